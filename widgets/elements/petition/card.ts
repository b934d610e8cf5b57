import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { count, date, daysLeft, inside } from '../../kernel/format.ts'
import type { Language } from '../../kernel/language.ts'
import { halted } from '../../ui/petition-ends.ts'
import { notice } from '../../ui/notice.ts'
import { progress } from '../../ui/progress.ts'
import type { PetitionWords } from './messages.ts'

export type Petition = components['schemas']['Petition']

const moods: Partial<Record<Petition['state'], string>> = { open: 'good', answered: 'good', rejected: 'bad', stopped: 'bad' }

/** What kind of petition it is, its title, who asks whom, and what is asked. */
export const head = (petition: Petition, level: number, whole: boolean, words: PetitionWords): TemplateResult => html`
  <p class="eyebrow">
    <span>${petition.type_name} · <span class="together">${petition.code}</span></span>
    <span class="badge ${moods[petition.state] ?? ''}">${words.states[petition.state]}</span>
  </p>
  <div role="heading" aria-level=${level} class="heading" part="title" lang=${petition.language}>${petition.title}</div>
  <p class="quiet">${words.by(petition.author_name, petition.recipient)}</p>
  <p class="prose ask ${whole ? 'whole' : ''}" part="ask" lang=${petition.language}>${petition.ask}</p>
`

/** How many have signed, what the next number brings, how long it goes on. */
export function figures(petition: Petition, language: Language, words: PetitionWords): TemplateResult {
  const { signature_count: n, thresholds, closes_at: closesAt, state } = petition
  const next = thresholds.find(({ signatures, reached_at: reached }) => !reached && signatures > n)
  const last = thresholds[(next ? thresholds.indexOf(next) : thresholds.length) - 1]
  const open = state === 'open'
  // What can no longer be reached is no goal: then it counts how far the petition came.
  const shown = open ? (next ?? last) : (last ?? next)
  const say = shown === last ? words.reached : open ? words.goal : words.missed
  const goal = shown && say(shown.signatures, shown.consequence)
  const missing = open && next ? words.missing(next.signatures - n) : ''
  return html`<div class="stack" part="progress">
    <p class="figure">${count(language, n)} <small>${words.signatures(n)}</small></p>
    ${shown && goal ? progress(n, shown.signatures, goal) : nothing}
    ${goal ? html`<p>${goal}${missing ? html` <span class="quiet together">· ${missing}</span>` : nothing}</p>` : nothing}
    ${closesAt && !halted(state) ? html`<p class="quiet">${open ? words.until(closesAt, daysLeft(closesAt)) : words.closedOn(closesAt)}</p>` : nothing}
  </div>`
}

/** Why the petition was not admitted, or stopped. */
export const decision = ({ decision, state }: Petition, words: PetitionWords): TemplateResult | typeof nothing =>
  decision ? notice('bad', html`${words.states[state]}: ${inside(decision.label)}`, decision.note) : nothing

/** The administration's turn and its day, said plainly when it has passed; '' when no answer is due. */
export function awaited({ answer, answer_due_at: due, answer_overdue: overdue, state }: Petition, words: PetitionWords): string {
  if (answer || !due || halted(state)) return ''
  return overdue ? words.overdue(due, -daysLeft(due)) : words.due(due)
}

/** The administration's answer, or when it is due. */
export function answerOf(petition: Petition, language: Language, words: PetitionWords): TemplateResult | typeof nothing {
  const { answer, answer_overdue: overdue } = petition
  const wait = awaited(petition, words)
  if (wait) return notice(overdue ? 'warn' : 'calm', wait)
  if (!answer) return nothing
  return html`<section class="panel stack" part="answer" aria-label=${words.answer}>
    <p class="subheading">${words.answer}</p>
    <p class="quiet">${answer.office} · ${date(language, answer.answered_at)}</p>
    <p class="prose">${answer.text}</p>
  </section>`
}
