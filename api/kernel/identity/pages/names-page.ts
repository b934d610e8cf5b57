import { flawOf, tidied } from '../../texts/hygiene.ts'
import { html } from './html.ts'
import type { Content } from './pages.ts'
import { namesWords } from './names-words.ts'
import { words, type Language } from './words.ts'

/** Names as somebody writes them. */
export interface WrittenNames {
  readonly givenName: string
  readonly familyName: string
}

/** Letters of any writing, with what joins and shortens names: no digit, address or markup is one. */
const name = /^\p{L}[\p{L}\p{M} .'’-]{0,79}$/u

/** The names as they are kept; undefined when one of them is none. */
export function readNames(given: WrittenNames): WrittenNames | undefined {
  const [givenName, familyName] = [given.givenName, given.familyName].map((text) => tidied(text).replaceAll(/\s+/g, ' ')) as [
    string,
    string,
  ]
  const sound = [givenName, familyName].every((text) => name.test(text) && flawOf(text) === undefined)
  return sound ? { givenName, familyName } : undefined
}

/** Asks a new person for their names, and says who will see them. */
export function namesPage(language: Language, uid: string, given: WrittenNames, wrong: boolean): Content {
  const t = namesWords[language]
  const field = (id: string, label: string, value: string, complete: string) =>
    html`<p class="field">
      <label for="${id}">${label}</label>
      <input
        id="${id}"
        name="${id}"
        type="text"
        autocomplete="${complete}"
        maxlength="80"
        required
        value="${value.slice(0, 80)}"
      />
    </p>`
  return {
    title: t.title,
    body: html`<p class="lead">${t.intro}</p>
      ${wrong && html`<p class="notice" role="alert">${t.wrong}</p>`}
      <form method="post" action="/signin/${uid}/names">
        ${field('given_name', t.given, given.givenName, 'given-name')}
        ${field('family_name', t.family, given.familyName, 'family-name')}
        <h2>${t.seenTitle}</h2>
        <ul>
          ${t.seen.map((line) => html`<li>${line}</li>`)}
        </ul>
        <p><button>${words[language].goOn}</button></p>
      </form>`,
  }
}
