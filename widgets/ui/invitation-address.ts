import { html, nothing, type TemplateResult } from 'lit'

/** As the API takes an e-mail address, roughly: what is surely none is said in the form. */
export const isAddress = (text: string): boolean => /^[^\s@<>(),;:"[\]\\]{1,64}@[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)

/** Where an invitation goes. @param wrong What is wrong with what was written; empty: nothing. */
export const addressField = (id: string, label: string, wrong: string): TemplateResult =>
  html`<div>
    <label for=${id}>${label}</label>
    <input
      type="text"
      inputmode="email"
      id=${id}
      name="address"
      maxlength="254"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="${id}-error"
      aria-invalid=${wrong ? 'true' : nothing}
    />
    <span class="error" id="${id}-error">${wrong}</span>
  </div>`

/** What was written into it. */
export const addressIn = (form: FormData): string => (form.get('address') as string).trim()
