import { nothing } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { waitNotice } from '../../ui/moderation/own-wait.ts'
import { StatementView, statementStyles } from '../../ui/moderation/statement.ts'
import type { CdcReport } from './report.ts'

type Found = components['schemas']['ReportModeration']

const path = '/v1/{tenant}/reports/{report_id}'

/** What moderators have made of one's own report: why it waits, or why it was hidden, with the way to appeal. Fetched for whoever made it. */
export class Moderated {
  private wait: Found['wait'] = null
  private view: StatementView | undefined
  private of: string | null = null
  private round = 0

  constructor(private readonly host: CdcReport) {
    host.adopt(statementStyles)
  }

  render(): unknown {
    const { host, wait, view } = this
    if (wait) return waitNotice(wait, host.language)
    return view?.render(Math.min(6, host.headingLevel + 1)) ?? nothing
  }

  /** Reads it anew; the newest question wins. */
  async read(): Promise<void> {
    const { host } = this
    const round = ++this.round
    // Without it the report can be read all the same.
    const found = await answer(host.reader.api.GET(`${path}/moderation`, host.reader.asked())).catch(() => undefined)
    if (round !== this.round) return
    this.wait = found?.wait ?? null
    const { statement = null } = found ?? {}
    const of = statement && `${statement.id} ${statement.appeal?.outcome} ${statement.appeal_until}`
    // An appeal that is being written goes on.
    if (of !== this.of) this.view = statement ? new StatementView(host, statement, this.send) : undefined
    this.of = of
    host.requestUpdate()
  }

  private readonly send: ConstructorParameters<typeof StatementView>[2] = (body, header) => {
    const { api } = this.host.reader
    const { params } = this.host.reader.asked()
    return answer(
      api.POST(`${path}/moderation/appeals`, { params: { path: params.path, header: { ...header, ...params.header } }, body }),
    )
  }
}
