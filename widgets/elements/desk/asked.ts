import { html, type TemplateResult } from 'lit'
import { failure } from '../../ui/failure.ts'
import { bones } from '../../ui/skeleton.ts'
import type { CdcDesk } from './desk.ts'

/** Something that a room shows once the API has told it: on its way, there, or refused with a way to try again. */
export class Asked<T> {
  value: T | undefined
  failed: unknown

  constructor(
    private readonly desk: CdcDesk,
    private readonly ask: () => Promise<T>,
  ) {}

  /** Asks again; what is there stays meanwhile. */
  async read(): Promise<void> {
    try {
      this.value = await this.ask()
      this.failed = undefined
    } catch (thrown) {
      this.failed = thrown
    }
    this.desk.requestUpdate()
  }

  render(draw: (value: T) => unknown): unknown {
    const { value, failed, desk } = this
    if (value !== undefined) return draw(value)
    return html`<div class="card" aria-busy=${!failed}>
      ${failed ? failure(desk, failed, () => void this.read()) : bones('tall', '', 'short', '')}
    </div>`
  }
}

/** Something that somebody does in a room: once at a time, and what stands in the way is told beside it. */
export class Doing {
  busy = false
  failed: unknown
  /** What came of it, in words. */
  done = ''

  constructor(private readonly desk: CdcDesk) {}

  async act(work: () => Promise<string>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.failed = undefined
    this.done = ''
    this.desk.requestUpdate()
    try {
      this.done = this.desk.said = await work()
    } catch (thrown) {
      this.failed = thrown
    }
    this.busy = false
    this.desk.requestUpdate()
  }

  render(): TemplateResult {
    if (this.failed) return html`${failure(this.desk, this.failed)}`
    return html`${this.done ? html`<p role="status"><strong>${this.done}</strong></p>` : ''}`
  }
}
