import { css, html, nothing, svg, type CSSResult, type TemplateResult } from 'lit'
import { answer } from '../../../kernel/client.ts'
import { fetchNested } from '../../../kernel/nested.ts'
import { Words } from '../../../kernel/words.ts'
import { Asked } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { byMonth, byValue, type Counts, type Row } from './counting.ts'
import { messages, type FiguresWords } from './messages.ts'

type SetName = 'petitions' | 'debates' | 'ratings'

/** What is counted of each open data set. */
const counted: readonly {
  readonly set: SetName
  readonly title: 'petitionsByMonth' | 'petitionsByState' | 'debatesByMonth' | 'ratingsByMonth'
  readonly count: (rows: readonly Row[]) => Counts
  readonly called: (words: FiguresWords, name: string) => string
}[] = [
  {
    set: 'petitions',
    title: 'petitionsByMonth',
    count: (rows) => byMonth(rows, 'published_at', new Date()),
    called: (words, name) => words.month(name),
  },
  {
    set: 'petitions',
    title: 'petitionsByState',
    count: (rows) => byValue(rows, 'state'),
    called: (words, name) => words.states[name] ?? name,
  },
  {
    set: 'debates',
    title: 'debatesByMonth',
    count: (rows) => byMonth(rows, 'published_at', new Date()),
    called: (words, name) => words.month(name),
  },
  {
    set: 'ratings',
    title: 'ratingsByMonth',
    count: (rows) => byMonth(rows, 'month', new Date(), 'ratings'),
    called: (words, name) => words.month(name),
  },
]

/** Numbers of every service: bars, and the table behind them. */
class FiguresRoom implements Room {
  private readonly tongue: Words<FiguresWords>
  private readonly sets = new Map<SetName, Asked<readonly Row[]>>()

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
  }

  enter(): void {
    for (const { set } of counted) if (this.desk.services.includes(set) && !this.sets.has(set)) void this.ask(set).read()
  }

  private ask(set: SetName): Asked<readonly Row[]> {
    const { desk } = this
    const asked = new Asked<readonly Row[]>(desk, async () => {
      const params = { path: { tenant: desk.slug, dataset: `${set}.json` } }
      const told = await answer(desk.publicApi.GET('/v1/{tenant}/open-data/{dataset}', { params }))
      // The ending of its name says that it is JSON, and not one of the other formats.
      return (told as { items: readonly Row[] }).items
    })
    this.sets.set(set, asked)
    return asked
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { desk, sets } = this
    const shown = counted.filter(({ set }) => sets.has(set))
    const reports = desk.services.includes('reports') && fetchNested('cdc-report-stats')
    if (!shown.length && !reports) return html`<div class="card"><p>${words.none}</p></div>`
    return html`<div class="stack">
      ${shown.map(({ set, title, count, called }) =>
        sets.get(set)?.render((rows) => this.drawn(words, words[title], count(rows), (name) => called(words, name))),
      )}
      ${
        reports
          ? html`<cdc-report-stats
              tenant=${desk.slug}
              api=${desk.origin}
              lang=${desk.language}
              heading-level=${desk.below}
            ></cdc-report-stats>`
          : nothing
      }
    </div>`
  }

  private drawn(words: FiguresWords, title: string, counts: Counts, called: (name: string) => string): TemplateResult {
    const most = Math.max(1, ...counts.map(([, n]) => n))
    const some = counts.some(([, n]) => n > 0)
    return html`<section class="card stack">
      <div role="heading" aria-level=${this.desk.below} class="subheading">${title}</div>
      ${
        some
          ? html`<ul class="bars" aria-label=${title}>
                ${counts.map(
                  ([name, n]) =>
                    html`<li>
                      <span>${called(name)}</span>
                      <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                        ${svg`<rect width=${((n / most) * 100).toFixed(1)} height="4"></rect>`}
                      </svg>
                      <span class="n">${words.count(n)}</span>
                    </li>`,
                )}
              </ul>
              <details>
                <summary class="link">${words.table}</summary>
                <table>
                  <caption class="unseen">
                    ${title}
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">${words.what}</th>
                      <th scope="col">${words.n}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${counts.map(
                      ([name, n]) =>
                        html`<tr>
                          <th scope="row">${called(name)}</th>
                          <td>${words.count(n)}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </details>`
          : html`<p>${words.empty}</p>`
      }
    </section>`
  }
}

const bars = css`
  .bars > li {
    display: grid;
    grid-template-columns: minmax(7em, 12em) minmax(0, 1fr) 5em;
    gap: 12px;
    align-items: center;
    padding-block: 4px;
  }
  .bar {
    inline-size: 100%;
    block-size: 12px;
    border-radius: 4px;
    background: var(--_soft);
  }
  .bar rect {
    fill: var(--_accent);
  }
  .n,
  td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 4px 16px 4px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
  }
  @container (max-width: 500px) {
    .bars > li {
      grid-template-columns: minmax(0, 1fr) 5em;
      gap: 4px 12px;
      padding-block: 8px;
    }
    .bar {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
`

export const styles: readonly CSSResult[] = [bars]
export const furnish = (desk: CdcDesk): Room => new FiguresRoom(desk)
