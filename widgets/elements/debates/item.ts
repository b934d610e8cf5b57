import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { daysLeft } from '../../kernel/format.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import type { DebatesWords } from './messages.ts'

export type Debate = components['schemas']['DebateSummary']

/** Days before the end of a phase from which on they are counted. */
const hurrying = 7

function when({ phase, phase_closes_at: ends, closes_at: closed }: Debate, words: DebatesWords): string {
  if (!ends) return words.over(closed)
  if (phase === 'planned') return words.begins(ends)
  return daysLeft(ends) < hurrying ? words.hurry(ends) : words.until(ends)
}

/** One debate of the list: what it asks, what is done in it now and until when. */
export function item(debate: Debate, level: number, hrefTemplate: string, words: DebatesWords): TemplateResult {
  const { id, code, phase, question, summary, sdgs, outcome_at: answered } = debate
  const href = linkTo(hrefTemplate, id)
  return html`<li class="card item" part="item">
    <p class="eyebrow">
      <span class="together">${code}</span>
      <span class="badge ${phase === 'closed' || phase === 'planned' ? '' : 'good'}">${words.phases[phase]}</span>
    </p>
    <div role="heading" aria-level=${level} class="heading">
      ${href ? html`<a href=${href} target=${outward}>${question}</a>` : question}
    </div>
    <p class="prose summary">${summary}</p>
    <p class="when">${when(debate, words)}${answered ? html` · ${words.outcome}` : nothing}</p>
    ${sdgs.length ? html`<p class="quiet">${words.goals} ${sdgs.join(', ')}</p>` : nothing}
  </li>`
}
