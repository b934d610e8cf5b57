import { html, nothing, type TemplateResult } from 'lit'
import { date } from '../../kernel/format.ts'
import type { Language } from '../../kernel/language.ts'
import type { CdcDebate } from './debate.ts'
import type { DebateWords } from './messages.ts'
import type { Debate } from './reading.ts'

/** The administration's answer: what citizens said, what the town did, why not. */
export function outcome(
  { office, summary, points, at }: NonNullable<Debate['outcome']>,
  host: CdcDebate,
  language: Language,
  words: DebateWords,
): TemplateResult {
  return html`<section class="panel stack" part="outcome" aria-labelledby="outcome">
    ${host.subheading('outcome', words.outcome)}
    <p class="quiet">${office} · ${date(language, at)}</p>
    <p class="prose">${summary}</p>
    ${
      points.length
        ? html`<ol class="points">
            ${points.map(
              ({ said, did, why_not: why }) =>
                html`<li>
                  <dl>
                    <dt>${words.said}</dt>
                    <dd class="prose">${said}</dd>
                    <dt>${words.did}</dt>
                    <dd class="prose">${did}</dd>
                    ${
                      why
                        ? html`<dt>${words.whyNot}</dt>
                            <dd class="prose">${why}</dd>`
                        : nothing
                    }
                  </dl>
                </li>`,
            )}
          </ol>`
        : nothing
    }
  </section>`
}
