import { html } from './html.ts'
import { linkingWords } from './linking-words.ts'
import type { Content } from './pages.ts'
import type { Language } from './words.ts'

/** A source tells another person than before. */
export function anotherPersonPage(language: Language): Content {
  const { title, text, hint } = linkingWords[language].anotherPerson
  return {
    title,
    body: html`<p>${text}</p>
      <p class="hint">${hint}</p>`,
  }
}
