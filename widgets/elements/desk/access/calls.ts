import { html, nothing, svg, type TemplateResult } from 'lit'
import { count, date, dateAndTime } from '../../../kernel/format.ts'
import type { Language } from '../../../kernel/language.ts'
import type { CdcDesk } from '../desk.ts'
import type { AccessWords } from './messages.ts'
import type { Use } from './uses.ts'

/** Today, a week, a month, and when it last called. */
export function sums(words: AccessWords, language: Language, { today, week, month, last }: Use): TemplateResult {
  const figure = (name: string, n: number): TemplateResult =>
    html`<div>
      <dt class="quiet">${name}</dt>
      <dd>${count(language, n)}</dd>
    </div>`
  return html`<dl class="sums">${figure(words.today, today)} ${figure(words.week, week)} ${figure(words.month, month)}</dl>
    <p class="quiet">${last ? words.lastUse(dateAndTime(language, last)) : words.neverUsed}</p>`
}

/** The calls of one client: sums, a column for each day with the table behind, and why some were refused. */
export function calls(words: AccessWords, { language, below }: CdcDesk, use: Use): TemplateResult {
  return html`<section class="card stack" aria-labelledby="access-calls">
    <div role="heading" aria-level=${below} class="subheading" id="access-calls">${words.calls}</div>
    ${sums(words, language, use)}
    ${use.month ? html`${columns(words, language, use)} ${refusals(words, language, use)}` : nothing}
    <p class="quiet">${words.counting}</p>
  </section>`
}

function columns(words: AccessWords, language: Language, { days }: Use): TemplateResult {
  const busiest = days.reduce((one, other) => (other.calls > one.calls ? other : one))
  const height = (n: number): number => (n / busiest.calls) * 10
  return html`<svg class="columns" viewBox="0 0 ${days.length} 10" preserveAspectRatio="none" aria-hidden="true">
      ${days.map(
        ({ calls, refused }, x) =>
          svg`<rect x=${x} y=${10 - height(calls)} width="0.8" height=${height(calls)}></rect>
            <rect class="refused" x=${x} y=${10 - height(refused)} width="0.8" height=${height(refused)}></rect>`,
      )}
    </svg>
    <p>${words.most(date(language, busiest.day), count(language, busiest.calls))}</p>
    <details>
      <summary class="link">${words.table}</summary>
      <table>
        <caption class="unseen">
          ${words.calls}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.day}</th>
            <th scope="col">${words.calls}</th>
            <th scope="col">${words.refused}</th>
          </tr>
        </thead>
        <tbody>
          ${days.toReversed().map(
            ({ day, calls, refused }) =>
              html`<tr>
                <th scope="row">${date(language, day)}</th>
                <td>${count(language, calls)}</td>
                <td>${count(language, refused)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`
}

function refusals(words: AccessWords, language: Language, { refused }: Use): TemplateResult {
  if (!refused.length) return html`<p>${words.noRefusals}</p>`
  return html`<p id="access-why">${words.why}</p>
    <ul class="reasons" aria-labelledby="access-why">
      ${refused.map(
        ([code, n]) =>
          html`<li><strong>${count(language, n)}</strong> ${words.reasons[code] ?? nothing} <code>${code}</code></li>`,
      )}
    </ul>`
}
