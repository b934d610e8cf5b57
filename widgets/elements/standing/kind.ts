import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { notice } from '../../ui/notice.ts'
import type { StandingWords } from './messages.ts'
import type { CdcStanding } from './standing.ts'

type Schemas = components['schemas']
type Kind = Schemas['StandingState']
export type Own = Schemas['OwnStanding']

/** One kind of tie: how it stands with it, what it rests on, and how to get one that counts. */
export function kindView(host: CdcStanding, own: Own, kind: Kind, words: StandingWords): TemplateResult {
  const { standing, counts, waits, until, ways } = kind
  const state = counts ? words.counts : waits ? words.waits : ways.length ? words.missing : words.nowhere
  const ties = own.ties.filter((tie) => tie.standing === standing)
  return html`<article class="stack" id=${standing} tabindex="-1">
    <p>
      <strong>${words.kinds[standing]}</strong> · ${state}
      ${until ? html`<span class="quiet">${words.until(until)}</span>` : nothing}
    </p>
    ${ties.map((tie) => tieView(host, tie, words))}
    ${standing === 'resident' && own.check && !counts ? checkView(host, own.check, words) : nothing}
    ${counts ? nothing : waysView(host, own, kind, words)}
  </article>`
}

function tieView(host: CdcStanding, { id, source, since, note }: Schemas['Tie'], words: StandingWords): TemplateResult {
  const asking = host.opened === `withdraw ${id}`
  return html`<div class="stack">
    <p class="quiet">${words.sources[source]}, ${words.since(since)} ${note ? html`<q dir="auto">${note}</q>` : nothing}</p>
    ${
      source === 'login'
        ? nothing
        : asking
          ? html`<p>${words.withdrawNow}</p>
              <div class="row">
                <button class="button second" @click=${() => host.withdraw(id)}>${words.withdrawSure}</button>
                <button class="link" @click=${() => host.open('')}>${words.never}</button>
              </div>`
          : html`<button class="link" @click=${() => host.open(`withdraw ${id}`)}>${words.withdraw}</button>`
    }
  </div>`
}

function checkView(host: CdcStanding, { state }: Schemas['ResidenceCheck'], words: StandingWords): unknown {
  if (!words.checks[state]) return nothing
  const mood = state === 'resident' ? 'good' : state === 'waiting' ? 'calm' : 'warn'
  return html`<div role="status">${notice(mood, words.checks[state], words.checksNow[state] || nothing)}</div>
    ${state === 'waiting' ? html`<button class="link" @click=${() => host.look()}>${words.look}</button>` : nothing}`
}

function waysView(host: CdcStanding, own: Own, { standing, ways, waits }: Kind, words: StandingWords): unknown {
  const asked = own.check?.state === 'waiting'
  const open = ways.filter((way) => !(way === 'register' && asked) && !(way === 'declaration' && waits))
  if (!open.length) return nothing
  return html`<p class="quiet">${words.how}</p>
    <div class="begin">
      ${open.includes('register') ? registering(host, words) : nothing}
      ${open.includes('paper_code') ? typing(host, standing, words) : nothing}
      ${open.includes('declaration') ? declaring(host, standing, words) : nothing}
    </div>
    ${open.includes('office') ? html`<p>${own.office ? words.office(own.office) : words.ways.office}</p>` : nothing}`
}

function registering(host: CdcStanding, words: StandingWords): TemplateResult {
  if (host.opened !== 'register')
    return html`<button class="button second" @click=${() => host.open('register')}>${words.ways.register}</button>`
  return html`<p>${words.registerNow}</p>
    <div class="row">
      <button class="button main" ?disabled=${host.busy} @click=${() => host.askRegister()}>${words.registerGo}</button>
      <button class="link" @click=${() => host.open('')}>${words.never}</button>
    </div>`
}

function declaring(host: CdcStanding, standing: Kind['standing'], words: StandingWords): TemplateResult {
  if (host.opened !== `declare ${standing}`)
    return html`<button class="button second" @click=${() => host.open(`declare ${standing}`)}>${words.ways.declaration}</button>`
  const field = `note-${standing}`
  const send = (event: Event): void => {
    event.preventDefault()
    host.declare(standing, new FormData(event.target as HTMLFormElement).get('note') as string)
  }
  return html`<form class="stack" @submit=${send}>
    <label for=${field}>${words.note}<span class="hint">${words.noteNow}</span></label>
    <textarea id=${field} name="note" rows="3" maxlength="500"></textarea>
    <div class="row">
      <button class="button main" ?disabled=${host.busy}>${words.declare}</button>
      <button type="button" class="link" @click=${() => host.open('')}>${words.never}</button>
    </div>
  </form>`
}

function typing(host: CdcStanding, standing: Kind['standing'], words: StandingWords): TemplateResult {
  if (host.opened !== `code ${standing}`)
    return html`<button class="button second" @click=${() => host.open(`code ${standing}`)}>${words.ways.paper_code}</button>`
  const field = `code-${standing}`
  const send = (event: Event): void => {
    event.preventDefault()
    host.typeCode(new FormData(event.target as HTMLFormElement).get('code') as string)
  }
  return html`<form class="stack" @submit=${send}>
    <label for=${field}>${words.code}<span class="hint">${words.codeNow}</span></label>
    <input
      id=${field}
      type="text"
      name="code"
      required
      maxlength="30"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      placeholder="XXXX-XXXX-XXXX"
    />
    <div class="row">
      <button class="button main" ?disabled=${host.busy}>${words.codeSend}</button>
      <button type="button" class="link" @click=${() => host.open('')}>${words.never}</button>
    </div>
  </form>`
}
