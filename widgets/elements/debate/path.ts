import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icons.ts'
import type { DebateWords } from './messages.ts'
import type { Debate } from './reading.ts'

/** The phases in their order: what is over, what is done now, what comes when. */
export function path({ phases, phase: inForce }: Debate, words: DebateWords): TemplateResult {
  const found = phases.findIndex(({ phase }) => phase === inForce)
  const place = inForce === 'closed' ? phases.length : found
  return html`<ol class="path" part="path" aria-label=${words.path}>
    ${phases.map(({ phase, opens_at: from, closes_at: to }, index) => {
      const when = index < place ? 'past' : index === place ? 'present' : 'future'
      const dates = when === 'past' ? words.ended(to) : when === 'present' ? words.until(to) : words.from(from)
      return html`<li class=${when} aria-current=${when === 'present' ? 'step' : 'false'}>
        <span class="dot" aria-hidden="true">${when === 'past' ? icon.tick : index + 1}</span>
        <span><span class="name">${words.phases[phase]}</span> <span class="quiet">${dates}</span></span>
      </li>`
    })}
  </ol>`
}
