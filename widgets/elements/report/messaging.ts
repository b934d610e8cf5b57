import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { dateAndTime } from '../../kernel/format.ts'
import { Intention } from '../../kernel/intention.ts'
import { Pages } from '../../kernel/pages.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import type { CdcReport } from './report.ts'

const path = '/v1/{tenant}/reports/{report_id}/messages'

/** What the town and whoever reported it have written to each other; fetched once there is something to read or somebody to write. */
export class Messaging {
  private readonly pages: Pages<components['schemas']['ReportMessage']>
  private readonly intention = new Intention()
  private of = ''
  private text = ''
  private busy = false
  private failed: unknown

  constructor(private readonly host: CdcReport) {
    host.adopt(fieldStyles)
    this.pages = new Pages(host, (cursor) => {
      const { params, headers } = host.reader.asked()
      const query = { limit: 50, ...(cursor && { cursor }) }
      return host.reader.api.GET(path, { params: { ...params, query }, headers })
    })
    this.follow()
  }

  /** Reads the messages of the report that is shown now. */
  follow(): void {
    const { reportId } = this.host
    if (this.of !== reportId) this.pages.items = undefined
    this.of = reportId
    void this.pages.reload()
  }

  render(): TemplateResult | typeof nothing {
    const { host, pages } = this
    const { words, language } = host
    const author = host.reader.mine?.author
    if (!author && !pages.items?.length) return nothing
    return html`<section aria-label=${words.messages}>
      <p class="subheading">${words.messages}</p>
      ${pages.failed ? failure(host, pages.failed, () => void pages.restart()) : nothing}
      <ul class="messages">
        ${pages.items?.map(
          ({ from, audience, at, text, hidden_reason: hidden }) =>
            html`<li class=${from}>
              <p class="quiet">
                <strong>${words.from[from]}</strong> · <time datetime=${at}>${dateAndTime(language, at)}</time>
                ${audience === 'author' ? html`<span class="badge">${words.justUs}</span>` : nothing}
              </p>
              ${text ? html`<p class="prose">${text}</p>` : nothing}
              ${hidden === null ? nothing : html`<p class="quiet">${words.hiddenMessage(hidden)}</p>`}
            </li>`,
        )}
      </ul>
      ${pages.more ? html`<button class="link" @click=${() => pages.next()}>${words.more}</button>` : nothing}
      ${author ? this.form() : nothing}
    </section>`
  }

  private form(): TemplateResult {
    const { words } = this.host
    return html`<form class="stack" @submit=${this.send}>
      <label
        >${words.write}<span class="hint">${words.writeHint}</span
        ><textarea
          maxlength="4000"
          rows="3"
          required
          .value=${this.text}
          @input=${({ target }: Event) => (this.text = (target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      ${this.failed ? failure(this.host, this.failed) : nothing}
      <button class="button second" aria-disabled=${this.busy}>${this.busy ? words.sending : words.send}</button>
    </form>`
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { host } = this
    const body = { text: this.text.trim(), audience: 'author' as const }
    if (this.busy || !body.text) return
    this.busy = true
    this.failed = undefined
    host.requestUpdate()
    try {
      const { params } = host.reader.asked()
      const header = { ...params.header, ...this.intention.for(body) }
      await answer(host.reader.api.POST(path, { params: { path: params.path, header }, body }))
      this.intention.done()
      this.text = ''
      host.said = host.words.written
      await this.pages.reload()
    } catch (thrown) {
      this.failed = thrown
    }
    this.busy = false
    host.requestUpdate()
  }
}
