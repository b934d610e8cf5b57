import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { tellWebmaster } from '../../kernel/console.ts'
import { CdcElement } from '../../kernel/element.ts'
import { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { item, type Debate } from './item.ts'
import { messages, type DebatesWords } from './messages.ts'
import { styles } from './styles.ts'

type Show = keyof DebatesWords['choices']

/**
 * @tagname cdc-debates
 * @summary Lists a town's debates: what each asks, what is done in it now and until when.
 * @slot - Shown while scripts load, without JavaScript and when the list can't be shown: a link to the debates' page.
 * @csspart item - One debate.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcDebates extends CdcElement {
  static override styles = [base, noticeStyles, fieldStyles, skeletonStyles, styles]

  /** Address of a debate's page, with `{id}` for its id: `/dibattiti/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** What is shown first: `all`, `running` or `closed`. */
  @property() show: Show = 'all'

  /** Debates per page, 1 to 100. */
  @property({ type: Number }) limit = 10

  /** Without the filter: for a short list on a home page. */
  @property({ type: Boolean }) plain = false

  /** Level of the titles among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  private readonly tongue = new Words(this, messages)
  private readonly recovery = new Recovery(this, () => void this.load())
  private readonly pages = new Pages<Debate>(this, (cursor) =>
    this.publicApi.GET('/v1/{tenant}/debates', {
      params: {
        path: { tenant: this.slug },
        query: { limit: this.limit, ...(this.show !== 'all' && { listed: this.show }), ...(cursor && { cursor }) },
      },
      headers: { 'accept-language': this.language },
    }),
  )

  private get words(): DebatesWords {
    return this.tongue.now ?? messages.it
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const asked = ['tenant', 'town', 'lang', 'api', 'show', 'limit']
    if (this.slug && asked.some((name) => changed.has(name))) void this.load()
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed)
    if (!this.hrefTemplate)
      tellWebmaster(
        '<cdc-debates> shows titles without links: add the attribute href-template="/dibattiti/{id}" with your own address.',
        'attributes',
      )
  }

  private async load(): Promise<void> {
    await this.pages.restart()
    const { failed, items } = this.pages
    if (failed) {
      this.recovery.after(Refusal.from(failed))
      await this.tell(failed)
      return
    }
    this.recovery.reset()
    this.dismiss()
    this.said = this.words.shown(items?.length ?? 0)
  }

  private readonly next = async (): Promise<void> => {
    const before = this.pages.items?.length ?? 0
    await this.pages.next()
    this.said = this.words.shown(this.pages.items?.length ?? 0)
    await this.updateComplete
    const first = this.renderRoot.querySelectorAll<HTMLElement>('.item .heading')[before]
    const target = first?.querySelector('a') ?? first
    if (target === first) first?.setAttribute('tabindex', '-1')
    target?.focus()
  }

  private readonly choose = ({ target }: Event): void => {
    this.show = (target as HTMLSelectElement).value as Show
  }

  private readonly showAll = (): void => {
    this.show = 'all'
    this.renderRoot.querySelector<HTMLElement>('[name=show]')?.focus()
  }

  /** No other filter would help: the service is off, the town unknown. */
  private get hopeless(): boolean {
    return this.told !== undefined && !this.told.passing && !this.pages.items
  }

  protected override view(): unknown {
    return html`${this.plain || this.hopeless ? nothing : this.filter()} ${this.list()}`
  }

  private filter(): TemplateResult {
    const { words } = this
    const options = Object.entries(words.choices) as [Show, string][]
    return html`<div class="card filters">
      <label>
        ${words.show}
        <select name="show" @change=${this.choose}>
          ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === this.show}>${text}</option>`)}
        </select>
      </label>
    </div>`
  }

  private list(): unknown {
    const { pages, words } = this
    if (pages.failed && !pages.items)
      return html`<div class="list">${failure(this, pages.failed, () => void this.load())}<slot></slot></div>`
    if (!pages.items || !this.tongue.now)
      return html`<div class="list" aria-busy="true">
        <p class="unseen">${words.loading}</p>
        ${Array.from({ length: Math.min(this.limit, 4) }, () => html`<div class="card">${bones('short', 'tall', '', '', 'short')}</div>`)}
      </div>`
    if (!pages.items.length) return html`<div class="list">${this.empty(words)}</div>`
    return html`<ul class="list" aria-label=${words.list} aria-busy=${pages.loading}>
        ${pages.items.map((debate) => item(debate, this.headingLevel, this.hrefTemplate, words))}
      </ul>
      ${pages.failed ? failure(this, pages.failed, () => void pages.next()) : nothing}
      ${pages.more ? html`<button class="button second main further" @click=${this.next}>${words.more}</button>` : nothing}`
  }

  private empty(words: DebatesWords): TemplateResult {
    if (this.show === 'all') return notice('calm', words.empty, words.emptyNow)
    const all = html`<button class="button second" @click=${this.showAll}>${words.all}</button>`
    return notice('calm', words.none, '', this.plain ? nothing : all)
  }
}
