import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { Language } from '../../kernel/language.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { conflict } from '../../ui/conflict.ts'
import { failure } from '../../ui/failure.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'
import type { QueueItem } from './queue.ts'
import { requestTo } from './request.ts'

type Text = components['schemas']['PetitionText']

const form = 'translate'
const path = '/v1/{tenant}/petitions/{petition_id}/translations/{language}'

/**
 * The official translation of a petition: read in the version that is saved over, so that nobody's work is lost unseen. What is being
 * written is among the desk's drafts and outlives the form.
 */
export class Translating {
  private etag = ''
  private at: 'reading' | 'writing' | 'sending' = 'reading'
  private failed: unknown
  /** What somebody else has saved meanwhile. */
  private other: Text | undefined

  constructor(
    private readonly desk: CdcPetitionDesk,
    private readonly item: QueueItem,
    private readonly language: Language,
  ) {
    void this.begin()
  }

  render(): TemplateResult {
    const { desk, item, language } = this
    const { words, drafts } = desk
    const { id } = item.petition
    const { title = '', ask = '', details = '' } = drafts.words(id, form)
    const write = (event: Event): void => {
      const data = new FormData(event.currentTarget as HTMLFormElement)
      drafts.write(id, { form, words: Object.fromEntries(data) as Words })
    }
    const send = (event: Event): void => {
      event.preventDefault()
      void this.save()
    }
    if (this.at === 'reading')
      return html`${this.failed ? failure(desk, this.failed, () => void this.begin()) : html`<p class="quiet">${words.loading}</p>`}`
    return html`<form class="stack" @input=${write} @submit=${send}>
      <p class="quiet">${words.translateInto[language]}</p>
      <label>
        ${words.title}
        <input type="text" name="title" lang=${language} required minlength="5" maxlength="120" .value=${title} />
      </label>
      <label>
        ${words.ask}
        <textarea name="ask" lang=${language} required minlength="10" maxlength="500" rows="4" .value=${ask}></textarea>
      </label>
      <label>
        ${words.details}
        <textarea name="details" lang=${language} maxlength="5000" rows="8" .value=${details}></textarea>
      </label>
      ${this.other ? this.compared(this.other) : this.failed ? failure(desk, this.failed) : nothing}
      <div class="row">
        <button class="button" aria-disabled=${this.at === 'sending'}>${words.saveTranslation}</button>
        <button type="button" class="link" @click=${() => desk.show(id)}>${words.cancel}</button>
      </div>
    </form>`
  }

  private compared({ title, ask, details }: Text): TemplateResult {
    const { desk } = this
    const other = html`<strong>${title}</strong><span class="prose">${ask}</span><span class="prose">${details}</span>`
    return conflict(
      desk.language,
      desk.words.translatedMeanwhile,
      other,
      () => this.save(),
      () => this.take(),
    )
  }

  private take(): void {
    const { desk, item, other } = this
    this.other = undefined
    if (other) this.keep(other)
    desk.requestUpdate()
    void desk.focusOn(`item-${item.petition.id}`)
  }

  private keep({ title, ask, details = '' }: Text): void {
    this.desk.drafts.write(this.item.petition.id, { form, words: { title, ask, details } })
  }

  /** What was written before is kept, over the version that is there now. */
  private async begin(): Promise<void> {
    const { desk, item } = this
    this.failed = undefined
    try {
      const text = await this.read()
      const begun = Object.values(desk.drafts.words(item.petition.id, form)).some(Boolean)
      if (text && !begun) this.keep(text)
      this.at = 'writing'
    } catch (thrown) {
      this.failed = thrown
    }
    desk.requestUpdate()
    // The button that was pressed is gone: the keyboard goes into the form, unless somebody writes elsewhere meanwhile.
    const { id } = item.petition
    const writing = desk.shadowRoot?.activeElement?.matches('input, select, textarea')
    if (!writing && desk.drafts.open(id) === form) desk.show(id, form)
  }

  private async read(): Promise<Text | null> {
    const { api, path: at } = requestTo(this.desk, this.item)
    const asked = api.GET(path, { params: { path: { ...at, language: this.language } } })
    const { text } = await answer(asked)
    this.etag = (await asked).response.headers.get('etag') ?? '*'
    return text
  }

  private async save(): Promise<void> {
    const { desk, item } = this
    if (this.at === 'sending') return
    const { id } = item.petition
    const { title = '', ask = '', details = '' } = desk.drafts.words(id, form)
    const { api, path: at } = requestTo(desk, item)
    const params = { path: { ...at, language: this.language }, header: { 'If-Match': this.etag } }
    this.at = 'sending'
    this.other = this.failed = undefined
    desk.requestUpdate()
    try {
      const body = { title: title.trim(), ask: ask.trim(), details: details.trim() }
      await answer(api.PUT(path, { params, body }))
      desk.drafts.take(id, form)
      desk.said = desk.words.translated
      desk.show(id)
    } catch (thrown) {
      this.failed = thrown
      if (Refusal.from(thrown).code === 'http.precondition_failed')
        this.other = (await this.read().catch(() => null)) ?? undefined
    }
    this.at = 'writing'
    desk.requestUpdate()
  }
}
