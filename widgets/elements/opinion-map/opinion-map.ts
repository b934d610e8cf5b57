import { Task } from '@lit/task'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { progressStyles } from '../../ui/progress.ts'
import { sectionStyles } from '../../ui/section.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { Answering } from './answering.ts'
import { messages, type OpinionWords } from './messages.ts'
import { type Debate, type Picture, readAll, type Shown, type Statement } from './reading.ts'
import type { Stating } from './stating.ts'
import { styles } from './styles.ts'

/** Milliseconds after which an answer is in the picture, which is found once a minute. */
const pictureAfter = 70_000

/**
 * @tagname cdc-opinion-map
 * @summary Asks what a citizen thinks of a debate's short statements, and shows the groups that think alike.
 * @slot - Shown while scripts load, without JavaScript and when the debate can't be shown: a link to its page.
 * @csspart statement - The statement that is asked about.
 * @csspart answer - One of the three answers.
 * @csspart bar - The bar of the citizen's progress.
 * @csspart state - The button that adds a statement.
 * @csspart drawing - The groups as circles.
 * @csspart group - What one group says.
 * @csspart common - What all groups have in common.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @event {OpinionGivenEvent} cdc-opinion-given - The API has noted what the citizen thinks of a statement.
 */
export class CdcOpinionMap extends CdcElement {
  static override styles = [base, noticeStyles, progressStyles, sectionStyles, skeletonStyles, styles]

  /** Id of the debate, as the API gives it (UUID). */
  @property({ attribute: 'debate-id' }) debateId = ''

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  private readonly tongue = new Words(this, messages)
  private readonly recovery = new Recovery(this, () => void this.load.run())
  private readonly answering = new Answering(this)
  @state() private stating: Stating | undefined
  @state() private drawn: typeof import('./picture.ts') | undefined
  private shown: Shown | undefined
  private awaited: ReturnType<typeof setTimeout> | undefined

  private readonly load = new Task(this, {
    task: (_, { signal }) => readAll(this, signal),
    args: () => [this.slug, this.language, this.origin, this.debateId, this.session.signedIn] as const,
    onComplete: (shown) => {
      this.shown = shown
      this.answering.take(shown)
      this.recovery.reset()
      this.dismiss()
      void this.fetchPicture()
    },
    onError: (thrown) => {
      this.recovery.after(Refusal.from(thrown))
      void this.tell(thrown)
    },
  })

  /** @internal */
  get words(): OpinionWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal */
  get path(): { tenant: string; debate_id: string } {
    return { tenant: this.slug, debate_id: this.debateId }
  }

  /** @internal */
  get intentKey(): string {
    return `opinion-map:${this.slug}:${this.debateId}`
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.awaited)
    this.awaited = undefined
  }

  /** Takes up an answer that was given before the page was left for a sign-in. */
  protected override async firstUpdated(changed: Map<PropertyKey, unknown>): Promise<void> {
    super.firstUpdated(changed)
    const begun = await this.session.takeBack(this.intentKey)
    if (!begun) return
    await this.load.taskComplete.catch(() => undefined)
    await this.answering.resume(begun.value, begun.outcome)
  }

  /** What is asked comes first; what everybody thinks is fetched meanwhile. */
  private async fetchPicture(): Promise<void> {
    const drawn = this.drawn ?? (await this.obtain(() => import('./picture.ts')))
    if (!drawn || this.drawn) return
    this.adopt(drawn.pictureStyles)
    this.drawn = drawn
  }

  private readonly pressState = async (): Promise<void> => {
    if (this.stating) return this.stating.toggle()
    const fetched = await this.obtain(() => import('./stating.ts'))
    if (!fetched || this.stating) return
    this.stating = new fetched.Stating(this)
    await this.focusOn('state')
  }

  /** @internal A statement that the citizen has added. */
  added(statement: Statement): void {
    this.answering.add(statement)
    void this.focusOn('statement')
  }

  /** @internal What has been said will be in the picture a minute later. */
  pictureChanges(): void {
    this.awaited ??= setTimeout(() => {
      this.awaited = undefined
      void this.readPicture()
    }, pictureAfter)
  }

  private async readPicture(): Promise<void> {
    const params = { path: this.path }
    const found = await answer(this.publicApi.GET('/v1/{tenant}/debates/{debate_id}/opinion-picture', { params })).catch(
      () => undefined,
    )
    if (found) this.show(found)
  }

  private show(found: Picture): void {
    if (!this.shown) return
    this.shown = { ...this.shown, picture: found }
    this.requestUpdate()
  }

  /** @internal Whether a refusal is about a statement that is being written. */
  get writing(): boolean {
    return this.stating?.writing ?? false
  }

  /** @internal What stands in the way. */
  refusal(): unknown {
    return this.told ? failure(this, this.told) : nothing
  }

  protected override view(): unknown {
    const { shown, told, words } = this
    if (shown && this.tongue.now) return this.whole(shown)
    if (told)
      return html`<div class="card stack">
        ${failure(this, told, () => void this.load.run())}
        <div><slot></slot></div>
      </div>`
    return html`<div class="card" aria-busy="true">
      <p class="unseen">${words.loading}</p>
      ${bones('short', '', 'tall', 'block', 'block', 'block')}
    </div>`
  }

  private whole({ debate, picture: found }: Shown): unknown {
    const { words, headingLevel } = this
    const over = debate.phase === 'outcome' || debate.phase === 'closed'
    // Too few have answered, and nobody will any more.
    if (over && found.participants < found.counts_from) return nothing
    return html`<div class="panels">
      <section class="card stack">
        <div id="answering" class="heading" role="heading" aria-level=${headingLevel} tabindex="-1">${words.title}</div>
        <p class="prose">${words.intro}</p>
        ${this.answering.render()} ${debate.open_actions.includes('state') ? this.adding(debate) : nothing}
      </section>
      <section class="card stack">
        <div class="heading" role="heading" aria-level=${headingLevel}>${words.picture}</div>
        ${this.drawn ? this.drawn.picture(found, words) : bones('', '', 'tall', 'block')}
      </section>
    </div>`
  }

  private adding(debate: Debate): TemplateResult {
    const writing = this.stating?.writing ?? false
    return html`<button class="link" aria-expanded=${writing} @click=${this.pressState}>${this.words.state}</button>
      ${this.stating?.render(debate)}`
  }
}
