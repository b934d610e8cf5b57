import { answer } from '../../kernel/client.ts'
import { fetchPart } from '../../kernel/part.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import type { signInAside as SignInAside } from '../../ui/sign-in-aside.ts'
import { ReportSupportedEvent } from './events.ts'
import type { CdcReport } from './report.ts'

export type Act = 'support' | 'follow'

const supporting = '/v1/{tenant}/reports/{report_id}/supports/mine'
const following = '/v1/{tenant}/reports/{report_id}/followers/mine'

/** "Me too" and following, and taking them back, after a sign-in where one is needed. */
export class Acting {
  busy = false
  private readonly step: SignInStep
  private aside: typeof SignInAside | undefined

  constructor(private readonly host: CdcReport) {
    this.step = new SignInStep(host)
  }

  /** What is said while the citizen signs in elsewhere: its words are fetched then. */
  render(): unknown {
    if (this.step.at !== 'idle' && !this.aside) void this.fetchAside().catch(() => undefined)
    return this.aside?.(this.step, this.host.language)
  }

  private async fetchAside(): Promise<void> {
    this.aside = (await fetchPart(() => import('../../ui/sign-in-aside.ts'))).signInAside
    this.host.requestUpdate()
  }

  /** Called by the press itself, so that the browser lets the sign-in window open. */
  press(act: Act): void {
    const { session, intentKey } = this.host
    if (this.busy) return
    if (session.has('low')) return void this.toggle(act)
    const intent = { key: intentKey, value: act }
    void this.step.pass({ assurance: 'low', intent }).then((signedIn) => (signedIn ? this.begun(act) : undefined))
  }

  /** Goes on after a sign-in that had left the page. */
  async resume(act: Act, outcome: SignInOutcome): Promise<void> {
    if (await this.step.take(outcome)) await this.begun(act)
  }

  /** Whoever pressed before the sign-in wants it done, not undone: it may have been done long ago. */
  private begun(act: Act): Promise<void> {
    return this.toggle(act, true)
  }

  private async toggle(act: Act, wanted?: boolean): Promise<void> {
    const { host } = this
    const { mine } = host.reader
    const now = wanted ?? !(act === 'support' ? mine?.supported : mine?.following)
    this.busy = true
    host.dismiss()
    host.requestUpdate()
    try {
      // Whoever has just signed in is shown the report anew.
      await host.reader.settled()
      await (act === 'support' ? this.support(now) : this.follow(now))
      await host.reader.readMine()
    } catch (thrown) {
      await host.tell(thrown)
    }
    this.busy = false
    host.requestUpdate()
  }

  private async support(now: boolean): Promise<void> {
    const { host } = this
    const { api } = host.session
    const options = { params: { path: host.path } }
    const { report_id: id, support_count: count } = await answer(
      now ? api.PUT(supporting, options) : api.DELETE(supporting, options),
    )
    const { report } = host.reader
    if (report?.id === id) host.reader.report = { ...report, support_count: count }
    host.said = now ? host.words.supported : host.words.unsupported
    host.dispatchEvent(new ReportSupportedEvent(id, now, count))
  }

  private async follow(now: boolean): Promise<void> {
    const { host } = this
    const { api } = host.session
    const options = { params: { path: host.path } }
    await answer<unknown>(now ? api.PUT(following, options) : api.DELETE(following, options))
    host.said = now ? host.words.followed : host.words.unfollowed
  }
}
