import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'

type Schemas = components['schemas']
type Wanted = Schemas['NewInvalidation']

/** A batch of signatures is always tried out first: the button that invalidates appears with the numbers of the trial. */
export class Invalidating {
  private wanted: Wanted | undefined
  private preview: Schemas['InvalidationPreview'] | undefined
  private incomplete = false
  private failed: unknown

  constructor(private readonly desk: CdcPetitionDesk) {}

  render(petition: Schemas['Petition'], close: () => void): TemplateResult {
    const { words, pages } = this.desk
    const reasons = pages.page?.reasons.filter((reason) => reason.for === 'invalidate') ?? []
    const submit = (event: Event): void => {
      event.preventDefault()
      void this.tryOut(petition, event.target as HTMLFormElement)
    }
    return html`<form class="stack" @submit=${submit} @input=${() => this.reset()}>
      <label>${words.from}<input type="datetime-local" name="signed_from" /></label>
      <label>${words.before}<input type="datetime-local" name="signed_before" /></label>
      ${this.select(words.assurance, 'assurance', words.levels)} ${this.select(words.standing, 'standing', words.ties)}
      <label>${words.receipts}<textarea name="receipts" rows="2"></textarea></label>
      <label>
        ${words.reason}
        <select name="reason" required>
          <option value="">${words.pick}</option>
          ${reasons.map(({ code, label }) => html`<option value=${code}>${label}</option>`)}
        </select>
      </label>
      <label>${words.publicNote}<textarea name="note" required minlength="10" maxlength="2000" rows="3"></textarea></label>
      ${this.incomplete ? html`<p class="error" role="alert">${words.narrow}</p>` : nothing}
      ${this.failed ? failure(this.desk, this.failed) : nothing} ${this.trial(petition, close)}
      <div class="row">
        <button class="button second">${words.tryOut}</button>
        <button type="button" class="link" @click=${close}>${words.cancel}</button>
      </div>
    </form>`
  }

  private trial(petition: Schemas['Petition'], close: () => void): unknown {
    const { preview, wanted, desk } = this
    const { words } = desk
    if (!preview || !wanted) return nothing
    const { signatures: n, count_before: before, count_after: after } = preview
    const press = (): void => {
      desk.pending.add({
        petitionId: petition.id,
        title: petition.title,
        what: words.invalidateNow(n),
        send: this.sender(petition, wanted),
      })
      this.reset()
      close()
    }
    const button = n ? html`<button type="button" class="button" @click=${press}>${words.invalidateNow(n)}</button>` : nothing
    return html`<div role="status">${notice('warn', words.preview(n, before, after), '', button)}</div>`
  }

  private select(label: string, name: string, options: Record<string, string>): TemplateResult {
    return html`<label>
      ${label}
      <select name=${name}>
        <option value="">${this.desk.words.any}</option>
        ${Object.entries(options).map(([value, text]) => html`<option value=${value}>${text}</option>`)}
      </select>
    </label>`
  }

  private reset(): void {
    if (!this.preview && !this.incomplete && !this.failed) return
    this.preview = this.failed = undefined
    this.incomplete = false
    this.desk.requestUpdate()
  }

  private async tryOut(petition: Schemas['Petition'], form: HTMLFormElement): Promise<void> {
    const data = new FormData(form)
    const filter = filterOf(data)
    const [reason, note] = [textIn(data, 'reason'), textIn(data, 'note')]
    this.incomplete = Object.keys(filter).length === 0
    if (!this.incomplete) {
      this.wanted = { filter, reason, note, dry_run: false }
      try {
        this.preview = (await this.sender(petition, { ...this.wanted, dry_run: true })()) as Schemas['InvalidationPreview']
      } catch (thrown) {
        this.failed = thrown
      }
    }
    this.desk.requestUpdate()
  }

  private sender(petition: Schemas['Petition'], body: Wanted) {
    const { session, slug } = this.desk
    const params = { path: { tenant: slug, petition_id: petition.id }, header: new Intention().for(body) }
    return () => answer(session.api.POST('/v1/{tenant}/petitions/{petition_id}/invalidations', { params, body }))
  }
}

const textIn = (form: FormData, name: string): string => ((form.get(name) as string | null) ?? '').trim()

function filterOf(form: FormData): Schemas['SignatureFilter'] {
  const text = (name: string): string => textIn(form, name)
  const instant = (name: string): string => (text(name) ? new Date(text(name)).toISOString() : '')
  const receipts = text('receipts')
    .split(/[\s,;]+/)
    .filter(Boolean)
  const filter = {
    signed_from: instant('signed_from'),
    signed_before: instant('signed_before'),
    assurance: text('assurance'),
    standing: text('standing'),
    ...(receipts.length && { receipts }),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
}
