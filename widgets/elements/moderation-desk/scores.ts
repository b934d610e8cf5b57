import { html, nothing, type TemplateResult } from 'lit'
import type { CdcModerationDesk } from './moderation-desk.ts'
import type { Case, QueueItem } from './queue.ts'
import { reasonTitle } from './reason-title.ts'

/** Why it waits, and what machines have noticed, each with what it rests on. None of it is a judgement. */
export function reasonsToLook(
  desk: CdcModerationDesk,
  item: QueueItem,
  { why, content, scores, due_at: due, overdue }: Case,
): TemplateResult {
  const { words } = desk
  return html`<section class="stack">
    <p class="subheading">${words.why}</p>
    <p>
      ${words.because[why]} ${words.seenNow[content.state]}
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
                      ? html`<span class="quiet">${reasons.map((reason) => said(desk, item, reason)).join(' · ')}</span>`
                      : nothing
                  }
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </section>`
}

/** What was noticed, in words. Of flags: the reason, with how many have given it ("dati-personali 2"). */
function said(desk: CdcModerationDesk, item: QueueItem, { code, detail }: Case['scores'][number]['reasons'][number]): string {
  const [, reason, times] = /^(\S+) (\d+)$/.exec(code === 'flagged' ? (detail ?? '') : '') ?? []
  if (reason && times) return desk.words.flagged(reasonTitle(desk, item, reason), Number(times))
  return desk.words.finding(code, detail)
}
