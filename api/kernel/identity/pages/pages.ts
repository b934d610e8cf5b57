import type { Scope } from '../scopes.ts'
import type { SignInState } from '../sign-in-state.ts'
import type { LeaveStep, LoginSource } from '../sources/source.ts'
import { consentWords } from './consent-words.ts'
import { html, type Html } from './html.ts'
import { words, type Language } from './words.ts'

/** What the page that asked gets, posted or in the fragment of its address. */
export interface SignInMessage {
  readonly type: 'cdc-signin'
  readonly code?: string
  readonly error?: string
  readonly state: string
  /** The server's time, whole seconds. */
  readonly now: number
}

/** What a page holds below its title. */
export interface Content {
  readonly title: string
  readonly body: Html
}

/** The form that gives up a sign-in. */
export function cancelForm(language: Language, uid: string): Html {
  return html`<form method="post" action="/signin/${uid}/cancel"><button class="quiet">${words[language].cancel}</button></form>`
}

/** Choice between several login sources; where there is none it says so. */
export function choicePage(language: Language, uid: string, where: string | undefined, sources: readonly LoginSource[]): Content {
  const t = words[language]
  const ways = html`<h2>${t.chooseHow}</h2>
    <ul class="choices">
      ${sources.map(
        ({ name, label, mark }) =>
          html`<li>
            <a class="button${mark && ' marked'}" href="/signin/${uid}/${name}">${mark}<span>${label[language]}</span></a>
          </li>`,
      )}
    </ul>`
  return {
    title: t.signIn,
    body: html`${where && html`<p class="lead">${t.toContinueOn(where)}</p>`}
    ${sources.length > 0 ? ways : html`<p class="notice">${t.noWay}</p>`} ${cancelForm(language, uid)}`,
  }
}

/** A form that goes to an identity provider, by itself where there are scripts. */
export function onwardPage(
  language: Language,
  { action, fields, to }: { readonly action: string; readonly fields: Readonly<Record<string, string>>; readonly to: string },
): Content {
  const t = words[language].onward
  return {
    title: t.title(to),
    body: html`<p>${t.text(to)}</p>
      ${onwardForm(action, fields, t.go(to))}`,
  }
}

/** Sent by itself where there are scripts. */
const onwardForm = (action: string, fields: Readonly<Record<string, string>>, label: string): Html =>
  html`<form id="onward" method="post" action="${action}">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button>${label}</button>
  </form>`

/** Whoever has signed out here goes on to sign out with who vouched for them, by itself where there are scripts. */
export function leavingPage(language: Language, step: LeaveStep, returnTo: string): Content {
  const t = words[language].leaving
  const label = t.go(step.to)
  return {
    title: t.title,
    body: html`<p>${t.text(step.to)}</p>
      ${
        'redirect' in step
          ? html`<p><a id="onward" class="button" href="${step.redirect}">${label}</a></p>`
          : onwardForm(step.action, step.fields, label)
      }
      <p><a class="button quiet" href="${returnTo}">${t.stay(step.to)}</a></p>`,
  }
}

/** What a third party's application asks for, in words. */
export function consentPage(
  language: Language,
  uid: string,
  client: {
    readonly name: string
    readonly host: string
    readonly scopes: readonly string[]
    /** Name of the one town in which it may act; undefined: in every one. */
    readonly town: string | undefined
  },
): Content {
  const t = consentWords[language]
  return {
    title: t.title(client.name),
    body: html`<p>${t.intro(client.name, client.host)}</p>
      <ul class="scopes">
        ${client.scopes.map((scope) => html`<li>${t.scopes[scope as Scope] ?? scope}</li>`)}
      </ul>
      <p>${t.where(client.town)}</p>
      <p>${t.never}</p>
      <p>${t.until} <a href="/oidc/session/end">${t.end}</a>.</p>
      <div class="actions">
        <form method="post" action="/signin/${uid}/consent"><button>${t.allow}</button></form>
        <form method="post" action="/signin/${uid}/cancel"><button class="quiet">${t.refuse}</button></form>
      </div>`,
  }
}

/**
 * The end of a sign-in in a popup. The script reads what to send from the attributes; without an opener the link goes on to the
 * page that asked, in this window.
 */
export function callbackPage(language: Language, state: SignInState, message: SignInMessage, onward: string): Content {
  const t = words[language].callback
  const host = new URL(state.origin).host
  const link = html`<p>${t.cut(host)}</p>
    <p><a class="button" href="${onward}">${t.back(host)}</a></p>`
  return {
    title: !message.error ? t.title : message.error === 'access_denied' ? t.cancelled : t.failed,
    body: html`<div id="answer" data-origin="${state.origin}" data-message="${JSON.stringify(message)}" data-cut="${t.cutTitle}">
      <p id="waiting" role="status">${t.wait}</p>
      <div id="cut" hidden>${link}</div>
      <noscript>${link}</noscript>
    </div>`,
  }
}

/** A calm sentence about what went wrong and what to do. */
export function messagePage(language: Language, kind: 'refused' | 'expired' | 'invalid' | 'fault' | 'signedOut'): Content {
  const t = words[language][kind]
  return {
    title: t.title,
    body: html`<p>${t.text}</p>
      <p class="hint">${'hint' in t ? t.hint : kind === 'signedOut' ? undefined : words[language].closeHint}</p>`,
  }
}

/** Asks before signing out everywhere. `form` is the provider's own, with its token. */
export function signOutPage(language: Language, form: Html): Content {
  const t = words[language].signOut
  return {
    title: t.title,
    body: html`<p>${t.text}</p>
      ${form}
      <div class="actions">
        <button type="submit" form="op.logoutForm" name="logout" value="yes">${t.yes}</button>
        <button type="submit" form="op.logoutForm" class="quiet">${t.no}</button>
      </div>`,
  }
}
