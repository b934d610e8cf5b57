import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import type { Language } from '../../kernel/language.ts'
import { fetchPart } from '../../kernel/part.ts'
import { saveAs } from '../../kernel/save-as.ts'
import { deskStyles } from '../../ui/desk/desk-styles.ts'
import { type Draft, selection } from '../../ui/desk/drafts.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { answerForm, reasonForm } from './forms.ts'
import { Invalidating } from './invalidating.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'
import type { QueueItem } from './queue.ts'
import { requestTo } from './request.ts'
import type { Translating } from './translating.ts'

export { Focus } from '../../ui/desk/focus.ts'
export { Keys } from '../../ui/desk/keys.ts'
export { waitingRoom } from '../../ui/desk/waiting-room.ts'
export { itemColumn } from './item.ts'
export { messages } from './messages.ts'
export { queueColumn } from './queue.ts'
export const styles = [fieldStyles, deskStyles]

export type Action = components['schemas']['TransitionAction']
type Transition = components['schemas']['NewTransition']
type Mine = components['schemas']['OwnPetition']

/** Decisions that need a reason of the town's list. */
const reasoned: Action[] = ['reject', 'stop']
const staffActions: Action[] = ['publish', 'reject', 'restore', 'stop', 'archive']

/** The right column: what may be done with the chosen petition, one thing at a time. */
export class Deciding {
  private mine: Mine | undefined
  /** In which the town speaks; none while that is not known. */
  private languages: readonly Language[] = []
  private failed: unknown
  private of = ''
  private fresh = false
  private readonly translating = new Map<string, Translating>()
  private readonly invalidating = new Map<string, Invalidating>()

  constructor(readonly desk: CdcPetitionDesk) {}

  render(item: QueueItem): TemplateResult {
    const { desk } = this
    const { words, drafts } = desk
    const { petition, task } = item
    const { id } = petition
    void this.read(item)
    const mine = this.of === id ? this.mine : undefined
    const open = drafts.open(id)
    const actions = staffActions.filter((action) => open === action || mine?.actions.includes(action))
    const official = mine?.roles.some((role) => role !== 'moderator')
    const answerable = official && !petition.answer && (petition.state === 'open' || petition.state === 'closed')
    const mayAnswer = open === 'answer' || answerable
    const clerk = open === 'invalidate' || (official && petition.published_at)
    const section = html`<section class="right stack" aria-label=${words.decide}>
      <p class="subheading">${words.decide}</p>
      ${this.failed ? failure(desk, this.failed, () => this.retry()) : nothing}
      ${mine && !actions.length && !mayAnswer ? html`<p class="quiet">${words.nothingToDo}</p>` : nothing}
      ${
        mayAnswer
          ? open === 'answer'
            ? answerForm(this, item)
            : html`<button class="button ${task === 'answer' ? '' : 'second'}" @click=${() => desk.show(id, 'answer')}>
                ${words.answer}
              </button>`
          : nothing
      }
      ${actions.map((action) => (open === action ? reasonForm(this, [item], action, id) : this.button(item, action)))}
      ${mine?.roles.some((role) => role !== 'officer') || open === 'translate' ? this.translation(item) : nothing}
      ${
        clerk
          ? html`<hr />
              <button class="link" @click=${() => this.download(item)}>${words.csv}</button>
              <p class="quiet">${words.csvNote}</p>
              ${
                open === 'invalidate'
                  ? this.batch(id).render(item)
                  : html`<button class="link" @click=${() => desk.show(id, 'invalidate')}>${words.invalidate}</button>`
              }`
          : nothing
      }
    </section>`
    return html`${keyed(id, section)}`
  }

  /** What can be done with several petitions at a time. */
  bulk(items: QueueItem[]): TemplateResult {
    const { desk } = this
    const { words } = desk
    return html`<div class="bulk" role="group" aria-label=${words.selected(items.length)}>
      <strong>${words.selected(items.length)}</strong>
      ${
        desk.drafts.open(selection)
          ? reasonForm(this, items, 'reject')
          : html`<button class="button" @click=${() => this.decide(items, { action: 'publish' })}>
                ${words.actions.publish}
              </button>
              <button class="button second" @click=${() => desk.show(selection, 'reject')}>${words.actions.reject}</button>
              <button class="link" @click=${() => desk.unpick()}>${words.unselect}</button>`
      }
    </div>`
  }

  private button(item: QueueItem, action: Action): TemplateResult {
    const { desk } = this
    const press = (): void => (reasoned.includes(action) ? desk.show(item.petition.id, action) : this.decide([item], { action }))
    return html`<button class="button ${action === 'publish' ? '' : 'second'}" @click=${press}>
      ${desk.words.actions[action]}
    </button>`
  }

  decide(items: QueueItem[], body: Transition, draft?: Draft): void {
    const { desk } = this
    const parts = items.map((item) => {
      const { api, path } = requestTo(desk, item)
      const header = new Intention().for(body)
      const send = () => answer(api.POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params: { path, header }, body }))
      return { item, send }
    })
    desk.take({ what: desk.words.actions[body.action], parts, ...(draft && { draft }) })
  }

  /** The official translation: what draws it is fetched by the press. */
  private translation(item: QueueItem): unknown {
    const { desk } = this
    const { id, original_language: original } = item.petition
    const form = desk.drafts.open(id) === 'translate' && this.translating.get(id)
    if (form) return form.render()
    const other = this.languages.find((language) => language !== original)
    if (!other) return nothing
    return html`<button class="link" @click=${() => this.translate(item, other)}>${desk.words.translate}</button>`
  }

  private async translate(item: QueueItem, language: Language): Promise<void> {
    const { desk } = this
    try {
      const { Translating } = await fetchPart(() => import('./translating.ts'))
      // Each time anew, so that what is saved over is what is there now.
      this.translating.set(item.petition.id, new Translating(desk, item, language))
      desk.show(item.petition.id, 'translate')
    } catch (thrown) {
      this.failed = thrown
      desk.requestUpdate()
    }
  }

  private batch(id: string): Invalidating {
    const batch = this.invalidating.get(id) ?? new Invalidating(this.desk)
    this.invalidating.set(id, batch)
    return batch
  }

  private retry(): void {
    this.of = ''
    this.desk.requestUpdate()
  }

  /** What the member of the staff may do with this petition, once per petition. */
  private async read(item: QueueItem): Promise<void> {
    const { id } = item.petition
    if (this.of === id && this.fresh) return
    if (this.of !== id) this.mine = undefined
    this.of = id
    this.fresh = true
    this.failed = undefined
    const { api, path } = requestTo(this.desk, item)
    try {
      const [mine] = await Promise.all([
        answer(api.GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: { path } })),
        this.readLanguages(path),
      ])
      if (this.of === id) this.mine = mine
    } catch (thrown) {
      if (this.of === id) this.failed = thrown
    }
    this.desk.requestUpdate()
  }

  private async readLanguages({ tenant }: { tenant: string }): Promise<void> {
    if (this.languages.length) return
    this.languages = (await answer(this.desk.publicApi.GET('/v1/{tenant}', { params: { path: { tenant } } }))).languages
  }

  /** Reads the petition's possibilities again after a decision. */
  forget(): void {
    this.fresh = false
  }

  private async download(item: QueueItem): Promise<void> {
    const { api, path } = requestTo(this.desk, item)
    try {
      const asked = api.GET('/v1/{tenant}/petitions/{petition_id}/signatures.csv', { params: { path }, parseAs: 'blob' })
      saveAs((await answer(asked)) as unknown as Blob, `${item.petition.code}.csv`)
    } catch (thrown) {
      this.failed = thrown
      this.desk.requestUpdate()
    }
  }
}
