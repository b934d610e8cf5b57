import { type FitBoundsOptions, GeoJSON, Map as LeafletMap, type LatLngBoundsExpression } from 'leaflet/dist/leaflet-src.esm.js'
import { type Area, askable, type Box, type Shore } from './geometry.ts'
import { listenToKeys } from './keys.ts'
import { Marks } from './marks.ts'
import type { Looked, Shown, ShownCluster } from './shown.ts'
import type { Territory } from './territory.ts'
import { Tiles, type TileSource } from './tiles.ts'
import { scrollThePageUntilActive } from './touch.ts'

/** What a map tells. */
export interface MapListener {
  /** It came to rest elsewhere, or is there for the first time. */
  moved: (looked: Looked) => void
  /** Somebody wants to know more of a point. */
  chosen: (id: string) => void
  /** Somebody has pressed a cluster, to which the map goes. */
  opened?: (cluster: ShownCluster) => void
  /** Whether there are pictures of the ground, and so an attribution to be shown. */
  tilesChanged: (shown: boolean) => void
}

const bounds = ([west, south, east, north]: Box): LatLngBoundsExpression => [
  [south, west],
  [north, east],
]

/** Pixels that a pointer may wander between press and release and still mean a press. */
const tremor = 8

/**
 * A map in a box of the element's: boundary, ground, marks. Needs `leafletStyles` and `mapStyles` in the shadow root. The buttons to
 * zoom and the attribution are the element's.
 */
export class TownMap {
  /** @internal For what is put on it. */
  readonly map: LeafletMap
  private readonly marks: Marks
  private readonly sizes: ResizeObserver
  private readonly over = new AbortController()
  private tiles: Tiles | undefined
  private home: Box | undefined
  /** Where the map was sent: it fits that again whenever its own size changes, until somebody moves it. */
  private aim: (() => void) | undefined
  private sent = false
  private down = { x: 0, y: 0 }

  constructor(
    private readonly box: HTMLElement,
    private readonly listener: MapListener,
  ) {
    const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches
    this.map = new LeafletMap(box, {
      zoomControl: false,
      attributionControl: false,
      keyboard: false,
      tapHold: false,
      minZoom: 5,
      maxZoom: 19,
      zoomSnap: 0.5,
      inertia: animate,
      fadeAnimation: animate,
      zoomAnimation: animate,
      markerZoomAnimation: animate,
    })
    this.map.createPane('dim')
    const pressed = (act: () => void): void => this.unlessDragged(act)
    this.marks = new Marks(this.map, {
      cluster: (cluster) => pressed(() => this.open(cluster)),
      point: (id) => pressed(() => this.listener.chosen(id)),
    })
    const { signal } = this.over
    listenToKeys(box, this.map, signal)
    scrollThePageUntilActive(box, this.map, signal)
    box.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (this.down = { x, y }), { capture: true, signal })
    // A pan or a zoom that was under way may end after the map has.
    this.map.on('movestart', () => {
      if (!this.sent) this.aim = undefined
    })
    this.map.on('moveend', () => signal.aborted || this.rest())
    this.sizes = new ResizeObserver(() => this.fitSize())
    this.sizes.observe(box)
  }

  /** What is seen now. */
  get looked(): Looked {
    const seen = this.map.getBounds()
    const bbox = askable([seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()])
    return { bbox, zoom: this.map.getZoom() }
  }

  /** Looks at the town for the first time and draws its boundary, its coast and, when it can be had, the ground. */
  begin({ home, boundary, approximate, coast }: Territory, source: TileSource): void {
    this.home = home
    this.draw(boundary, approximate ? 'boundary approximate' : 'boundary')
    this.draw(coast, coast?.type === 'MultiPolygon' ? 'coast sea' : 'coast')
    this.goHome(false)
    this.tiles = new Tiles(this.map, source, this.listener.tilesChanged)
  }

  private draw(shape: Area | Shore | undefined, className: string): void {
    const options = { interactive: false, style: { className } }
    if (shape) new GeoJSON(shape as GeoJSON.GeoJsonObject, options).addTo(this.map)
  }

  show(shown: Shown): void {
    this.marks.show(shown)
  }

  /** Marks a point as chosen; '' for none. */
  choose(id: string): void {
    this.marks.mark(id)
  }

  /** Puts the focus on a point's mark. @returns whether it is shown. */
  focusOn(id: string): boolean {
    const button = this.marks.buttonOf(id)
    button?.focus()
    return Boolean(button)
  }

  zoom(by: 1 | -1): void {
    this.map.setZoom(Math.round(this.map.getZoom()) + by)
  }

  /** Looks at a box; at street level when it is a place. Without `animate` at once, as when the map begins. */
  look(box: Box, animate = true): void {
    this.send({ maxZoom: 18, padding: [24, 24] }, box, animate)
  }

  /** Shows the whole town again. */
  goHome(animate = true): void {
    if (this.home) this.send({}, this.home, animate)
  }

  private send(options: FitBoundsOptions, box: Box, animate: boolean): void {
    this.sent = true
    this.aim = () => this.send(options, box, false)
    this.map.fitBounds(bounds(box), animate ? options : { ...options, animate })
  }

  private rest(): void {
    this.sent = false
    this.listener.moved(this.looked)
  }

  end(): void {
    this.over.abort()
    this.sizes.disconnect()
    this.tiles?.end()
    this.map.remove()
  }

  /** A cluster whose things lie at one place opens by zooming in, however small its box. */
  private open(cluster: ShownCluster): void {
    const {
      bbox,
      position: [longitude = 0, latitude = 0],
    } = cluster
    const before = this.map.getZoom()
    const wanted = this.map.getBoundsZoom(bounds(bbox), false)
    this.listener.opened?.(cluster)
    if (wanted > before) this.look(bbox)
    else this.map.setView([latitude, longitude], Math.min(19, before + 2))
    this.box.focus({ preventScroll: true })
  }

  private unlessDragged(act: () => void): void {
    const { down } = this
    const event = globalThis.event
    const pointer = event instanceof PointerEvent && event.detail > 0
    if (!pointer || Math.hypot(event.clientX - down.x, event.clientY - down.y) < tremor) act()
  }

  private fitSize(): void {
    const before = this.map.getSize()
    this.map.invalidateSize({ pan: false })
    if (!this.map.getSize().equals(before)) this.aim?.()
  }
}
