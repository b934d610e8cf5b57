import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { notice } from '../../ui/notice.ts'
import { History, thresholds } from './history.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'
import type { QueueItem } from './queue.ts'

const histories = new WeakMap<CdcPetitionDesk, { of: string; history: History }>()

/** The history of the chosen petition: another one's is forgotten. */
function historyOf(desk: CdcPetitionDesk, item: QueueItem): History {
  const known = histories.get(desk)
  if (known?.of === item.petition.id) return known.history
  const history = new History(desk, item)
  histories.set(desk, { of: item.petition.id, history })
  return history
}

/** The middle column: the petition as its author wrote it, what its numbers ask of the town, and what happened to it. */
export function itemColumn(desk: CdcPetitionDesk): TemplateResult {
  const { words, chosen } = desk
  if (!chosen) return html`<div class="middle quiet empty">${words.choose}</div>`
  const { petition } = chosen
  return html`<article class="middle stack">
    <button class="link back" @click=${() => desk.backToQueue()}>${words.back}</button>
    <p class="quiet">${petition.type_name} · ${petition.code}</p>
    <div role="heading" aria-level=${desk.headingLevel} class="heading" id="item" tabindex="-1" lang=${petition.language}>
      ${petition.title}
    </div>
    <p class="quiet">
      ${words.by(petition.author_name, petition.recipient)}${petition.published_at ? html` · ${words.count(petition.signature_count)}` : nothing}
    </p>
    ${petition.decision ? notice('warn', petition.decision.label, petition.decision.note) : nothing}
    <p class="prose" lang=${petition.language}>${petition.ask}</p>
    ${petition.details ? html`<p class="prose" lang=${petition.language}>${petition.details}</p>` : nothing}
    ${petition.answer ? notice('good', petition.answer.office, petition.answer.text) : nothing} ${thresholds(desk, chosen)}
    ${keyed(petition.id, historyOf(desk, chosen).render())}
  </article>`
}
