import type { VerifiedLogin } from '../sources/source.ts'
import { dayIn } from './dates.ts'
import { html } from './html.ts'
import { namesWords } from './names-words.ts'
import { cancelForm, type Content } from './pages.ts'
import { welcomeWords } from './welcome-words.ts'
import { words, type Language } from './words.ts'

/** What the welcome tells and asks. */
export interface Welcomed {
  readonly login: VerifiedLogin
  /** Who vouches, for people. */
  readonly from: string
  /** Whether the names are as the person wrote them. */
  readonly named: boolean
  /** Where all of it is seen later. */
  readonly later: string
  /** What is written where to send letters; undefined: that is not asked here. */
  readonly letters: { readonly wanted: boolean; readonly address: string; readonly wrong: boolean } | undefined
}

/** Says to a new person what is known of them, from whom and why, and what others will see; asks whether to write to them. */
export function welcomePage(language: Language, uid: string, { login, from, named, later, letters }: Welcomed): Content {
  const t = welcomeWords[language]
  const { givenName = '', familyName = '', birthDate, taxCode, email } = login
  const known = [
    t.names(`${givenName} ${familyName}`, named ? undefined : from),
    birthDate !== undefined && t.birth(dayIn(new Date(`${birthDate}T12:00:00Z`), language), from),
    taxCode !== undefined && t.taxCode(from),
    email !== undefined && t.address,
  ]
  return {
    title: t.title(givenName),
    body: html`<p class="lead">${t.intro}</p>
      ${letters?.wrong && html`<p class="notice" role="alert">${t.wrong}</p>`}
      <h2>${t.knownTitle}</h2>
      <ul>
        ${known.map((line) => line && html`<li>${line}</li>`)}
      </ul>
      <h2>${namesWords[language].seenTitle}</h2>
      <ul>
        ${[...namesWords[language].seen, t.never].map((line) => html`<li>${line}</li>`)}
      </ul>
      <form method="post" action="/signin/${uid}/welcome">
        ${
          letters &&
          html`<h2>${t.lettersTitle}</h2>
            <p>
              <label class="check">
                <input type="checkbox" name="letters" value="yes" ${letters.wanted && html`checked`} />
                <span>${t.letters}</span>
              </label>
            </p>
            <p class="field">
              <label for="address">${t.addressLabel}</label>
              <input
                id="address"
                name="address"
                type="text"
                inputmode="email"
                autocomplete="email"
                maxlength="254"
                aria-describedby="letters-hint"
                value="${letters.address}"
              />
              <span id="letters-hint" class="hint">${t.lettersHint}</span>
            </p>`
        }
        <p><button>${words[language].goOn}</button></p>
      </form>
      <p class="hint">${t.later(later)}</p>
      <div class="cancel">${cancelForm(language, uid)}</div>`,
  }
}

/** Says to whoever comes back that they will be erased, and lets them take it back. */
export function erasurePage(language: Language, uid: string, due: Date): Content {
  const t = welcomeWords[language].erasure
  return {
    title: t.title(dayIn(due, language)),
    body: html`<p class="lead">${t.text}</p>
      <form class="actions" method="post" action="/signin/${uid}/erasure">
        <button name="choice" value="cancel">${t.cancel}</button>
        <button class="quiet" name="choice" value="keep">${t.goOn}</button>
      </form>`,
  }
}
