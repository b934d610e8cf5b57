import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Refusal } from './refusal.ts'

const longest = 30

/** Tries again by itself after an outage: when the network is back, and after 4, 8, 16, 30, 30 … seconds while the page is seen. */
export class Recovery implements ReactiveController {
  private seconds = 4
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly run = (): void => {
    this.stop()
    if (document.hidden) document.addEventListener('visibilitychange', this.run, { once: true })
    else this.retry()
  }

  constructor(
    host: ReactiveControllerHost,
    private readonly retry: () => void,
  ) {
    host.addController(this)
  }

  hostDisconnected(): void {
    this.stop()
  }

  /** Waits for better times, if the refusal may pass. */
  after(refusal: Refusal): void {
    this.stop()
    if (!refusal.passing) return
    addEventListener('online', this.run)
    this.timer = setTimeout(this.run, (refusal.retryAfter ?? this.seconds) * 1000)
    this.seconds = Math.min(longest, this.seconds * 2)
  }

  /** All is well again. */
  reset(): void {
    this.stop()
    this.seconds = 4
  }

  private stop(): void {
    clearTimeout(this.timer)
    removeEventListener('online', this.run)
    document.removeEventListener('visibilitychange', this.run)
  }
}
