import { html, type ReactiveController, type TemplateResult } from 'lit'
import { gather } from './gather.ts'
import { mapFrame } from '../../ui/map/frame.ts'
import { leafletStyles } from '../../ui/map/leaflet-styles.ts'
import { mapStyles } from '../../ui/map/map-styles.ts'
import type { Looked } from '../../ui/map/shown.ts'
import { readTerritory } from '../../ui/map/territory.ts'
import { openStreetMap, type TileSource } from '../../ui/map/tiles.ts'
import { TownMap } from '../../ui/map/town-map.ts'
import { icon } from '../../ui/icons.ts'
import type { CdcReportDesk, QueueItem } from './report-desk.ts'

const pictures = { open: icon.alert, paused: icon.clock, closed: icon.tick }

/** The queue on a map, with the chosen report marked: what lies together can be dealt with together. */
export class Mapping implements ReactiveController {
  private map: TownMap | undefined
  private box: HTMLElement | null = null
  private looked: Looked | undefined
  private tilesShown = false
  private drawn: readonly QueueItem[] = []

  constructor(private readonly desk: CdcReportDesk) {
    desk.adopt(leafletStyles, mapStyles)
    desk.addController(this)
  }

  hostUpdated(): void {
    const box = this.desk.renderRoot.querySelector<HTMLElement>('.map')
    if (box !== this.box) this.quit()
    if (box && !this.box) void this.begin(box)
    else if (box) this.draw()
  }

  hostDisconnected(): void {
    this.quit()
  }

  private get source(): TileSource {
    const { tiles: template, tilesAttribution: attribution } = this.desk
    return template ? { template: template === 'none' ? '' : template, attribution } : openStreetMap
  }

  private quit(): void {
    this.map?.end()
    this.map = undefined
    this.box = null
    this.drawn = []
  }

  private async begin(box: HTMLElement): Promise<void> {
    const { desk } = this
    this.box = box
    try {
      const territory = await readTerritory(desk.publicApi, desk.slug)
      if (this.box !== box) return
      this.map = new TownMap(box, {
        moved: (looked) => {
          this.looked = looked
          this.draw(true)
        },
        chosen: (id) => desk.choose(id),
        tilesChanged: (shown) => {
          this.tilesShown = shown
          desk.requestUpdate()
        },
      })
      this.map.begin(territory, this.source)
      const [lon, lat] = desk.chosen?.report.position.coordinates ?? []
      if (lon !== undefined && lat !== undefined) this.map.look([lon - 0.004, lat - 0.003, lon + 0.004, lat + 0.003])
    } catch (thrown) {
      await desk.tell(thrown)
    }
  }

  /** Draws the queue, when it has changed or is looked at from elsewhere. */
  private draw(anew = false): void {
    const { desk, map, looked } = this
    if (!map || !looked) return
    const { chosen, words } = desk
    const items = chosen && !desk.waiting.includes(chosen) ? [...desk.waiting, chosen] : desk.waiting
    map.choose(chosen?.report.id ?? '')
    if (!anew && items.length === this.drawn.length && items.every((item, n) => item === this.drawn[n])) return
    this.drawn = items
    const placed = items.map(({ report }) => ({ report, position: report.position.coordinates }))
    const { clusters, points } = gather(placed, looked.zoom)
    map.show({
      clusters: clusters.map((cluster) => ({
        ...cluster,
        label: words.cluster(cluster.count),
        figure: words.figure(cluster.count),
      })),
      points: points.map(({ report, position }) => ({
        id: report.id,
        position,
        label: `${report.title}, ${words.states[report.state]}`,
        kind: report.phase,
        picture: pictures[report.phase],
      })),
    })
    map.choose(chosen?.report.id ?? '')
  }

  render(): TemplateResult {
    const { desk } = this
    const { words, chosen } = desk
    const press = { zoom: (by: 1 | -1) => this.map?.zoom(by), home: () => this.map?.goHome() }
    return html`<section class="middle stack" id="aside" tabindex="-1" aria-label=${words.map}>
      <div class="row between">
        <button class="link" @click=${() => desk.go('map')}>${words.mapClose}</button>
        ${chosen ? html`<button class="link" @click=${() => desk.go('map')}>${words.backToItem}</button>` : ''}
      </div>
      ${mapFrame(words, this.tilesShown ? this.source : undefined, press, words.onMap(desk.waiting.length))}
      ${chosen ? html`<p><strong>${chosen.report.title}</strong> · ${words.states[chosen.report.state]}</p>` : ''}
    </section>`
  }
}
