import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { operations } from '../../../types/openapi.d.ts'
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
import { progressStyles } from '../../ui/progress.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { item, type Petition } from './item.ts'
import { messages, type PetitionsWords } from './messages.ts'
import { styles } from './styles.ts'

type Query = NonNullable<operations['petitions_list']['parameters']['query']>
type Show = keyof PetitionsWords['choices']
type Sort = NonNullable<Query['sort']>

const typingPause = 300

/**
 * @tagname cdc-petitions
 * @summary Lists a town's petitions, to be searched, filtered and sorted.
 * @slot - Shown while scripts load, without JavaScript and when the list can't be shown: a link to the petitions' page.
 * @slot empty - Shown when there are no petitions at all: a link to the form, say.
 * @csspart item - One petition.
 * @csspart bar - The bar of a petition's progress.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcPetitions extends CdcElement {
  static override styles = [base, noticeStyles, fieldStyles, progressStyles, skeletonStyles, styles]

  /** Address of a petition's page, with `{id}` for its id: `/petizioni/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** What is shown first: `all`, `open`, `awaited`, `overdue`, `answered`, `closed`, `archived`, `rejected`, `withdrawn` or `stopped`. */
  @property() show: Show = 'all'

  /** `newest` or `most_signed` first. */
  @property() sort: Sort = 'newest'

  /** Petitions per page, 1 to 100. */
  @property({ type: Number }) limit = 10

  /** Without search and filters: for a short list on a home page. */
  @property({ type: Boolean }) plain = false

  /** Level of the titles among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  @state() private wanted = ''

  private readonly tongue = new Words(this, messages)
  private typing: ReturnType<typeof setTimeout> | undefined
  private readonly recovery = new Recovery(this, () => void this.load())
  private readonly pages = new Pages<Petition>(this, (cursor) =>
    this.publicApi.GET('/v1/{tenant}/petitions', {
      params: { path: { tenant: this.slug }, query: { ...this.query, ...(cursor && { cursor }) } },
      headers: { 'accept-language': this.language },
    }),
  )

  private get words(): PetitionsWords {
    return this.tongue.now ?? messages.it
  }

  private get query(): Query {
    const { show, wanted } = this
    return {
      limit: this.limit,
      sort: this.sort,
      ...(wanted.trim().length > 1 && { q: wanted.trim() }),
      ...(show === 'awaited' || show === 'overdue' ? { answer: show } : show !== 'all' && { state: show }),
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.typing)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const asked = ['tenant', 'town', 'lang', 'api', 'show', 'sort', 'limit', 'wanted']
    if (this.slug && asked.some((name) => changed.has(name))) void this.load()
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed)
    if (!this.hrefTemplate)
      tellWebmaster(
        '<cdc-petitions> shows titles without links: add the attribute href-template="/petizioni/{id}" with your own address.',
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

  private readonly type = ({ target }: Event): void => {
    clearTimeout(this.typing)
    this.typing = setTimeout(() => (this.wanted = (target as HTMLInputElement).value), typingPause)
  }

  private readonly search = (event: Event): void => {
    event.preventDefault()
    clearTimeout(this.typing)
    this.wanted = this.renderRoot.querySelector<HTMLInputElement>('[name=q]')?.value ?? ''
  }

  private readonly clear = (): void => {
    this.wanted = ''
    this.show = 'all'
    this.renderRoot.querySelector<HTMLInputElement>('[name=q]')?.focus()
  }

  protected override view(): unknown {
    return html`${this.plain || this.hopeless ? nothing : this.filters()} ${this.list()}`
  }

  /** No other filter would help: the service is off, the town unknown. */
  private get hopeless(): boolean {
    return this.told !== undefined && !this.told.passing && !this.pages.items
  }

  private filters(): TemplateResult {
    const { words } = this
    return html`<form class="card filters" role="search" aria-label=${words.search} @submit=${this.search}>
      <label>
        ${words.search}
        <input type="search" name="q" maxlength="200" .value=${this.wanted} @input=${this.type} />
      </label>
      ${this.select(words.show, 'show', words.choices, this.show, (value) => (this.show = value))}
      ${this.select(words.sort, 'sort', words.sorts, this.sort, (value) => (this.sort = value))}
    </form>`
  }

  private select<K extends string>(
    label: string,
    name: string,
    options: Record<K, string>,
    chosen: K,
    choose: (value: K) => void,
  ): TemplateResult {
    const change = ({ target }: Event): void => choose((target as HTMLSelectElement).value as K)
    return html`<label>
      ${label}
      <select name=${name} @change=${change}>
        ${(Object.entries(options) as [K, string][]).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>`
  }

  private list(): unknown {
    const { pages, words } = this
    if (pages.failed && !pages.items)
      return html`<div class="list">${failure(this, pages.failed, () => void this.load())}<slot></slot></div>`
    if (!pages.items || !this.tongue.now)
      return html`<div class="list" aria-busy="true">
        <p class="unseen">${words.loading}</p>
        ${Array.from({ length: Math.min(this.limit, 6) }, () => html`<div class="card">${bones('short', 'tall', '', '', '', 'short')}</div>`)}
      </div>`
    if (!pages.items.length) return html`<div class="list">${this.empty(words)}</div>`
    return html`<ul class="list" aria-label=${words.list} aria-busy=${pages.loading}>
        ${pages.items.map((petition) => item(petition, this.headingLevel, this.hrefTemplate, words))}
      </ul>
      ${pages.failed ? failure(this, pages.failed, () => void pages.next()) : nothing}
      ${pages.more ? html`<button class="button second main further" @click=${this.next}>${words.more}</button>` : nothing}`
  }

  private empty(words: PetitionsWords): TemplateResult {
    const filtered = this.wanted.trim().length > 1 || this.show !== 'all'
    if (filtered)
      return notice('calm', words.none, words.noneNow, html`<button class="link" @click=${this.clear}>${words.clear}</button>`)
    return notice('calm', words.empty, words.emptyNow, html`<slot name="empty"></slot>`)
  }
}
