import { html, nothing, svg, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { StatsWords } from './messages.ts'

export type Statistics = components['schemas']['ReportStatistics']
export type Figures = components['schemas']['ReportFigures']
export type Group = components['schemas']['FiguresOfGroup']
export type By = 'category' | 'area'

const share = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 1000) / 10 : 0)

/** The figures of the whole period, large. */
export function totals({ total }: Statistics, words: StatsWords): TemplateResult {
  const { median_hours: median, p90_hours: p90, promised, kept } = total
  const figure = (label: string, value: string, more?: string): TemplateResult => {
    return html`<div class="figure">
      <dt>${label}</dt>
      <dd><strong>${value}</strong>${more ? html`<span class="quiet">${more}</span>` : nothing}</dd>
    </div>`
  }
  return html`<dl class="figures">
    ${(Object.entries(words.figures) as [keyof StatsWords['figures'], string][]).map(([name, label]) => figure(label, words.count(total[name])))}
    ${figure(words.median, median === null ? words.nothing : words.hours(median), p90 === null ? '' : words.p90Of(words.hours(p90)))}
    ${figure(words.kept, promised ? `${Math.round(share(kept, promised))}%` : words.nothing, promised ? words.keptOf(kept, promised) : '')}
  </dl>`
}

/** Two columns per month, as high as the largest figure of them all. The figures stand in the table too. */
export function months({ by_month: all }: Statistics, words: StatsWords): TemplateResult {
  const most = Math.max(1, ...all.map(({ figures }) => figures.received))
  const column = (x: number, n: number, name: string) =>
    svg`<rect class=${name} x=${x} y=${100 - share(n, most)} width="40" height=${share(n, most)}></rect>`
  return html`<figure class="months">
    <figcaption class="subheading">${words.months}</figcaption>
    <p class="key quiet">
      <span class="sample received"></span>${words.received} <span class="sample closed"></span>${words.closed}
    </p>
    <div class="scrolled" role="region" aria-label=${words.months} tabindex="0">
      <ol class="columns">
        ${all.map(({ key, figures }) => {
          const { received, closed } = figures
          return html`<li>
            <span class="unseen">${words.month(key!)}: ${words.monthOf(received, closed)}</span>
            <span class="count" aria-hidden="true">${words.count(received)}</span>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
              ${column(8, received, 'received')}${column(52, closed, 'closed')}
            </svg>
            <span class="month" aria-hidden="true">${words.shortMonth(key!)}</span>
          </li>`
        })}
      </ol>
    </div>
  </figure>`
}

/** A bar per category or area, the longest first: how many arrived, and how much of it is closed. */
export function bars(groups: readonly Group[], by: By, words: StatsWords): TemplateResult {
  const sorted = groups.toSorted((one, other) => other.figures.received - one.figures.received)
  const most = Math.max(1, ...groups.map(({ figures }) => figures.received))
  return html`<figure class="groups">
    <figcaption class="subheading">${words.groups[by]}</figcaption>
    <ol class="stack">
      ${sorted.map(({ name, figures }) => {
        const { received, closed, median_hours: median } = figures
        return html`<li class="group">
          <span class="between"><span>${name}</span> <span class="quiet">${words.groupOf(received, closed)}</span></span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="received" x="0" y="0" width=${share(received, most)} height="10"></rect>
            <rect class="closed" x="0" y="0" width=${share(closed, most)} height="10"></rect>
          </svg>
          ${median === null ? nothing : html`<span class="quiet">${words.medianOf(words.hours(median))}</span>`}
        </li>`
      })}
    </ol>
  </figure>`
}

/** Every figure, one click away. */
export function table({ total }: Statistics, groups: readonly Group[], by: By, words: StatsWords): TemplateResult {
  const { columns } = words
  const time = (hours: number | null): string => (hours === null ? words.nothing : words.hours(hours))
  const row = (name: string, figures: Figures): TemplateResult => {
    return html`<tr>
      <th scope="row">${name}</th>
      ${[figures.received, figures.open, figures.closed, figures.contested_closed].map((n) => html`<td>${words.count(n)}</td>`)}
      <td>${time(figures.median_hours)}</td>
      <td>${time(figures.p90_hours)}</td>
      <td>${figures.promised ? words.keptOf(figures.kept, figures.promised) : words.nothing}</td>
    </tr>`
  }
  const heads = [
    columns.name[by],
    columns.received,
    columns.open,
    columns.closed,
    columns.contested_closed,
    columns.median,
    columns.p90,
    columns.kept,
  ]
  return html`<details>
    <summary class="link">${words.table}</summary>
    <div class="scrolled" role="region" aria-label=${words.groups[by]} tabindex="0">
      <table>
        <thead>
          <tr>
            ${heads.map((text) => html`<th scope="col">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${groups.map(({ name, figures }) => row(name, figures))}
        </tbody>
        <tfoot>
          ${row(words.total, total)}
        </tfoot>
      </table>
    </div>
  </details>`
}
