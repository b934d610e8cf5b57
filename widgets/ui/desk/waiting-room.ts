import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { failure } from '../failure.ts'
import type { DeskHost } from './host.ts'
import type { PendingDecision } from './pending.ts'

/** Decisions that can still be taken back, that are being sent, and that did not work. */
export const waitingRoom = <I>(desk: DeskHost<I>): TemplateResult =>
  html`<div class="pendings">
    ${repeat(
      desk.pending.decisions,
      // A press must not reach the buttons of another decision.
      (decision) => decision,
      (decision) => row(desk, decision),
    )}
  </div>`

function row<I>(desk: DeskHost<I>, decision: PendingDecision<I>): TemplateResult {
  const { words, pending } = desk
  const { state, what, seconds, refusal, parts, all } = decision
  const whom = pending.whom(decision)
  const undo = button(words.undo, () => pending.undo(decision))
  const told = {
    waiting: () =>
      html`<span>${words.pending(what, whom, seconds)}</span>${undo}${link(words.now, () => pending.send(decision))}`,
    sending: () => {
      const done = all - parts.length
      const said = words.sending(what, done, all)
      return html`<span>${said}</span>
        ${parts.length > 1 ? html`<progress aria-label=${said} max=${all} value=${done}></progress>${undo}` : nothing}`
    },
    failed: () =>
      html`<span><strong>${words.failed(whom)}</strong></span
        >${button(words.again, () => pending.send(decision))}${link(words.reopen, () => pending.reopen(decision))}`,
  }
  return html`<div class="pending ${state}">${told[state]()} ${refusal ? failure(desk, refusal) : nothing}</div>`
}

const button = (label: string, press: () => unknown): TemplateResult =>
  html`<button class="button second" @click=${press}>${label}</button>`
const link = (label: string, press: () => unknown): TemplateResult => html`<button class="link" @click=${press}>${label}</button>`
