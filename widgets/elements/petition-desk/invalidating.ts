import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'
import type { QueueItem } from './queue.ts'
import { requestTo } from './request.ts'

type Schemas = components['schemas']
type Wanted = Schemas['NewInvalidation']

const form = 'invalidate'

/** A batch of signatures is always tried out first: the button that invalidates appears with the numbers of the trial. */
export class Invalidating {
  private wanted: Wanted | undefined
  private preview: Schemas['InvalidationPreview'] | undefined
  private incomplete = false
  private failed: unknown

  constructor(private readonly desk: CdcPetitionDesk) {}

  render(item: QueueItem): TemplateResult {
    const { words, pages, drafts } = this.desk
    const { id } = item.petition
    const { signed_from = '', signed_before = '', receipts = '', note = '', ...chosen } = drafts.words(id, form)
    const reasons = pages.page?.reasons.filter((reason) => reason.for === 'invalidate') ?? []
    const submit = (event: Event): void => {
      event.preventDefault()
      void this.tryOut(item, event.target as HTMLFormElement)
    }
    const write = (event: Event): void => {
      const data = new FormData(event.currentTarget as HTMLFormElement)
      drafts.write(id, { form, words: Object.fromEntries(data) as Words })
      this.reset()
    }
    return html`<form class="stack" @submit=${submit} @input=${write}>
      <label>${words.from}<input type="datetime-local" name="signed_from" .value=${signed_from} /></label>
      <label>${words.before}<input type="datetime-local" name="signed_before" .value=${signed_before} /></label>
      ${this.select(words.assurance, 'assurance', words.levels, chosen)}
      ${this.select(words.standing, 'standing', words.ties, chosen)}
      <label>${words.receipts}<textarea name="receipts" rows="2" .value=${receipts}></textarea></label>
      <label>
        ${words.reason}
        <select name="reason" required>
          <option value="">${words.pick}</option>
          ${reasons.map(({ code, label }) => html`<option value=${code} ?selected=${code === chosen.reason}>${label}</option>`)}
        </select>
      </label>
      <label>
        ${words.publicNote}
        <textarea name="note" required minlength="10" maxlength="2000" rows="3" .value=${note}></textarea>
      </label>
      ${this.incomplete ? html`<p class="error" role="alert">${words.narrow}</p>` : nothing}
      ${this.failed ? failure(this.desk, this.failed) : nothing} ${this.trial(item)}
      <div class="row">
        <button class="button second">${words.tryOut}</button>
        <button type="button" class="link" @click=${() => this.desk.show(id)}>${words.cancel}</button>
      </div>
    </form>`
  }

  private trial(item: QueueItem): unknown {
    const { preview, wanted, desk } = this
    const { words } = desk
    if (!preview || !wanted) return nothing
    const { signatures: n, count_before: before, count_after: after } = preview
    const press = (): void => {
      this.reset()
      desk.take({
        what: words.invalidateNow(n),
        parts: [{ item, send: this.sender(item, wanted) }],
        draft: desk.drafts.take(item.petition.id, form),
        stays: true,
      })
    }
    const button = n ? html`<button type="button" class="button" @click=${press}>${words.invalidateNow(n)}</button>` : nothing
    return html`<div role="status">${notice('warn', words.preview(n, before, after), '', button)}</div>`
  }

  private select(label: string, name: string, options: Record<string, string>, chosen: Words): TemplateResult {
    return html`<label>
      ${label}
      <select name=${name}>
        <option value="">${this.desk.words.any}</option>
        ${Object.entries(options).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen[name]}>${text}</option>`)}
      </select>
    </label>`
  }

  private reset(): void {
    if (!this.preview && !this.incomplete && !this.failed) return
    this.preview = this.failed = undefined
    this.incomplete = false
    this.desk.requestUpdate()
  }

  private async tryOut(item: QueueItem, from: HTMLFormElement): Promise<void> {
    const data = new FormData(from)
    const filter = filterOf(data)
    const [reason, note] = [textIn(data, 'reason'), textIn(data, 'note')]
    this.incomplete = Object.keys(filter).length === 0
    if (!this.incomplete) {
      this.wanted = { filter, reason, note, dry_run: false }
      try {
        this.preview = (await this.sender(item, { ...this.wanted, dry_run: true })()) as Schemas['InvalidationPreview']
      } catch (thrown) {
        this.failed = thrown
      }
    }
    this.desk.requestUpdate()
  }

  private sender(item: QueueItem, body: Wanted) {
    const { api, path } = requestTo(this.desk, item)
    const params = { path, header: new Intention().for(body) }
    return () => answer(api.POST('/v1/{tenant}/petitions/{petition_id}/invalidations', { params, body }))
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
