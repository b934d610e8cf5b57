import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { failure } from '../../ui/failure.ts'
import type { CdcModerationDesk } from './moderation-desk.ts'
import type { QueueItem } from './queue.ts'

/** A decision that was sent a moment ago. */
interface Sent {
  readonly item: QueueItem
  readonly id: string
  readonly what: string
  /** Until when it can be undone. */
  readonly until: number
}

/** How many are shown. */
const most = 5

/** What was decided a moment ago and can still be undone, though it has been sent. */
export class Lately {
  private sent: Sent[] = []
  private failed: unknown

  constructor(private readonly desk: CdcModerationDesk) {}

  add(item: QueueItem, what: string, decision: { id: string; undo_until: string | null }): void {
    if (!decision.undo_until) return
    this.sent = [{ item, what, id: decision.id, until: Date.parse(decision.undo_until) }, ...this.sent].slice(0, most)
  }

  clear(): void {
    this.sent = []
  }

  render(): TemplateResult | typeof nothing {
    const { words } = this.desk
    const open = this.sent.filter(({ until }) => until > Date.now())
    if (!open.length) return nothing
    return html`<details class="section lately">
      <summary>${words.lately(open.length)}</summary>
      <ul class="stack">
        ${open.map(
          (sent) =>
            html`<li>
              <span>${sent.what}: ${words.named(this.desk.nameOf(sent.item).title)}</span>
              <button class="link" @click=${() => this.undo(sent)}>${words.undoSent}</button>
              <span class="quiet">${words.until(sent.until)}</span>
            </li>`,
        )}
      </ul>
      ${this.failed ? failure(this.desk, this.failed) : nothing}
    </details>`
  }

  private async undo(sent: Sent): Promise<void> {
    const { desk } = this
    const { town } = sent.item
    this.failed = undefined
    try {
      await answer(
        desk.towns.sessionOf(town).api.DELETE('/v1/{tenant}/moderation/decisions/{decision_id}', {
          params: { path: { tenant: town, decision_id: sent.id } },
        }),
      )
      this.sent = this.sent.filter((other) => other !== sent)
      desk.said = desk.words.undoneSent
      await desk.load()
    } catch (thrown) {
      this.failed = thrown
      desk.requestUpdate()
    }
  }
}
