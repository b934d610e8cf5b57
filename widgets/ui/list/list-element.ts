import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { tellWebmaster } from '../../kernel/console.ts'
import { CdcElement } from '../../kernel/element.ts'
import { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { base } from '../base.ts'
import { failure } from '../failure.ts'
import { fieldStyles } from '../field.ts'
import { noticeStyles } from '../notice.ts'
import { bones, skeletonStyles } from '../skeleton.ts'
import { listStyles } from './list-styles.ts'

/** What every list says. */
interface Said {
  list: string
  loading: string
  more: string
  shown: (count: number) => string
}

/** What every public list of a service is: a filter, cards whose titles lead to their pages, and one page after the other. */
export abstract class ListElement<I, W extends Said> extends CdcElement {
  static override styles = [base, noticeStyles, fieldStyles, skeletonStyles, listStyles]

  /** Items per page, 1 to 100. */
  @property({ type: Number }) limit = 10

  /** Without search and filters: for a short list on a home page. */
  @property({ type: Boolean }) plain = false

  /** Level of the titles among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  private readonly recovery = new Recovery(this, () => void this.load())
  protected readonly pages: Pages<I> = new Pages<I>(this, (cursor) => this.ask(cursor))

  protected abstract readonly tongue: Words<W>
  protected abstract get words(): W
  /** Address of an item's page, with `{id}` for its id. */
  abstract hrefTemplate: string
  /** Such an address, as an example for the webmaster. */
  protected abstract readonly exampleHref: string
  /** What else makes the list another one. */
  protected abstract readonly listBy: readonly string[]
  protected abstract ask(cursor?: string): Promise<{ data?: { items: I[]; next_cursor: string | null } }>
  protected abstract filters(): TemplateResult
  protected abstract item(item: I): TemplateResult
  /** There are none, or none that were looked for. */
  protected abstract empty(): TemplateResult
  /** Cards that stand for those to come, at most; lines of each. */
  protected abstract readonly bones: readonly [number, Readonly<Parameters<typeof bones>>]

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const asked = ['tenant', 'town', 'lang', 'api', 'limit', ...this.listBy]
    if (this.slug && asked.some((name) => changed.has(name))) void this.load()
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed)
    if (!this.hrefTemplate)
      tellWebmaster(
        `<${this.localName}> shows titles without links: add the attribute href-template="${this.exampleHref}" with your own address.`,
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

  /** No other filter would help: the service is off, the town unknown. */
  private get hopeless(): boolean {
    return this.told !== undefined && !this.told.passing && !this.pages.items
  }

  protected override view(): unknown {
    return html`${this.plain || this.hopeless ? nothing : this.filters()} ${this.list()}`
  }

  private list(): unknown {
    const { pages, words } = this
    if (pages.failed && !pages.items)
      return html`<div class="list">${failure(this, pages.failed, () => void this.load())}<slot></slot></div>`
    if (!pages.items || !this.tongue.now) return this.awaited()
    if (!pages.items.length) return html`<div class="list">${this.empty()}</div>`
    return html`<ul class="list" aria-label=${words.list} aria-busy=${pages.loading}>
        ${pages.items.map((item) => this.item(item))}
      </ul>
      ${pages.failed ? failure(this, pages.failed, () => void pages.next()) : nothing}
      ${pages.more ? html`<button class="button second main further" @click=${this.next}>${words.more}</button>` : nothing}`
  }

  private awaited(): TemplateResult {
    const [most, lines] = this.bones
    return html`<div class="list" aria-busy="true">
      <p class="unseen">${this.words.loading}</p>
      ${Array.from({ length: Math.min(this.limit, most) }, () => html`<div class="card">${bones(...lines)}</div>`)}
    </div>`
  }
}
