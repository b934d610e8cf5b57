import { html, nothing, svg, type TemplateResult } from 'lit'
import type { DebateDeskWords } from './messages.ts'
import type { Source } from './reading.ts'

type Dated = Pick<Source, 'phases' | 'closes_at'>

/** The phases as a line whose parts are as long as they last, with the day of today, and in words below. */
export function phaseLine(
  { phases, closes_at: end }: Dated,
  words: DebateDeskWords,
  now = Date.now(),
): TemplateResult | typeof nothing {
  const starts = phases.map(({ opens_at: at }) => Date.parse(at))
  const [from, to] = [starts[0] ?? 0, Date.parse(end)]
  if (!phases.length || !(to > from)) return nothing
  const place = (at: number): number => (Math.min(Math.max(at, from), to) - from) / ((to - from) / 100)
  const ends = phases.map((_, n) => starts[n + 1] ?? to)
  return html`<div class="phase-line">
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      ${phases.map((_, n) => {
        const [at = 0, until = 0] = [starts[n], ends[n]]
        const when = until <= now ? 'gone' : at <= now ? 'present' : 'future'
        return svg`<rect class=${when} x=${place(at) + 0.3} y="1" width=${Math.max(0.4, place(until) - place(at) - 0.6)} height="4" />`
      })}
      ${now > from && now < to ? svg`<rect class="today" x=${place(now) - 0.3} y="0" width="0.6" height="6" />` : nothing}
    </svg>
    <ol>
      ${phases.map(({ phase }, n) => {
        const [at = 0, until = 0] = [starts[n], ends[n]]
        const present = at <= now && now < until
        return html`<li aria-current=${present ? 'step' : 'false'}>
          <strong>${words.phases[phase]}</strong> <span class="quiet">${words.lasts(at, until)}</span>
        </li>`
      })}
    </ol>
  </div>`
}
