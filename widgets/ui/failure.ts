import { html, nothing, type TemplateResult } from 'lit'
import type { CdcElement } from '../kernel/element.ts'
import type { Messages } from '../kernel/language.ts'
import { Refusal } from '../kernel/refusal.ts'
import { notice } from './notice.ts'

const it = { retry: 'Riprova' }
const en: typeof it = { retry: 'Try again' }
const messages: Messages<typeof it> = { it, en }

/** A refusal in words where its thing would have been; with a way to try again when that may help, or with `more`. */
export function failure(host: CdcElement, thrown: unknown, retry?: () => void, more?: unknown): TemplateResult {
  const refusal = Refusal.from(thrown)
  const { code, passing } = refusal
  const { what, now } = host.wordsFor(refusal)
  const again = retry && (passing || code === 'http.fault')
  const button = html`<button type="button" class="button second" @click=${retry}>${messages[host.language].retry}</button>`
  const calm = code === 'offline' || code === 'service.not_enabled'
  return html`<div role="alert">
    ${what ? notice(calm ? 'calm' : 'bad', what, now, more ?? (again ? button : nothing)) : nothing}
  </div>`
}
