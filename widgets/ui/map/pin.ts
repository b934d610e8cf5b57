import { Marker, type LeafletMouseEvent, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import { ButtonIcon } from './button-icon.ts'
import type { Position } from './geometry.ts'

/** Pixels by which an arrow key moves the pin; with Shift it is ten times as far. */
const step = 8

const ways: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A place that somebody sets: by dragging it, by a press on the map, or with the arrows while it has the focus. */
export class Pin {
  private readonly marker: Marker
  private readonly button = document.createElement('button')

  /** @param moved Told where it is, each time that it was moved by hand. */
  constructor(
    private readonly map: LeafletMap,
    [longitude = 0, latitude = 0]: Position,
    label: string,
    private readonly moved: (position: Position) => void,
  ) {
    const icon = new ButtonIcon(this.button, { iconSize: [44, 44], className: 'pin' })
    this.marker = new Marker([latitude, longitude], { icon, draggable: true, keyboard: false, autoPan: true }).addTo(map)
    this.button.setAttribute('aria-label', label)
    this.button.append(document.createElement('span'))
    this.button.addEventListener('keydown', (event) => this.press(event))
    this.marker.on('dragend', () => this.tell())
    map.on('click', ({ latlng }: LeafletMouseEvent) => {
      this.marker.setLatLng(latlng)
      this.tell()
    })
  }

  /** Puts it elsewhere and looks there. */
  put([longitude = 0, latitude = 0]: Position): void {
    this.marker.setLatLng([latitude, longitude])
    this.map.setView([latitude, longitude], Math.max(this.map.getZoom(), 17))
  }

  focus(): void {
    this.button.focus()
  }

  private press(event: KeyboardEvent): void {
    const way = ways[event.key]
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    // The same keys move the map.
    event.stopPropagation()
    const far = step * (event.shiftKey ? 10 : 1)
    const { x, y } = this.map.latLngToContainerPoint(this.marker.getLatLng())
    const latlng = this.map.containerPointToLatLng([x + way[0] * far, y + way[1] * far])
    this.marker.setLatLng(latlng)
    this.map.panInside(latlng, { padding: [44, 44] })
    this.tell()
  }

  private tell(): void {
    const { lng, lat } = this.marker.getLatLng().wrap()
    const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
    this.moved([round(lng), round(lat)])
  }
}
