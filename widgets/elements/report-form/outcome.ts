import { html, type TemplateResult } from 'lit'
import { fetchPart } from '../../kernel/part.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import type { Sharing } from '../../ui/sharing.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import type { CdcReportForm } from './report-form.ts'
import type { Entry } from './store.ts'

/** What has come of what was written: sent, handed over, or "me too" on a report that exists. */
export class Outcome {
  private sharing: Sharing | undefined

  constructor(private readonly host: CdcReportForm) {}

  /** Whether something has come of it, and nothing else has been begun. */
  get there(): boolean {
    const { submitting, supporting, handingOver } = this.host.writing
    return Boolean(submitting.done || supporting.done || handingOver.at === 'taken')
  }

  render(): TemplateResult {
    const { host } = this
    const { words, step, language, failed } = host
    return html`<div class="card stack">
      <div id="done" tabindex="-1">${this.told()}</div>
      ${this.sharing?.render()} ${signInAside(step, language)} ${failed && failure(host, failed)}
      <slot name="rating"></slot>
      <p><button type="button" class="button" @click=${this.another}>${words.another}</button></p>
    </div>`
  }

  private told(): TemplateResult | undefined {
    const { words, writing } = this.host
    const { supporting, handingOver, submitting } = writing
    if (handingOver.at === 'taken') return notice('good', words.handedOver, words.handedOverNow)
    if (supporting.done) return notice('good', words.supported(supporting.done.code), words.supportedNow)
    const { outbox, parts, done } = submitting
    const entry = outbox?.find(done)
    return entry && outbox && parts?.status(this.host, outbox, entry)
  }

  async copy(text: string): Promise<void> {
    await this.fetched(async () => {
      const { Sharing } = await fetchPart(() => import('../../ui/sharing.ts'))
      await (this.sharing ??= new Sharing(this.host)).copy(text)
    })
  }

  async saveReceipt({ as, received }: Entry): Promise<void> {
    if (!received) return
    const { session, publicApi, slug, language } = this.host
    await this.fetched(async () => {
      const { saveReceipt } = await fetchPart(() => import('../../ui/report/receipt.ts'))
      await saveReceipt(as ? session.api : publicApi, slug, received, language, received.token)
    })
  }

  /** Asks once how easy it was: in the page's own tree, as the rating of a service has to stand. */
  askForRating(): void {
    const { host } = this
    if (host.querySelector('cdc-rating')) return
    const rating = document.createElement('cdc-rating')
    const { slug: tenant, language: lang, origin: api, privacyHref } = host
    const attributes = { slot: 'rating', kind: 'service', tenant, lang, api, 'privacy-href': privacyHref }
    for (const [name, value] of Object.entries(attributes)) if (value) rating.setAttribute(name, value)
    host.append(rating)
  }

  private readonly another = (): void => {
    const { host } = this
    const { submitting, supporting, handingOver } = host.writing
    submitting.done = ''
    supporting.done = undefined
    handingOver.reset()
    host.step.cancel()
    host.requestUpdate()
    void host.focusOn('step')
  }

  private async fetched(work: () => Promise<void>): Promise<void> {
    await work().catch((thrown: unknown) => this.host.tell(thrown))
  }
}
