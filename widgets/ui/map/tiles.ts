import { TileLayer, Util, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import { tellWebmaster } from '../../kernel/console.ts'

/** Where the pictures of the ground come from, and whom they are owed to. */
export interface TileSource {
  /** Address of a tile, with `{z}`, `{x}` and `{y}`, and `{s}` where the host has several names. */
  readonly template: string
  readonly attribution: string
  readonly href?: string | null
}

/** The free map of the world; its use asks for this attribution. */
export const openStreetMap: TileSource = {
  template: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
  attribution: '© OpenStreetMap',
  href: 'https://www.openstreetmap.org/copyright',
}

/** Tiles in a row that fail before none are asked for any more. */
const patience = 3

const tried = new Map<string, Promise<boolean>>()

/** Whether a picture can be had. One is asked for, once per page and source: a policy or an outage makes one line in the console. */
function within(template: string, address: string): Promise<boolean> {
  const asked =
    tried.get(template) ??
    new Promise<boolean>((done) => {
      const image = new Image()
      image.onload = () => done(true)
      image.onerror = () => done(false)
      image.src = address
    })
  tried.set(template, asked)
  return asked
}

/** The pictures under a map, as long as their host can be reached. Without them the ground is plain. */
export class Tiles {
  private layer: TileLayer | undefined
  private ended = false
  private readonly again = (): void => void this.begin()

  /** @param changed tells whether tiles are shown. */
  constructor(
    private readonly map: LeafletMap,
    private readonly source: TileSource,
    private readonly changed: (shown: boolean) => void,
  ) {
    addEventListener('online', this.again)
    void this.begin()
  }

  end(): void {
    this.ended = true
    removeEventListener('online', this.again)
    this.layer?.remove()
  }

  private async begin(): Promise<void> {
    const { template } = this.source
    if (!template || this.layer || this.ended || !navigator.onLine) return
    const reached = await within(template, this.someTile())
    if (this.ended || this.layer) return
    if (!reached) return this.lost()
    this.layer = new TileLayer(template, { maxZoom: 19 })
    let failed = 0
    this.layer.on('tileload', () => (failed = 0)).on('tileerror', () => (failed += 1) >= patience && this.lost())
    this.layer.addTo(this.map)
    this.changed(true)
  }

  private someTile(): string {
    const z = Math.round(this.map.getZoom())
    const { x, y } = this.map.project(this.map.getCenter(), z).divideBy(256).floor()
    return Util.template(this.source.template, { x, y, z, s: 'a', r: '' })
  }

  private lost(): void {
    this.layer?.remove()
    this.layer = undefined
    tried.delete(this.source.template)
    this.changed(false)
    const host = new URL(this.source.template, location.href).origin
    if (navigator.onLine)
      tellWebmaster(
        `The map has no pictures of the ground: ${host} can't be reached. If the page sends a Content-Security-Policy, add img-src ${host}; or name another source with the attribute tiles.`,
        'map',
      )
  }
}
