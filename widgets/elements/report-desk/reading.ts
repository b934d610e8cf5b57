import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Pages } from '../../kernel/pages.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { CdcReportDesk, QueueItem } from './report-desk.ts'

type Schemas = components['schemas']
export type Case = Schemas['ReportCase']
export type Report = Schemas['Report']

const at = '/v1/{tenant}/reports/{report_id}'

/** What the staff knows of the chosen report, read once per report and again after each decision. */
export class Reading {
  /** The newest that is known of the chosen report; undefined while it is read. */
  case: Case | undefined
  failed: unknown
  readonly timeline: Pages<Schemas['ReportTimelineEntry']>
  readonly messages: Pages<Schemas['ReportMessage']>
  private of = ''
  private fresh = false
  private round = 0
  /** Of the reports that have been read: what is changed was seen in this version. */
  private readonly versions = new Map<string, string>()

  constructor(private readonly desk: CdcReportDesk) {
    const asking = (cursor?: string) => ({
      params: { path: this.path(this.of), query: { limit: 50, ...(cursor && { cursor }) } },
      headers: { 'accept-language': desk.language },
    })
    this.timeline = new Pages(desk, (cursor) => desk.session.api.GET(`${at}/timeline`, asking(cursor)))
    this.messages = new Pages(desk, (cursor) => desk.session.api.GET(`${at}/messages`, asking(cursor)))
  }

  path(id: string): { tenant: string; report_id: string } {
    return { tenant: this.desk.slug, report_id: id }
  }

  /** The report is to be read again, when it is shown next. */
  forget(): void {
    this.fresh = false
  }

  retry(): void {
    this.forget()
    this.desk.requestUpdate()
  }

  /** Makes sure that the report is the one that is read. */
  follow({ report }: QueueItem): void {
    const { id } = report
    if (this.of === id && this.fresh) return
    if (this.of !== id) {
      this.case = undefined
      this.timeline.items = undefined
      this.messages.items = undefined
    }
    this.of = id
    this.fresh = true
    this.failed = undefined
    void this.read(id)
    void this.timeline.restart()
    void this.messages.restart()
  }

  /** The newest question wins: an answer from before a decision may come after the one from after it. */
  private async read(id: string): Promise<void> {
    const round = ++this.round
    try {
      const known = await this.ask(id)
      if (round === this.round) this.case = known
    } catch (thrown) {
      if (round === this.round) this.failed = thrown
    }
    this.desk.requestUpdate()
  }

  private async ask(id: string): Promise<Case> {
    const headers = { 'accept-language': this.desk.language }
    const asked = this.desk.session.api.GET(`${at}/case`, { params: { path: this.path(id) }, headers })
    const known = await answer(asked)
    this.note(id, (await asked).response)
    return known
  }

  private note(id: string, { headers }: Response): void {
    const version = headers.get('etag')
    if (version) this.versions.set(id, version)
    else this.versions.delete(id)
  }

  /**
   * Changes the report as it was seen. When somebody else has changed it meanwhile nothing is done and the refusal says so; whoever
   * then sends it again means the report as it is by then.
   *
   * @throws Refusal `http.precondition_failed` among others.
   */
  async change(id: string, body: Schemas['ReportChange']): Promise<void> {
    if (!this.versions.has(id)) await this.ask(id)
    try {
      const header = { 'If-Match': this.versions.get(id) ?? '' }
      const asked = this.desk.session.api.PATCH(at, {
        params: { path: this.path(id), header },
        body,
        headers: { 'content-type': 'application/merge-patch+json' },
      })
      await answer(asked)
      this.note(id, (await asked).response)
    } catch (thrown) {
      const refusal = Refusal.from(thrown)
      if (refusal.code === 'http.precondition_failed') this.versions.delete(id)
      throw refusal
    }
  }

  /** Something has changed the report by another way: its version is not known any more, and what is shown of it is read again. */
  changed(id: string): void {
    this.versions.delete(id)
    if (id === this.of) this.retry()
  }
}
