import { Task, TaskStatus } from '@lit/task'
import type { components } from '../../../types/openapi.d.ts'
import { type Api, answer } from '../../kernel/client.ts'
import { assertId } from '../../kernel/id.ts'
import { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { reportToken } from './private-link.ts'
import type { CdcReport } from './report.ts'

type Schemas = components['schemas']
export type Report = Schemas['Report']
export type Entry = Schemas['ReportTimelineEntry']

const path = '/v1/{tenant}/reports/{report_id}'

/** Reads the report, its timeline, and what it is to the citizen; as somebody signed in or with the secret where that is needed. */
export class Reader {
  report: Report | undefined
  mine: Schemas['OwnReport'] | undefined
  readonly timeline: Pages<Entry>
  private round = 0
  private readonly recovery: Recovery
  private readonly task: Task<readonly unknown[], Report>

  constructor(private readonly host: CdcReport) {
    this.recovery = new Recovery(host, () => this.again())
    this.timeline = new Pages(host, (cursor) => {
      const query = { limit: 50, ...(cursor && { cursor }) }
      const { params, headers } = this.asked()
      return this.api.GET(`${path}/timeline`, { params: { ...params, query }, headers })
    })
    this.task = new Task(host, {
      task: (_args, { signal }) => this.read(signal),
      args: () => [host.reportId, host.slug, host.language, host.origin] as const,
      onComplete: (report) => this.show(report),
      onError: (thrown) => {
        this.recovery.after(Refusal.from(thrown))
        if (this.report?.id !== host.reportId) this.report = undefined
        void host.tell(thrown)
      },
    })
  }

  /** Whoever is signed in sees more; everybody else asks without credentials. */
  get api(): Api {
    return this.host.session.signedIn ? this.host.session.api : this.host.publicApi
  }

  again(): void {
    void this.task.run()
  }

  /** Kept when no reading is on its way any more: what an act changes from then on is not overwritten by what was read before. */
  async settled(): Promise<void> {
    await this.task.taskComplete.catch(() => undefined)
  }

  /** The report as an act has left it. */
  show(report: Report): void {
    this.report = report
    this.recovery.reset()
    this.host.dismiss()
    this.host.requestUpdate()
    void this.timeline.reload()
    this.host.shown()
    void this.readMine()
  }

  /** Parameters of whatever is asked about the report. */
  asked(): {
    params: { path: { tenant: string; report_id: string }; header?: { 'Report-Token': string } }
    headers: { 'accept-language': string }
  } {
    const token = reportToken()
    const { host } = this
    return {
      params: { path: host.path, ...(token && { header: { 'Report-Token': token } }) },
      headers: { 'accept-language': host.language },
    }
  }

  /** A photo that not everybody sees, as its author or the staff sees it. Nothing shows it to whoever is neither signed in nor has the secret. */
  async photo(id: string, rendition: '160' | '640' | '2048'): Promise<Blob> {
    const { host } = this
    const token = reportToken()
    await host.session.ready
    if (!host.session.signedIn && !token) throw new Refusal('identity.sign_in_needed')
    const params = {
      path: { tenant: host.slug, media_id: id, rendition },
      ...(token && { header: { 'Media-Token': token } }),
    }
    const asked = this.api.GET('/v1/{tenant}/media/{media_id}/{rendition}', { params, parseAs: 'blob' })
    return (await (answer(asked) as Promise<unknown>)) as Blob
  }

  private async read(signal: AbortSignal): Promise<Report> {
    const { host } = this
    if (!host.slug) throw new Refusal('tenant.unknown')
    assertId(host.reportId, 'report-id', 'a report')
    await host.session.ready
    return answer(this.api.GET(path, { ...this.asked(), signal }))
  }

  /** What the report is to the citizen; nothing is asked of whom nothing is known. The newest question wins. */
  async readMine(): Promise<void> {
    const { host } = this
    const round = ++this.round
    await host.session.ready
    const returned = await host.session.takeBack(host.intentKey)
    if (returned) await host.resume(returned.value, returned.outcome)
    if (!this.report || !(host.session.signedIn || reportToken())) return
    // Without it the report can be read all the same.
    const mine = await answer(this.api.GET(`${path}/mine`, this.asked())).catch(() => undefined)
    if (round !== this.round) return
    this.mine = mine
    host.requestUpdate()
  }

  /** Somebody signed in or out: a reserved report may be seen now, or no more. */
  sessionDidChange(): void {
    this.mine = undefined
    if (this.report || this.task.status === TaskStatus.ERROR) this.again()
  }
}
