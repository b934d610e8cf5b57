import { html, type TemplateResult } from 'lit'
import type { Language, Messages } from '../kernel/language.ts'
import { notice } from './notice.ts'

const it = {
  yours: 'Quello che hai scritto qui è ancora qui.',
  read: 'Leggi l’altra versione',
  keep: 'Tieni la mia',
  take: 'Prendi l’altra',
}
const en: typeof it = {
  yours: 'What you have written here is still here.',
  read: 'Read the other version',
  keep: 'Keep mine',
  take: 'Take the other',
}
const messages: Messages<typeof it> = { it, en }

/** Somebody else has saved the same text meanwhile (412): both versions are there, and whoever is writing chooses. */
export function conflict(
  language: Language,
  what: string,
  other: unknown,
  keep: () => unknown,
  take: () => unknown,
): TemplateResult {
  const words = messages[language]
  const more = html`<button type="button" class="button second" @click=${keep}>${words.keep}</button>
    <button type="button" class="link" @click=${take}>${words.take}</button>`
  return html`<div role="alert">
    ${notice(
      'warn',
      what,
      html`${words.yours}
        <details>
          <summary class="link">${words.read}</summary>
          ${other}
        </details>`,
      more,
    )}
  </div>`
}
