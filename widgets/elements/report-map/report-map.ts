import { html, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { tellWebmaster } from '../../kernel/console.ts'
import { Pages } from '../../kernel/pages.ts'
import { Words } from '../../kernel/words.ts'
import { failure } from '../../ui/failure.ts'
import { Looking } from '../../ui/map/looking.ts'
import { MapElement } from '../../ui/map/map-element.ts'
import type { Looked } from '../../ui/map/shown.ts'
import { readHash, writeHash } from '../../kernel/hash.ts'
import { beside } from './beside.ts'
import { drawn } from './drawn.ts'
import { ReportSelectedEvent } from './events.ts'
import { list, look, readCategories, readReport, type Report, type View } from './features.ts'
import { type Category, type Filter, filters, noFilter } from './filters.ts'
import { messages, type ReportMapWords } from './messages.ts'
import { styles } from './styles.ts'

const filterNames = Object.keys(noFilter) as (keyof Filter)[]

/**
 * @tagname cdc-report-map
 * @summary Shows a town's reports on a map and in a list beside it.
 * @slot - Shown while scripts load, without JavaScript and when nothing can be shown: a link to the reports' page.
 * @csspart map - The map with its controls.
 * @csspart item - One report of the list.
 * @csspart card - The chosen report.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @event {ReportSelectedEvent} cdc-report-selected - A report was chosen, or left.
 * @event {MapMovedEvent} cdc-map-moved - The map came to rest somewhere else.
 */
export class CdcReportMap extends MapElement<View, Report> {
  static override styles = [...MapElement.styles, styles]

  /** Address of a report's page, with `{id}` for its id: `/segnalazioni/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** @internal */
  @state() filter: Filter = noFilter
  @state() private categories: Category[] = []

  private readonly tongue = new Words(this, messages)
  /** @internal */
  readonly looking = new Looking<View>(
    this,
    (signal) => look(this.asking, this.looked as Looked, this.filter, signal),
    () => void this.arrived(),
  )
  /** @internal */
  readonly pages = new Pages<Report>(this, (cursor) => list(this.asking, this.filter, this.looked?.bbox, cursor))
  protected readonly shownBy = []

  /** @internal */
  get words(): ReportMapWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal Whether the words are there in the reader's language. */
  get worded(): boolean {
    return this.tongue.now !== undefined
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed)
    if (!this.hrefTemplate)
      tellWebmaster(
        '<cdc-report-map> shows reports without links: add the attribute href-template="/segnalazioni/{id}" with your own address.',
        'attributes',
      )
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('filter') && this.looked) void this.looking.now()
  }

  protected async prepare(): Promise<void> {
    this.categories = await readCategories(this.asking)
  }

  protected drawn(view: View) {
    return { count: view.count, shown: drawn(view, this.categories, this.words) }
  }

  protected counted(count: number): string {
    return this.words.here(count)
  }

  /** @internal */
  readonly find = (id: string): Promise<Report> => readReport(this.asking, id)

  /** @internal */
  readonly nameOf = ({ title, state }: Report): string => this.words.chosen(title, this.words.states[state])

  /** @internal */
  tellChosen(id: string | null): void {
    this.dispatchEvent(new ReportSelectedEvent(id))
  }

  protected readonly readAddress = (): void => {
    if (!this.syncUrl) return
    const { report, ...said } = readHash([...filterNames, 'report'])
    const filter = said as unknown as Filter
    if (filterNames.some((name) => filter[name] !== this.filter[name])) this.filter = filter
    this.choosing.follow(report)
  }

  /** @internal */
  writeAddress(): void {
    if (this.syncUrl) writeHash({ ...this.filter, report: this.choosing.id })
  }

  /** @internal */
  readonly change = (change: Partial<Filter>): void => {
    this.filter = { ...this.filter, ...change }
    this.writeAddress()
  }

  protected override view(): unknown {
    const { words, told } = this
    if (told && !told.passing && !this.looking.shown) return html`${failure(this, told)}<slot></slot>`
    return html`<div @keydown=${this.choosing.keys}>
      ${this.seek()} ${filters(this.filter, this.categories, words, this.change)}
      <div class="both">${this.frame()} ${beside(this, told)}</div>
    </div>`
  }
}
