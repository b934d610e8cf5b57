import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Milliseconds for which a map rests before anything is asked. */
const rest = 250
/** Milliseconds after which an answer is not waited for any longer. */
const longest = 20_000

/** Asks for what is in view when moving pauses. What was overtaken is aborted; what is shown stays until the new is there. */
export class Looking<V> implements ReactiveController {
  shown: V | undefined
  failed: unknown
  loading = false

  private timer: ReturnType<typeof setTimeout> | undefined
  private asking: AbortController | undefined

  /** @param done after each answer or refusal that was not overtaken. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (signal: AbortSignal) => Promise<V>,
    private readonly done: () => void,
  ) {
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.timer)
    this.asking?.abort()
  }

  /** Asks once nothing has wanted it for a moment. */
  soon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.now(), rest)
  }

  async now(): Promise<void> {
    clearTimeout(this.timer)
    this.asking?.abort()
    const asking = (this.asking = new AbortController())
    this.loading = true
    this.host.requestUpdate()
    try {
      const shown = await this.ask(AbortSignal.any([asking.signal, AbortSignal.timeout(longest)]))
      if (asking.signal.aborted) return
      this.shown = shown
      this.failed = undefined
    } catch (thrown) {
      if (asking.signal.aborted) return
      this.failed = thrown
    }
    this.loading = false
    this.host.requestUpdate()
    this.done()
  }
}
