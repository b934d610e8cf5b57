import { html, nothing, type TemplateResult } from 'lit'

/** Whose fields they are: ids of those in error. */
export interface Fields {
  readonly wrong: readonly string[]
}

interface Line {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error: string
  readonly value: string
  readonly type?: 'text' | 'date' | 'search'
  readonly typed: (text: string) => void
}

/** A field of one line, with its hint, and its error once somebody has tried to go on. */
export function line({ wrong }: Fields, { id, label, hint, error, value, type = 'text', typed }: Line): TemplateResult {
  const bad = wrong.includes(id)
  const described = [hint && `${id}-hint`, bad && `${id}-error`].filter(Boolean).join(' ')
  return html`<div>
    <label for=${id}>${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    ${bad ? html`<span class="error" id="${id}-error">${error}</span>` : nothing}
    <input
      id=${id}
      type=${type}
      maxlength="150"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${bad}
      aria-describedby=${described || nothing}
      .value=${value}
      @input=${({ target }: Event) => typed((target as HTMLInputElement).value)}
    />
  </div>`
}
