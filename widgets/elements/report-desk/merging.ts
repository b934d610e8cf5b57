import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { date } from '../../kernel/format.ts'
import { failure } from '../../ui/failure.ts'
import type { Deciding } from './deciding.ts'
import type { CdcReportDesk, QueueItem } from './report-desk.ts'

type Report = components['schemas']['Report']
interface Candidate {
  report: Report
  /** Metres; missing when it was found by its words. */
  distance?: number
}

/** Finding the report that this one repeats: nearby ones are offered, any other is found by its code. */
export class Merging {
  private of = ''
  private near: Candidate[] | undefined
  private found: Candidate[] = []
  private failed: unknown

  constructor(private readonly deciding: Deciding) {}

  private get desk(): CdcReportDesk {
    return this.deciding.desk
  }

  render(item: QueueItem): TemplateResult {
    const { desk, near, found } = this
    const { words } = desk
    void this.look(item)
    return html`<form class="stack" @submit=${(event: Event) => void this.find(event, item)}>
      <p class="label">${words.mergeNear}</p>
      ${this.failed ? failure(desk, this.failed) : nothing}
      ${near && !near.length ? html`<p class="quiet">${words.mergeNone}</p>` : nothing}
      <ul class="candidates">
        ${[...found, ...(near ?? [])].map((candidate) => this.candidate(item, candidate))}
      </ul>
      <label>${words.mergeCode}<input type="search" name="q" minlength="2" maxlength="200" /></label>
      <div class="row">
        <button class="button second">${words.mergeFind}</button>
        <button type="button" class="link" @click=${() => desk.show(item.report.id)}>${words.cancel}</button>
      </div>
    </form>`
  }

  private candidate(item: QueueItem, { report, distance }: Candidate): TemplateResult {
    const { desk } = this
    const { words, language } = desk
    const photo = report.media.find(({ kind, published }) => kind === 'photo' && published)
    return html`<li>
      ${photo ? html`<img src=${desk.origin + (photo.renditions[0]?.href ?? '')} alt="" loading="lazy" />` : nothing}
      <p><strong lang=${report.language}>${report.title}</strong></p>
      <p class="quiet">
        ${report.code} · ${date(language, report.created_at)}${distance === undefined ? '' : ` · ${words.metres(distance)}`}
      </p>
      <button type="button" class="button second" @click=${() => this.merge(item, report)}>
        ${words.mergeInto(report.code)}
      </button>
    </li>`
  }

  private merge(item: QueueItem, into: Report): void {
    const { desk, deciding } = this
    const { id } = item.report
    const { reading } = deciding.looking
    const send = async (): Promise<void> => {
      const params = { path: reading.path(id) }
      await answer(desk.session.api.PUT('/v1/{tenant}/reports/{report_id}/merge', { params, body: { into: into.id } }))
      for (const changed of [id, into.id]) reading.changed(changed)
    }
    desk.drafts.show(id)
    desk.take({ what: desk.words.mergeInto(into.code), parts: [{ item, send }] })
  }

  private async look({ report }: QueueItem): Promise<void> {
    if (this.of === report.id) return
    this.of = report.id
    this.near = undefined
    this.found = []
    this.failed = undefined
    const { api } = this.desk.session
    const [lon = 0, lat = 0] = report.position.coordinates
    try {
      const params = { path: { tenant: this.desk.slug }, query: { category: report.category, lon, lat } }
      const { items } = await answer(api.GET('/v1/{tenant}/nearby-reports', { params }))
      if (this.of === report.id) this.near = items.filter((one) => one.report.id !== report.id)
    } catch (thrown) {
      if (this.of === report.id) this.failed = thrown
    }
    this.desk.requestUpdate()
  }

  private async find(event: Event, { report }: QueueItem): Promise<void> {
    event.preventDefault()
    const { elements } = event.target as HTMLFormElement
    const q = (elements.namedItem('q') as HTMLInputElement).value.trim()
    if (q.length < 2) return
    this.failed = undefined
    try {
      const params = { path: { tenant: this.desk.slug }, query: { q, limit: 10 } }
      const { items } = await answer(this.desk.session.api.GET('/v1/{tenant}/report-queue', { params }))
      this.found = items.filter((one) => one.report.id !== report.id).map((one) => ({ report: one.report }))
      this.desk.said = this.desk.words.several(this.found.length)
    } catch (thrown) {
      this.failed = thrown
    }
    this.desk.requestUpdate()
  }
}
