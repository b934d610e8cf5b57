import { html, nothing, type TemplateResult } from 'lit'
import type { CdcDebateMap } from './debate-map.ts'
import type { Side } from './features.ts'
import { sides } from './sides.ts'

const chosen = ({ target }: Event): string => (target as HTMLSelectElement).value

/** What is shown on the map: the layers that are on, the zone of the list, and one side or all. */
export function filters(host: CdcDebateMap): TemplateResult {
  const { words, layers, narrowing, side } = host
  const options = layers.options()
  const choose = (event: Event): void => {
    const [item, feature] = chosen(event).split(' ')
    narrowing.enter(item ? { item, feature: Number(feature) } : undefined)
  }
  const zones = html`<label>
    ${words.zone}
    <select name="zone" @change=${choose}>
      <option value="" ?selected=${!narrowing.zone}>${words.everywhere}</option>
      ${options}
    </select>
  </label>`
  return html`<div class="card filters" role="group" aria-label=${words.filters}>
    ${layers.render()}
    <div class="choices">
      ${options.length ? zones : nothing}
      <label>
        ${words.side}
        <select name="side" @change=${(event: Event) => host.show(chosen(event) as Side | '')}>
          ${['' as const, ...sides].map((one) => html`<option value=${one} ?selected=${one === side}>${one ? words.sides[one] : words.everybody}</option>`)}
        </select>
      </label>
    </div>
  </div>`
}
