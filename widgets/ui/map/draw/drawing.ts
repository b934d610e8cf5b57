import {
  CircleMarker,
  DivIcon,
  type LatLng,
  LayerGroup,
  type LeafletMouseEvent,
  type Map as LeafletMap,
  Marker,
  Polygon,
  Polyline,
} from 'leaflet/dist/leaflet-src.esm.js'
import type { Position } from '../geometry.ts'
import type { Sketch } from './sketch.ts'

/** Pixels by which an arrow key moves the crosshair; with Shift it is ten times as far. */
const step = 8
/** Pixels that are kept between the crosshair and the map's edge. */
const edge = 44

const ways: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What the map's own hand does with a sketch. */
export interface DrawListener {
  /** Somebody puts a corner there. */
  put: (position: Position) => void
  /** Somebody takes the last corner away. */
  takeBack: () => void
  /** Somebody has had enough. */
  leave: () => void
}

const latLng = ([longitude = 0, latitude = 0]: Position): [number, number] => [latitude, longitude]

/** A sketch on a map, drawn by pointer, by finger, or with the keys: then a crosshair says where a corner would be put. */
export class Drawing {
  private readonly shapes: LayerGroup
  private readonly crosshair: Marker
  private readonly next: Polyline
  private sketch: Sketch | undefined
  private readonly over = new AbortController()

  constructor(
    private readonly map: LeafletMap,
    private readonly box: HTMLElement,
    private readonly listener: DrawListener,
  ) {
    this.shapes = new LayerGroup().addTo(map)
    this.next = new Polyline([], { className: 'sketch next', interactive: false }).addTo(map)
    const icon = new DivIcon({ className: 'crosshair leaflet-marker-icon', iconSize: [42, 42], html: '' })
    this.crosshair = new Marker(map.getCenter(), { icon, interactive: false, keyboard: false, zIndexOffset: 2000 })
    map.doubleClickZoom.disable()
    map.on('click', this.press)
    const { signal } = this.over
    // Before the map's own keys, which move the map.
    box.addEventListener('keydown', this.keys, { capture: true, signal })
    box.addEventListener('blur', () => this.aim(false), { signal })
  }

  /** Draws the sketch as it is now. */
  show(sketch: Sketch): void {
    this.sketch = sketch
    this.shapes.clearLayers()
    const corners = sketch.corners.map(latLng)
    const shape = sketch.kind === 'Polygon' ? Polygon : Polyline
    if (corners.length > 1)
      new shape(corners, { className: `sketch ${sketch.kind === 'Polygon' ? 'filled' : ''}`, interactive: false }).addTo(
        this.shapes,
      )
    for (const corner of corners)
      new CircleMarker(corner, { radius: 7, className: 'sketch corner', interactive: false }).addTo(this.shapes)
    this.lead()
  }

  /** Puts the crosshair somewhere and shows it. */
  aimAt(position: Position): void {
    this.crosshair.setLatLng(latLng(position))
    this.aim(true)
  }

  end(): void {
    this.over.abort()
    this.map.off('click', this.press)
    for (const layer of [this.shapes, this.crosshair, this.next]) layer.remove()
  }

  private readonly press = ({ latlng }: LeafletMouseEvent): void => {
    this.aim(false)
    this.crosshair.setLatLng(latlng)
    this.put(latlng)
  }

  private put(at: LatLng): void {
    const { lng, lat } = at.wrap()
    this.listener.put([lng, lat])
  }

  private readonly keys = (event: KeyboardEvent): void => {
    if (event.target !== this.box || event.altKey || event.ctrlKey || event.metaKey) return
    const way = ways[event.key]
    if (way) this.move(way, event.shiftKey)
    else if (event.key === 'Enter' || event.key === ' ') {
      this.aim(true)
      this.put(this.crosshair.getLatLng())
    } else if (event.key === 'Backspace' || event.key === 'Delete') this.listener.takeBack()
    else if (event.key === 'Escape') this.listener.leave()
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  private move([right, down]: [number, number], far: boolean): void {
    const { map, crosshair } = this
    if (!this.aiming && !map.getBounds().contains(crosshair.getLatLng())) crosshair.setLatLng(map.getCenter())
    const pixels = step * (far ? 10 : 1)
    const { x, y } = map.latLngToContainerPoint(crosshair.getLatLng())
    crosshair.setLatLng(map.containerPointToLatLng([x + right * pixels, y + down * pixels]))
    this.aim(true)
    map.panInside(crosshair.getLatLng(), { padding: [edge, edge], animate: false })
  }

  private get aiming(): boolean {
    return this.map.hasLayer(this.crosshair)
  }

  private aim(shown: boolean): void {
    if (shown) this.crosshair.addTo(this.map)
    else this.crosshair.remove()
    this.lead()
  }

  /** The way from the last corner to where the next one would be. */
  private lead(): void {
    const last = this.sketch?.kind !== 'Point' && this.aiming ? this.sketch?.corners.at(-1) : undefined
    this.next.setLatLngs(last ? [latLng(last), this.crosshair.getLatLng()] : [])
  }
}
