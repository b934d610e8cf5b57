import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { saveAs } from '../../kernel/save-as.ts'
import { type Photo, PhotoList } from '../../ui/report/photo-list.ts'
import type { Blackout } from './blackout.ts'
import type { Report } from './reading.ts'
import type { CdcReportDesk } from './report-desk.ts'

/** A report's photos, those that are not public too: shown to everybody, hidden, or blacked out in part. */
export class Photographs {
  private readonly list: PhotoList
  private blackout: Blackout | undefined
  private busy = false

  /** @param changed A photo is no longer as it was. */
  constructor(
    private readonly desk: CdcReportDesk,
    private readonly changed: () => void,
  ) {
    this.list = new PhotoList(desk, ({ id, version }, rendition) => this.file(id, rendition, version))
  }

  /** A file of a photo, as the staff may see it. */
  file(id: string, rendition: '160' | '640' | '2048' | 'original', v?: number): Promise<Blob> {
    const params = { path: { tenant: this.desk.slug, media_id: id, rendition }, query: v ? { v } : {} }
    const asked = this.desk.session.api.GET('/v1/{tenant}/media/{media_id}/{rendition}', { params, parseAs: 'blob' })
    return answer(asked) as Promise<unknown> as Promise<Blob>
  }

  render(report: Report): TemplateResult | typeof nothing {
    if (!report.media.length) return nothing
    return html`<div>
      ${this.list.render(report.media, (photo) => this.acts(report, photo))} ${this.documents(report)}
      ${this.blackout?.render() ?? nothing}
    </div>`
  }

  private documents(report: Report): unknown {
    const { words } = this.desk
    const documents = report.media.filter(({ kind }) => kind === 'document')
    return documents.map(
      (document, n) =>
        html`<p class="row">
          <button class="link" @click=${() => this.download(document)}>${words.document(n + 1)}</button>
          ${this.publishing(report, document)}
        </p>`,
    )
  }

  private acts(report: Report, photo: Photo): TemplateResult {
    const { words } = this.desk
    return html`<p class="acts">
      ${this.publishing(report, photo)}
      <button class="link" id=${`black-${photo.id}`} @click=${() => this.edit(photo)}>${words.blackout}</button>
    </p>`
  }

  private publishing(report: Report, { id, published }: Photo): TemplateResult {
    const { words } = this.desk
    return html`<button class="link" aria-disabled=${this.busy} @click=${() => this.publish(report, id, !published)}>
      ${published ? words.hide : words.publish}
    </button>`
  }

  private async publish(report: Report, id: string, published: boolean): Promise<void> {
    if (this.busy) return
    const { desk } = this
    const owner = report.media.find((one) => one.id === id)?.report_id ?? report.id
    const path = { tenant: desk.slug, report_id: owner, media_id: id }
    this.busy = true
    desk.dismiss()
    desk.requestUpdate()
    try {
      const at = '/v1/{tenant}/reports/{report_id}/media/{media_id}/publication'
      await answer(desk.session.api.PUT(at, { params: { path }, body: { published } }))
      desk.said = published ? desk.words.published : desk.words.hidden
      this.changed()
    } catch (thrown) {
      await desk.tell(thrown)
    }
    this.busy = false
    desk.requestUpdate()
  }

  private async download({ id }: Photo): Promise<void> {
    try {
      saveAs(await this.file(id, 'document' as never), `${id}.pdf`)
    } catch (thrown) {
      await this.desk.tell(thrown)
    }
  }

  private async edit(photo: Photo): Promise<void> {
    const { desk } = this
    const part = await desk.fetchPartOf(() => import('./blackout.ts'))
    if (!part) return
    this.blackout = new part.Blackout(desk, photo, {
      original: () => this.file(photo.id, 'original'),
      over: (saved) => {
        this.blackout = undefined
        if (saved) this.changed()
        desk.requestUpdate()
        void desk.focusOn(`black-${photo.id}`)
      },
    })
    await this.blackout.begin()
  }
}
