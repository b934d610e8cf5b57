import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { saveAs } from '../../../kernel/save-as.ts'
import type { SignInOutcome } from '../../../kernel/session.ts'
import { SignInStep } from '../../../kernel/sign-in-step.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { notice } from '../../../ui/notice.ts'
import { sectionStyles } from '../../../ui/section.ts'
import { signInAside } from '../../../ui/sign-in-aside.ts'
import type { CdcProfile } from '../profile.ts'
import { messages, type RightsWords } from './messages.ts'
import { outlookView } from './outlook.ts'
import { rightsStyles } from './styles.ts'
import { fetchEverything } from './take.ts'

type Erasure = components['schemas']['Erasure']
type Act = 'take' | 'erase' | 'cancel'

/** What goes on after the person has shown again who they are; whoever comes back as somebody else goes on with nothing. */
interface Begun {
  readonly act: Act
  readonly sub: string | undefined
}

const intentKey = 'rights'
const day = 86_400_000

/** What people may ask of their data: to take them along, and to be erased. */
export class Rights {
  private readonly tongue: Words<RightsWords>
  private readonly step: SignInStep
  private erasure: Erasure | undefined
  private failed: unknown
  /** What is being done, or was refused. */
  private act: Act | undefined
  private refused: Refusal | undefined
  private leaving: AbortController | undefined
  private received = 0
  private done = ''
  private sure = false

  constructor(readonly host: CdcProfile) {
    this.tongue = new Words(host, messages)
    this.step = new SignInStep(host)
    host.adopt(sectionStyles, rightsStyles)
  }

  private get words(): RightsWords {
    return this.tongue.now ?? messages.it
  }

  private get headers() {
    return { 'accept-language': this.host.language }
  }

  private get sub(): string | undefined {
    return this.host.session.claims?.sub
  }

  /** Reads what would become of the data, and goes on with what a sign-in on another page load has interrupted. */
  async load(): Promise<void> {
    try {
      this.erasure = await answer(this.host.session.api.GET('/v1/me/erasure', { headers: this.headers }))
      this.failed = undefined
    } catch (thrown) {
      this.failed = thrown
    }
    this.host.requestUpdate()
    const returned = await this.host.session.takeBack(intentKey)
    if (returned) await this.resume(returned.value as Begun, returned.outcome)
  }

  private async resume(begun: Begun, outcome: SignInOutcome): Promise<void> {
    this.act = begun.act
    if (await this.step.take(outcome)) await this.goOn(begun)
  }

  private readonly enterAgain = async (): Promise<void> => {
    const begun: Begun = { act: this.act!, sub: this.sub }
    if (await this.step.pass({ again: true, intent: { key: intentKey, value: begun } })) await this.goOn(begun)
  }

  private async goOn({ act, sub }: Begun): Promise<void> {
    this.refused = undefined
    if (sub === this.sub) return this.acts[act]()
    this.host.said = this.words.somebodyElse
  }

  private readonly take = (): Promise<void> =>
    this.carryOut('take', async ({ signal }) => {
      const { session, language } = this.host
      this.received = 0
      const file = await fetchEverything(session.api, language, signal, (bytes) => {
        this.received = bytes
        this.host.requestUpdate()
      })
      saveAs(file, this.words.fileName(new Date().toLocaleDateString('sv-SE')))
      return this.words.taken(file.size)
    })

  private readonly erase = (): Promise<void> =>
    this.carryOut('erase', async () => {
      this.erasure = await answer(this.host.session.api.PUT('/v1/me/erasure', { headers: this.headers }))
      this.sure = false
      this.moveOn('pending')
      return this.words.asked(this.erasure.due_at!)
    })

  private readonly cancel = (): Promise<void> =>
    this.carryOut('cancel', async () => {
      await answer(this.host.session.api.DELETE('/v1/me/erasure'))
      this.erasure = this.erasure && { ...this.erasure, asked_at: null, due_at: null }
      // What it was said in is gone.
      this.act = 'erase'
      this.moveOn('erasure')
      return this.words.cancelled
    })

  private readonly acts: Record<Act, () => Promise<void>> = { take: this.take, erase: this.erase, cancel: this.cancel }

  /** One thing at a time. */
  private async carryOut(act: Act, work: (leaving: AbortController) => Promise<string>): Promise<void> {
    if (this.leaving) return
    const leaving = (this.leaving = new AbortController())
    this.act = act
    this.refused = undefined
    this.done = ''
    this.host.requestUpdate()
    try {
      this.done = await work(leaving)
    } catch (thrown) {
      if (leaving.signal.aborted) this.done = this.words.stopped
      else this.refused = Refusal.from(thrown)
    }
    this.leaving = undefined
    this.host.said = this.done
    this.host.requestUpdate()
  }

  private readonly ask = (): void => {
    this.sure = true
    this.moveOn('sure')
  }

  private readonly leave = (): void => {
    this.sure = false
    this.refused = undefined
    this.step.cancel()
    this.moveOn('erasure')
  }

  /** What was pressed is gone: the focus goes to what stands for it. */
  private moveOn(id: string): void {
    this.host.requestUpdate()
    void this.host.focusOn(id)
  }

  /** The erasure that waits, where nobody overlooks it. */
  pending(): TemplateResult | typeof nothing {
    const { words, erasure } = this
    if (!erasure?.due_at) return nothing
    const button = html`<button type="button" class="button second" @click=${this.cancel}>${words.cancel}</button>`
    return html`<div id="pending" tabindex="-1">${notice('warn', words.pending(erasure.due_at), words.pendingNow, button)}</div>
      ${this.aside('cancel')}`
  }

  render(piece: (title: string, body: TemplateResult) => TemplateResult): TemplateResult {
    const { words, erasure, failed } = this
    const again = (): void => void this.load()
    return html`${piece(words.take, this.taking())} ${failed ? failure(this.host, failed, again) : nothing}
    ${erasure ? html`<div id="erasure" tabindex="-1">${piece(words.erase, this.erasing(erasure))}</div>` : nothing}`
  }

  private taking(): TemplateResult {
    const { words, act, leaving, received } = this
    const coming = act === 'take' && leaving
    return html`<p class="prose">${words.takeAbout}</p>
      ${
        coming
          ? html`<div class="row">
              <p>${words.coming(received)}</p>
              <button type="button" class="link" @click=${() => leaving.abort()}>${words.stop}</button>
            </div>`
          : html`<p><button type="button" class="button second" @click=${this.take}>${words.takeNow}</button></p>`
      }
      ${this.aside('take')}`
  }

  private erasing({ due_at, regret_days, outlook, roles, sole_administrator_of: towns }: Erasure): TemplateResult {
    const { words } = this
    return html`<p class="prose">${words.eraseAbout(regret_days)}</p>
      ${outlookView(outlook, words)}
      ${
        roles.length
          ? html`<p>${words.rolesEnd}</p>
              <ul class="points">
                ${roles.map(({ role, service, town_name }) => html`<li>${words.role(role, service, town_name)}</li>`)}
              </ul>`
          : nothing
      }
      ${due_at ? nothing : towns.length ? notice('warn', words.alone(towns), words.aloneNow) : this.asking(regret_days)}
      ${this.aside('erase')}`
  }

  private asking(days: number): TemplateResult {
    const { words } = this
    if (!this.sure) return html`<p><button type="button" class="button second" @click=${this.ask}>${words.erase}</button></p>`
    const at = new Date(Date.now() + days * day).toISOString()
    const buttons = html`<button type="button" class="button" @click=${this.erase}>${words.yes}</button>
      <button type="button" class="button second" @click=${this.leave}>${words.no}</button>`
    return notice('warn', html`<span id="sure" tabindex="-1">${words.sure}</span>`, words.sureNow(at), buttons)
  }

  /** How an act went: done, refused, or first in need of a fresh sign-in. */
  private aside(act: Act): TemplateResult | typeof nothing {
    const { words, refused, done, host, step } = this
    if (this.act !== act) return nothing
    if (refused?.code !== 'identity.sign_in_again')
      return refused ? failure(host, refused, this.acts[act]) : done ? notice('good', done) : nothing
    const enter = html`<button type="button" class="button" @click=${this.enterAgain}>${words.enterAgain}</button>`
    return html`<div role="alert">${notice('calm', words.again, words.againNow, enter)}</div>
      ${signInAside(step, host.language)}`
  }
}
