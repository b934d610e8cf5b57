import { html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { tellWebmaster } from '../../kernel/console.ts'
import { Pages } from '../../kernel/pages.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { failure } from '../../ui/failure.ts'
import { beside } from '../../ui/map/beside.ts'
import { readHash, writeHash } from '../../ui/map/hash.ts'
import { Looking } from '../../ui/map/looking.ts'
import { MapElement } from '../../ui/map/map-element.ts'
import { Overlay } from '../../ui/map/overlay.ts'
import type { Looked } from '../../ui/map/shown.ts'
import { notice } from '../../ui/notice.ts'
import { CommentWantedEvent, PlaceWantedEvent } from '../../ui/places.ts'
import { ContributionSelectedEvent } from './events.ts'
import {
  type Contribution,
  type Debate,
  list,
  look,
  readComment,
  readDebate,
  type Side,
  type View,
  type Zone,
} from './features.ts'
import { card, item, sideOf, titleOf } from './item.ts'
import { Layers } from './layers.ts'
import { type DebateMapWords, messages } from './messages.ts'
import { sides, signs } from './sides.ts'
import { styles } from './styles.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * @tagname cdc-debate-map
 * @summary Shows on a map what a debate is about and what is said about its places, and beside it the same as a list.
 * @slot - Shown while scripts load, without JavaScript and when nothing can be shown: a link to the debate's page.
 * @csspart map - The map with its controls.
 * @csspart item - One contribution of the list.
 * @csspart card - The chosen contribution.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @event {ContributionSelectedEvent} cdc-contribution-selected - A comment or a proposal was chosen, or left.
 * @event {MapMovedEvent} cdc-map-moved - The map came to rest somewhere else.
 */
export class CdcDebateMap extends MapElement<View, Contribution> {
  static override styles = [...MapElement.styles, styles]

  /** Id of the debate, as the API gives it (UUID). */
  @property({ attribute: 'debate-id' }) debateId = ''

  /** Address of the debate's page, with `{id}` for its id, when its comments are not on this page: `/dibattiti/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Address of a proposal's page, with `{id}` for its id: `/proposte/{id}`. */
  @property({ attribute: 'proposal-href-template' }) proposalHrefTemplate = ''

  /** The debate's comments stand on the same page: the map leads to them there. */
  @property({ type: Boolean }) beside = false

  /** @internal */
  @state() side: Side | '' = ''
  /** @internal */
  @state() zone: Zone | undefined
  /** @internal */
  debate: Debate | undefined

  private readonly tongue = new Words(this, messages)
  private readonly layers = new Layers(this)
  private drawing: Overlay | undefined
  /** @internal */
  readonly looking = new Looking<View>(
    this,
    (signal) => look(this.asking, this.debateId, this.looked as Looked, this.side, signal),
    () => void this.arrived(),
  )
  /** @internal */
  readonly pages = new Pages<Contribution>(this, (cursor) =>
    list(this.asking, this.debateId, this.side, this.zone ?? this.looked?.bbox, cursor),
  )
  protected readonly shownBy = ['debateId']

  /** @internal */
  get words(): DebateMapWords {
    return this.tongue.now ?? messages.it
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener(PlaceWantedEvent.type, this.wanted)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener(PlaceWantedEvent.type, this.wanted)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('side') && this.looked) void this.looking.now()
  }

  protected async prepare(): Promise<void> {
    if (!uuid.test(this.debateId)) {
      tellWebmaster(
        `<cdc-debate-map debate-id="${this.debateId}"> needs the id of a debate, as in 019a5b1c-0000-7000-8000-000000000001.`,
        'attributes',
      )
      throw new Refusal('http.not_found', {}, undefined, true)
    }
    this.debate = await readDebate(this.asking, this.debateId)
    this.layers.take(this.debate)
  }

  protected override begun(): void {
    this.layers.begin()
    if (this.layers.home) this.map?.look(this.layers.home)
  }

  protected override goHome(): void {
    if (this.layers.home) this.map?.look(this.layers.home)
    else super.goHome()
  }

  protected drawn({ count, clusters, points }: View) {
    const { words } = this
    return {
      count,
      shown: {
        clusters: clusters.map((cluster) => ({
          ...cluster,
          label: words.cluster(cluster.count),
          figure: words.figure(cluster.count),
        })),
        points: points.map(({ id, position, side }) => ({
          ...{ id, position },
          label: words.sides[side],
          kind: side,
          picture: signs[side],
        })),
      },
    }
  }

  protected counted(count: number): string {
    return this.words.here(count)
  }

  /** The list of a zone stays while the map is moved. */
  protected override relist(): Promise<void> {
    return this.zone && this.pages.items ? this.pages.reload() : this.pages.restart()
  }

  /** @internal */
  readonly find = (id: string): Promise<Contribution> => readComment(this.asking, id)

  /** @internal */
  readonly nameOf = (one: Contribution): string => this.words.chosen(this.words.sides[sideOf(one)], titleOf(one, this.words.card))

  /** @internal */
  tellChosen(id: string | null): void {
    this.trace(id ? this.choosing.item : undefined)
    this.dispatchEvent(new ContributionSelectedEvent(id))
  }

  /** Draws the line or the area that the chosen comment is about. */
  private trace(one: Contribution | undefined): void {
    this.drawing?.remove()
    const geometry = one?.comment?.geometry
    const { map } = this
    this.drawing = geometry && map ? new Overlay(map.map, geometry as GeoJSON.GeoJsonObject, 'zone drawing') : undefined
    const box = this.drawing?.box()
    if (box && map && !within(box, map.looked.bbox)) map.look(box)
  }

  /** A comment says where it is: that is shown here. */
  private readonly wanted = (event: Event): void => {
    const { subject, id } = event as PlaceWantedEvent
    if (subject !== this.debateId || !this.map) return
    event.preventDefault()
    this.scrollIntoView({ block: 'nearest' })
    this.choosing.choose(id)
  }

  /** @internal Leads to a comment among the others of this page. */
  lead(id: string): void {
    this.dispatchEvent(new CommentWantedEvent(this.debateId, id))
  }

  /** @internal Shows what is said in a zone; undefined: in what is seen. */
  enter(zone: Zone | undefined): void {
    this.zone = zone
    this.layers.choose(zone)
    if (zone) this.said = this.words.inZone(this.layers.nameOf(zone))
    this.writeAddress()
    void this.pages.restart()
  }

  protected readonly readAddress = (): void => {
    if (!this.syncUrl) return
    const { contribution, side } = readHash(['contribution', 'side'])
    this.side = sides.find((known) => known === side) ?? ''
    this.choosing.follow(contribution)
  }

  /** @internal */
  writeAddress(): void {
    if (this.syncUrl) writeHash({ side: this.side, contribution: this.choosing.id })
  }

  private readonly change = (side: Side | ''): void => {
    this.side = side
    this.writeAddress()
  }

  protected override view(): unknown {
    const { words, told, headingLevel } = this
    if (told && !told.passing && !this.looking.shown) return html`${failure(this, told)}<slot></slot>`
    return html`<section aria-labelledby="title" @keydown=${this.choosing.keys}>
      <div role="heading" aria-level=${headingLevel} class="heading" id="title">${words.title}</div>
      ${this.seek()} ${this.filters()}
      <div class="both">${this.frame()} ${this.beneath()}</div>
    </section>`
  }

  private filters(): unknown {
    const { words, layers, zone, side } = this
    const options = layers.options()
    const choose = ({ target }: Event): void => {
      const [item, feature] = (target as HTMLSelectElement).value.split(' ')
      this.enter(item ? { item, feature: Number(feature) } : undefined)
    }
    const zones = html`<label>
      ${words.zone}
      <select name="zone" @change=${choose}>
        <option value="" ?selected=${!zone}>${words.everywhere}</option>
        ${options}
      </select>
    </label>`
    return html`<div class="card filters" role="group" aria-label=${words.filters}>
      ${layers.render()}
      <div class="choices">
        ${options.length ? zones : nothing}
        <label>
          ${words.side}
          <select name="side" @change=${({ target }: Event) => this.change((target as HTMLSelectElement).value as Side | '')}>
            ${['' as const, ...sides].map((one) => html`<option value=${one} ?selected=${one === side}>${one ? words.sides[one] : words.everybody}</option>`)}
          </select>
        </label>
      </div>
    </div>`
  }

  private beneath(): unknown {
    const { words, zone, layers, told } = this
    const name = zone ? layers.nameOf(zone) : ''
    return beside(this, {
      words: { ...words, list: zone ? words.listIn(name) : words.list },
      worded: this.tongue.now !== undefined,
      told,
      card: (one) => card(one, this),
      item: (one, chosen) => item(one, chosen, this),
      none: () => this.none(),
      above: zone
        ? html`<div class="in-zone">
            <p>${words.inZone(name)}</p>
            <button class="link" @click=${() => this.enter(undefined)}>${words.leaveZone}</button>
          </div>`
        : nothing,
    })
  }

  private none(): unknown {
    const { words, side } = this
    const all = html`<button class="link" @click=${() => this.change('')}>${words.clear}</button>`
    return side ? notice('calm', words.noneOf, '', all) : notice('calm', words.none, words.noneNow)
  }
}

const within = (box: readonly number[], [west = 0, south = 0, east = 0, north = 0]: readonly number[]): boolean =>
  (box[0] ?? 0) >= west && (box[1] ?? 0) >= south && (box[2] ?? 0) <= east && (box[3] ?? 0) <= north
