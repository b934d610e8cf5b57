import { Marker, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import { html, render, type TemplateResult } from 'lit'
import { ButtonIcon } from './button-icon.ts'
import { inReadingOrder, type Position } from './geometry.ts'
import type { Shown, ShownCluster, ShownPoint } from './shown.ts'

/** Pixels of a point and of the smallest cluster: large enough for a thumb. */
const least = 44
/** Pixels that the largest cluster in view has more. */
const span = 20

interface Drawn {
  marker: Marker
  button: HTMLButtonElement
  style: string
}

interface Mark {
  key: string
  position: Position
  size: number
  style: string
  label: string
  content: TemplateResult
  press: () => void
}

/** The marks on a map. Those that stay keep their button, and with it the focus. */
export class Marks {
  private readonly drawn = new Map<string, Drawn>()
  private chosen = ''

  constructor(
    private readonly map: LeafletMap,
    private readonly pressed: { cluster: (cluster: ShownCluster) => void; point: (id: string) => void },
  ) {}

  /** Shows these instead of those at hand, to be reached with Tab in the order of reading. */
  show({ clusters, points }: Shown): void {
    const most = clusters.reduce((most, { count }) => Math.max(most, count), 1)
    const marks = [...clusters.map((cluster) => this.clusterMark(cluster, most)), ...points.map((point) => this.pointMark(point))]
    const ordered = inReadingOrder(marks, ({ position: [longitude = 0, latitude = 0] }) =>
      this.map.latLngToContainerPoint([latitude, longitude]),
    )
    const wanted = new Set(ordered.map(({ key }) => key))
    for (const [key, { marker }] of this.drawn) {
      if (wanted.has(key)) continue
      marker.remove()
      this.drawn.delete(key)
    }
    ordered.forEach((mark) => this.draw(mark))
    this.order(ordered)
    this.mark(this.chosen)
  }

  /** Marks the chosen point; '' for none. */
  mark(id: string): void {
    this.chosen = id
    for (const [key, { button, marker }] of this.drawn) {
      const chosen = key === id
      button.classList.toggle('chosen', chosen)
      if (key.startsWith('cluster')) continue
      button.setAttribute('aria-pressed', String(chosen))
      marker.setZIndexOffset(chosen ? 1000 : 0)
    }
  }

  /** The button of a point, when it is shown. */
  buttonOf(id: string): HTMLButtonElement | undefined {
    return this.drawn.get(id)?.button
  }

  private draw({ key, position: [longitude = 0, latitude = 0], size, style, label, content, press }: Mark): void {
    let drawn = this.drawn.get(key)
    if (!drawn) {
      const button = document.createElement('button')
      const icon = new ButtonIcon(button, { iconSize: [size, size], className: style })
      const marker = new Marker([latitude, longitude], { icon, keyboard: false, interactive: false, riseOnHover: true })
      this.drawn.set(key, (drawn = { marker: marker.addTo(this.map), button, style }))
    }
    const { marker, button } = drawn
    marker.setLatLng([latitude, longitude])
    button.classList.remove(...drawn.style.split(' '))
    button.classList.add(...style.split(' '))
    drawn.style = style
    button.style.inlineSize = button.style.blockSize = `${size}px`
    button.style.margin = `${-size / 2}px 0 0 ${-size / 2}px`
    button.setAttribute('aria-label', label)
    button.onclick = press
    render(content, button)
  }

  /** Moves only what stands in the wrong place: what is moved loses the focus. */
  private order(ordered: readonly Mark[]): void {
    let next: Element | null = null
    for (const { key } of ordered.toReversed()) {
      const { button } = this.drawn.get(key) as Drawn
      const root = button.getRootNode() as ShadowRoot | Document
      if (button.nextElementSibling !== next && root.activeElement !== button) button.parentElement?.insertBefore(button, next)
      next = button
    }
  }

  private clusterMark(cluster: ShownCluster, most: number): Mark {
    const size = Math.round(least + span * Math.sqrt(cluster.count / most))
    return {
      key: `cluster ${cluster.bbox.join()}`,
      position: cluster.position,
      size,
      style: cluster.holds ? 'cluster holds' : 'cluster',
      label: cluster.label,
      content: html`<span>${cluster.figure}</span>`,
      press: () => this.pressed.cluster(cluster),
    }
  }

  private pointMark({ id, position, kind, label, picture }: ShownPoint): Mark {
    return {
      key: id,
      position,
      size: least,
      style: kind,
      label,
      content: html`<span>${picture}</span>`,
      press: () => this.pressed.point(id),
    }
  }
}
