import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { fetchPart } from '../../kernel/part.ts'
import { failure } from '../../ui/failure.ts'
import type { Invalidating } from './invalidating.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'
import type { QueueItem } from './queue.ts'

type Action = components['schemas']['TransitionAction']
type Transition = components['schemas']['NewTransition']
type Petition = components['schemas']['Petition']
type Mine = components['schemas']['OwnPetition']

/** Decisions that need a reason of the town's list. */
const reasoned: Action[] = ['reject', 'stop']
const staffActions: Action[] = ['publish', 'reject', 'restore', 'stop', 'archive']

const textOf = (form: HTMLFormElement, name: string): string =>
  String((new FormData(form).get(name) as string | null) ?? '').trim()

/** The right column: what may be done with the chosen petition, one thing at a time. */
export class Deciding {
  /** Form that is open: a decision that needs a reason, the answer, or a batch of signatures. */
  private open: Action | 'answer' | 'invalidate' | undefined
  private mine: Mine | undefined
  private failed: unknown
  private of = ''
  private invalidating: Invalidating | undefined

  constructor(private readonly desk: CdcPetitionDesk) {}

  render({ petition, task }: QueueItem): TemplateResult {
    const { desk, mine, open } = this
    const { words } = desk
    void this.read(petition.id)
    const actions = staffActions.filter((action) => mine?.actions.includes(action))
    const mayAnswer =
      !petition.answer &&
      (petition.state === 'open' || petition.state === 'closed') &&
      mine?.roles.some((role) => role !== 'moderator')
    const clerk = Boolean(petition.published_at && mine?.roles.some((role) => role !== 'moderator'))
    return html`<section class="right stack" aria-label=${words.decide}>
      <p class="subheading">${words.decide}</p>
      ${this.failed ? failure(desk, this.failed, () => this.retry()) : nothing}
      ${mine && !actions.length && !mayAnswer ? html`<p class="quiet">${words.nothingToDo}</p>` : nothing}
      ${
        mayAnswer
          ? open === 'answer'
            ? this.answerForm(petition)
            : html`<button class="button ${task === 'answer' ? '' : 'second'}" @click=${() => this.show('answer')}>
                ${words.answer}
              </button>`
          : nothing
      }
      ${actions.map((action) => (open === action && reasoned.includes(action) ? this.reasonForm([petition], action) : this.button(petition, action)))}
      ${
        clerk
          ? html`<hr />
              <button class="link" @click=${() => this.download(petition)}>${words.csv}</button>
              <p class="quiet">${words.csvNote}</p>
              ${
                open === 'invalidate'
                  ? this.invalidating?.render(petition, () => this.show())
                  : html`<button class="link" @click=${this.askToInvalidate}>${words.invalidate}</button>`
              }`
          : nothing
      }
    </section>`
  }

  /** What can be done with several petitions at a time. */
  bulk(petitions: Petition[]): TemplateResult {
    const { words } = this.desk
    return html`<div class="bulk" role="group" aria-label=${words.selected(petitions.length)}>
      <strong>${words.selected(petitions.length)}</strong>
      ${
        this.open === 'reject'
          ? this.reasonForm(petitions, 'reject')
          : html`<button class="button" @click=${() => this.decide(petitions, { action: 'publish' })}>
                ${words.actions.publish}
              </button>
              <button class="button second" @click=${() => this.show('reject')}>${words.actions.reject}</button>
              <button class="link" @click=${() => this.desk.unpick()}>${words.unselect}</button>`
      }
    </div>`
  }

  private button(petition: Petition, action: Action): TemplateResult {
    const press = (): void => (reasoned.includes(action) ? this.show(action) : this.decide([petition], { action }))
    return html`<button class="button ${action === 'publish' ? '' : 'second'}" @click=${press}>
      ${this.desk.words.actions[action]}
    </button>`
  }

  private reasonForm(petitions: Petition[], action: Action): TemplateResult {
    const { words, pages } = this.desk
    const reasons = pages.page?.reasons.filter((reason) => reason.for === action) ?? []
    const submit = (event: Event): void => {
      event.preventDefault()
      const form = event.target as HTMLFormElement
      const note = textOf(form, 'note')
      this.decide(petitions, { action, reason: textOf(form, 'reason'), ...(note && { note }) })
    }
    return html`<form class="stack" @submit=${submit}>
      <label>
        ${words.reason}
        <select name="reason" required>
          <option value="">${words.pick}</option>
          ${reasons.map(({ code, label, hidden }) => html`<option value=${code}>${label}${hidden ? ` (${words.hidden})` : ''}</option>`)}
        </select>
      </label>
      <label>${words.note}<textarea name="note" maxlength="4000" rows="3"></textarea></label>
      <div class="row">
        <button class="button">${words.actions[action]}</button>
        <button type="button" class="link" @click=${() => this.show()}>${words.cancel}</button>
      </div>
    </form>`
  }

  private answerForm(petition: Petition): TemplateResult {
    const { words, pending } = this.desk
    const submit = (event: Event): void => {
      event.preventDefault()
      const form = event.target as HTMLFormElement
      const en = textOf(form, 'en')
      const body = { office: textOf(form, 'office'), text: { it: textOf(form, 'it'), ...(en && { en }) } }
      const { api, path } = this.door(petition)
      const header = new Intention().for(body)
      const send = () => answer(api.POST('/v1/{tenant}/petitions/{petition_id}/answers', { params: { path, header }, body }))
      pending.add({ petitionId: petition.id, title: petition.title, what: words.answer, send })
      this.over(petition.id)
    }
    return html`<form class="stack" @submit=${submit}>
      <label>${words.office}<input type="text" name="office" required minlength="2" maxlength="200" /></label>
      <label>${words.text}<textarea name="it" required maxlength="5000" rows="6"></textarea></label>
      <label>${words.textEn}<textarea name="en" maxlength="5000" rows="3"></textarea></label>
      <div class="row">
        <button class="button">${words.answer}</button>
        <button type="button" class="link" @click=${() => this.show()}>${words.cancel}</button>
      </div>
    </form>`
  }

  private decide(petitions: Petition[], body: Transition): void {
    const { words, pending } = this.desk
    for (const petition of petitions) {
      const { api, path } = this.door(petition)
      const header = new Intention().for(body)
      const send = () => answer(api.POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params: { path, header }, body }))
      pending.add({ petitionId: petition.id, title: petition.title, what: words.actions[body.action], send })
    }
    this.over(...petitions.map(({ id }) => id))
  }

  private over(...ids: string[]): void {
    this.open = undefined
    this.desk.decided(ids)
  }

  private door({ id }: Petition) {
    return { api: this.desk.session.api, path: { tenant: this.desk.slug, petition_id: id } }
  }

  private readonly askToInvalidate = async (): Promise<void> => {
    try {
      const { Invalidating } = await fetchPart(() => import('./invalidating.ts'))
      this.invalidating ??= new Invalidating(this.desk)
      this.show('invalidate')
    } catch (thrown) {
      this.failed = thrown
      this.desk.requestUpdate()
    }
  }

  private show(open?: typeof this.open): void {
    this.open = open
    this.desk.requestUpdate()
  }

  private retry(): void {
    this.of = ''
    this.desk.requestUpdate()
  }

  /** What the member of the staff may do with this petition, once per petition. */
  private async read(id: string): Promise<void> {
    if (this.of === id) return
    this.of = id
    this.open = this.mine = this.failed = undefined
    const path = { tenant: this.desk.slug, petition_id: id }
    try {
      const mine = await answer(this.desk.session.api.GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: { path } }))
      if (this.of === id) this.mine = mine
    } catch (thrown) {
      if (this.of === id) this.failed = thrown
    }
    this.desk.requestUpdate()
  }

  /** Reads the petition's possibilities again after a decision. */
  forget(): void {
    this.of = ''
  }

  private async download(petition: Petition): Promise<void> {
    const { api, path } = this.door(petition)
    try {
      const asked = api.GET('/v1/{tenant}/petitions/{petition_id}/signatures.csv', { params: { path }, parseAs: 'blob' })
      const address = URL.createObjectURL((await answer(asked)) as unknown as Blob)
      const link = Object.assign(document.createElement('a'), { href: address, download: `${petition.code}.csv` })
      link.click()
      URL.revokeObjectURL(address)
    } catch (thrown) {
      this.failed = thrown
      this.desk.requestUpdate()
    }
  }
}
