import { html, type Html } from '../../pages/html.ts'
import { words } from '../../pages/words.ts'
import type { LoginVisit } from '../source.ts'
import { letterMs } from './letter-store.ts'
import { emailWords } from './words.ts'

interface Shown {
  readonly title: string
  readonly body: Html
  readonly status?: number
}

type Seen = Pick<LoginVisit, 'language' | 'pathOf'>

const alert = (text: string | undefined) => text !== undefined && html`<p class="notice" role="alert">${text}</p>`

/** Asks for the address. @param fault What was wrong with the one given. */
export function askPage({ language, pathOf }: Seen, given = '', fault?: string, status = 422): Shown {
  const t = emailWords[language]
  return {
    title: t.title,
    ...(fault !== undefined && { status }),
    body: html`<p class="lead">${t.intro}</p>
      ${alert(fault)}
      <form method="post" action="${pathOf('')}">
        <p class="field">
          <label for="address">${t.address}</label>
          <span class="hint" id="address-hint">${t.addressHint}</span>
          <input
            id="address"
            name="address"
            type="text"
            inputmode="email"
            autocomplete="email"
            autocapitalize="none"
            spellcheck="false"
            maxlength="254"
            required
            aria-describedby="address-hint"
            value="${given}"
          />
        </p>
        <p><button>${t.send}</button></p>
      </form>`,
  }
}

/** Says where the letter went, and takes its code. */
export function sentPage({ language, pathOf }: Seen, address: string, fault?: string): Shown {
  const t = emailWords[language]
  return {
    title: t.sentTitle,
    ...(fault !== undefined && { status: 422 }),
    body: html`${alert(fault)}
      <p class="lead">${t.sent(address, letterMs / 60_000)}</p>
      <p>${t.sameBrowser}</p>
      <form method="post" action="${pathOf('code')}">
        <p class="field">
          <label for="code">${t.code}</label>
          <span class="hint" id="code-hint">${t.codeHint}</span>
          <input
            id="code"
            name="code"
            type="text"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="12"
            required
            aria-describedby="code-hint"
          />
        </p>
        <p><button>${t.signIn}</button></p>
      </form>
      <p class="hint">${t.nothingCame}</p>
      <p><a class="plain" href="${pathOf('')}">${t.again}</a></p>`,
  }
}

/** Asks whether to sign in: who opens the link, a mail scanner too, comes here, and only the button signs in. */
export function linkPage({ language, pathOf }: Seen, address: string, where: string, token: string): Shown {
  const t = emailWords[language]
  return {
    title: t.linkTitle,
    body: html`<p class="lead">${t.linkText(address, where)}</p>
      <form method="post" action="${pathOf('link')}">
        <input type="hidden" name="token" value="${token}" />
        <p><button>${t.signIn}</button></p>
      </form>`,
  }
}

/** The letter holds no longer. */
export function stalePage({ language, pathOf }: Seen): Shown {
  const t = emailWords[language]
  return {
    title: t.staleTitle,
    status: 410,
    body: html`<p>${t.stale}</p>
      <p><a class="button" href="${pathOf('')}">${t.again}</a></p>`,
  }
}

/** The link was opened in another browser, or after the sign-in had ended. */
export function elsewherePage(language: Seen['language']): Shown {
  const t = emailWords[language]
  return {
    title: t.elsewhereTitle,
    status: 403,
    body: html`<p>${t.elsewhere}</p>
      <p class="hint">${t.elsewhereHint}</p>`,
  }
}

/** An address proves too little for what is to be done. */
export function notEnoughPage({ language, pathOf, needed }: Seen & Pick<LoginVisit, 'needed'>): Shown {
  const t = emailWords[language]
  const choice = pathOf('').split('/').slice(0, -1).join('/')
  return {
    title: t.title,
    status: 403,
    body: html`<p class="notice" role="alert">${t.notEnough(words[language].levels[needed])}</p>
      <p><a class="button" href="${choice}">${t.otherWay}</a></p>`,
  }
}
