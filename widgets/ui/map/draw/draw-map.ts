import { html, nothing, type TemplateResult } from 'lit'
import { type AddressHost, AddressSearch, type Place } from '../../address.ts'
import { addressStyles } from '../../address-styles.ts'
import { boxAbout, type Position } from '../geometry.ts'
import { mapFrame } from '../frame.ts'
import { leafletStyles } from '../leaflet-styles.ts'
import { mapStyles } from '../map-styles.ts'
import { Overlay } from '../overlay.ts'
import { readTerritory } from '../territory.ts'
import type { TileSource } from '../tiles.ts'
import { TownMap } from '../town-map.ts'
import { drawStyles } from './draw-styles.ts'
import { drawWords, type DrawWords } from './draw-words.ts'
import { Drawing } from './drawing.ts'
import { type Kind, needed, type PlaceGeometry, Sketch } from './sketch.ts'

/** What is drawn for whom. */
export interface DrawTask {
  /** What was drawn before. */
  readonly place: PlaceGeometry | null
  /** What may be drawn; the first one is what is begun with. */
  readonly kinds: readonly Kind[]
  /** What the place has to do with: shown, and looked at first. */
  readonly context?: GeoJSON.GeoJsonObject | null
  /** Told the place each time that it has changed; null while it is none yet. */
  readonly changed: (place: PlaceGeometry | null) => void
  /** Somebody has finished, or has had enough. */
  readonly left: () => void
}

/**
 * A map on which somebody draws a point, a line or an area: with a pointer, a finger, the keys, or at an address. Each step is told in
 * words, with lengths and sizes. To be fetched when somebody wants to draw: Leaflet comes with it.
 */
export class DrawMap {
  private sketch: Sketch
  private town: TownMap | undefined
  private drawing: Drawing | undefined
  private source: TileSource | undefined
  private tilesShown = false
  private sought = ''
  private note = ''
  private readonly addresses: AddressSearch

  constructor(
    private readonly host: AddressHost,
    private readonly task: DrawTask,
  ) {
    this.sketch = task.place ? Sketch.of(task.place) : new Sketch(task.kinds[0] ?? 'Point')
    this.addresses = new AddressSearch(host)
  }

  /** Draws the map in its box, once `render` has been drawn, and gives it the focus. @throws Refusal. */
  async begin(): Promise<void> {
    const { host, task } = this
    host.adopt(leafletStyles, mapStyles, addressStyles, drawStyles)
    const territory = await readTerritory(host.publicApi, host.slug)
    await host.updateComplete
    const box = host.renderRoot.querySelector<HTMLElement>('.draw .map')
    if (!box || this.town) return
    this.source = territory.tiles
    const tilesChanged = (shown: boolean): void => {
      this.tilesShown = shown
      host.requestUpdate()
    }
    this.town = new TownMap(box, { moved: () => undefined, chosen: () => undefined, tilesChanged })
    this.town.begin(territory, territory.tiles)
    const { map } = this.town
    const context = task.context && new Overlay(map, task.context, 'sketch context')
    const own = task.place && new Overlay(map, task.place as GeoJSON.GeoJsonObject, 'sketch')
    const first = own?.box() ?? (context ? context.box() : undefined)
    own?.remove()
    if (first) this.town.look(first)
    const { put, takeBack } = this
    this.drawing = new Drawing(map, box, { put, takeBack, leave: task.left })
    this.drawing.show(this.sketch)
    box.focus()
    host.said = this.status
  }

  end(): void {
    this.drawing?.end()
    this.town?.end()
    this.town = this.drawing = undefined
  }

  render(): TemplateResult {
    const { town, words, sketch, task } = this
    const press = { zoom: (by: 1 | -1): void => town?.zoom(by), home: (): void => town?.goHome() }
    const some = sketch.corners.length > 0
    return html`<div class="draw stack" role="group" aria-label=${words.map}>
      ${task.kinds.length > 1 ? this.kinds() : nothing} ${this.seek()}
      ${mapFrame(words, this.tilesShown ? this.source : undefined, press, this.status)}
      <div class="row">
        <button type="button" class="button" aria-disabled=${!sketch.place} @click=${this.finish}>${words.done}</button>
        <button type="button" class="link" aria-disabled=${!some} @click=${this.takeBack}>${words.undo}</button>
        ${sketch.corners.length > 1 ? html`<button type="button" class="link" @click=${() => this.take(new Sketch(sketch.kind), words.taken)}>${words.clear}</button>` : nothing}
      </div>
    </div>`
  }

  private get words(): DrawWords {
    return drawWords[this.host.language]
  }

  /** What is drawn so far, and what is missing. */
  private get status(): string {
    const { sketch, words, note } = this
    const { kind, corners } = sketch
    const lacking = needed[kind] - corners.length
    if (!corners.length) return note || words.begin[kind]
    const so = kind === 'Point' ? words.pointPut : `${words.corners(corners.length)}. `
    const measure =
      lacking > 0
        ? words.lacking(lacking)
        : kind === 'LineString'
          ? words.long(sketch.metres)
          : kind === 'Polygon'
            ? words.wide(sketch.squareMetres)
            : ''
    return `${note} ${so}${sketch.closesAcross ? words.closesAcross : measure}`.trim()
  }

  private kinds(): TemplateResult {
    const { words, sketch, task } = this
    // A line goes on as an area and back; a point is another thing.
    const change = (kind: Kind): void =>
      this.take(new Sketch(kind, kind === 'Point' ? sketch.corners.slice(0, 1) : sketch.corners), '')
    return html`<fieldset class="kinds">
      <legend>${words.kind}</legend>
      ${task.kinds.map(
        (kind) =>
          html`<label class="tick">
            <input type="radio" name="kind" value=${kind} .checked=${kind === sketch.kind} @change=${() => change(kind)} />
            <span>${words.kinds[kind]}</span>
          </label>`,
      )}
    </fieldset>`
  }

  private seek(): TemplateResult {
    const { words, sought: value } = this
    const { address, search: label, searchNone: noneNow } = words
    const field = { id: 'draw-seek', label, described: '', invalid: 'false' as const, value, words: address, noneNow }
    // The field may stand in somebody else's form, which Enter would send.
    const stay = (event: KeyboardEvent): void => void (event.key === 'Enter' && event.preventDefault())
    const search = this.addresses.render({ ...field, typed: (text) => (this.sought = text), chosen: this.goTo })
    return html`<div @keydown=${stay}>${search}</div>`
  }

  private readonly goTo = ({ name, kind, position }: Place): void => {
    this.sought = name
    this.town?.look(boxAbout(position.coordinates, kind === 'street' ? 250 : 100))
    if (this.sketch.kind === 'Point') this.put(position.coordinates)
    this.drawing?.aimAt(position.coordinates)
    this.host.said = this.words.gone(name)
  }

  private readonly put = (position: Position): void => {
    const { sketch, words } = this
    const after = sketch.with(position)
    if (typeof after !== 'string') return this.take(after, sketch.kind === 'Point' ? '' : words.put(after.corners.length))
    this.tell(words[after])
  }

  private readonly takeBack = (): void => {
    if (this.sketch.corners.length) this.take(this.sketch.withoutLast, this.words.taken)
  }

  private take(sketch: Sketch, note: string): void {
    this.sketch = sketch
    this.drawing?.show(sketch)
    this.task.changed(sketch.place)
    this.tell(note)
  }

  private tell(note: string): void {
    this.note = note
    this.host.said = this.status
    this.host.requestUpdate()
  }

  private readonly finish = (): void => {
    if (this.sketch.place) this.task.left()
    else this.tell('')
  }
}
