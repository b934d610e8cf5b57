import type { TemplateResult } from 'lit'
import { path as pathOf, type Step } from '../../ui/path.ts'
import type { DebateWords } from './messages.ts'
import type { Debate } from './reading.ts'

/** The phases in their order: what is over, what is done now, what comes when. */
export function path({ phases, phase: inForce }: Debate, words: DebateWords): TemplateResult {
  const found = phases.findIndex(({ phase }) => phase === inForce)
  const place = inForce === 'closed' ? phases.length : found
  const steps = phases.map(({ phase, opens_at: from, closes_at: to }, index): Step => {
    const name = words.phases[phase]
    if (index < place) return { name, note: words.ended(to), when: 'past' }
    return index === place ? { name, note: words.until(to), when: 'present' } : { name, note: words.from(from), when: 'future' }
  })
  return pathOf(words.path, steps)
}
