import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { tellWebmaster } from '../../kernel/console.ts'
import { CdcElement } from '../../kernel/element.ts'
import { isId } from '../../kernel/id.ts'
import { fetchPart } from '../../kernel/part.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { CommentWantedEvent, PlaceWantedEvent } from '../../ui/places.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import type { Acting, What } from './acting.ts'
import { arranged, type Comment, type CommentPage, type Conversation, type Stance } from './arranging.ts'
import { hasBegun } from './begun.ts'
import { Listing } from './listing.ts'
import { type CommentsWords, messages } from './messages.ts'
import { styles } from './styles.ts'
import { talks } from './talks.ts'
import { head, none, tools } from './tools.ts'

type Quote = components['schemas']['CommentQuote']
type Order = keyof CommentsWords['sorts']

/**
 * @tagname cdc-comments
 * @summary Lets citizens read and write comments about a subject of any service.
 * @slot - Shown while scripts load, without JavaScript and when the comments can't be shown: a link to the page of the subject.
 * @csspart conversation - A comment with its answers.
 * @csspart write - The button that opens the form for a comment.
 * @csspart fresh - The button that shows what has been written since.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @cssproperty [--cdc-background] - Ground of the comments.
 * @cssproperty [--cdc-text] - Colour of the words.
 * @cssproperty [--cdc-muted] - Colour of quieter words.
 * @cssproperty [--cdc-border] - Colour of hairlines.
 * @cssproperty [--cdc-radius=8px] - Radius of corners.
 * @event {CommentWrittenEvent} cdc-comment-written - The API has published the citizen's comment.
 * @event {CommentSupportedEvent} cdc-comment-supported - The API has counted the citizen's support, or no longer counts it.
 */
export class CdcComments extends CdcElement {
  static override styles = [base, noticeStyles, fieldStyles, skeletonStyles, styles]

  /** Id of what is spoken about, as the API gives it (UUID): a debate, a proposal. */
  @property() subject = ''

  /** In which order: `newest`, `supported` or `both_sides`. */
  @property() order: Order = 'newest'

  /** Only comments `for`, `against`, with a `question` or a `fact`. */
  @property() stance: Stance | '' = ''

  /** Only comments about this: key of one of the tags that the debate has. */
  @property() tag = ''

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** A passage of the subject that somebody wants to answer: the form opens with it. */
  @property({ attribute: false }) quote: Quote | undefined

  /** What the subject is about on the map (GeoJSON): there somebody looks first who points out a place. */
  @property({ attribute: false }) area: object | null = null

  /** @internal */
  @state() acting: Acting | undefined
  /** @internal Id of the comment whose answers are on their way. */
  @state() busy = ''

  /** @internal */
  readonly listing = new Listing(this)
  private readonly tongue = new Words(this, messages)
  private present: string | undefined
  /** Id of the comment that the page's address has named. */
  private followed = ''

  /** @internal */
  get words(): CommentsWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal The subject may be one. */
  get known(): boolean {
    return isId(this.subject)
  }

  /** @internal */
  get intentKey(): string {
    return `comments:${this.slug}:${this.subject}`
  }

  /** @internal */
  get refused(): Refusal | undefined {
    return this.told
  }

  /** @internal What the reader may do, as far as can be told beforehand. */
  get may(): { write: boolean; support: boolean; against: boolean; moderate: boolean } {
    const { open: write = false, support_open: support = false, votes_against: against = false } = this.listing.pages.page ?? {}
    return { write, support, against, moderate: this.acting?.staff === true }
  }

  /** @internal Whether a comment can name a place. */
  get takesPlaces(): boolean {
    return this.listing.pages.page?.takes_places === true
  }

  /** @internal What comments may be about. */
  get tags(): CommentPage['tags'] {
    return this.listing.pages.page?.tags ?? []
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener(CommentWantedEvent.type, this.wanted)
    addEventListener('hashchange', this.follow)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener(CommentWantedEvent.type, this.wanted)
    removeEventListener('hashchange', this.follow)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const another = ['tenant', 'town', 'lang', 'api', 'subject'].some((name) => changed.has(name))
    if (another) this.listing.forget()
    if (this.slug && (another || ['order', 'stance', 'tag'].some((name) => changed.has(name)))) void this.begin()
    if (changed.has('quote') && this.quote) void this.answerPassage(this.quote)
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed)
    if (!this.known)
      tellWebmaster(
        `<cdc-comments subject="${this.subject}"> needs the id of what is spoken about, as in 019a5b1c-0000-7000-8000-000000000001.`,
        'attributes',
      )
  }

  private async begin(): Promise<void> {
    await this.listing.load()
    this.present = this.session.claims?.sub
    if (this.session.signedIn) this.near()
    const returned = await this.session.takeBack(this.intentKey)
    if (returned) await (await this.obtain(this.fetchActing))?.resume(returned.value, returned.outcome)
    if (hasBegun(this)) (await this.obtain(this.fetchActing))?.recall()
    this.follow()
  }

  /** Somebody wants to read one of these comments, or the page's address names one. */
  private readonly wanted = (event: Event): void => {
    const { subject, id } = event as CommentWantedEvent
    if (subject !== this.subject) return
    event.preventDefault()
    void this.lead(id)
  }

  private readonly follow = (): void => {
    const id = new URLSearchParams(location.hash.slice(1)).get('cdc-comment') ?? ''
    if (id === this.followed || !isId(id)) return
    this.followed = id
    void this.lead(id)
  }

  private async lead(id: string): Promise<void> {
    try {
      const { showComment } = await fetchPart(() => import('./showing.ts'))
      await showComment(this, id)
    } catch (thrown) {
      await this.tell(thrown)
    }
  }

  /** @internal Shows where a comment speaks of: on the subject's map, where the page has one; else beneath the comment. */
  showPlace(on: Comment): void {
    if (this.dispatchEvent(new PlaceWantedEvent(this.subject, on.id))) void this.act(on, 'place')
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    const { sub } = this.session.claims ?? {}
    if (sub === this.present) return
    this.present = sub
    if (this.listing.pages.items) void this.listing.load(true)
    void this.acting?.meet()
    if (sub) this.near()
  }

  private readonly fetchActing = async (): Promise<Acting> => {
    if (this.acting) return this.acting
    const { Acting } = await fetchPart(() => import('./acting.ts'))
    return (this.acting ??= new Acting(this))
  }

  /** @internal What comes after a press is fetched as soon as a finger or the focus is near. */
  readonly near = (): void => void this.fetchActing().catch(() => undefined)

  /** @internal */
  readonly act = async (on: Comment | undefined, what: What): Promise<void> => {
    const acting = await this.obtain(this.fetchActing)
    acting?.begin(on, what)
  }

  private async answerPassage(quote: Quote): Promise<void> {
    this.quote = undefined
    const acting = await this.obtain(this.fetchActing)
    acting?.begin(undefined, 'answer', quote)
  }

  /** @internal What is being done with the comment. */
  beneath({ id }: Comment): unknown {
    return this.acting?.at === id ? this.acting.render() : nothing
  }

  protected override view(): unknown {
    const { told, words } = this
    const { pages } = this.listing
    if (pages.items && this.tongue.now) return this.whole(pages.items)
    if (told)
      return html`<div class="card stack">
        ${failure(this, told, () => void this.begin())}
        <div><slot></slot></div>
      </div>`
    return html`<div class="card" aria-busy="true">
      <p class="unseen">${words.loading}</p>
      ${bones('tall', '', '', 'short', 'block', '', '', 'short')}
    </div>`
  }

  private whole(items: Conversation[]): TemplateResult {
    const { listing, words, acting, told } = this
    const { pages } = listing
    return html`<section class="stack" aria-labelledby="title">
      ${head(this)} ${acting?.at === '' ? acting.render() : this.writeButton()}
      ${told && acting?.at === undefined ? failure(this, told) : nothing}
      ${items.length || this.stance || this.tag ? tools(this) : nothing} ${items.length ? talks(items, this) : none(this)}
      ${pages.failed ? failure(this, pages.failed, () => void listing.next()) : nothing}
      ${pages.more ? html`<button class="button second main" aria-disabled=${pages.loading} @click=${this.more}>${pages.loading ? words.wait : words.more}</button>` : nothing}
    </section>`
  }

  private writeButton(): unknown {
    if (!this.may.write) return nothing
    return html`<button
      class="button main"
      id="write"
      part="write"
      @pointerover=${this.near}
      @focus=${this.near}
      @click=${() => this.act(undefined, 'answer')}
    >
      ${this.words.write}
    </button>`
  }

  /** @internal */
  async moreReplies(talk: Conversation): Promise<void> {
    if (this.busy) return
    const before = new Set(talk.replies.map(({ id }) => id))
    this.busy = talk.comment.id
    await this.listing.moreReplies(talk).catch((thrown: unknown) => this.tell(thrown))
    this.busy = ''
    const now = this.listing.pages.items?.find(({ comment: { id } }) => id === talk.comment.id)
    const first = now && arranged(now).find(({ comment: { id } }) => !before.has(id))
    await this.focusOn(`c-${first?.comment.id ?? talk.comment.id}`)
  }

  private readonly more = async (): Promise<void> => {
    const before = this.listing.pages.items?.length ?? 0
    await this.listing.next()
    const items = this.listing.pages.items ?? []
    this.said = this.words.shown(items.length)
    if (items[before]) await this.focusOn(`c-${items[before].comment.id}`)
  }

  /** @internal */
  readonly takeFresh = async (): Promise<void> => {
    try {
      const first = await this.listing.takeFresh()
      if (!first) this.said = this.words.freshBelow
      await this.focusOn(first ? `c-${first}` : 'title')
    } catch (thrown) {
      await this.tell(thrown)
    }
  }
}
