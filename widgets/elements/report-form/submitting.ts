import { fetchPart } from '../../kernel/part.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import type { SignInStep } from '../../kernel/sign-in-step.ts'
import { reportOf } from '../../ui/report/draft.ts'
import type { list, status } from './on-the-way.ts'
import type { Outbox } from './outbox.ts'
import type { CdcReportForm } from './report-form.ts'
import { anythingKept, type Entry } from './store.ts'

/** The way to the town, fetched with the first report or when one waits here already. */
export class Submitting {
  outbox: Outbox | undefined
  parts: { list: typeof list; status: typeof status } | undefined
  /** Id of the report that has just been handed over. */
  done = ''
  busy = false

  constructor(
    private readonly host: CdcReportForm,
    private readonly step: SignInStep,
  ) {}

  /** Takes up what waits in this browser. */
  async begin(): Promise<void> {
    if (await anythingKept().catch(() => false)) await (await this.fetch()).open()
  }

  /** Called by the press itself, so that the browser lets the sign-in window open. */
  confirm(): void {
    const { host } = this
    const { session, category } = host
    if (this.busy || !category) return
    const named = category.assurance !== 'none'
    if (!named || session.has(category.assurance) || !navigator.onLine) return void this.submit()
    const intent = { key: host.intentKey, value: { submit: true } }
    void this.step.pass({ assurance: category.assurance, intent }).then((signedIn) => (signedIn ? this.submit() : undefined))
  }

  /** Signs in for a report that waits for it. */
  signInFor({ assurance }: Entry): void {
    const intent = { key: this.host.intentKey, value: {} }
    const least = assurance === 'none' ? 'low' : assurance
    void this.step.pass({ assurance: least, intent }).then((signedIn) => (signedIn ? this.outbox?.flush() : undefined))
  }

  /** Goes on after a sign-in that had left the page. */
  async resume(submit: boolean, outcome: SignInOutcome): Promise<void> {
    if (!(await this.step.take(outcome))) return
    if (submit) await this.submit()
    else await this.outbox?.flush()
  }

  private async submit(): Promise<void> {
    const { host } = this
    const { category, draft, session } = host
    if (!category || this.busy) return
    this.busy = true
    host.dismiss()
    host.requestUpdate()
    try {
      const outbox = await this.fetch()
      const { assurance } = category
      const entry: Entry = {
        id: draft.id,
        town: session.id,
        draft,
        body: reportOf(draft, category, host.townPosition, host.language),
        assurance,
        as: session.claims?.sub ?? (assurance === 'none' ? null : undefined),
        uploads: {},
        state: 'waiting',
        at: Date.now(),
      }
      await host.saved
      await outbox.add(entry)
      this.done = entry.id
      host.writing.drafting.startOver()
      void host.focusOn('done')
    } catch (thrown) {
      await host.tell(thrown)
      void host.focusOn('told')
    }
    this.busy = false
    host.requestUpdate()
  }

  /** @internal Fetched while there is network: the press that sends may come where there is none. */
  async fetch(): Promise<Outbox> {
    const [{ Outbox }, parts] = await fetchPart(() => Promise.all([import('./outbox.ts'), import('./on-the-way.ts')]))
    this.parts = parts
    return (this.outbox ??= new Outbox(this.host, this.host.session.id))
  }
}
