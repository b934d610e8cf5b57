import { html, nothing, type TemplateResult } from 'lit'
import { linkTo, outward } from '../../kernel/link.ts'
import { notice } from '../../ui/notice.ts'
import type { ReportWords } from './messages.ts'
import type { Report } from './reader.ts'

/** Code and category, state, title, who and when. */
export function head(report: Report, level: number, words: ReportWords): TemplateResult {
  const { phase, state } = report
  const mood = state === 'resolved' ? 'good' : state === 'not_resolved' ? 'bad' : ''
  return html`<p class="eyebrow">
      <span>${report.category_name} · <span class="code">${report.code}</span></span>
      <span class="badge ${mood} ${phase}" part="state">${words.states[state]}</span>
    </p>
    <div role="heading" aria-level=${level} class="heading" part="title" lang=${report.language}>${report.title}</div>
    <p class="quiet">${words.by(report.author_name, report.captured_at ?? report.created_at)}</p>
    ${report.visibility === 'reserved' ? notice('calm', words.reserved) : nothing}`
}

/** Who is to act next and by when, or how it ended. */
export function progress(report: Report, hrefTemplate: string, words: ReportWords): TemplateResult {
  const { closing, promise, planned_for: day, duplicate_of: main, contest_count: contests, phase } = report
  const page = main && linkTo(hrefTemplate, main.id)
  const due = promise?.due_at
  return html`${
    main
      ? notice('calm', html`${words.duplicateOf} ${page ? html`<a href=${page} target=${outward}>${main.code}</a>` : main.code}.`)
      : nothing
  }
  ${
    closing && phase === 'closed'
      ? notice(
          report.state === 'resolved' ? 'good' : 'calm',
          words.closed(closing.at),
          [closing.label, closing.note, contests ? words.closedContested : ''].filter(Boolean).join('. '),
        )
      : nothing
  }
  ${
    phase === 'closed'
      ? nothing
      : html`<div class="next" part="next">
          ${report.office ? html`<p>${words.office(report.office.name)}</p>` : nothing}
          ${day ? html`<p>${words.planned(day)}</p>` : nothing}
          ${
            promise?.overdue && due
              ? html`<p class="late">${words.overdue(due)}</p>`
              : due
                ? html`<p>${words.due(due)}</p>`
                : promise && phase === 'paused'
                  ? html`<p>${words.paused}</p>`
                  : nothing
          }
        </div>`
  }`
}

/** What was written and answered. */
export const text = (report: Report): TemplateResult => html`
  ${report.description ? html`<p class="prose" lang=${report.language}>${report.description}</p>` : nothing}
  ${
    report.answers.length
      ? html`<dl class="answers">
          ${report.answers.map(
            ({ label, text }) =>
              html`<div>
                <dt>${label}</dt>
                <dd class="prose">${text}</dd>
              </div>`,
          )}
        </dl>`
      : nothing
  }
`

/** Where it is, in words and figures; the link opens a map of the device or the web. */
export function place({ address, area, position, accuracy }: Report, words: ReportWords): TemplateResult {
  const [lon = 0, lat = 0] = position.coordinates
  const at = `${lat.toFixed(5)}, ${lon.toFixed(5)}`
  const map = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=18/${lat}/${lon}`
  return html`<div class="place" part="place">
    <p class="subheading">${words.place}</p>
    <p>${[address, area?.name].filter(Boolean).join(' · ') || at}</p>
    ${accuracy && accuracy > 50 ? html`<p class="quiet">${words.accuracy(accuracy)}</p>` : nothing}
    <p><a href=${map} target="_blank" rel="noreferrer">${words.map}</a></p>
  </div>`
}

/** Documents that belong to it. */
export const documents = ({ media, tenant }: Report, origin: string, words: ReportWords): TemplateResult[] =>
  media
    .filter(({ kind }) => kind === 'document')
    .map(
      ({ id }, n) =>
        html`<p><a href="${origin}/v1/${tenant}/media/${id}/document" target="_blank">${words.document(n + 1)}</a></p>`,
    )
