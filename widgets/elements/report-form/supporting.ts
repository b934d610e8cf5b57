import { answer } from '../../kernel/client.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import type { SignInStep } from '../../kernel/sign-in-step.ts'
import type { CdcReportForm } from './report-form.ts'

const path = '/v1/{tenant}/reports/{report_id}/supports/mine'

/** "Me too" on a report that exists, instead of making another one. */
export class Supporting {
  /** What was supported. */
  done: { id: string; code: string } | undefined

  constructor(
    private readonly host: CdcReportForm,
    private readonly step: SignInStep,
  ) {}

  /** Called by the press itself, so that the browser lets the sign-in window open. */
  press(report: { id: string; code: string }): void {
    const { session, intentKey } = this.host
    if (session.has('low')) return void this.support(report)
    const intent = { key: intentKey, value: { support: report } }
    void this.step.pass({ assurance: 'low', intent }).then((signedIn) => (signedIn ? this.support(report) : undefined))
  }

  /** Goes on after a sign-in that had left the page. */
  async resume(report: { id: string; code: string }, outcome: SignInOutcome): Promise<void> {
    if (await this.step.take(outcome)) await this.support(report)
  }

  private async support({ id, code }: { id: string; code: string }): Promise<void> {
    const { host } = this
    host.dismiss()
    try {
      const asked = host.session.api.PUT(path, { params: { path: { tenant: host.slug, report_id: id } } })
      const { report_id: counted } = await answer(asked)
      this.done = { id: counted, code }
      await host.writing.drafting.clear()
      host.said = host.words.supported(code)
      void host.focusOn('done')
    } catch (thrown) {
      await host.tell(thrown)
      void host.focusOn('told')
    }
    host.requestUpdate()
  }
}
