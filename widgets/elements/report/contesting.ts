import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { upload } from '../../kernel/upload.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { ReportContestedEvent } from './events.ts'
import type { CdcReport } from './report.ts'

const path = '/v1/{tenant}/reports/{report_id}/contests'

/** Most photos that go with it. */
const mostPhotos = 6

/** Saying that a closed report is not resolved, with photos of how it is now; fetched by the press on "it is not resolved". */
export class Contesting {
  open = true
  private text = ''
  /** What was uploaded, in the form in which it is attached. */
  private media: { id: string; token?: string }[] = []
  private uploading = false
  private tried = false
  private busy = false
  private readonly intention = new Intention()

  constructor(private readonly host: CdcReport) {
    host.adopt(fieldStyles)
  }

  render(): TemplateResult | typeof nothing {
    const { words, failed } = this.host
    if (!this.open) return nothing
    const missing = this.tried && this.text.trim().length < 3
    return html`<form class="panel stack" novalidate @submit=${this.send}>
      <div>
        <label for="why">${words.contestWhy}</label>
        <span class="hint" id="why-hint">${words.contestHint}</span>
        ${missing ? html`<span class="error" id="why-error">${words.contestShort}</span>` : nothing}
        <textarea
          id="why"
          maxlength="2000"
          rows="4"
          aria-describedby=${missing ? 'why-hint why-error' : 'why-hint'}
          aria-invalid=${missing ? 'true' : 'false'}
          .value=${this.text}
          @input=${this.write}
        ></textarea>
      </div>
      <label
        >${words.contestPhotos}<input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          ?disabled=${this.media.length >= mostPhotos}
          @change=${this.choose}
      /></label>
      ${this.uploading || this.media.length ? html`<p class="quiet">${this.uploading ? words.photoSending : words.photosReady(this.media.length)}</p>` : nothing}
      ${failed ? failure(this.host, failed) : nothing}
      <div class="row">
        <button class="button" aria-disabled=${this.busy}>${this.busy ? words.sending : words.contestSend}</button>
        <button type="button" class="link" @click=${this.close}>${words.cancel}</button>
      </div>
    </form>`
  }

  private readonly write = ({ target }: Event): void => {
    this.text = (target as HTMLTextAreaElement).value
    if (this.tried) this.host.requestUpdate()
  }

  private readonly choose = async (event: Event): Promise<void> => {
    const { host } = this
    const input = event.target as HTMLInputElement
    const files = [...(input.files ?? [])].slice(0, mostPhotos - this.media.length)
    input.value = ''
    this.uploading = true
    host.dismiss()
    host.requestUpdate()
    try {
      for (const file of files) {
        const { media, media_token: token } = await upload(host.reader.api, host.slug, crypto.randomUUID(), file)
        this.media = [...this.media, { id: media.id, ...(token && { token }) }]
      }
    } catch (thrown) {
      await host.tell(thrown)
    }
    this.uploading = false
    host.requestUpdate()
  }

  private readonly close = (): void => {
    this.open = false
    this.host.dismiss()
    this.host.requestUpdate()
    void this.host.focusOn('contest')
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (this.busy || this.uploading) return
    const { host } = this
    const body = { text: this.text.trim(), ...(this.media.length && { media: this.media }) }
    this.tried = true
    host.requestUpdate()
    if (body.text.length < 3) return host.focusOn('why')
    this.busy = true
    try {
      const { params } = host.reader.asked()
      const header = { ...params.header, ...this.intention.for(body) }
      const report = await answer(host.reader.api.POST(path, { params: { path: params.path, header }, body }))
      this.intention.done()
      this.open = false
      host.said = host.words.contested
      host.reader.show(report)
      host.dispatchEvent(new ReportContestedEvent(report.id))
    } catch (thrown) {
      await host.tell(thrown)
    }
    this.busy = false
    host.requestUpdate()
  }
}
