import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Api } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import type { Language } from '../../kernel/language.ts'
import type { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type AddressField, AddressSearch, type Place } from '../address.ts'
import { addressStyles } from '../address-styles.ts'
import { base } from '../base.ts'
import { fieldStyles } from '../field.ts'
import { noticeStyles } from '../notice.ts'
import { skeletonStyles } from '../skeleton.ts'
import { besideStyles } from './beside-styles.ts'
import { Choosing, type ChoosingHost } from './choosing.ts'
import { type FrameWords, mapFrame } from './frame.ts'
import { boxAbout } from './geometry.ts'
import { leafletStyles } from './leaflet-styles.ts'
import type { Looking } from './looking.ts'
import { mapStyles } from './map-styles.ts'
import { MapMovedEvent } from './moved-event.ts'
import type { Looked, Shown, ShownCluster } from './shown.ts'
import { readTerritory, type Territory } from './territory.ts'
import { openStreetMap, type TileSource } from './tiles.ts'
import { TownMap } from './town-map.ts'

/** What every element with a map says. */
export interface MapWords extends FrameWords {
  address: AddressField['words']
  search: string
  searchNone: string
  gone: (place: string) => string
}

/** Whom to ask, for which town, in which language. */
export interface Asking {
  api: Api
  tenant: string
  language: Language
}

/**
 * What every element is that shows things on a map and, beside it, the same things as a list: it looks at the town, asks for what is in
 * view when the map rests, goes to addresses, and recovers from an outage.
 */
export abstract class MapElement<V, I extends { id: string }> extends CdcElement implements ChoosingHost<I> {
  static override styles = [
    base,
    noticeStyles,
    fieldStyles,
    addressStyles,
    skeletonStyles,
    leafletStyles,
    mapStyles,
    besideStyles,
  ]

  /** Address of a tile of another source than the town's, with `{z}`, `{x}` and `{y}`; `none` for a plain ground. */
  @property() tiles = ''

  /** Whom the tiles of that source are owed to. */
  @property({ attribute: 'tiles-attribution' }) tilesAttribution = ''

  /** Keeps what is chosen and filtered in the address of the page, behind its `#`. For one map of a page. */
  @property({ attribute: 'sync-url', type: Boolean }) syncUrl = false

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  @state() private tilesShown = false
  @state() private sought = ''
  /** @internal */
  @state() territory: Territory | undefined
  /** @internal */
  map: TownMap | undefined
  /** @internal */
  looked: Looked | undefined
  /** @internal */
  readonly choosing: Choosing<I> = new Choosing<I>(this)
  private readonly addresses = new AddressSearch(this)
  private readonly recovery = new Recovery(this, () => this.tryAgain())

  /** @internal What is in view. */
  abstract readonly looking: Looking<V>
  /** @internal The same as a list. */
  abstract readonly pages: Pages<I>
  /** @internal */
  abstract readonly words: MapWords
  /** Attributes that make what is shown another thing. */
  protected abstract readonly shownBy: readonly string[]

  /** Reads what must be known before the map is looked at. */
  protected abstract prepare(): Promise<void>
  /** How many there are in view, and how the map draws them. */
  protected abstract drawn(view: V): { count: number; shown: Shown }
  /** What is said of so many in view. */
  protected abstract counted(count: number): string
  /** Reads the page's address, and writes it. */
  protected abstract readonly readAddress: () => void
  /** @internal */
  abstract writeAddress(): void
  /** @internal */
  abstract find(id: string): Promise<I>
  /** @internal */
  abstract nameOf(item: I): string
  /** @internal */
  abstract tellChosen(id: string | null): void

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

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if ([...this.shownBy, 'tenant', 'town', 'api'].some((name) => changed.has(name)) && this.slug) {
      this.quit()
      void this.begin()
    }
  }

  /** Reads what the town is and begins to look at it; again after an outage. */
  private async begin(): Promise<void> {
    const { slug } = this
    try {
      const [territory] = await Promise.all([readTerritory(this.publicApi, slug), this.prepare()])
      if (slug !== this.slug || !this.isConnected) return
      this.dismiss()
      this.recovery.reset()
      this.territory = territory
      await this.updateComplete
      const box = this.renderRoot.querySelector<HTMLElement>('.map')
      if (!box || this.map) return
      this.map = new TownMap(box, {
        moved: this.moved,
        chosen: this.choosing.choose,
        opened: (cluster) => this.opened(cluster),
        tilesChanged: (shown) => (this.tilesShown = shown),
      })
      this.map.begin(territory, this.source)
      this.begun(this.map)
      if (this.choosing.id) this.choosing.choose(this.choosing.id)
    } catch (thrown) {
      await this.fail(thrown)
    }
  }

  /** The map is there: what else is drawn on it, and where it looks first. */
  protected begun(_map: TownMap): void {}

  /** Somebody has pressed a cluster, to which the map goes. */
  protected opened(_cluster: ShownCluster): void {}

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

  /** Called by `looking` after each answer or refusal. */
  protected async arrived(): Promise<void> {
    const { shown, failed } = this.looking
    if (failed) return this.fail(failed)
    this.recovery.reset()
    this.dismiss()
    this.draw()
    await this.relist()
    if (shown) this.said = this.counted(this.drawn(shown).count)
  }

  /** Draws what was answered last. */
  protected draw(): void {
    const { shown } = this.looking
    if (shown) this.map?.show(this.drawn(shown).shown)
  }

  /** Reads the list again, after what is in view has changed. */
  protected relist(): Promise<void> {
    return this.pages.restart()
  }

  /** The address search: the way to a place without the map. */
  protected seek(): TemplateResult {
    const { words, sought: value } = this
    const { address, search: label, searchNone: noneNow } = words
    const field = { id: 'seek', label, described: '', invalid: 'false' as const, value, words: address, noneNow }
    return html`<div class="card seek">
      ${this.addresses.render({ ...field, typed: (text) => (this.sought = text), chosen: this.goTo })}
    </div>`
  }

  private readonly goTo = ({ name, kind, position }: Place): void => {
    this.sought = name
    this.said = this.words.gone(name)
    this.map?.look(boxAbout(position.coordinates, kind === 'street' ? 250 : 100))
  }

  /** The map with its controls. */
  protected frame(): TemplateResult {
    const press = { zoom: (by: 1 | -1): void => this.map?.zoom(by), home: (): void => this.goHome() }
    return mapFrame(this.words, this.tilesShown ? this.source : undefined, press, this.status())
  }

  protected goHome(): void {
    this.map?.goHome()
  }

  private status(): string {
    const { words, territory } = this
    const { shown } = this.looking
    return shown ? `${this.counted(this.drawn(shown).count)}. ${territory?.approximate ? words.approximate : ''}` : ''
  }
}
