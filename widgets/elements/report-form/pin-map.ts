import { html, type TemplateResult } from 'lit'
import { boxAbout, type Position } from '../../ui/map/geometry.ts'
import { mapFrame } from '../../ui/map/frame.ts'
import { frameWords } from '../../ui/map/frame-words.ts'
import { leafletStyles } from '../../ui/map/leaflet-styles.ts'
import { mapStyles } from '../../ui/map/map-styles.ts'
import { Pin } from '../../ui/map/pin.ts'
import { readTerritory } from '../../ui/map/territory.ts'
import type { TileSource } from '../../ui/map/tiles.ts'
import { TownMap } from '../../ui/map/town-map.ts'
import type { CdcReportForm } from './report-form.ts'

/** A map with a pin that is the report's place: drawn, moved, and told in words. */
export class PinMap {
  private town: TownMap | undefined
  private pin: Pin | undefined
  private source: TileSource | undefined
  private tilesShown = false

  constructor(private readonly host: CdcReportForm) {
    host.adopt(leafletStyles, mapStyles)
  }

  /** Draws the map in its box and puts the pin where the report is so far, or in the middle of the town. */
  async begin(): Promise<void> {
    const { host } = this
    const territory = await readTerritory(host.publicApi, host.slug)
    const box = host.renderRoot.querySelector<HTMLElement>('.map')
    if (!box || this.town) return
    this.source = territory.tiles
    const tilesChanged = (shown: boolean): void => {
      this.tilesShown = shown
      host.requestUpdate()
    }
    this.town = new TownMap(box, { moved: () => undefined, chosen: () => undefined, tilesChanged })
    this.town.begin(territory, territory.tiles)
    const { spot } = host.draft
    const [west, south, east, north] = territory.home
    const at = spot ? [spot.lon, spot.lat] : (host.townPosition ?? [(west + east) / 2, (south + north) / 2])
    // What the phone is not sure of is looked at as a whole.
    if (spot) this.town.look(boxAbout(at, Math.max(100, spot.accuracy ?? 0)))
    this.pin = new Pin(this.town.map, at, host.words.pin, this.moved)
    this.pin.focus()
  }

  put(position: Position): void {
    this.pin?.put(position)
  }

  end(): void {
    this.town?.end()
    this.town = undefined
    this.pin = undefined
  }

  render(): TemplateResult {
    const { host, town } = this
    const words = { ...frameWords[host.language], map: host.words.pinMap, keys: host.words.pinKeys, touch: host.words.pinTouch }
    const press = { zoom: (by: 1 | -1): void => town?.zoom(by), home: (): void => town?.goHome() }
    return html`<div class="pin-map">${mapFrame(words, this.tilesShown ? this.source : undefined, press, '')}</div>`
  }

  private readonly moved = ([lon = 0, lat = 0]: Position): void => {
    const { host } = this
    host.change({ spot: { lon, lat, accuracy: null, from: 'pin' } })
    host.writing.naming.soon()
  }
}
