import { html, type TemplateResult } from 'lit'
import { mapFrame } from '../../ui/map/frame.ts'
import { placeInWords } from '../../ui/map/draw/place-words.ts'
import { drawStyles } from '../../ui/map/draw/draw-styles.ts'
import { drawWords } from '../../ui/map/draw/draw-words.ts'
import { leafletStyles } from '../../ui/map/leaflet-styles.ts'
import { mapStyles } from '../../ui/map/map-styles.ts'
import { Overlay } from '../../ui/map/overlay.ts'
import { readTerritory } from '../../ui/map/territory.ts'
import type { TileSource } from '../../ui/map/tiles.ts'
import { TownMap } from '../../ui/map/town-map.ts'
import type { Acting, Panel } from './acting.ts'
import type { Comment } from './arranging.ts'

/** The place of a comment on a small map beneath it, where the page has no map of the subject. */
export class Placed implements Panel {
  readonly focus = 'placed'
  private town: TownMap | undefined
  private source: TileSource | undefined
  private tilesShown = false

  constructor(
    private readonly acting: Acting,
    private readonly on: Comment,
  ) {
    acting.host.adopt(leafletStyles, mapStyles, drawStyles)
    void this.begin()
  }

  end(): void {
    this.town?.end()
  }

  render(): TemplateResult {
    const { acting, on, town } = this
    const { words, host } = acting
    const place = on.geometry ? placeInWords(on.geometry, host.language) : ''
    const { address: _, ...frame } = drawWords[host.language]
    const press = { zoom: (by: 1 | -1): void => town?.zoom(by), home: (): void => town?.goHome() }
    return html`<div class="panel stack placed" role="group" aria-labelledby="placed">
      <p class="subheading" id="placed" tabindex="-1">${place}</p>
      ${mapFrame({ ...frame, map: words.map, mapKeys: words.mapKeys, touch: words.touch }, this.tilesShown ? this.source : undefined, press, '')}
      <button class="link" @click=${() => acting.close()}>${words.close}</button>
    </div>`
  }

  private async begin(): Promise<void> {
    const { acting, on } = this
    const { host } = acting
    try {
      const territory = await readTerritory(host.publicApi, host.slug)
      await host.updateComplete
      const box = host.renderRoot.querySelector<HTMLElement>('.placed .map')
      if (!box || !on.geometry) return
      this.source = territory.tiles
      const tilesChanged = (shown: boolean): void => {
        this.tilesShown = shown
        host.requestUpdate()
      }
      this.town = new TownMap(box, { moved: () => undefined, chosen: () => undefined, tilesChanged })
      this.town.begin(territory, territory.tiles)
      const shape = new Overlay(this.town.map, on.geometry as GeoJSON.GeoJsonObject, 'sketch').box()
      if (shape) this.town.look(shape)
    } catch (thrown) {
      await host.tell(thrown)
    }
  }
}
