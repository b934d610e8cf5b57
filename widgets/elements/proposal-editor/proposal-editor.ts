import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { CdcElement } from '../../kernel/element.ts'
import { forgetInvitation, invitation } from '../../kernel/invitation.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { Beginning } from './beginning.ts'
import { Deeds } from './deeds.ts'
import { type EditorWords, messages } from './messages.ts'
import { fetchKept, Reading } from './reading.ts'
import { styles } from './styles.ts'
import type { Joining } from './joining.ts'
import type { Leftovers } from './leftovers.ts'
import type { Steps } from './steps.ts'
import type { Writing } from './writing.ts'

/**
 * @tagname cdc-proposal-editor
 * @summary Lets several citizens write a proposal of a debate together, at the same time, also without a network for a while.
 * @slot - Shown while scripts load, without JavaScript and when nothing can be written: a link to the debate's page.
 * @csspart section - A section of the text.
 * @csspart write - The field in which a section is written.
 * @csspart people - Who writes it, and who wants to.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @cssproperty [--cdc-background] - Ground of the cards.
 * @cssproperty [--cdc-text] - Colour of the words.
 * @cssproperty [--cdc-muted] - Colour of quieter words.
 * @cssproperty [--cdc-border] - Colour of hairlines.
 * @cssproperty [--cdc-radius=8px] - Radius of corners.
 * @event {ProposalBegunEvent} cdc-proposal-begun - The API keeps a new draft.
 * @event {ProposalChangedEvent} cdc-proposal-changed - The proposal's state, title, order or authors have changed; its text perhaps too.
 */
export class CdcProposalEditor extends CdcElement {
  static override styles = [base, noticeStyles, fieldStyles, skeletonStyles, styles]

  /** Id of the debate in which a proposal is begun, as the API gives it (UUID). */
  @property({ attribute: 'debate-id' }) debateId = ''

  /** Id of the proposal that is gone on with (UUID). Without it a new one is begun, unless the page was opened by an invitation. */
  @property({ attribute: 'proposal-id' }) proposalId = ''

  /** Address of a proposal's page, with `{id}` for its id, for those that say something similar. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** @internal */
  @state() writing: Writing | undefined
  /** What authors can still do with a settled text. */
  private steps: Steps | undefined
  /** The way in, for whoever is no author. */
  @state() private joining: Joining | undefined
  /** @internal Words that are on this device and can't be written on. */
  @state() leftovers: Leftovers | undefined
  /** @internal Id of the proposal that was begun here, or to which the page's address invited. */
  @state() private own = ''

  /** @internal */
  readonly reading = new Reading(this)
  /** @internal */
  readonly deeds = new Deeds(this)
  private readonly beginning = new Beginning(this)
  private readonly tongue = new Words(this, messages)
  private present: string | undefined
  private following: Promise<void> | undefined

  /** @internal */
  get words(): EditorWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal Of the proposal that is written; '' while there is none. */
  get subjectId(): string {
    return this.proposalId || this.own
  }

  /** @internal */
  get intentKey(): string {
    return `proposal-editor:${this.slug}:${this.subjectId || this.debateId}`
  }

  /** @internal Level of the headings beneath the title. */
  get sublevel(): number {
    return Math.min(6, this.headingLevel + 1)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // What was closed when it left the page is opened again.
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    void this.writing?.close()
    this.writing = undefined
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const another = ['tenant', 'town', 'api', 'proposalId', 'debateId'].some((name) => changed.has(name))
    if (another && this.slug) void this.begin()
  }

  /** What was gone on with here before the page was loaded again; or that to which its address invites. */
  private get begun(): string {
    return invitation()?.proposalId ?? sessionStorage.getItem(this.openKey) ?? ''
  }

  private get openKey(): string {
    return `cdc.proposal-open ${this.slug} ${this.debateId}`
  }

  private async begin(): Promise<void> {
    this.own = this.proposalId ? '' : this.begun
    void this.writing?.close()
    this.writing = this.leftovers = undefined
    this.reading.forget()
    if (this.subjectId) await this.reading.again()
    else await this.beginning.start()
    this.present = this.session.claims?.sub
    const returned = await this.session.takeBack(this.intentKey)
    if (!returned) return
    const part = this.subjectId ? await this.obtain(this.fetchJoining) : this.beginning
    await part?.resume(returned.value, returned.outcome)
  }

  /** @internal The draft is there: it is gone on with in place. */
  async goOn(id: string): Promise<void> {
    this.own = id
    sessionStorage.setItem(this.openKey, id)
    await this.reading.again()
    this.present = this.session.claims?.sub
    await this.updateComplete
    await this.following
  }

  /** @internal Back to all of one's own, where the page does not say which one is meant. */
  back(): unknown {
    if (this.proposalId) return nothing
    const back = (): void => {
      forgetInvitation()
      sessionStorage.removeItem(this.openKey)
      void this.begin().then(() => this.focusOn('title'))
    }
    return html`<button type="button" class="link" @click=${back}>${this.words.back}</button>`
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    const { sub } = this.session.claims ?? {}
    if (sub === this.present) return
    // What somebody is writing stays in front of them until the town has it.
    if (!sub && this.writing?.unsent) return
    if (sub && this.writing && this.writing.sub === sub) return void this.writing.sync()
    this.present = sub
    void this.writing?.close()
    this.writing = this.leftovers = undefined
    void (this.subjectId ? this.reading.again() : this.beginning.meet())
  }

  protected override updated(): void {
    const { reading } = this
    const { sub } = this.session.claims ?? {}
    const outside = reading.door || (reading.proposal && !(reading.author && reading.written))
    if (outside && !this.joining && !this.told) void this.obtain(this.fetchJoining)
    if (!reading.proposal || !sub || !this.isConnected) return
    const writes = reading.author && reading.written
    if (writes ? !this.writing : this.leftovers?.of !== reading.proposal.id) void this.follow(sub, writes)
  }

  /** Fetches what belongs to what has been read. */
  private follow(sub: string, writes: boolean): Promise<void> {
    this.following ??= (writes ? this.fetchWriting(sub) : this.fetchLeftovers(sub)).finally(() => (this.following = undefined))
    return this.following
  }

  private readonly fetchJoining = async (): Promise<Joining> => {
    const { Joining } = await fetchPart(() => import('./joining.ts'))
    return (this.joining ??= new Joining(this))
  }

  private async fetchWriting(sub: string): Promise<void> {
    const part = await this.obtain(() => import('./writing.ts'))
    if (!part) return
    const writing = new part.Writing(this, sub)
    this.writing = writing
    await writing.begin()
  }

  /** Nothing that was written here goes without being shown. */
  private async fetchLeftovers(sub: string): Promise<void> {
    const of = this.subjectId
    await this.writing?.close()
    this.writing = undefined
    const kept = await fetchKept()
      .then(({ leftBehind }) => leftBehind(sub, of))
      .catch(() => [])
    const author = this.reading.author
    const part = kept.length || author ? await fetchPart(() => import('./leaving.ts')).catch(() => undefined) : undefined
    this.leftovers = part ? new part.Leftovers(this, of, kept) : ({ of } as Leftovers)
    this.steps = part && author ? new part.Steps(this) : undefined
  }

  /** @internal */
  heading(words: unknown, id = 'title'): TemplateResult {
    return html`<div role="heading" aria-level=${this.headingLevel} class="heading" id=${id} tabindex="-1" dir="auto">
      ${words}
    </div>`
  }

  /** @internal */
  subheading(words: unknown, id: string): TemplateResult {
    return html`<div role="heading" aria-level=${this.sublevel} class="subheading" id=${id} tabindex="-1" dir="auto">
      ${words}
    </div>`
  }

  protected override view(): unknown {
    const { reading, words, writing } = this
    if (!this.tongue.now) return this.skeleton()
    if (!this.subjectId) return this.beginning.render() ?? this.skeleton()
    if (writing && reading.author && reading.written) return writing.render()
    const failed = reading.failed && !reading.door ? reading.failed : this.told
    if (failed)
      return html`<div class="card stack">
        ${failure(this, failed, this.again)}
        <div><slot></slot></div>
      </div>`
    if (reading.door && this.joining) return this.joining.door()
    if (!reading.proposal || !this.joining || (reading.author && reading.written)) return this.skeleton()
    return html`${this.leftovers?.render?.()} ${this.joining.render(reading.proposal, words, this.steps?.render())}`
  }

  private readonly again = (): void => {
    this.dismiss()
    void this.reading.again()
  }

  private skeleton(): TemplateResult {
    return html`<div class="card" aria-busy="true">
      <p class="unseen">${this.words.loading}</p>
      ${bones('short', 'tall', '', '', '', 'short', 'block')}
    </div>`
  }
}
