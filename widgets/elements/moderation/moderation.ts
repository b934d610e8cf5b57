import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { readHash } from '../../kernel/hash.ts'
import { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { type Statement, statementStyles, StatementView } from '../../ui/moderation/statement.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { messages, type ModerationWords } from './messages.ts'
import type { Standing } from './standing.ts'
import { styles } from './styles.ts'

/**
 * @tagname cdc-moderation
 * @summary Shows a citizen what of theirs was hidden, why and by which rule, and lets them appeal to another person.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcModeration extends CdcElement {
  static override styles = [base, fieldStyles, noticeStyles, skeletonStyles, statementStyles, styles]

  /** Level of the title among the page's headings, 1 to 5. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  @state() private known = false
  /** The decision that the page's address names, as a message has it: `#cdc-decision=019a…`. */
  @state() private named: Statement | undefined

  /** Trust, blocks and flags: fetched once somebody is signed in. */
  @state() private standing: Standing | undefined
  private present: string | undefined
  private readonly tongue = new Words(this, messages)
  private readonly step = new SignInStep(this)
  private readonly recovery = new Recovery(this, () => void this.load())
  private readonly views = new Map<string, StatementView>()
  private readonly pages = new Pages<Statement>(this, (cursor) =>
    this.session.api.GET('/v1/{tenant}/me/moderation', {
      params: { path: { tenant: this.slug }, query: { limit: 20, ...(cursor && { cursor }) } },
      headers: { 'accept-language': this.language },
    }),
  )

  private get words(): ModerationWords {
    return this.tongue.now ?? messages.it
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.follow)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.follow)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (['tenant', 'town', 'lang', 'api'].some((name) => changed.has(name))) void this.load()
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
    if (sub !== this.present) this.pages.items = this.named = undefined
    this.present = sub
    this.views.clear()
    this.standing = undefined
    if (!sub || !this.slug) return
    await Promise.all([this.pages.restart(), this.readNamed(), this.fetchStanding()])
    if (this.pages.failed) this.recovery.after(Refusal.from(this.pages.failed))
    else this.recovery.reset()
  }

  private async fetchStanding(): Promise<void> {
    const part = await this.obtain(() => import('./standing.ts'))
    if (part) this.standing = new part.Standing(this)
  }

  private readonly follow = (): void => void this.readNamed()

  /** What a message has led to is on top. */
  private async readNamed(): Promise<void> {
    const { decision } = readHash(['decision'])
    if (!decision || !this.session.signedIn || decision === this.named?.id) return
    const path = { tenant: this.slug, decision_id: decision }
    const asked = this.session.api.GET('/v1/{tenant}/me/moderation/{decision_id}', {
      params: { path },
      headers: { 'accept-language': this.language },
    })
    this.named = await answer(asked).catch(() => undefined)
    if (this.named) await this.focusOn(`decision-${this.named.id}`)
  }

  protected override view(): unknown {
    const { words, pages } = this
    if (this.known && !this.session.signedIn) return this.signedOut()
    if (pages.failed && !pages.items) return html`<div class="card">${failure(this, pages.failed, () => void this.load())}</div>`
    if (!pages.items)
      return html`<div class="card" aria-busy="true">
        <p class="unseen">${words.loading}</p>
        ${bones('tall', '', '', 'short')}
      </div>`
    const items = [...(this.named ? [this.named] : []), ...pages.items.filter(({ id }) => id !== this.named?.id)]
    return html`<section class="card stack" aria-labelledby="title">
      ${this.heading()} ${items.length ? this.list(items) : notice('good', words.none, words.noneNow)}
      ${pages.failed ? failure(this, pages.failed, () => void pages.next()) : nothing}
      ${pages.more ? html`<button class="link" @click=${() => pages.next()}>${words.more}</button>` : nothing}
      ${this.standing?.render(Math.min(6, this.headingLevel + 1))}
    </section>`
  }

  private heading(): TemplateResult {
    return html`<div role="heading" aria-level=${this.headingLevel} class="heading" id="title" tabindex="-1">
      ${this.words.title}
    </div>`
  }

  private list(items: readonly Statement[]): TemplateResult {
    return html`<ul class="statements">
      ${repeat(
        items,
        ({ id }) => id,
        (statement) =>
          html`<li id=${`decision-${statement.id}`} tabindex="-1">
            ${this.viewOf(statement).render(Math.min(6, this.headingLevel + 1))}
          </li>`,
      )}
    </ul>`
  }

  private viewOf(statement: Statement): StatementView {
    const view = this.views.get(statement.id) ?? new StatementView(this, statement)
    this.views.set(statement.id, view)
    return view
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
