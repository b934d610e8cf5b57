import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { deskStyles } from '../../ui/desk/desk-styles.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import type { Draft } from '../../ui/desk/drafts.ts'
import type { Decisions } from '../../ui/desk/staff.ts'
import { fieldStyles } from '../../ui/field.ts'
import type { CdcDebateDesk, QueueItem } from './debate-desk.ts'
import type { Looking } from './looking.ts'
import type { Source } from './reading.ts'
import { otherThanItalian } from './room.ts'
import { styles as ownStyles } from './styles.ts'

export { Keys } from '../../ui/desk/keys.ts'
export { waitingRoom } from '../../ui/desk/waiting-room.ts'
export { Looking } from './looking.ts'
export { messages } from './messages.ts'
export { queueColumn } from './queue.ts'
export { RoomFocus } from './room-focus.ts'
export const styles = [fieldStyles, deskStyles, ownStyles]

type Transition = components['schemas']['NewDebateTransition']

/** The right column: what waits, and what becomes of the debate as a whole. */
export class Deciding implements Decisions<QueueItem> {
  constructor(
    readonly desk: CdcDebateDesk,
    private readonly looking: Looking,
  ) {}

  forget(): void {
    this.looking.forget()
  }

  render(item: QueueItem): TemplateResult | typeof nothing {
    const { desk, looking } = this
    if (desk.room === 'new') return nothing
    const { words, official } = desk
    const { source } = looking.reading
    const page = source?.state === 'published' ? linkTo(desk.hrefTemplate, item.id) : ''
    const section = html`<section class="right stack" aria-label=${words.decide}>
      <p class="subheading">${words.decide}</p>
      ${this.waiting(item)} ${source && official ? this.decisions(item, source) : nothing}
      ${source && !official ? html`<p class="quiet">${words.moderatorsOnly}</p>` : nothing}
      ${page ? html`<p><a class="link" href=${page} target=${outward}>${words.page}</a></p>` : nothing}
    </section>`
    return html`${keyed(item.id, section)}`
  }

  /** Nothing of the queue is selected: what is decided together lies in the parts of a debate. */
  bulk(): TemplateResult {
    return html``
  }

  private waiting(item: QueueItem): unknown {
    const { desk } = this
    const { words } = desk
    const places = { answer: 'proposals', outcome: 'outcome', phase_end: 'phases' } as const
    return item.waits_for.map((what) => {
      const say = words.waitsFor[what](item)
      const room = places[what]
      return desk.official || room === 'proposals'
        ? html`<p><button class="link late" @click=${() => desk.enterRoom(room)}>${say}</button></p>`
        : html`<p class="late">${say}</p>`
    })
  }

  private decisions(item: QueueItem, source: Source): TemplateResult {
    const { desk, looking } = this
    const { words, drafts } = desk
    const { id } = item
    const { state, phases, closes_at: end } = source
    const now = Date.now()
    const next = phases.find(({ opens_at: at }) => Date.parse(at) > now)
    const waits = desk.pending.decisions.some(
      ({ parts, what }) => parts.some((part) => part.item.id === id) && what in pendingNow(words),
    )
    const other = otherThanItalian(looking.reading.languages)
    return html`${
      state === 'draft' && !waits
        ? html`<button class="button" @click=${() => this.decide(item, { action: 'publish' })}>${words.publish}</button>
            <p class="quiet">${words.publishNote}</p>`
        : nothing
    }
    ${
      state === 'published' && !waits && Date.parse(end) > now
        ? html`<button class="button second" @click=${() => this.decide(item, { action: 'advance' })}>
            ${next ? words.advanceTo(words.phases[next.phase]) : words.closeNow}
          </button>`
        : nothing
    }
    ${
      state === 'published' && !waits
        ? drafts.open(id) === 'withdraw'
          ? this.withdrawing(item)
          : html`<button class="button second" @click=${() => desk.show(id, 'withdraw')}>${words.withdraw}</button>`
        : nothing
    }
    ${
      other && state !== 'withdrawn'
        ? html`<p><button class="link" @click=${() => desk.enterRoom('translation')}>${words.translate}</button></p>`
        : nothing
    }`
  }

  private withdrawing(item: QueueItem): TemplateResult {
    const { desk } = this
    const { words } = desk
    const fields = ({ reason = '' }): TemplateResult =>
      html`<label
        >${words.withdrawReason}<span class="hint">${words.everybodyReads}</span
        ><textarea name="reason" required minlength="10" maxlength="2000" rows="4" .value=${reason}></textarea>
      </label>`
    return draftForm(desk, [item.id, 'withdraw'], words.withdraw, fields, (text) =>
      this.decide(item, { action: 'withdraw', reason: text('reason') }, desk.drafts.take(item.id, 'withdraw')),
    )
  }

  private decide(item: QueueItem, body: Transition, draft?: Draft): void {
    const { desk } = this
    const header = new Intention().for(body)
    const params = { path: this.looking.reading.path(item.id), header }
    const send = () => answer(desk.session.api.POST('/v1/{tenant}/debates/{debate_id}/transitions', { params, body }))
    desk.take({ what: desk.words[body.action], parts: [{ item, send }], stays: true, ...(draft && { draft }) })
  }
}

/** Decisions on the debate as a whole, by what is said of them. */
const pendingNow = ({ publish, advance, withdraw }: CdcDebateDesk['words']): Record<string, true> => ({
  [publish]: true,
  [advance]: true,
  [withdraw]: true,
})
