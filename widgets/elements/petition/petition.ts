import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { CdcElement } from '../../kernel/element.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { progressStyles } from '../../ui/progress.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import type { Sharing } from '../../ui/sharing.ts'
import type { AuthorDesk } from './author.ts'
import { answerOf, decision, figures, head, type Petition } from './card.ts'
import type { Following } from './following.ts'
import { messages, type PetitionWords } from './messages.ts'
import type { More } from './more.ts'
import { Reader } from './reader.ts'
import type { Choice } from './signing.ts'
import type { SigningAct } from './signing-act.ts'
import type { Sponsoring } from './sponsoring.ts'
import { styles } from './styles.ts'

/** What a citizen was doing when the page was left for a sign-in. */
interface Begun {
  act: 'sign' | 'sponsor' | 'follow'
  choice: Choice
}

/**
 * @tagname cdc-petition
 * @summary Shows one petition and lets a citizen sign it.
 * @slot - Shown while scripts load, without JavaScript and when the petition can't be shown: a link to its own page.
 * @csspart title - The petition's title.
 * @csspart ask - What is asked.
 * @csspart progress - The count and the way to the next threshold.
 * @csspart bar - The bar of the progress.
 * @csspart sign - The button that signs.
 * @csspart signed - The receipt of a citizen who has signed.
 * @csspart share - The button that shares.
 * @csspart answer - The administration's answer.
 * @csspart notice - Something to know: a refusal, a decision, a deadline.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @cssproperty [--cdc-background] - Ground of the card.
 * @cssproperty [--cdc-text] - Colour of the words.
 * @cssproperty [--cdc-muted] - Colour of quieter words.
 * @cssproperty [--cdc-border] - Colour of hairlines.
 * @cssproperty [--cdc-radius=8px] - Radius of corners.
 * @event {PetitionSignedEvent} cdc-petition-signed - The API has counted the citizen's signature.
 * @event {PetitionSignatureWithdrawnEvent} cdc-petition-signature-withdrawn - The API no longer counts it.
 */
export class CdcPetition extends CdcElement {
  static override styles = [base, noticeStyles, progressStyles, skeletonStyles, styles]

  /** Id of the petition, as the API gives it (UUID). */
  @property({ attribute: 'petition-id' }) petitionId = ''

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** Address of the town's privacy notice, linked beside the consent. */
  @property({ attribute: 'privacy-href' }) privacyHref = ''

  @state() private whole = false
  @state() private signing: SigningAct | undefined
  @state() private more: More | undefined
  @state() private author: AuthorDesk | undefined
  @state() private sponsoring: Sponsoring | undefined
  @state() private sharing: Sharing | undefined
  @state() private following: Following | undefined

  /** @internal */
  readonly reader = new Reader(this)
  private readonly tongue = new Words(this, messages)

  /** @internal */
  get petition(): Petition | undefined {
    return this.reader.petition
  }

  /** @internal */
  get words(): PetitionWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal */
  get path(): { tenant: string; petition_id: string } {
    return { tenant: this.slug, petition_id: this.petitionId }
  }

  /** @internal */
  get intentKey(): string {
    return `petition:${this.slug}:${this.petitionId}`
  }

  /** @internal Takes up what was begun before the page was left. */
  async resume(begun: unknown, outcome: SignInOutcome): Promise<void> {
    const { act, choice } = begun as Begun
    if (act === 'sign') await (await this.fetchSigning()).resume(choice, outcome)
    else if (act === 'sponsor') await (await this.fetchSponsoring()).resume(outcome)
    else await (await this.fetchFollowing()).resume(outcome)
  }

  /** @internal Sharing and copying, fetched as soon as a finger or the focus is near. */
  readonly fetchSharing = async (): Promise<Sharing> => {
    if (this.sharing) return this.sharing
    const { Sharing, sharingStyles } = await fetchPart(() => import('../../ui/sharing.ts'))
    this.adopt(sharingStyles)
    return (this.sharing ??= new Sharing(this))
  }

  /** @internal */
  readonly share = async (): Promise<void> => {
    const sharing = await this.obtain(this.fetchSharing)
    await sharing?.sharePage(this.petition?.title ?? '')
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    this.reader.sessionDidChange()
  }

  protected override updated(): void {
    const { signature, mine } = this.reader
    if (signature) this.fetchAhead(this.fetchSigning)
    if (mine?.author) this.fetchAhead(this.fetchAuthor)
    else if (this.petition?.state === 'collecting_sponsors') this.fetchAhead(this.fetchSponsoring)
  }

  /** What can't be fetched now is fetched with the next change, or by the press that needs it. */
  private fetchAhead(fetch: () => Promise<unknown>): void {
    fetch().catch(() => undefined)
  }

  private readonly fetchSigning = async (): Promise<SigningAct> => {
    if (this.signing) return this.signing
    const { SigningAct } = await fetchPart(() => import('./signing-act.ts'))
    return (this.signing ??= new SigningAct(this))
  }

  private readonly fetchAuthor = async (): Promise<void> => {
    if (this.author) return
    const { AuthorDesk } = await fetchPart(() => import('./author.ts'))
    this.author ??= new AuthorDesk(this)
  }

  private readonly fetchSponsoring = async (): Promise<Sponsoring> => {
    if (this.sponsoring) return this.sponsoring
    const { Sponsoring } = await fetchPart(() => import('./sponsoring.ts'))
    return (this.sponsoring ??= new Sponsoring(this))
  }

  private readonly fetchFollowing = async (): Promise<Following> => {
    if (this.following) return this.following
    const { Following } = await fetchPart(() => import('./following.ts'))
    return (this.following ??= new Following(this))
  }

  protected override view(): unknown {
    if (this.petition && this.tongue.now) return this.card(this.petition)
    if (this.told)
      return html`<div class="card skeleton stack">
        ${this.refusal()}
        <div><slot></slot></div>
      </div>`
    return html`<div class="card skeleton" aria-busy="true">
      <p class="unseen">${this.words.loading}</p>
      ${bones('short', 'tall', 'short', '', '', '', 'tall', '', 'short', 'block')}
    </div>`
  }

  private card(petition: Petition): TemplateResult {
    const { words, language, whole } = this
    return html`<article class="card stack">
      ${head(petition, this.headingLevel, whole, words)} ${decision(petition, words)}
      ${petition.published_at ? figures(petition, language, words) : nothing} ${answerOf(petition, language, words)}
      ${this.signing?.beside ? nothing : this.refusal()} ${this.act(petition)} ${this.sponsoring?.render(petition)}
      ${this.author?.render(petition)} ${this.foot(petition)} ${whole ? this.more?.render(petition) : nothing}
    </article>`
  }

  private act(petition: Petition): unknown {
    const { words, signing } = this
    const { mine, signature } = this.reader
    if (mine?.invalidated) return notice('bad', words.invalidated, mine.invalidated)
    // The part that signs arrives while the button has the focus, or a finger on it: it must stay the same button.
    if (petition.state === 'open' && !signature && (signing?.idle ?? true))
      return html`${signing?.parting()} ${this.signButton()}`
    return signing?.render(petition)
  }

  /** What comes after a press is fetched as soon as a finger or the focus is near. */
  private signButton(): TemplateResult {
    const near = this.near(this.fetchSigning)
    return html`<button id="sign" class="button main" part="sign" @pointerover=${near} @focus=${near} @click=${this.pressSign}>
      ${this.words.sign}
    </button>`
  }

  private link(fetch: () => Promise<unknown>, press: () => unknown, word: string): TemplateResult {
    const near = this.near(fetch)
    return html`<button class="link" @pointerover=${near} @focus=${near} @click=${press}>${word}</button>`
  }

  private readonly near = (fetch: () => Promise<unknown>) => (): void => this.fetchAhead(fetch)

  private readonly pressSign = async (): Promise<void> => {
    const signing = await this.obtain(this.fetchSigning)
    signing?.open()
  }

  private foot(petition: Petition): TemplateResult {
    const { words, whole } = this
    const following = this.reader.mine?.following
    return html`<div class="row">
        <button class="link" aria-expanded=${whole} @click=${this.toggle}>${whole ? words.less : words.more}</button>
        ${
          petition.published_at
            ? html`${this.link(this.fetchFollowing, this.pressFollow, following ? words.unfollow : words.follow)}
              ${this.reader.signature ? nothing : this.link(this.fetchSharing, this.share, words.share)}`
            : nothing
        }
      </div>
      ${this.following?.render()} ${this.sharing?.render()}`
  }

  private readonly pressFollow = async (): Promise<void> => (await this.obtain(this.fetchFollowing))?.press()

  private readonly toggle = async (): Promise<void> => {
    if (!this.more) {
      const fetched = await this.obtain(() => import('./more.ts'))
      if (!fetched) return
      this.more ??= new fetched.More(this)
    }
    this.whole = !this.whole
  }

  /** @internal What stands in the way, and the way on. */
  refusal(): unknown {
    const { told, words, petition } = this
    if (!told) return nothing
    const more =
      told.code === 'identity.assurance_too_low'
        ? html`<button class="button second" @click=${() => this.signing?.confirm()}>${words.higher}</button>`
        : undefined
    return failure(this, told, petition ? undefined : () => this.reader.again(), more)
  }
}
