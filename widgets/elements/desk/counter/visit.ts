import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { saveAs } from '../../../kernel/save-as.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { CounterWords } from './messages.ts'
import { Reporting } from './reporting.ts'
import { Signing } from './signing.ts'

export type CounterVisit = components['schemas']['CounterVisit']

/** Milliseconds between two looks at the clock, and minutes of which it is said that they are left. */
const glance = 5_000
const told = [5, 1]

/** A visit that lasts: what can be done for the citizen, what was done, and how much time is left. */
export class Visit {
  readonly name: string
  private readonly doing: Doing
  private readonly signing: Signing
  private readonly reporting: Reporting
  private readonly ticking: ReturnType<typeof setInterval>
  private minutes: number

  /** @param left is called once it is over; with true when its time has passed. */
  constructor(
    readonly desk: CdcDesk,
    readonly say: () => CounterWords,
    private visit: CounterVisit,
    private readonly left: (over: boolean) => void,
  ) {
    this.name = `${visit.given_name} ${visit.family_name}`.trim()
    this.doing = new Doing(desk)
    this.signing = new Signing(this)
    this.reporting = new Reporting(this)
    this.minutes = this.remaining()
    this.ticking = setInterval(this.look, glance)
  }

  /** The header that lets an operation be done for the citizen. */
  get header(): { 'Counter-Visit': string } {
    return { 'Counter-Visit': this.visit.id }
  }

  get unsaved(): boolean {
    return this.reporting.unsaved
  }

  /** The clock stands still. */
  leave(): void {
    clearInterval(this.ticking)
  }

  /** Whole minutes, the one that runs among them; 0 when none is left. */
  private remaining(): number {
    return Math.max(0, Math.ceil((Date.parse(this.visit.expires_at) - Date.now()) / 60_000))
  }

  private readonly look = (): void => {
    // A desk that has left the page has no clock.
    if (!this.desk.isConnected) return this.leave()
    const minutes = this.remaining()
    if (minutes === this.minutes) return
    this.minutes = minutes
    if (!minutes) return this.left(true)
    if (told.includes(minutes)) this.desk.said = this.say().left(minutes)
    this.desk.requestUpdate()
  }

  /** Does something for the citizen, and reads again what was done. */
  async act(doing: Doing, work: () => Promise<string>): Promise<void> {
    await doing.act(async () => {
      const done = await work()
      const params = { path: { tenant: this.desk.slug } }
      this.visit = await answer(this.desk.session.api.GET('/v1/{tenant}/counter/visit', { params }))
      return done
    })
    if (doing.failed && ['counter.visit_over', 'counter.no_visit'].includes(Refusal.from(doing.failed).code)) this.left(true)
  }

  render(): TemplateResult {
    const words = this.say()
    const { desk, visit } = this
    return html`<div class="stack">
      <section class="card stack" aria-labelledby="counter-visit">
        <div class="row apart">
          <div role="heading" aria-level=${desk.below} class="subheading" id="counter-visit" tabindex="-1" dir="auto">
            ${words.serving(this.name)}
          </div>
          <span class="quiet" id="counter-left">${words.left(this.minutes)}</span>
        </div>
        <p class="label">${words.done}</p>
        ${
          visit.acts.length
            ? html`<ul class="acts">
                ${visit.acts.map(
                  ({ operation, told }) =>
                    html`<li>${words.operations[operation] ?? operation}${told ? html` · <code>${told}</code>` : nothing}</li>`,
                )}
              </ul>`
            : html`<p class="quiet">${words.nothingDone}</p>`
        }
        ${this.doing.render()}
        <div class="row">
          <button type="button" class="button second" @click=${this.print}>${words.receipt}</button>
          <button type="button" class="button main" @click=${this.end}>${words.end}</button>
        </div>
      </section>
      ${desk.services.includes('petitions') ? this.signing.render() : nothing}
      ${desk.services.includes('reports') ? this.reporting.render() : nothing}
    </div>`
  }

  private readonly print = (): void =>
    void this.doing.act(async () => {
      const options = { params: { path: { tenant: this.desk.slug } }, parseAs: 'blob' as const }
      const paper = await answer(this.desk.session.api.GET('/v1/{tenant}/counter/visit/receipt', options))
      saveAs(paper as unknown as Blob, 'sportello.pdf')
      return this.say().receiptSaved
    })

  private readonly end = async (): Promise<void> => {
    const params = { path: { tenant: this.desk.slug } }
    let ended = false
    await this.doing.act(async () => {
      await answer(this.desk.session.api.DELETE('/v1/{tenant}/counter/visit', { params }))
      ended = true
      return ''
    })
    if (ended) this.left(false)
  }
}
