import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { kindView, type Own } from './kind.ts'
import { messages, type StandingWords } from './messages.ts'
import { styles } from './styles.ts'

type Standing = components['schemas']['Standing']

/** Milliseconds after which it is looked whether the register has answered; then the citizen looks. */
const looks = [1500, 3000, 6000]

/**
 * @tagname cdc-standing
 * @summary Shows a citizen what ties them to the town, until when it counts, and how to get what is missing.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcStanding extends CdcElement {
  static override styles = [base, fieldStyles, noticeStyles, skeletonStyles, styles]

  /** Level of the title among the page's headings, 1 to 5. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  @state() private own: Own | undefined
  @state() private failed: unknown
  @state() private known = false
  /** What is about to be done, of what: `declare works_here`. */
  @state() opened = ''
  @state() busy = false
  /** What came of it, in words. */
  @state() private done = ''

  private present: string | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly tongue = new Words(this, messages)
  private readonly step = new SignInStep(this)
  private readonly recovery = new Recovery(this, () => void this.load())

  private get words(): StandingWords {
    return this.tongue.now ?? messages.it
  }

  private get path(): { path: { tenant: string } } {
    return { path: { tenant: this.slug } }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.timer)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (['tenant', 'town', 'api'].some((name) => changed.has(name))) void this.load()
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    // Until it is known who is there, whoever waits for it sees them.
    if (this.known && this.session.claims?.sub !== this.present) void this.load()
  }

  private async load(): Promise<void> {
    await this.session.ready
    this.known = true
    const { sub } = this.session.claims ?? {}
    if (sub !== this.present) this.own = undefined
    this.present = sub
    if (!sub || !this.slug) return
    await this.look()
    if (this.failed) this.recovery.after(Refusal.from(this.failed))
    else this.recovery.reset()
  }

  /** Reads how it stands now; what is there stays meanwhile. */
  async look(): Promise<void> {
    try {
      this.own = await answer(this.session.api.GET('/v1/{tenant}/me/standing', { params: this.path }))
      this.failed = undefined
    } catch (thrown) {
      this.failed = thrown
    }
  }

  /** Opens what is about to be done, or closes it. */
  open(what: string): void {
    this.opened = what
    this.done = ''
    this.dismiss()
  }

  declare(standing: Standing, note: string): void {
    const body = { standing, ...(note.trim() && { note: note.trim() }) }
    void this.act(standing, async () => {
      await answer(this.session.api.POST('/v1/{tenant}/me/standing', { params: this.path, body }))
      return this.words.declared
    })
  }

  /** A code says itself which tie it gives, under whichever it is typed. */
  typeCode(code: string): void {
    const body = { code: code.trim() }
    void this.act('title', async () => {
      const { standing } = await answer(this.session.api.POST('/v1/{tenant}/me/standing/codes', { params: this.path, body }))
      return this.words.codeTaken(this.words.kinds[standing])
    })
  }

  withdraw(id: string): void {
    const params = { path: { tenant: this.slug, standing_id: id } }
    void this.act('title', async () => {
      await answer<unknown>(this.session.api.DELETE('/v1/{tenant}/me/standing/{standing_id}', { params }))
      return this.words.withdrawn
    })
  }

  /** The sign-in begins with the press, so that its window may open; before anybody is through it, the check waits for what it shows. */
  askRegister(): void {
    void this.act('resident', async () => {
      const asked = answer(this.session.api.POST('/v1/{tenant}/me/standing/checks', { params: this.path }))
      const signedIn = this.step.pass({ assurance: 'substantial', again: true })
      await asked.catch((thrown: unknown) => {
        this.step.cancel()
        throw thrown
      })
      await signedIn
      this.lookAgain(0)
      return ''
    })
  }

  private lookAgain(time: number): void {
    const after = looks[time]
    clearTimeout(this.timer)
    if (after === undefined) return
    this.timer = setTimeout(() => {
      void this.look().then(() => this.own?.check?.state === 'waiting' && this.lookAgain(time + 1))
    }, after)
  }

  private async act(focus: string, work: () => Promise<string>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.dismiss()
    try {
      this.done = await work()
      this.opened = ''
      await this.look()
      await this.focusOn(focus)
    } catch (thrown) {
      await this.tell(Refusal.from(thrown))
    }
    this.busy = false
  }

  protected override view(): unknown {
    const { words, own } = this
    if (this.known && !this.session.signedIn) return this.signedOut()
    if (this.failed && !own) return html`<div class="card">${failure(this, this.failed, () => void this.load())}</div>`
    if (!own)
      return html`<div class="card" aria-busy="true">
        <p class="unseen">${words.loading}</p>
        ${bones('tall', '', '', 'short')}
      </div>`
    const minor = (this.session.claims?.age ?? 18) < 18
    const kinds = own.kinds.filter(({ standing, counts }) => standing !== 'minor_with_consent' || minor || counts)
    return html`<section class="card stack" aria-labelledby="title">
      <div role="heading" aria-level=${this.headingLevel} class="heading" id="title" tabindex="-1">${words.title}</div>
      ${this.done ? html`<p role="status"><strong>${this.done}</strong></p>` : nothing}
      ${this.told ? failure(this, this.told) : nothing} ${signInAside(this.step, this.language)}
      <ul class="kinds">
        ${kinds.map((kind) => html`<li>${kindView(this, own, kind, words)}</li>`)}
      </ul>
      ${own.past.length ? this.past(own) : nothing}
    </section>`
  }

  private past({ past }: Own): TemplateResult {
    const { words } = this
    return html`<details>
      <summary>${words.past}</summary>
      <ul class="stack">
        ${past.map(
          ({ standing, source, ended_at: at, ending, answer: said }) =>
            html`<li>
              ${words.kinds[standing]}, ${words.sources[source]}:
              ${ending && words.endings[ending]}${at ? html`, <span class="quiet">${words.since(at)}</span>` : nothing}
              ${said ? html`<q dir="auto">${said}</q>` : nothing}
            </li>`,
        )}
      </ul>
    </details>`
  }

  private signedOut(): TemplateResult {
    const { words } = this
    return html`<div class="card stack">
      <p><strong>${words.signedOut}</strong></p>
      <p class="quiet">${words.signedOutNow}</p>
      <button class="button main" @click=${this.signIn}>${words.signIn}</button>
      ${signInAside(this.step, this.language)} ${this.told ? failure(this, this.told) : nothing}
    </div>`
  }

  private readonly signIn = async (): Promise<void> => {
    if (await this.step.pass({})) await this.focusOn('title')
  }
}
