import { html, nothing, svg, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { LogWords } from './messages.ts'

type Schemas = components['schemas']
export type Report = Schemas['ModerationReport']

/** Of what is drawn, with how many of it were hidden, or followed. */
interface Bar {
  readonly name: string
  readonly count: number
  readonly hidden: number
  /** Minutes; undefined where nobody waited. */
  readonly median?: number
}

const against: readonly Schemas['ModerationOutcome'][] = ['hide', 'reject', 'stop']

/** Decisions that hid, rejected or stopped something, by reason. */
function reasonsOf({ decisions }: Report, title: (code: string) => string): Bar[] {
  return decisions
    .filter(({ outcome, reason }) => against.includes(outcome) && reason !== null)
    .map(({ reason, count }) => ({ name: title(reason ?? ''), count, hidden: count }))
    .sort((one, other) => other.count - one.count)
}

/** What readers have flagged, by the reason that they named: how much of it was followed. */
const noticesOf = ({ notices }: Report, title: (code: string) => string): Bar[] =>
  notices.map(({ reason, count, followed, median_minutes: median }) => ({
    ...{ name: title(reason), count, hidden: followed },
    ...(median !== null && { median }),
  }))

const waysOf = ({ ways }: Report, words: LogWords): Bar[] =>
  ways
    .map(({ way, count, hidden, median_minutes: median }) => ({
      ...{ name: words.ways[way], count, hidden },
      ...(way !== 'own_initiative' && { median }),
    }))
    .sort((one, other) => other.count - one.count)

/** The half-year in figures, then drawn. */
export function picture(report: Report, words: LogWords, title: (code: string) => string): TemplateResult {
  const { decisions, notices, appeals, automated } = report
  const all = decisions.reduce((sum, { count }) => sum + count, 0)
  const flagged = notices.reduce((sum, { count }) => sum + count, 0)
  if (!all && !appeals.received && !flagged) return html`<p class="quiet">${words.empty}</p>`
  const hidden = decisions.reduce((sum, { outcome, count }) => sum + (against.includes(outcome) ? count : 0), 0)
  const figure = (label: string, n: number, more = ''): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd><strong>${words.count(n)}</strong> ${more ? html`<span class="quiet">${more}</span>` : nothing}</dd>
    </div>`
  const followed = notices.reduce((sum, one) => sum + one.followed, 0)
  const [reasons, ways] = [reasonsOf(report, title), waysOf(report, words)]
  const named = noticesOf(report, title)
  return html`<dl class="figures">
      ${figure(words.decided, all)} ${figure(words.hidden, hidden)}
      ${figure(words.notices, flagged, flagged ? words.followedOf(followed) : '')}
      ${figure(words.appeals, appeals.received, appeals.received ? words.appealsOf(appeals.reversed) : '')}
      ${figure(words.machines, automated.decisions, automated.decisions ? words.machinesOf(automated.kept) : '')}
    </dl>
    ${reasons.length ? bars(words.byReason, reasons, words) : nothing}
    ${named.length ? bars(words.byNotice, named, words, words.noticedOf) : nothing} ${bars(words.byWay, ways, words)}
    ${table([...reasons, ...ways], words)} ${named.length ? table(named, words, words.noticeTable) : nothing}`
}

/** A bar for each, as long as there are decisions; the darker part hid something. @param told What the two lengths stand for. */
function bars(label: string, all: readonly Bar[], words: LogWords, told = words.decidedOf): TemplateResult {
  const most = Math.max(1, ...all.map(({ count }) => count))
  const share = (n: number): number => Math.round((n / most) * 1000) / 10
  const drawn = (n: number, name: string) => svg`<rect class=${name} x="0" y="0" width=${share(n)} height="10"></rect>`
  return html`<figure>
    <figcaption class="subheading">${label}</figcaption>
    <ol class="stack">
      ${all.map(
        ({ name, count, hidden, median }) =>
          html`<li>
            <span class="between"
              ><span>${name}</span>
              <span class="quiet">${told(count, hidden)}${median === undefined ? '' : `, ${words.median(median)}`}</span></span
            >
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              ${drawn(count, 'decided')}${drawn(hidden, 'hidden')}
            </svg>
          </li>`,
      )}
    </ol>
  </figure>`
}

function table(
  all: readonly Bar[],
  words: LogWords,
  { label, columns }: { readonly label: string; readonly columns: LogWords['columns'] } = {
    label: words.table,
    columns: words.columns,
  },
): TemplateResult {
  const { what, count, hidden, median } = columns
  return html`<details>
    <summary class="link">${label}</summary>
    <div class="scrolled" role="region" aria-label=${label} tabindex="0">
      <table>
        <thead>
          <tr>
            ${[what, count, hidden, median].map((text) => html`<th scope="col">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${all.map(
            (bar) =>
              html`<tr>
                <th scope="row">${bar.name}</th>
                <td>${words.count(bar.count)}</td>
                <td>${words.count(bar.hidden)}</td>
                <td>${bar.median === undefined ? '–' : words.median(bar.median)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`
}
