import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { fetchNested } from '../../kernel/nested.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { messages, type ProfileWords } from './messages.ts'
import { styles } from './styles.ts'
import type { Whole } from './whole.ts'

type Me = components['schemas']['Me']
type Profile = components['schemas']['Profile']

/** Stands in place of a town in the session and its tokens: what concerns the person in every town. */
const place = 'me'

/**
 * @tagname cdc-profile
 * @summary What the platform knows of the citizen. With a town: under which name they take part there. Without, on the platform's own page: data, ways of signing in, sign-ins, consents and acts in every town.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcProfile extends CdcElement {
  static override styles = [base, noticeStyles, skeletonStyles, styles]

  /** Level of the headings of its parts among the page's, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  @state() private me: Me | undefined
  @state() private profile: Profile | undefined
  @state() private whole: Whole | undefined
  @state() private known = false
  @state() private failed: unknown

  private readonly tongue = new Words(this, messages)
  /** @internal */
  readonly step = new SignInStep(this)
  private readonly recovery = new Recovery(this, () => void this.load())
  private present: string | undefined

  /** @internal A town, or what concerns the person in every one. */
  override get slug(): string {
    return super.slug || place
  }

  /** @internal */
  get words(): ProfileWords {
    return this.tongue.now ?? messages.it
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if ((changed.has('api') || changed.has('tenant') || changed.has('town')) && this.hasUpdated) void this.load()
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    // Until it is known who is there, whoever waits for it sees them.
    if (this.known && this.session.claims?.sub !== this.present) void this.load()
  }

  private async load(): Promise<void> {
    await this.session.ready
    this.known = true
    const { session, slug } = this
    const sub = session.claims?.sub
    if (this.present !== sub) this.me = this.profile = this.whole = this.failed = undefined
    this.present = sub
    if (!sub) return
    try {
      if (slug === place) this.profile = await answer(session.api.GET('/v1/me/profile'))
      else this.me = await answer(session.api.GET('/v1/{tenant}/me', { params: { path: { tenant: slug } } }))
      this.failed = undefined
      this.recovery.reset()
      if (slug === place) await this.obtainWhole()
    } catch (thrown) {
      this.failed = thrown
      this.recovery.after(Refusal.from(thrown))
    }
  }

  private async obtainWhole(): Promise<void> {
    const part = await this.obtain(() => import('./whole.ts'))
    this.whole ??= part && new part.Whole(this)
    this.whole?.load()
  }

  /** @internal Does something and says so, or tells what stood in the way. @returns whether it was done. */
  async carryOut(done: string, work: () => Promise<unknown>): Promise<boolean> {
    this.dismiss()
    try {
      await work()
      this.said = done
      return true
    } catch (thrown) {
      await this.tell(thrown)
      return false
    }
  }

  /** Whoever comes in is heard of by the session. */
  private readonly signIn = (): void => void this.step.pass({})

  private readonly signOut = (): void => void this.session.signOut()

  protected override view(): unknown {
    const { words, failed, me, profile, whole, told } = this
    if (this.known && !this.session.signedIn) return this.entrance()
    const shown = profile && whole ? this.everything(profile, whole) : me && this.inTown(me)
    return html`<div class="card stack">
      ${shown ?? (failed ? failure(this, failed, () => void this.load()) : this.waiting(words))}
      ${told ? failure(this, told) : nothing}
    </div>`
  }

  private waiting(words: ProfileWords): TemplateResult {
    return html`<div aria-busy="true">
      <p class="unseen">${words.loading}</p>
      ${bones('tall', '', '', 'short')}
    </div>`
  }

  private entrance(): TemplateResult {
    const { words, told } = this
    const whole = this.slug === place
    return html`<div class="card stack">
      <p><strong>${whole ? words.whose : words.whoseHere}</strong></p>
      ${whole ? html`<p>${words.alone}</p>` : nothing}
      <button type="button" class="button main" @click=${this.signIn}>${words.signIn}</button>
      ${signInAside(this.step, this.language)} ${told ? failure(this, told) : nothing}
    </div>`
  }

  private bar(name: string): TemplateResult {
    return html`<div class="row bar">
      <p><strong>${name}</strong></p>
      <button type="button" class="link" @click=${this.signOut}>${this.words.signOut}</button>
    </div>`
  }

  private inTown({ given_name, family_name, standing }: Me): TemplateResult {
    const { words } = this
    const ties = standing.map((tie) => words.standings[tie]).join(' · ')
    const standings = fetchNested('cdc-standing')
      ? html`<cdc-standing
          tenant=${this.slug}
          api=${this.origin}
          lang=${this.language}
          heading-level=${this.headingLevel}
        ></cdc-standing>`
      : html`<p>${ties || words.noStanding}</p>`
    return html`${this.bar(`${given_name} ${family_name}`)} ${standings}
      <p><a href=${`${this.origin}/profilo`}>${words.everywhere}</a></p>`
  }

  private everything(profile: Profile, whole: Whole): TemplateResult {
    return html`${this.bar(`${profile.given_name} ${profile.family_name}`)} ${whole.render(profile)}`
  }
}
