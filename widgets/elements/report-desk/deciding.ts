import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Decisions } from '../../ui/desk/staff.ts'
import { deskStyles } from '../../ui/desk/desk-styles.ts'
import { type Draft, selection } from '../../ui/desk/drafts.ts'
import type { Part } from '../../ui/desk/pending.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { timelineStyles } from '../../ui/report/happened.ts'
import { photoStyles } from '../../ui/report/photo-list.ts'
import type { Looking } from './looking.ts'
import { messageForm } from './message-form.ts'
import { Merging } from './merging.ts'
import { moveForm } from './move-form.ts'
import type { CdcReportDesk, QueueItem } from './report-desk.ts'
import { type Move, movesFrom, readSettings, sorts } from './settings.ts'
import { sortForm } from './sort-form.ts'
import { styles as ownStyles } from './styles.ts'

export { Focus } from '../../ui/desk/focus.ts'
export { Keys } from '../../ui/desk/keys.ts'
export { waitingRoom } from '../../ui/desk/waiting-room.ts'
export { Looking } from './looking.ts'
export { messages } from './messages.ts'
export { queueColumn } from './queue.ts'
export const styles = [fieldStyles, deskStyles, timelineStyles, photoStyles, ownStyles]

type Schemas = components['schemas']
type Asked = { transition: Schemas['NewReportTransition'] } | { change: Schemas['ReportChange'] }

/** Most reports of one batch. */
const most = 100
/** Where nothing is needed and one press is enough. */
const quick = ['verified', 'in_progress']

/** The right column: what may be done with the chosen report, one thing at a time. */
export class Deciding implements Decisions<QueueItem> {
  private failed: unknown
  private asked = false
  private readonly merging: Merging

  constructor(
    readonly desk: CdcReportDesk,
    readonly looking: Looking,
  ) {
    this.merging = new Merging(this)
    void this.readSettings()
  }

  /** Once; again when it could not be read. */
  private async readSettings(): Promise<void> {
    const { desk } = this
    if (this.asked || desk.settings) return
    this.asked = true
    try {
      desk.settings = await readSettings(desk)
      this.failed = undefined
    } catch (thrown) {
      this.failed = thrown
    }
    this.asked = false
    desk.requestUpdate()
  }

  forget(): void {
    this.looking.reading.retry()
    void this.readSettings()
  }

  /** Nothing beside what could not be delivered: the chosen report is not before the officer there. */
  render(item: QueueItem): TemplateResult | typeof nothing {
    const { desk } = this
    const { words, settings, drafts } = desk
    if (desk.place === 'deliveries') return nothing
    const { id } = item.report
    const { reading } = this.looking
    // Also while the middle shows something else: what may be done is known from the report.
    reading.follow(item)
    const known = reading.case
    const open = drafts.open(id)
    const moves = known?.report.duplicate_of ? [] : (known?.transitions ?? [])
    const own = moves.some(({ to }) => open === to) || !open || ['duplicate', 'sort', 'message'].includes(open)
    const section = html`<section class="right stack" aria-label=${words.decide}>
      <p class="subheading">${words.decide}</p>
      ${this.failed ? failure(desk, this.failed, () => void this.readSettings()) : nothing}
      ${known && !moves.length ? html`<p class="quiet">${words.nothingToDo}</p>` : nothing}
      ${moves.map((move, n) => (open === move.to ? this.form(item, move) : this.button(item, move, n === 0)))}
      ${own ? nothing : moveForm(this, [item], { to: open as Move['to'], needs: 'nothing' }, id)}
      <hr />
      ${
        settings && sorts(settings.desk)
          ? open === 'sort'
            ? sortForm(this, [item], id)
            : html`<button class="button second" @click=${() => desk.show(id, 'sort')}>${words.sort}</button>`
          : nothing
      }
      ${
        open === 'message'
          ? messageForm(this, item)
          : html`<button class="button second" @click=${() => desk.show(id, 'message')}>${words.write}</button>`
      }
    </section>`
    return html`${keyed(id, section)}`
  }

  private form(item: QueueItem, move: Move): TemplateResult {
    return move.to === 'duplicate' ? this.merging.render(item) : moveForm(this, [item], move, item.report.id)
  }

  private button(item: QueueItem, move: Move, first: boolean): TemplateResult {
    const { desk } = this
    const { to, needs } = move
    const press = (): void =>
      needs === 'nothing' && quick.includes(to) ? this.ask([item], { transition: { to } }) : desk.show(item.report.id, to)
    return html`<button class="button ${first ? '' : 'second'}" @click=${press}>${desk.words.moves[to]}</button>`
  }

  /** What can be done with several reports at a time. */
  bulk(items: QueueItem[]): TemplateResult {
    const { desk } = this
    const { words, settings } = desk
    const open = desk.drafts.open(selection)
    const states = items.map(({ report }) => report.state)
    const moves = settings ? movesFrom(settings.desk, states) : []
    const move = moves.find(({ to }) => to === open)
    const press = ({ to, needs }: Move): void =>
      needs === 'nothing' && quick.includes(to) ? this.ask(items, { transition: { to } }) : desk.show(selection, to)
    const controls = html`${moves.map(
        (move) => html`<button class="button second" @click=${() => press(move)}>${words.moves[move.to]}</button>`,
      )}
      ${
        settings && sorts(settings.desk)
          ? html`<button class="button second" @click=${() => desk.show(selection, 'sort')}>${words.sort}</button>`
          : nothing
      } <button class="link" @click=${() => desk.unpick()}>${words.unselect}</button>`
    return html`<div class="bulk" role="group" aria-label=${words.selected(items.length)}>
      <strong>${words.selected(items.length)}</strong>
      ${open === 'sort' ? sortForm(this, items, selection) : move ? moveForm(this, items, move, selection) : controls}
    </div>`
  }

  /** Takes the decision on one report, or on several in one request. */
  ask(items: QueueItem[], asked: Asked, draft?: Draft): void {
    const { desk } = this
    const { words } = desk
    const move = 'transition' in asked
    const parts = items.map((item) => ({ item, send: this.sending(item, asked) }))
    desk.take({
      what: move ? words.moves[asked.transition.to] : words.sort,
      parts,
      ...(draft && { draft }),
      ...(!move && { stays: true }),
      ...(items.length > 1 && { together: this.batching(asked) }),
    })
  }

  private sending({ report }: QueueItem, asked: Asked): () => Promise<void> {
    const { desk, looking } = this
    const { reading } = looking
    if ('change' in asked) return () => reading.change(report.id, asked.change)
    const header = new Intention().for(asked)
    return async () => {
      const params = { path: reading.path(report.id), header }
      const body = asked.transition
      await answer(desk.session.api.POST('/v1/{tenant}/reports/{report_id}/transitions', { params, body }))
      reading.changed(report.id)
    }
  }

  /** A hundred at a time; what was sent before an answer got lost is sent again under its key. */
  private batching(asked: Asked): (parts: readonly Part<QueueItem>[]) => Promise<(Refusal | undefined)[]> {
    const keys = new Map<string, Intention>()
    return async (parts) => {
      const ids = parts.map(({ item }) => item.report.id)
      const outcomes: (Refusal | undefined)[] = []
      for (let from = 0; from < ids.length; from += most) {
        const some = ids.slice(from, from + most)
        const key = keys.get(some.join()) ?? new Intention()
        keys.set(some.join(), key)
        outcomes.push(...(await this.sendBatch(some, asked, key)))
      }
      return outcomes
    }
  }

  private async sendBatch(ids: string[], asked: Asked, key: Intention): Promise<(Refusal | undefined)[]> {
    const { desk, looking } = this
    const body = { report_ids: ids, ...asked }
    const params = { path: { tenant: desk.slug }, header: key.for(body) }
    try {
      const { outcomes } = await answer(desk.session.api.POST('/v1/{tenant}/report-batches', { params, body }))
      for (const id of ids) looking.reading.changed(id)
      return outcomes.map(({ refused }) => (refused ? new Refusal(refused.code, refused.params) : undefined))
    } catch (thrown) {
      return ids.map(() => Refusal.from(thrown))
    }
  }
}
