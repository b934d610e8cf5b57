import { html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../../kernel/language.ts'
import { inside } from '../../kernel/format.ts'
import { whoMay } from '../../ui/who-may.ts'
import type { DebateWords } from './messages.ts'
import type { Debate } from './reading.ts'

type Action = Debate['open_actions'][number]

/** Phases in which something is done besides reading. */
const doing = {
  discuss: ['comment', 'support', 'state', 'opine'],
  propose: ['propose', 'amend'],
  converge: ['support_proposal'],
} as const

/** Who may do what: actions that ask the same are told together. */
export function rules({ rules, phases }: Debate, language: Language, words: DebateWords): TemplateResult | typeof nothing {
  const actions = Object.entries(doing).flatMap(([phase, actions]) => (phases.some((one) => one.phase === phase) ? actions : []))
  const groups = new Map<string, Action[]>()
  for (const action of actions) {
    const who = whoMay[language](rules[action])
    groups.set(who, [...(groups.get(who) ?? []), action])
  }
  if (!groups.size) return nothing
  return html`<details class="section">
    <summary>${words.rules}</summary>
    <ul class="stack">
      ${[...groups].map(
        ([who, actions]) =>
          html`<li>
            <strong
              >${words.list(actions.map((action, place) => (place ? inside(words.actions[action]) : words.actions[action])))}</strong
            >: ${who}.
          </li>`,
      )}
    </ul>
  </details>`
}
