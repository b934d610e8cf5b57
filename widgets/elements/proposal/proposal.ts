import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { CdcElement } from '../../kernel/element.ts'
import { fetchNested } from '../../kernel/nested.ts'
import { fetchPart } from '../../kernel/part.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { pathStyles } from '../../ui/path.ts'
import { sectionStyles } from '../../ui/section.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { hasBegun } from './begun.ts'
import type { Doing, What } from './doing.ts'
import { answerOf, became, head, path } from './head.ts'
import type { Hidden } from './hidden.ts'
import type { History, HistoryPart } from './history.ts'
import { messages, type ProposalWords } from './messages.ts'
import type { Others } from './others.ts'
import { type Proposal, Reading } from './reading.ts'
import type { Passage, Selecting } from './selecting.ts'
import { styles } from './styles.ts'
import { merged, supports } from './supports.ts'
import { text } from './text.ts'

/**
 * @tagname cdc-proposal
 * @summary Shows one proposal of a debate; lets citizens suggest other words, support it and compare its versions.
 * @slot - Shown while scripts load, without JavaScript and when the proposal can't be shown: a link to its own page.
 * @csspart title - The proposal's title.
 * @csspart path - The steps of its life.
 * @csspart supports - How many support it.
 * @csspart support - The button that supports.
 * @csspart move - The button that moves a support to the proposal that this one was merged into.
 * @csspart text - The text with what others want to change in it.
 * @csspart answer - The answer of the town.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @cssproperty [--cdc-background] - Ground of the card.
 * @cssproperty [--cdc-text] - Colour of the words.
 * @cssproperty [--cdc-muted] - Colour of quieter words.
 * @cssproperty [--cdc-border] - Colour of hairlines.
 * @cssproperty [--cdc-radius=8px] - Radius of corners.
 * @event {ProposalSupportedEvent} cdc-proposal-supported - The API has counted the citizen's support, or no longer counts it.
 * @event {ProposalAmendedEvent} cdc-proposal-amended - The API has taken the citizen's amendment.
 */
export class CdcProposal extends CdcElement {
  static override styles = [base, noticeStyles, pathStyles, sectionStyles, skeletonStyles, styles]

  /** Id of the proposal, as the API gives it (UUID). */
  @property({ attribute: 'proposal-id' }) proposalId = ''

  /** Address of your page for one proposal, with `{id}` for its id; without it another one opens in the place of this one. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Address of your page for one debate, with `{id}` for its id: `/dibattiti/{id}`. */
  @property({ attribute: 'debate-href-template' }) debateHrefTemplate = ''

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** @internal */
  @state() doing: Doing | undefined
  /** @internal */
  @state() others: Others | undefined
  @state() private hiding: Hidden | undefined
  @state() private history: History | undefined
  @state() private selecting: Selecting | undefined
  @state() private quote: components['schemas']['CommentQuote'] | undefined
  /** Its authors go on writing. */
  @state() private writing = false

  /** @internal */
  readonly reading = new Reading(this)
  private readonly tongue = new Words(this, messages)
  private begunOf = ''

  /** @internal */
  get words(): ProposalWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal */
  get path(): { tenant: string; proposal_id: string } {
    return { tenant: this.slug, proposal_id: this.proposalId }
  }

  /** @internal */
  get intentKey(): string {
    return `proposal:${this.slug}:${this.proposalId}`
  }

  /** @internal */
  get refused(): Refusal | undefined {
    return this.told
  }

  /** @internal Whether other words can be suggested now. */
  get mayAmend(): boolean {
    return this.reading.proposal?.state === 'open' && this.reading.open('amend')
  }

  /** @internal Whether a passage can be answered by a comment. */
  get mayComment(): boolean {
    return Boolean(this.reading.proposal?.published_at) && this.reading.open('comment') && fetchNested('cdc-comments')
  }

  /** @internal What screen readers find by headings. */
  subheading(id: string, words: string): TemplateResult {
    const level = Math.min(6, this.headingLevel + 1)
    return html`<div role="heading" aria-level=${level} class="subheading" id=${id} tabindex="-1">${words}</div>`
  }

  /** @internal */
  textOf(section: string): string {
    return this.reading.proposal?.sections.find(({ id }) => id === section)?.text ?? ''
  }

  /** @internal Something may have been selected in the text. */
  readonly selected = async (): Promise<void> => {
    if (!this.mayAmend && !this.mayComment) return
    if (!this.selecting) {
      // Without it a passage is chosen by the button beneath its section.
      const fetched = await fetchPart(() => import('./selecting.ts')).catch(() => undefined)
      if (fetched) this.selecting ??= new fetched.Selecting(this)
    }
    this.selecting?.look()
  }

  /** @internal */
  chosenBar(): unknown {
    return this.selecting?.render() ?? nothing
  }

  /** @internal What shows the amendments. */
  readonly fetchOthers = async (): Promise<void> => {
    if (this.others) return
    const { Others } = await fetchPart(() => import('./others.ts'))
    this.others ??= new Others(this)
  }

  /** @internal Another proposal in the place of this one. */
  open(id: string): void {
    this.proposalId = id
    void this.updateComplete.then(() => this.focusOn('title'))
  }

  /** @internal */
  showInText(amendment: string): void {
    this.renderRoot.querySelector<HTMLElement>(`mark[data-of~="${amendment}"]`)?.focus()
  }

  /** @internal What comes after a press is fetched as soon as a finger or the focus is near. */
  readonly near = (): void => void this.fetchDoing().catch(() => undefined)

  /** @internal What a press begins; called by the press itself, so that the browser lets a sign-in window open. */
  press(what: What, id = ''): () => void {
    return () => {
      if (this.doing) return this.doing.begin(what, id)
      void this.obtain(this.fetchDoing).then((doing) => doing?.begin(what, id))
    }
  }

  /** @internal */
  async amend(passage: Passage): Promise<void> {
    const doing = await this.obtain(this.fetchDoing)
    doing?.amend(passage)
  }

  /** @internal The form for a comment opens with the passage. */
  comment(quote: components['schemas']['CommentQuote']): void {
    this.quote = quote
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    this.reading.sessionDidChange()
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const { proposal, amendments } = this.reading
    // What can't be fetched now is fetched with the next change.
    if (amendments?.length && !this.others) this.fetchOthers().catch(() => undefined)
    if (this.told && !proposal && changed.has('told')) void this.beInvited()
    if (!this.hiding && (proposal?.hidden_reason || this.told?.code === 'proposal.hidden'))
      fetchPart(() => import('./hidden.ts')).then(
        ({ Hidden }) => (this.hiding ??= new Hidden(this)),
        () => undefined,
      )
    if (!proposal || !this.reading.debate || this.begunOf === proposal.id) return
    this.begunOf = proposal.id
    void this.goOn()
  }

  /** A draft can't be read by whoever was invited to write it: the editor takes them in. */
  private async beInvited(): Promise<void> {
    const { invitation } = await import('../../kernel/invitation.ts')
    if (invitation()?.proposalId === this.proposalId) this.writing = fetchNested('cdc-proposal-editor')
  }

  /** Takes up what was begun before the page was left. */
  private async goOn(): Promise<void> {
    // Whoever is invited is led to the way in.
    if (await this.reading.invited().catch(() => undefined)) this.writing = true
    const returned = await this.session.takeBack(this.intentKey)
    if (returned) await (await this.obtain(this.fetchDoing))?.resume(returned.value, returned.outcome)
    else if (this.mayAmend && hasBegun(this)) (await this.obtain(this.fetchDoing))?.recall()
  }

  private readonly fetchDoing = async (): Promise<Doing> => {
    if (this.doing) return this.doing
    const { Doing } = await fetchPart(() => import('./doing.ts'))
    return (this.doing ??= new Doing(this))
  }

  protected override view(): unknown {
    const { proposal } = this.reading
    if (proposal && this.tongue.now) return this.whole(proposal)
    // A draft, which whoever was invited to write it can't read without the invitation.
    if (this.told && this.writing && this.tongue.now) return this.editor()
    if (this.told)
      return html`<div class="card skeleton stack">
        ${failure(this, this.told, () => this.reading.again(), this.hiding?.wayOn(String(this.told.params.debate_id)))}
        <div><slot></slot></div>
      </div>`
    return html`<div class="card skeleton" aria-busy="true">
      <p class="unseen">${this.words.loading}</p>
      ${bones('short', 'tall', 'short', '', '', '', 'short', '', '', 'block')}
    </div>`
  }

  private whole(proposal: Proposal): TemplateResult {
    const { words, doing, told } = this
    const { hidden_reason: hidden } = proposal
    return html`<article class="whole" aria-labelledby="title">
      <div class="card stack">
        ${head(proposal, this)} ${path(proposal, words)} ${became(proposal, words)} ${hidden && this.hiding?.notice(hidden)}
        ${merged(proposal, this)} ${supports(proposal, this)} ${answerOf(proposal, this)}
        ${told && !doing?.at ? failure(this, told) : nothing} ${this.editing(proposal) ?? text(proposal, this)}
        ${this.more(proposal)}
      </div>
      ${this.voices(proposal)}
    </article>`
  }

  /** Where it is written: the way to its editor, or the editor in the place of the text. Others ask there to join its authors. */
  private editing(proposal: Proposal): TemplateResult | undefined {
    const { words, writing } = this
    const { mine } = this.reading
    const written = proposal.state === 'draft' || proposal.state === 'open'
    const author = Boolean(mine?.author_id && !mine.asked_to_join)
    const may = author || writing || this.reading.open('propose')
    if (!written || !may || !fetchNested('cdc-proposal-editor')) return undefined
    if (!writing)
      return html`<button class=${author ? 'button second' : 'link'} id="write" @click=${() => this.write(true)}>
          ${author ? words.write : words.join}
        </button>
        ${text(proposal, this)}`
    return this.editor()
  }

  private editor(): TemplateResult {
    return html`<button class="link" id="write" @click=${() => this.write(false)}>${this.words.stopWriting}</button>
      <cdc-proposal-editor
        tenant=${this.slug}
        api=${this.origin}
        lang=${this.language}
        proposal-id=${this.proposalId}
        heading-level=${Math.min(6, this.headingLevel + 1)}
        @cdc-proposal-changed=${() => this.reading.again()}
      ></cdc-proposal-editor>`
  }

  private write(writing: boolean): void {
    this.writing = writing
    // What was written meanwhile is read.
    if (!writing) this.reading.again()
    void this.focusOn('write')
  }

  /** What has happened and the versions: fetched when somebody wants to see them. */
  private more(proposal: Proposal): TemplateResult {
    const { words, history } = this
    const section = (title: string, part: HistoryPart): TemplateResult =>
      html`<details
        class="section"
        @toggle=${({ target }: Event) => (target as HTMLDetailsElement).open && this.fetchHistory(part)}
      >
        <summary>${title}</summary>
        <div class="stack">${history?.[part]() ?? nothing}</div>
      </details>`
    return html`<div>
      ${proposal.published_at ? section(words.history, 'happened') : nothing} ${section(words.versions, 'versions')}
      ${proposal.published_at ? [section(words.similar, 'similar'), this.reading.mine?.author_id ? nothing : section(words.flag, 'flag')] : nothing}
    </div>`
  }

  private async fetchHistory(part: HistoryPart): Promise<void> {
    const fetched = await this.obtain(() => import('./history.ts'))
    if (!fetched) return
    this.history ??= new fetched.History(this)
    this.history.begin(part)
  }

  /** What citizens say about it, by an element of its own. */
  private voices({ id, published_at: published }: Proposal): unknown {
    if (!published || !fetchNested('cdc-comments')) return nothing
    return html`<div class="voices">
      <cdc-comments
        tenant=${this.slug}
        api=${this.origin}
        lang=${this.language}
        subject=${id}
        heading-level=${Math.min(6, this.headingLevel + 1)}
        .quote=${this.quote}
      ></cdc-comments>
    </div>`
  }
}
