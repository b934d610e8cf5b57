import { html, type TemplateResult } from 'lit'

/** A list to choose one of, with its label. @param options What is said for each value. */
export function select<K extends string>(
  label: string,
  name: string,
  options: Record<K, string>,
  chosen: K,
  choose: (value: K) => void,
): TemplateResult {
  const change = ({ target }: Event): void => choose((target as HTMLSelectElement).value as K)
  return html`<label>
    ${label}
    <select name=${name} @change=${change}>
      ${(Object.entries(options) as [K, string][]).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
  </label>`
}
