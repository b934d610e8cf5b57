import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { notice } from '../../ui/notice.ts'
import type { OpinionWords } from './messages.ts'
import { pictureStyles } from './picture-styles.ts'
import type { Picture } from './reading.ts'

export { pictureStyles }

type Group = components['schemas']['OpinionGroup']
type Said = components['schemas']['GroupStatement']
type Shares = components['schemas']['OpinionShares']

/** What everybody thinks: in words, drawn, and as a table. */
export function picture(shown: Picture, words: OpinionWords): TemplateResult {
  const { participants, counts_from: from, groups, found_at: at } = shown
  if (participants < from) return html`${notice('calm', words.missing(from - participants), words.missingNow(from))}`
  if (!at || groups.length === 0) return html`${notice('calm', words.soon)}`
  return html`<p class="summary">${summary(shown, words)}</p>
    ${groups.length > 1 ? drawing(groups, words) : nothing} ${common(shown, words)}
    ${
      groups.length > 1
        ? html`<ul class="groups">
            ${groups.map((group) => card(group, shown, words))}
          </ul>`
        : nothing
    }
    ${table(shown, words)}
    <p class="quiet">${words.note(participants, at)}</p>`
}

const textOf = ({ statements }: Picture, id: string) => statements.find((statement) => statement.id === id)

const quoted = (shown: Picture, { statement_id: id }: Said): string => `«${textOf(shown, id)?.text.replace(/[.]$/, '') ?? ''}»`

/** "Due gruppi. Gruppo A (circa 120 persone) è d’accordo: «…». Gruppo B …" */
function summary(shown: Picture, words: OpinionWords): string {
  const { groups } = shown
  if (groups.length === 1) return `${words.oneGroup}`
  const each = groups.map((group) => {
    const [first] = group.says
    const says = first ? ` ${words.says[first.opinion]}: ${quoted(shown, first)}` : ''
    return `${words.group(group.letter)} (${words.about(group.size)})${says}.`
  })
  return [`${words.groups(groups.length)}.`, ...each].join(' ')
}

/** Radius of a circle: its area is as the group's size; none covers another. */
function radii(groups: readonly Group[]): number[] {
  const all = groups.reduce((sum, { size }) => sum + size, 0)
  const wanted = groups.map(({ size }) => 0.62 * Math.sqrt(size / all))
  const room = groups.flatMap((one, at) =>
    groups.slice(at + 1).map((other, beyond) => {
      const distance = Math.hypot(one.x - other.x, one.y - other.y)
      return distance / (wanted[at]! + wanted[at + 1 + beyond]! + 0.04)
    }),
  )
  const scale = Math.min(1, ...room)
  return wanted.map((radius) => Math.max(0.1, radius * scale))
}

/** The box around the circles, as `viewBox` has it, with some room. */
function boxAround(groups: readonly Group[], sizes: readonly number[]) {
  const ends = (of: (group: Group) => number) => {
    const [low, high] = [-1, 1].map((side) => groups.map((group, at) => of(group) + side * sizes[at]!))
    return [Math.min(...low!) - 0.06, Math.max(...high!) + 0.06] as const
  }
  const [left, right] = ends(({ x }) => x)
  const [top, bottom] = ends(({ y }) => -y)
  return { left, top, width: right - left, height: bottom - top }
}

/** The groups as circles with letters, each with a colour and a pattern of its own; the words beside it say the same. */
function drawing(groups: readonly Group[], words: OpinionWords): TemplateResult {
  const sizes = radii(groups)
  const { left, top, width, height } = boxAround(groups, sizes)
  const letterSize = 0.06 * Math.max(width, height)
  const circle = ({ letter, x, y }: Group, at: number): SVGTemplateResult => {
    const radius = sizes[at]!
    return svg`<g class="circle ${letter}">
      <circle class="ground" cx=${x} cy=${-y} r=${radius}></circle>
      <circle fill="url(#pattern-${letter})" cx=${x} cy=${-y} r=${radius}></circle>
      <circle class="plate" cx=${x} cy=${-y} r=${0.75 * letterSize}></circle>
      <text x=${x} y=${-y} dy=${0.36 * letterSize} font-size=${letterSize} text-anchor="middle">${letter}</text>
    </g>`
  }
  return html`<figure class="drawing">
    <svg viewBox="${left} ${top} ${width} ${height}" role="img" aria-label=${words.groups(groups.length)} part="drawing">
      ${patterns} ${groups.map(circle)}
    </svg>
    <figcaption class="quiet">${words.drawing}</figcaption>
  </figure>`
}

/** A swatch of the group's pattern beside its name. */
const swatch = (letter: string): TemplateResult =>
  html`<svg class="swatch circle ${letter}" viewBox="-0.1 -0.1 0.2 0.2" aria-hidden="true">
    <circle class="ground" r="0.09"></circle>
    <circle fill="url(#pattern-${letter})" r="0.09"></circle>
  </svg>`

/** Lines, dots, crosses, waves and a grid: told apart without colours. */
const patterns = svg`<defs>
  <pattern id="pattern-A" width="0.05" height="0.05" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path class="stroke A" d="M0 0V0.05" />
  </pattern>
  <pattern id="pattern-B" width="0.06" height="0.06" patternUnits="userSpaceOnUse">
    <circle class="dot B" cx="0.03" cy="0.03" r="0.012" />
  </pattern>
  <pattern id="pattern-C" width="0.07" height="0.07" patternUnits="userSpaceOnUse">
    <path class="stroke C" d="M0.02 0.035H0.05M0.035 0.02V0.05" />
  </pattern>
  <pattern id="pattern-D" width="0.06" height="0.06" patternUnits="userSpaceOnUse">
    <path class="stroke D" d="M0 0.03H0.06" />
  </pattern>
  <pattern id="pattern-E" width="0.06" height="0.06" patternUnits="userSpaceOnUse">
    <path class="stroke E" d="M0 0.03H0.06M0.03 0V0.06" />
  </pattern>
</defs>`

function line(shown: Picture, said: Said, label: string): unknown {
  const statement = textOf(shown, said.statement_id)
  if (!statement) return nothing
  return html`<li>
    <span class="badge ${said.opinion === 'agree' ? 'good' : 'bad'}">${label}</span>
    <span lang=${statement.language}>${statement.text}</span>
  </li>`
}

function common(shown: Picture, words: OpinionWords): TemplateResult {
  const { common: said, groups } = shown
  return html`<div class="common" part="common">
    <p class="subheading">${groups.length > 1 ? words.common : words.commonOne}</p>
    ${
      said.length
        ? html`<ul class="said">
            ${said.map((one) => line(shown, one, words.commonSays[one.opinion]))}
          </ul>`
        : html`<p>${words.commonNone}</p>`
    }
  </div>`
}

function card(group: Group, shown: Picture, words: OpinionWords): TemplateResult {
  return html`<li class="group" part="group">
    <p class="subheading row">
      ${swatch(group.letter)} ${words.group(group.letter)} <span class="quiet">${words.about(group.size)}</span>
    </p>
    ${
      group.says.length
        ? html`<ul class="said">
            ${group.says.map((one) => line(shown, one, words.says[one.opinion]))}
          </ul>`
        : html`<p>${words.distinct}</p>`
    }
  </li>`
}

/** Every figure, one click away. */
function table({ statements, groups }: Picture, words: OpinionWords): TemplateResult {
  const cell = (shares: Shares | null): TemplateResult =>
    html`<td>${shares ? words.shares(shares.agree, shares.disagree, shares.pass) : words.few}</td>`
  const several = groups.length > 1
  return html`<details>
    <summary class="link">${words.table}</summary>
    <div class="scrolled" role="region" aria-label=${words.table} tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.columns.statement}</th>
            <th scope="col">${words.columns.all}</th>
            ${several ? groups.map(({ letter }) => html`<th scope="col">${words.group(letter)}</th>`) : nothing}
          </tr>
        </thead>
        <tbody>
          ${statements.map(
            ({ text, language, all, groups: each }) =>
              html`<tr>
                <th scope="row" lang=${language}>${text}</th>
                ${cell(all)} ${several ? each.map(cell) : nothing}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`
}
