import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Pages } from '../../../kernel/pages.ts'
import { saveAs } from '../../../kernel/save-as.ts'
import { failure } from '../../../ui/failure.ts'
import type { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { TiesWords } from './messages.ts'

type Batch = components['schemas']['PaperCodeBatch']
type NewBatch = components['schemas']['NewPaperCodeBatch']

const kinds = ['resident', 'works_here', 'studies_here', 'owns_home_here'] as const

/** Codes on paper: a batch is made, and saved as the PDF that alone tells them; those that were made, with how many were used. */
export class Codes {
  private readonly pages: Pages<Batch>
  /** The batch that is about to be revoked. */
  private revoking = ''

  constructor(
    private readonly desk: CdcDesk,
    private readonly doing: Doing,
  ) {
    this.pages = new Pages<Batch>(desk, (cursor) =>
      desk.session.api.GET('/v1/{tenant}/code-batches', {
        params: { path: { tenant: desk.slug }, query: { ...(cursor && { cursor }) } },
      }),
    )
  }

  reload(): Promise<void> {
    return this.pages.reload()
  }

  render(words: TiesWords): TemplateResult {
    const { items, failed, more } = this.pages
    return html`<p class="quiet">${words.codesNote}</p>
      ${this.making(words)} ${failed && !items ? failure(this.desk, failed, () => void this.pages.restart()) : nothing}
      <ul class="stack">
        ${(items ?? []).map((batch) => html`<li id=${`batch-${batch.id}`} tabindex="-1">${this.batch(words, batch)}</li>`)}
      </ul>
      ${more ? html`<button class="button second" @click=${() => void this.pages.next()}>${words.more}</button>` : nothing}`
  }

  private making(words: TiesWords): TemplateResult {
    return html`<form class="stack" @submit=${(event: Event) => this.make(event, words)}>
      <label for="codes-kind">${words.kind}</label>
      <select id="codes-kind" name="standing">
        ${kinds.map((kind) => html`<option value=${kind}>${words.kinds[kind]}</option>`)}
      </select>
      <label for="codes-number">${words.codesNumber}</label>
      <input id="codes-number" name="codes" type="number" required min="1" max="200" value="30" />
      <label for="codes-days">${words.codesDays}</label>
      <input id="codes-days" name="days" type="number" required min="1" max="365" value="60" />
      <div class="row"><button class="button main">${words.codesMake}</button></div>
    </form>`
  }

  private batch(words: TiesWords, { id, standing, codes, used, made_at, expires_at, revoked_at, good }: Batch): TemplateResult {
    const open = (to: string): void => {
      this.revoking = to
      this.desk.requestUpdate()
      void this.desk.focusOn(`batch-${id}`)
    }
    const state = revoked_at ? words.codesRevoked(revoked_at) : words.codesUntil(expires_at, good)
    return html`<p>
        <strong>${words.kinds[standing]}</strong>: ${words.codesUsed(used, codes)}
        <span class="quiet">${words.codesMade(made_at)}, ${state}</span>
      </p>
      ${
        !good
          ? nothing
          : this.revoking === id
            ? html`<p>${words.codesRevokeNow}</p>
                <div class="row">
                  <button class="button second" @click=${() => this.revoke(id, words)}>${words.codesRevokeSure}</button>
                  <button class="link" @click=${() => open('')}>${words.never}</button>
                </div>`
            : html`<button class="link" @click=${() => open(id)}>${words.codesRevoke}</button>`
      }`
  }

  private make(event: Event, words: TiesWords): void {
    event.preventDefault()
    const fields = new FormData(event.target as HTMLFormElement)
    const standing = fields.get('standing') as NewBatch['standing']
    const body = { standing, codes: Number(fields.get('codes')), days: Number(fields.get('days')) }
    void this.doing.act(async () => {
      const { desk } = this
      const params = { path: { tenant: desk.slug, batch_id: crypto.randomUUID() } }
      const options = { params, body, headers: { 'accept-language': desk.language }, parseAs: 'blob' as const }
      const pdf = await answer(desk.session.api.PUT('/v1/{tenant}/code-batches/{batch_id}', options))
      saveAs(pdf as unknown as Blob, `${words.codesFile}.pdf`)
      await this.reload()
      return words.codesDone
    })
  }

  private revoke(batch_id: string, words: TiesWords): void {
    void this.doing.act(async () => {
      const params = { path: { tenant: this.desk.slug, batch_id } }
      await answer<unknown>(this.desk.session.api.DELETE('/v1/{tenant}/code-batches/{batch_id}', { params }))
      this.revoking = ''
      await this.reload()
      return words.codesOver
    })
  }
}
