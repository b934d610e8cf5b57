import { Task } from '@lit/task'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { tellWebmaster } from '../../kernel/console.ts'
import { CdcElement } from '../../kernel/element.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { SignInOutcome, SignInRequest } from '../../kernel/session.ts'
import { base } from '../../ui/base.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { progressStyles } from '../../ui/progress.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { decision, figures, head, type Petition } from './card.ts'
import { messages, type PetitionWords } from './messages.ts'
import { type Choice, signedPanel, signingPanel } from './signing.ts'
import { SigningAct } from './signing-act.ts'
import { styles } from './styles.ts'

type Assurance = components['schemas']['Assurance']
export type Mine = components['schemas']['OwnPetition']

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

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
 * @csspart notice - Something to know: a refusal, a decision, an answer.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @cssproperty [--cdc-background] - Ground of the card.
 * @cssproperty [--cdc-text] - Colour of the words.
 * @cssproperty [--cdc-border] - Colour of hairlines.
 * @cssproperty [--cdc-radius=8px] - Radius of corners.
 * @event {PetitionSignedEvent} cdc-petition-signed - The API has counted the citizen's signature.
 * @event {PetitionSignatureWithdrawnEvent} cdc-petition-signature-withdrawn - The API no longer counts it.
 */
export class CdcPetition extends CdcElement {
  static override styles = [base, noticeStyles, fieldStyles, progressStyles, skeletonStyles, styles]

  /** Id of the petition, as the API gives it (UUID). */
  @property({ attribute: 'petition-id' }) petitionId = ''

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** Address of the town's privacy notice, linked beside the consent. */
  @property({ attribute: 'privacy-href' }) privacyHref = ''

  @state() petition: Petition | undefined
  @state() private mine: Mine | undefined
  @state() private whole = false

  private readonly signing = new SigningAct(this)
  private readonly recovery = new Recovery(this, () => void this.load.run())

  private readonly load = new Task(this, {
    task: ([id], { signal }) => this.read(id, signal),
    args: () => [this.petitionId, this.slug, this.language, this.origin] as const,
    onComplete: (petition) => {
      this.petition = petition
      this.told = undefined
      this.recovery.reset()
      void this.readMine()
    },
    onError: (thrown) => {
      this.recovery.after(Refusal.from(thrown))
      void this.tell(thrown)
    },
  })

  get words(): PetitionWords {
    return messages[this.language]
  }

  get path(): { tenant: string; petition_id: string } {
    return { tenant: this.slug, petition_id: this.petitionId }
  }

  get intentKey(): string {
    return `petition:${this.slug}:${this.petitionId}`
  }

  override get session() {
    return super.session
  }

  private async read(id: string, signal: AbortSignal): Promise<Petition> {
    if (!uuid.test(id)) {
      tellWebmaster(
        `<cdc-petition petition-id="${id}"> needs the id of a petition, like 019a5b1c-0000-7000-8000-000000000001.`,
        'attributes',
      )
      throw new Refusal('http.not_found')
    }
    const options = { params: { path: this.path }, headers: { 'accept-language': this.language }, signal }
    try {
      return await answer(this.publicApi.GET('/v1/{tenant}/petitions/{petition_id}', options))
    } catch (thrown) {
      await this.session.ready
      if (Refusal.from(thrown).code !== 'http.not_found' || !this.session.signedIn) throw thrown
      return await answer(this.session.api.GET('/v1/{tenant}/petitions/{petition_id}', options))
    }
  }

  /** What the petition is to the citizen; nothing is asked while nobody is signed in. */
  private async readMine(): Promise<void> {
    await this.session.ready
    const returned = await this.session.takeBack(this.intentKey)
    if (returned) this.signing.resume(returned.value as Choice, returned.outcome)
    if (!this.petition || !this.session.signedIn) return void (this.mine = undefined)
    try {
      this.mine = await answer(this.session.api.GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: { path: this.path } }))
      this.signing.signature ??= this.mine.signature ?? undefined
    } catch {
      this.mine = undefined // The petition can be read and signed all the same; signing says what is wrong.
    }
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    if (!this.session.signedIn) this.signing.signature = this.mine = undefined
    else if (this.petition) void this.readMine()
    else void this.load.run()
  }

  /** Signed in well enough for what the petition asks. */
  signedInFor(assurance: Assurance = 'low'): boolean {
    return this.session.has(assurance)
  }

  signIn(request: Omit<SignInRequest, 'tenant' | 'language'>): Promise<SignInOutcome> {
    return this.session.signIn({ tenant: this.slug, language: this.language, ...request })
  }

  refuse(thrown: unknown): Promise<void> {
    return this.tell(thrown)
  }

  dismiss(): void {
    this.told = undefined
  }

  /** The API has given a new count; `news` is said aloud. */
  counted(signatureCount: number, news = ''): void {
    if (this.petition) this.petition = { ...this.petition, signature_count: signatureCount }
    if (news) this.said = news
  }

  async share(): Promise<void> {
    const url = location.href
    const data = { title: this.petition?.title ?? '', url }
    if (navigator.canShare?.(data)) return navigator.share(data).catch(() => undefined)
    await navigator.clipboard.writeText(url)
    this.said = this.words.copied
  }

  async focusOn(id: string): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus()
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    this.toggleAttribute('aria-busy', false)
  }

  protected override view(): unknown {
    if (this.petition) return this.card(this.petition)
    if (this.told) return html`<div class="card skeleton stack">${this.refusal()}<slot></slot></div>`
    return html`<div class="card skeleton">
      <p class="unseen">${this.words.loading}</p>
      ${bones('short', 'tall', 'short', '', '', '', 'tall', '', 'short', 'block')}
    </div>`
  }

  private card(petition: Petition): TemplateResult {
    return html`<article class="card stack">
      ${head(petition, this.headingLevel, this.whole, this.words)} ${decision(petition, this.words)}
      ${petition.published_at ? figures(petition, this.language, this.words) : nothing} ${this.refusal()} ${this.act(petition)}
    </article>`
  }

  private act(petition: Petition): unknown {
    const { signing, words } = this
    const open = petition.state === 'open'
    if (this.mine?.invalidated) return notice('bad', words.invalidated, this.mine.invalidated)
    if (signing.signature) return signedPanel(signing.signature, open, signing.stage, words, signing)
    if (!open) return nothing
    if (signing.stage === 'idle')
      return html`${signing.aside === 'withdrawn' ? notice('calm', words.withdrawn) : nothing}
        <button id="sign" class="button main" part="sign" @click=${() => signing.open()}>${words.sign}</button>`
    return html`${this.aside()}
    ${signingPanel(petition, signing.choice, signing.stage, this.session.signedIn, this.privacyHref, words, signing)}`
  }

  private aside(): unknown {
    const { signing, words } = this
    if (signing.stage === 'closed') return notice('calm', words.windowClosed, words.windowClosedNow)
    if (signing.aside === 'cancelled') return notice('calm', words.signInCancelled, words.signInCancelledNow)
    if (signing.aside === 'blocked')
      return notice('warn', words.blocked, '', html`<a href=${location.href} target="_blank">${words.openTab}</a>`)
    return nothing
  }

  private refusal(): unknown {
    const { told } = this
    if (!told) return nothing
    const higher = told.refusal.code === 'identity.assurance_too_low'
    const more = higher
      ? html`<button class="button second" @click=${() => this.signing.confirm()}>${this.words.higher}</button>`
      : told.refusal.passing && !this.petition
        ? html`<button class="button second" @click=${() => this.load.run()}>${this.words.retry}</button>`
        : nothing
    return html`<div role="alert">${notice(told.refusal.code === 'offline' ? 'calm' : 'bad', told.what, told.now, more)}</div>`
  }
}
