const minute = 60_000

/** How often a delivery is tried before it waits for somebody: over a day and a half. */
export const mostAttempts = 15

/** Milliseconds after which a delivery is tried again: 1, 2, 4 … minutes, six hours at most. @param attempts How often it has failed. */
export function retryAfter(attempts: number): number {
  return Math.min(360, 2 ** Math.max(0, attempts - 1)) * minute
}
