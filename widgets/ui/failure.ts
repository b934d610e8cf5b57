import { html, nothing, type TemplateResult } from 'lit'
import type { Language, Messages } from '../kernel/language.ts'
import { Refusal } from '../kernel/refusal.ts'
import { wordsFor } from '../kernel/refusal-words.ts'
import { notice } from './notice.ts'

const it = { retry: 'Riprova' }
const en: typeof it = { retry: 'Try again' }
const messages: Messages<typeof it> = { it, en }

/** A refusal in words where its thing would have been; with a way to try again when that may help. */
export function failure(thrown: unknown, language: Language, retry?: () => void): TemplateResult {
  const refusal = Refusal.from(thrown)
  const { what, now } = wordsFor(refusal, language)
  const again = retry && (refusal.passing || refusal.code === 'http.fault')
  const mood = refusal.code === 'offline' || refusal.code === 'service.not_enabled' ? 'calm' : 'bad'
  const button = html`<button type="button" class="button second" @click=${retry}>${messages[language].retry}</button>`
  return html`<div role="alert">${notice(mood, what, now, again ? button : nothing)}</div>`
}
