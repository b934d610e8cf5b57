import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { daysLeft } from '../../kernel/format.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { halted } from '../../ui/petition-ends.ts'
import { progress } from '../../ui/progress.ts'
import type { PetitionsWords } from './messages.ts'

export type Petition = components['schemas']['Petition']

const moods: Partial<Record<Petition['state'], string>> = { open: 'good', answered: 'good', rejected: 'bad', stopped: 'bad' }

/** One petition of the list: what it is, how far it is, what is due. */
export function item(petition: Petition, level: number, hrefTemplate: string, words: PetitionsWords): TemplateResult {
  const {
    signature_count: n,
    thresholds,
    state,
    closes_at: closesAt,
    answer,
    answer_due_at: due,
    answer_overdue: overdue,
  } = petition
  const href = linkTo(hrefTemplate, petition.id)
  const goal =
    petition.published_at === null
      ? undefined
      : (thresholds.find(({ signatures }) => signatures > n) ?? thresholds.at(-1))?.signatures
  return html`<li class="card item" part="item">
    <p class="eyebrow">
      <span>${petition.type_name} · <span class="together">${petition.code}</span></span>
      <span class="badge ${moods[state] ?? ''}">${words.states[state]}</span>
    </p>
    <div role="heading" aria-level=${level} class="heading" lang=${petition.language}>
      ${href ? html`<a href=${href} target=${outward}>${petition.title}</a>` : petition.title}
    </div>
    <p class="prose ask" lang=${petition.language}>${petition.ask}</p>
    ${goal ? progress(n, goal, words.goal(n, goal)) : nothing}
    <p class="between">
      <span class="figure"
        >${petition.published_at === null ? nothing : goal && goal > n ? words.goal(n, goal) : words.signatures(n)}</span
      >
      ${closesAt && petition.published_at && !halted(state) ? html`<span class="quiet">${state === 'open' ? words.until(closesAt) : words.closedOn(closesAt)}</span>` : nothing}
    </p>
    ${due && !answer && !halted(state) ? html`<p class=${overdue ? 'late' : 'quiet'}>${overdue ? words.overdue(Math.max(1, -daysLeft(due))) : words.due(due)}</p>` : nothing}
  </li>`
}
