import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../icons.ts'
import type { TileSource } from './tiles.ts'

/** Words of the controls around a map. */
export interface FrameWords {
  map: string
  mapKeys: string
  touch: string
  closer: string
  farther: string
  wholeTown: string
  approximate: string
}

/** The map's box, its buttons and, when there are pictures, whom they are owed to. The map itself is put into `.map`. */
export const mapFrame = (
  words: FrameWords,
  tiles: TileSource | undefined,
  press: { zoom: (by: 1 | -1) => void; home: () => void },
  status: unknown,
): TemplateResult =>
  html`<div class="map-frame ${tiles ? 'tiled' : ''}" part="map">
    <div class="map" tabindex="0" role="application" aria-label=${words.map} aria-describedby="map-keys"></div>
    <div class="map-zoom">
      <button type="button" aria-label=${words.closer} title=${words.closer} @click=${() => press.zoom(1)}>${icon.plus}</button>
      <button type="button" aria-label=${words.farther} title=${words.farther} @click=${() => press.zoom(-1)}>
        ${icon.minus}
      </button>
      <button type="button" aria-label=${words.wholeTown} title=${words.wholeTown} @click=${press.home}>${icon.home}</button>
    </div>
    <p id="map-keys" class="unseen">${words.mapKeys}</p>
    <div class="map-foot">
      <span>${status}</span>
      <span class="map-touch">${words.touch}</span>
      ${tiles ? html`<span>${tiles.href ? html`<a href=${tiles.href}>${tiles.attribution}</a>` : tiles.attribution}</span>` : nothing}
    </div>
  </div>`
