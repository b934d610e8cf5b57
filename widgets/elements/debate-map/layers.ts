import { html, nothing, svg, type TemplateResult } from 'lit'
import { Overlay } from '../../ui/map/overlay.ts'
import type { CdcDebateMap } from './debate-map.ts'
import type { Debate, Layer, Zone } from './features.ts'
import { readLayer } from './features.ts'

/** Looks that follow each other: each has a colour and a stroke of its own. */
const looks = 5

interface DossierLayer {
  readonly id: string
  readonly title: string
  readonly look: string
  on: boolean
  data?: Layer
  drawn?: Overlay | undefined
  failed?: boolean
}

/** What the town draws on the debate's map: its area and the layers of the dossier, each switched on and off. */
export class Layers {
  all: DossierLayer[] = []
  private area: Overlay | undefined

  constructor(private readonly host: CdcDebateMap) {}

  /** Takes over what the dossier has; whatever was on the map before is another debate's. */
  take({ dossier }: Debate): void {
    this.all = dossier
      .filter(({ kind }) => kind === 'layer')
      .map(({ id, title }, place) => ({ id, title, look: `layer-${place % looks}`, on: true }))
  }

  /** Draws on a map that has just begun: the area at once, the layers as they come. */
  begin(): void {
    const { map, debate } = this.host
    if (!map) return
    this.area = debate?.area ? new Overlay(map.map, debate.area as GeoJSON.GeoJsonObject, 'zone area') : undefined
    for (const layer of this.all) {
      layer.drawn = undefined
      if (layer.on) void this.draw(layer)
    }
  }

  /** Where the map looks first: the area, else nothing is said. */
  get home() {
    return this.area?.box()
  }

  switch(layer: DossierLayer, on: boolean): void {
    layer.on = on
    if (on) void this.draw(layer)
    else {
      layer.drawn?.remove()
      layer.drawn = undefined
      if (this.host.narrowing.zone?.item === layer.id) this.host.narrowing.enter(undefined)
    }
    this.host.requestUpdate()
  }

  /** Shows which zone is chosen, and looks at it. */
  choose(zone: Zone | undefined): void {
    for (const { id, drawn } of this.all) drawn?.choose(zone?.item === id ? zone.feature : undefined)
    const box = zone && this.all.find(({ id }) => id === zone.item)?.drawn?.box(zone.feature)
    if (box) this.host.map?.look(box)
  }

  nameOf({ item, feature }: Zone): string {
    const layer = this.all.find(({ id }) => id === item)
    const name = layer?.data?.features[feature]?.properties.name
    return name ?? `${layer?.title ?? ''} ${feature + 1}`
  }

  private async draw(layer: DossierLayer): Promise<void> {
    const { host } = this
    const { map } = host
    try {
      layer.data ??= await readLayer(host.asking, host.debateId, layer.id)
      layer.failed = false
    } catch {
      // The map is of use without it: it says that the layer is missing, and the switch tries again.
      layer.failed = true
      layer.on = false
    }
    host.requestUpdate()
    if (!map || map !== host.map || !layer.on || layer.drawn || !layer.data) return
    const pressed = (feature: number): void => host.narrowing.enter({ item: layer.id, feature })
    layer.drawn = new Overlay(map.map, layer.data as GeoJSON.GeoJsonObject, `zone ${layer.look}`, pressed)
  }

  /** Switches with the look of each layer, which is the map's legend. */
  render(): unknown {
    const { words } = this.host
    if (!this.all.length && !this.area) return nothing
    return html`<fieldset class="layers">
      <legend>${words.layers}</legend>
      ${this.area ? html`<p class="legend">${swatch('area')} ${words.area}</p>` : nothing}
      ${this.all.map(
        (layer) =>
          html`<label class="tick legend">
            <input
              type="checkbox"
              .checked=${layer.on}
              @change=${({ target }: Event) => this.switch(layer, (target as HTMLInputElement).checked)}
            />
            ${swatch(layer.look)}
            <span>${layer.title}${layer.failed ? html` <span class="hint">${words.layerMissing}</span>` : nothing}</span>
          </label>`,
      )}
    </fieldset>`
  }

  /** Every zone of the layers that are on, to be chosen without the map. */
  options(): TemplateResult[] {
    const { zone } = this.host.narrowing
    return this.all
      .filter(({ on, data }) => on && data?.features.length)
      .map(
        ({ id, title, data }) =>
          html`<optgroup label=${title}>
            ${data?.features.map(
              (_, feature) =>
                html`<option value="${id} ${feature}" ?selected=${zone?.item === id && zone.feature === feature}>
                  ${this.nameOf({ item: id, feature })}
                </option>`,
            )}
          </optgroup>`,
      )
  }
}

const swatch = (look: string): TemplateResult =>
  html`<svg class="swatch" viewBox="0 0 32 20" aria-hidden="true" focusable="false">
    ${svg`<path class="zone ${look} filled" d="M3 3h26v14H3z" />`}
  </svg>`
