import { html, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import { whoMay } from '../../ui/who-may.ts'
import type { Source } from './reading.ts'
import type { NewSource } from './room.ts'
import { SourceForm } from './source-form.ts'

type Schemas = components['schemas']
type Requirement = Schemas['DebateRequirement']

export const actions: Schemas['DebateAction'][] = ['comment', 'support', 'state', 'opine', 'propose', 'amend', 'support_proposal']
const levels: Schemas['Assurance'][] = ['low', 'substantial', 'high']
const ties: Schemas['Standing'][] = ['resident', 'works_here', 'studies_here', 'owns_home_here', 'minor_with_consent']

const requirementIn = (written: Words, action: string): Requirement => ({
  assurance: (written[`${action} assurance`] ?? 'low') as Requirement['assurance'],
  standing: ties.filter((tie) => written[`${action} ${tie}`]),
  age: Number(written[`${action} age`] ?? 0),
})

/** Who may do what, and from how many participants on counts are shown. */
export class RulesRoom extends SourceForm {
  protected readonly name = 'rules'

  protected wordsOf({ rules, counts_from: from }: Source): Words {
    const asked = actions.flatMap((action) => {
      const { assurance, standing, age } = rules[action]
      const tied = ties.filter((tie) => standing.includes(tie)).map((tie) => [`${action} ${tie}`, 'on'])
      return [[`${action} assurance`, assurance], [`${action} age`, String(age)], ...tied] as [string, string][]
    })
    return { ...Object.fromEntries(asked), 'counts from': String(from) }
  }

  protected fields(written: Words): TemplateResult {
    const { desk } = this.place
    const { words, language } = desk
    return html`${actions.map((action) => {
        const asked = requirementIn(written, action)
        return html`<details class="asked">
          <summary><strong>${words.actions[action]}</strong> <span class="quiet">${whoMay[language](asked)}</span></summary>
          <fieldset class="stack">
            <legend class="unseen">${words.actions[action]}</legend>
            <label
              >${words.identity}<select name=${`${action} assurance`}>
                ${(asked.assurance === 'none' ? (['none', ...levels] as const) : levels).map(
                  (level) => html`<option value=${level} ?selected=${level === asked.assurance}>${words.levels[level]}</option>`,
                )}
              </select></label
            >
            <div role="group" aria-label=${words.standing}>
              <span class="label">${words.standing}<span class="hint">${words.standingHint}</span></span>
              ${ties.map(
                (tie) =>
                  html`<label class="tick"
                    ><input type="checkbox" name=${`${action} ${tie}`} .checked=${asked.standing.includes(tie)} /><span
                      >${words.ties[tie]}</span
                    ></label
                  >`,
              )}
            </div>
            <label
              >${words.age}<input
                type="number"
                name=${`${action} age`}
                min="0"
                max="120"
                required
                .value=${written[`${action} age`] ?? '0'}
            /></label>
          </fieldset>
        </details>`
      })}
      <label
        >${words.countsFrom}<span class="hint">${words.countsFromHint}</span
        ><input type="number" name="counts from" min="0" max="10000" required .value=${written['counts from'] ?? ''}
      /></label>`
  }

  protected change(written: Words): Partial<NewSource> {
    const rules = Object.fromEntries(actions.map((action) => [action, requirementIn(written, action)])) as NewSource['rules']
    return { rules, counts_from: Number(written['counts from']) } as Partial<NewSource>
  }

  protected told({ rules, counts_from: from }: Source): TemplateResult {
    const { words, language } = this.place.desk
    return html`<ul>
        ${actions.map((action) => html`<li>${words.actions[action]}: ${whoMay[language](rules[action])}</li>`)}
      </ul>
      ${words.countsFrom}: ${from}`
  }
}
