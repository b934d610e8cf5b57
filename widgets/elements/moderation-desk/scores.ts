import { html, nothing, type TemplateResult } from 'lit'
import type { CdcModerationDesk } from './moderation-desk.ts'
import type { Case } from './queue.ts'

/** Why it waits, and what machines have noticed, each with what it rests on. None of it is a judgement. */
export function reasonsToLook(desk: CdcModerationDesk, { why, held, scores, due_at: due, overdue }: Case): TemplateResult {
  const { words } = desk
  return html`<section class="stack">
    <p class="subheading">${words.why}</p>
    <p>
      ${words.because[why]} ${held ? words.heldNow : words.publicNow}
      <span class=${overdue ? 'late' : 'quiet'}>${overdue ? words.overdue(due) : words.due(due)}</span>
    </p>
    ${
      scores.length
        ? html`<ul class="scores">
            ${scores.map(
              ({ source, value, reasons }) =>
                html`<li>
                  <span class="score">
                    <span>${words.sources[source]}</span>
                    <meter
                      min="0"
                      max="1"
                      low="0.4"
                      high="0.7"
                      optimum="0"
                      value=${value}
                      aria-label=${words.sources[source]}
                    ></meter>
                    <span class="figure">${words.percent(value)}</span>
                  </span>
                  ${
                    reasons.length
                      ? html`<span class="quiet"
                          >${reasons.map(({ code, detail }) => words.finding(code, detail)).join(' · ')}</span
                        >`
                      : nothing
                  }
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </section>`
}
