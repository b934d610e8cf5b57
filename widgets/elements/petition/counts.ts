import { css, html, svg, type TemplateResult } from 'lit'
import { shortDate } from '../../kernel/format.ts'
import type { Language } from '../../kernel/language.ts'
import type { MoreWords } from './more-messages.ts'

export const chartStyles = css`
  .chart {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 140px;
    fill: var(--_accent);
  }
  .chart line {
    stroke: var(--_line);
  }
  figcaption {
    display: flex;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.875em;
  }
  table {
    inline-size: 100%;
    max-inline-size: 24em;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 6px 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  thead th {
    font-weight: 600;
  }
  td,
  thead th + th {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .chart {
      fill: CanvasText;
    }
  }
`

const dayMs = 86_400_000
const [width, height] = [600, 120]

/** The last sixty days as bars, quiet days included; words say the same. */
export function chart(days: Map<string, number>, words: MoreWords, language: Language): TemplateResult {
  const last = Date.parse([...days.keys()].reduce((one, other) => (one > other ? one : other)))
  const begun = Date.parse([...days.keys()].reduce((one, other) => (one < other ? one : other)))
  const first = Math.max(Math.min(begun, last - 13 * dayMs), last - 59 * dayMs)
  const bars: number[] = []
  for (let day = first; day <= last; day += dayMs) bars.push(days.get(new Date(day).toISOString().slice(0, 10)) ?? 0)
  const most = Math.max(...bars, 1)
  const step = width / bars.length
  return html`<figure>
    <svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label=${words.chart(bars.length, most)}>
      <line x1="0" x2=${width} y1=${height - 0.5} y2=${height - 0.5}></line>
      ${bars.map((n, i) => {
        const tall = n && Math.max(2, (n / most) * (height - 8))
        return svg`<rect x=${i * step + step * 0.1} width=${step * 0.8} y=${height - tall} height=${tall} rx="1"></rect>`
      })}
    </svg>
    <figcaption>
      <span>${shortDate(language, first)}</span><span>${words.most(most)}</span><span>${shortDate(language, last)}</span>
    </figcaption>
  </figure>`
}
