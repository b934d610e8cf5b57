import { html, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { tellWebmaster } from '../../kernel/console.ts'
import { CdcElement } from '../../kernel/element.ts'
import { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { AddressSearch, type Place } from '../../ui/address.ts'
import { addressStyles } from '../../ui/address-styles.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { boxAbout } from '../../ui/map/geometry.ts'
import { mapFrame } from '../../ui/map/frame.ts'
import { leafletStyles } from '../../ui/map/leaflet-styles.ts'
import { Looking } from '../../ui/map/looking.ts'
import { mapStyles } from '../../ui/map/map-styles.ts'
import type { Looked } from '../../ui/map/shown.ts'
import { readTerritory, type Territory } from '../../ui/map/territory.ts'
import { openStreetMap, type TileSource } from '../../ui/map/tiles.ts'
import { TownMap } from '../../ui/map/town-map.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { skeletonStyles } from '../../ui/skeleton.ts'
import { beside } from './beside.ts'
import { Choosing } from './choosing.ts'
import { drawn } from './drawn.ts'
import { MapMovedEvent } from './events.ts'
import { type Asking, list, look, readCategories, type Report, type View } from './features.ts'
import { type Category, type Filter, filters, noFilter } from './filters.ts'
import { readHash, writeHash } from './hash.ts'
import { messages, type ReportMapWords } from './messages.ts'
import { styles } from './styles.ts'

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
export class CdcReportMap extends CdcElement {
  static override styles = [base, noticeStyles, fieldStyles, addressStyles, skeletonStyles, leafletStyles, mapStyles, styles]

  /** Address of a report's page, with `{id}` for its id: `/segnalazioni/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Address of a tile of another source than the town's, with `{z}`, `{x}` and `{y}`; `none` for a plain ground. */
  @property() tiles = ''

  /** Whom the tiles of that source are owed to. */
  @property({ attribute: 'tiles-attribution' }) tilesAttribution = ''

  /** Keeps filters and the chosen report in the address of the page, behind its `#`. For one map of a page. */
  @property({ attribute: 'sync-url', type: Boolean }) syncUrl = false

  /** Level of the card's title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** @internal */
  @state() filter: Filter = noFilter
  @state() private categories: Category[] = []
  @state() private tilesShown = false
  @state() private territory: Territory | undefined

  /** @internal */
  map: TownMap | undefined
  /** @internal */
  readonly choosing = new Choosing(this)
  private looked: Looked | undefined
  private readonly tongue = new Words(this, messages)
  private readonly addresses = new AddressSearch(this)
  @state() private sought = ''
  private readonly recovery = new Recovery(this, () => this.tryAgain())
  /** @internal */
  readonly looking = new Looking<View>(
    this,
    (signal) => look(this.asking, this.looked as Looked, this.filter, signal),
    () => void this.arrived(),
  )
  /** @internal */
  readonly pages = new Pages<Report>(this, (cursor) => list(this.asking, this.filter, this.looked?.bbox, cursor))

  /** @internal */
  get words(): ReportMapWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal Whether the words are there in the reader's language. */
  get worded(): boolean {
    return this.tongue.now !== undefined
  }

  /** @internal */
  get asking(): Asking {
    return { api: this.publicApi, tenant: this.slug, language: this.language }
  }

  /** The element's own attribute comes before what the town has chosen. */
  private get source(): TileSource {
    const { tiles: template, tilesAttribution: attribution, territory } = this
    if (!template) return territory?.tiles ?? openStreetMap
    return { template: template === 'none' ? '' : template, attribution }
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.readAddress)
    this.readAddress()
    if (this.hasUpdated) void this.begin()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.readAddress)
    this.quit()
  }

  private quit(): void {
    this.map?.end()
    this.map = undefined
    this.looked = undefined
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
    if (['tenant', 'town', 'api'].some((name) => changed.has(name)) && this.slug) {
      this.quit()
      void this.begin()
    } else if (changed.has('filter') && this.looked) void this.looking.now()
  }

  /** Reads what the town is and begins to look at it; again after an outage. */
  private async begin(): Promise<void> {
    const { slug } = this
    try {
      const [territory, categories] = await Promise.all([readTerritory(this.publicApi, slug), readCategories(this.asking)])
      if (slug !== this.slug || !this.isConnected) return
      this.dismiss()
      this.recovery.reset()
      this.categories = categories
      this.territory = territory
      await this.updateComplete
      const box = this.renderRoot.querySelector<HTMLElement>('.map')
      if (!box || this.map) return
      this.map = new TownMap(box, {
        moved: this.moved,
        chosen: this.choosing.choose,
        tilesChanged: (shown) => (this.tilesShown = shown),
      })
      this.map.begin(territory, this.source)
      if (this.choosing.id) this.choosing.choose(this.choosing.id)
    } catch (thrown) {
      await this.fail(thrown)
    }
  }

  private async fail(thrown: unknown): Promise<void> {
    this.recovery.after(Refusal.from(thrown))
    await this.tell(thrown)
  }

  private readonly moved = (looked: Looked): void => {
    const first = !this.looked
    this.looked = looked
    if (!first) this.dispatchEvent(new MapMovedEvent(looked.bbox, looked.zoom))
    this.looking.soon()
  }

  /** @internal */
  readonly tryAgain = (): void => void (this.looked ? this.looking.now() : this.begin())

  private async arrived(): Promise<void> {
    const { shown, failed } = this.looking
    if (failed) return this.fail(failed)
    this.recovery.reset()
    this.dismiss()
    if (shown) this.map?.show(drawn(shown, this.categories, this.words))
    await this.pages.restart()
    if (shown) this.said = this.words.here(shown.count)
  }

  private readonly readAddress = (): void => {
    if (!this.syncUrl) return
    const { report, ...filter } = readHash()
    if ((Object.keys(noFilter) as (keyof Filter)[]).some((name) => filter[name] !== this.filter[name])) this.filter = filter
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
      <div class="card seek">${this.seek()}</div>
      ${filters(this.filter, this.categories, words, this.change)}
      <div class="both">
        ${mapFrame(words, this.tilesShown ? this.source : undefined, { zoom: (by) => this.map?.zoom(by), home: () => this.map?.goHome() }, this.status())}
        ${beside(this, told)}
      </div>
    </div>`
  }

  /** The address search: the way to a place without the map. */
  private seek(): unknown {
    const { words, sought: value } = this
    const { address, search: label, searchNone: noneNow } = words
    const field = { id: 'seek', label, described: '', invalid: 'false' as const, value, words: address, noneNow }
    return this.addresses.render({ ...field, typed: (text) => (this.sought = text), chosen: this.goTo })
  }

  private readonly goTo = ({ name, kind, position }: Place): void => {
    this.sought = name
    this.said = this.words.gone(name)
    this.map?.look(boxAbout(position.coordinates, kind === 'street' ? 250 : 100))
  }

  private status(): string {
    const { words, territory } = this
    const { shown } = this.looking
    return shown ? `${words.here(shown.count)}. ${territory?.approximate ? words.approximate : ''}` : ''
  }
}
