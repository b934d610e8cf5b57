import { html, nothing, type TemplateResult } from 'lit'
import { failure } from '../../ui/failure.ts'
import type { PendingDecision } from './pending.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'

/** Decisions that can still be taken back, that are being sent, and that did not work. */
export const waitingRoom = (desk: CdcPetitionDesk): TemplateResult =>
  html`<div class="pendings">${desk.pending.decisions.map((decision) => row(desk, decision))}</div>`

function row(desk: CdcPetitionDesk, decision: PendingDecision): TemplateResult {
  const { words, pending } = desk
  const { state, what, seconds, refusal, parts, all } = decision
  const whom = pending.whom(decision)
  const undo = html`<button class="button second" @click=${() => pending.undo(decision)}>${words.undo}</button>`
  const send = (label: string): TemplateResult =>
    html`<button class="link" @click=${() => pending.send(decision)}>${label}</button>`
  const told = {
    waiting: () => html`<span>${words.pending(what, whom, seconds)}</span>${undo}${send(words.now)}`,
    sending: () => {
      const done = all - parts.length
      const said = words.sending(what, done, all)
      return html`<span>${said}</span>
        ${parts.length > 1 ? html`<progress aria-label=${said} max=${all} value=${done}></progress>${undo}` : nothing}`
    },
    failed: () =>
      html`<span><strong>${words.failed(whom)}</strong></span
        >${send(words.again)} <button class="button second" @click=${() => pending.reopen(decision)}>${words.reopen}</button>`,
  }
  return html`<div class="pending">${told[state]()}</div>
    ${refusal ? failure(desk, refusal) : nothing}`
}
