import { html, nothing, type TemplateResult } from 'lit'
import type { FormDoor } from './door.ts'

/** A yes of the citizen, with what it means. */
export const tick = (
  door: FormDoor,
  name: 'consent' | 'publicName' | 'reserved',
  label: string,
  hint: string,
  error = '',
): TemplateResult => html`
  <label class="tick">
    <input
      type="checkbox"
      id=${name}
      aria-describedby=${error ? `${name}-error` : nothing}
      aria-invalid=${error ? 'true' : 'false'}
      .checked=${door.draft[name]}
      @change=${({ target }: Event) => door.change({ [name]: (target as HTMLInputElement).checked })}
    />
    <span>${label}${hint ? html`<span class="hint">${hint}</span>` : nothing}</span>
  </label>
  ${error ? html`<span class="error" id=${`${name}-error`}>${error}</span>` : nothing}
`
