import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { deskStyles } from '../../ui/desk/desk-styles.ts'
import { type Draft, selection } from '../../ui/desk/drafts.ts'
import type { Decisions } from '../../ui/desk/staff.ts'
import { fieldStyles } from '../../ui/field.ts'
import { trustStyles } from '../../ui/moderation/trust-reasons.ts'
import { sectionStyles } from '../../ui/section.ts'
import { abstention } from './abstaining.ts'
import { blocking } from './blocking.ts'
import { Batch, type DecisionPart } from './batch.ts'
import type { Cases } from './cases.ts'
import type { Lately } from './lately.ts'
import type { CdcModerationDesk } from './moderation-desk.ts'
import type { Case, QueueItem } from './queue.ts'
import { reasonForm } from './reason-form.ts'
import { styles as ownStyles } from './styles.ts'

export { Focus } from '../../ui/desk/focus.ts'
export { Keys } from '../../ui/desk/keys.ts'
export { waitingRoom } from '../../ui/desk/waiting-room.ts'
export { Cases } from './cases.ts'
export { itemColumn } from './item.ts'
export { Lately } from './lately.ts'
export { messages } from './messages.ts'
export { queueColumn } from './queue-column.ts'
export const styles = [fieldStyles, deskStyles, sectionStyles, trustStyles, ownStyles]

export type Outcome = components['schemas']['ModerationOutcome']
export type NewDecision = components['schemas']['NewModerationDecision']

/** Outcomes that need a reason of the town's list. */
const reasoned: readonly Outcome[] = ['hide', 'reject', 'stop']

/** Somebody has flagged it and waits for an answer. */
const flagged = (known: Case | undefined): boolean => known?.flags.some(({ answered }) => !answered) ?? false

/** The right column: what can be decided on the chosen item, each by one key. */
export class Deciding implements Decisions<QueueItem> {
  private readonly batch: Batch

  constructor(
    readonly desk: CdcModerationDesk,
    private readonly cases: Cases,
    private readonly lately: Lately,
  ) {
    this.batch = new Batch(desk, lately)
  }

  /** Keys of this desk, beside those of all desks. */
  readonly keys: Readonly<Record<string, () => void>> = {
    v: () => this.press('keep'),
    n: () => this.press('hide'),
    s: () => this.press('second_opinion'),
    c: () => this.abstain(),
    p: () => this.press('publish'),
    r: () => this.press('reject'),
    f: () => this.press('stop'),
  }

  render(item: QueueItem): TemplateResult {
    const { desk } = this
    const { words, drafts } = desk
    const known = this.known(item)
    const open = drafts.open(item.id)
    return html`${keyed(
      item.id,
      html`<section class="right stack" aria-label=${words.decide}>
        <p class="subheading">${words.decide}</p>
        ${known && !known.waiting ? html`<p class="quiet">${words.nothingToDo}</p>` : nothing}
        ${(known?.waiting ? known.outcomes : []).map((outcome) =>
          open === outcome ? reasonForm(this, [item], outcome, item.id) : this.button(item, known, outcome),
        )}
        ${known?.waiting ? this.aside(item, open, 'abstain') : nothing}
        ${known?.author ? this.aside(item, open, 'block') : nothing}
      </section>`,
    )}`
  }

  /** What can be done beside deciding. */
  private aside(item: QueueItem, open: string | undefined, what: 'abstain' | 'block'): TemplateResult {
    const { words } = this.desk
    if (open === what) return what === 'abstain' ? abstention(this, item) : blocking(this, item)
    return html`<button class="link" @click=${() => this.desk.show(item.id, what)}>
      ${words[what]} ${what === 'abstain' ? html`<kbd>c</kbd>` : nothing}
    </button>`
  }

  bulk(items: QueueItem[]): TemplateResult {
    const { desk } = this
    const { words } = desk
    const open = desk.drafts.open(selection) as Outcome | undefined
    return html`<div class="bulk" role="group" aria-label=${words.selected(items.length)}>
      <strong>${words.selected(items.length)}</strong>
      ${
        open
          ? reasonForm(this, items, open)
          : html`<button class="button" @click=${() => this.decide(items, { outcome: 'keep' })}>${words.actions.keep}</button>
              <button class="button second" @click=${() => desk.show(selection, 'hide')}>${words.actions.hide}</button>
              <button class="link" @click=${() => desk.unpick()}>${words.unselect}</button>`
      }
    </div>`
  }

  forget(): void {
    // What may be decided comes with the item itself.
  }

  /** What is known of the item, where it is this moderator's. */
  known(item: QueueItem): Case | undefined {
    const held = this.cases.of(item)
    return held?.refusal ? undefined : held?.known
  }

  private button(item: QueueItem, known: Case | undefined, outcome: Outcome): TemplateResult {
    const { words } = this.desk
    const said =
      (known?.why === 'appeal' ? words.onAppeal[known.appeals[0]?.by ?? 'author'][outcome] : undefined) ?? words.actions[outcome]
    return html`<button class="button ${outcome === 'keep' ? '' : 'second'}" @click=${() => this.choose(item, outcome)}>
        ${said} <kbd>${words.keysOf[outcome]}</kbd>
      </button>
      ${outcome === 'keep' && flagged(known) ? html`<button class="link" @click=${() => this.desk.show(item.id, outcome)}>${words.keepWhy}</button>` : nothing}`
  }

  private press(outcome: Outcome): void {
    const { chosen } = this.desk
    if (chosen && this.known(chosen)?.outcomes.includes(outcome)) this.choose(chosen, outcome)
  }

  private choose(item: QueueItem, outcome: Outcome): void {
    if (reasoned.includes(outcome)) this.desk.show(item.id, outcome)
    else this.decide([item], { outcome })
  }

  private abstain(): void {
    const { chosen } = this.desk
    if (chosen && this.known(chosen)?.waiting) this.desk.show(chosen.id, 'abstain')
  }

  /** Each is judged in the version that is before the moderator: the one that is read, or the one in the queue. */
  decide(items: readonly QueueItem[], decided: Omit<NewDecision, 'version'>, draft?: Draft): void {
    const { desk } = this
    const what = desk.words.actions[decided.outcome]
    const parts = items.map((item): DecisionPart => {
      const body: NewDecision = { ...decided, version: this.cases.of(item)?.known?.content.version ?? item.version }
      const header = new Intention().for(body)
      const path = { tenant: item.town, content_id: item.id }
      const { api } = desk.towns.sessionOf(item.town)
      const send = async (): Promise<void> => {
        const done = await answer(
          api.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', { params: { path, header }, body }),
        )
        this.lately.add(item, what, done)
      }
      return { item, send, body }
    })
    const together = parts.length > 1 ? (some: readonly unknown[]) => this.batch.send(some as DecisionPart[], what) : undefined
    desk.take({ what, parts, ...(together && { together }), ...(draft && { draft }) })
  }
}
