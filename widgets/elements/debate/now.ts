import { html, type TemplateResult } from 'lit'
import type { DebateWords } from './messages.ts'
import { type Debate, endOf } from './reading.ts'

/** Where on the page something is best done next. */
export type NextStep = 'inform' | 'discuss' | 'propose' | 'outcome'

/** What is best done next in the debate; `talked`, `proposed`: there is a place for comments, for proposals. */
export function nextStep(
  { outcome, open_actions: may, dossier, phase }: Debate,
  { talked, proposed }: { talked: boolean; proposed: boolean },
): NextStep | undefined {
  if (outcome) return 'outcome'
  if (proposed && (phase === 'propose' || phase === 'converge')) return 'propose'
  if (talked && may.includes('comment')) return 'discuss'
  return dossier.length ? 'inform' : undefined
}

/** What is done in the phase in force, until when, and the way there. */
export function now(debate: Debate, way: unknown, words: DebateWords): TemplateResult {
  const { title, text } = words.now[debate.phase]
  const end = endOf(debate)
  const left = end === undefined ? '' : debate.phase === 'planned' ? words.begins(end) : words.left(end)
  return html`<section class="panel stack now" part="now" aria-label=${title}>
    <p class="subheading">${title}</p>
    <p>${text}</p>
    <p class="left">${left || words.over(debate.closes_at)}</p>
    ${way}
  </section>`
}
