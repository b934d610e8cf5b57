/** Waits until nobody has typed for `ms`, so that not every letter is a request; rejects when typing goes on. */
export function untilTypingRests(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // By the clock, since the end of typing is no event: it is that nothing comes for a while.
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new Error('typing'))
    })
  })
}
