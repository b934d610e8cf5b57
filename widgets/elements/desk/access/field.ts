import { html, nothing, type TemplateResult } from 'lit'

interface Field {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
  /** Why it can't be sent; undefined when it can. */
  readonly error: string | undefined
  /** Most characters. */
  readonly most: number
  readonly write: (value: string) => void
  readonly kind?: 'text' | 'long' | 'url' | 'number'
}

/** A field that somebody writes in, with its hint and what is wrong with it. Its id is `access-NAME`. */
export function field({ name, label, hint, value, error, most, write, kind = 'text' }: Field): TemplateResult {
  const id = `access-${name}`
  const input = ({ target }: Event): void => write((target as HTMLInputElement).value)
  const [invalid, described] = [error ? 'true' : nothing, `${id}-hint ${id}-error`]
  return html`<div>
    <label for=${id}>${label} <span class="hint" id="${id}-hint">${hint}</span></label>
    ${
      kind === 'long'
        ? html`<textarea
            id=${id}
            name=${name}
            rows="3"
            maxlength=${most}
            spellcheck="false"
            aria-describedby=${described}
            aria-invalid=${invalid}
            .value=${value}
            @input=${input}
          ></textarea>`
        : html`<input
            type="text"
            id=${id}
            name=${name}
            maxlength=${most}
            inputmode=${kind === 'url' ? 'url' : kind === 'number' ? 'numeric' : nothing}
            autocomplete="off"
            spellcheck="false"
            aria-describedby=${described}
            aria-invalid=${invalid}
            .value=${value}
            @input=${input}
          />`
    }
    <span class="error" id="${id}-error">${error ?? ''}</span>
  </div>`
}

/** Requests per minute as they are written, points between thousands among them; undefined for what is no such number. */
export function limitIn(text: string): number | undefined {
  const digits = text.trim().replace(/(?<=\d)[.,\s](?=\d{3}\b)/g, '')
  const limit = Number(digits)
  return /^\d+$/.test(digits) && limit >= 1 && limit <= 100_000 ? limit : undefined
}

/** An address at which keys can be published. */
export const isAddress = (text: string): boolean => /^https:\/\/[^\s@]+$/.test(text) && URL.canParse(text)
