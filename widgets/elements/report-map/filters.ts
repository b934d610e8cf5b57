import { html, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { ReportMapWords } from './messages.ts'
import type { ReportState } from './state.ts'

export type Category = components['schemas']['ReportCategory']

/** Which reports are wanted; '' asks for all. */
export interface Filter {
  category: string
  state: ReportState | ''
  since: Since | ''
}

/** Months that are looked back, the present one among them. */
export type Since = '1' | '3' | '12'

export const noFilter: Filter = { category: '', state: '', since: '' }

/** The first month of those, in Rome: `2026-09`. */
export function firstMonth(months: Since, now = new Date()): string {
  const [year = 0, month = 0] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(now).split('-').map(Number)
  return new Date(Date.UTC(year, month - Number(months), 1)).toISOString().slice(0, 7)
}

/** The first instant of that month. */
export function firstInstant(months: Since, now = new Date()): string {
  const midnight = new Date(`${firstMonth(months, now)}-01T00:00:00Z`)
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit', hourCycle: 'h23' }).format(midnight),
  )
  return new Date(midnight.getTime() - hour * 3_600_000).toISOString()
}

/** The choices above map and list: both show what they let through. */
export function filters(
  filter: Filter,
  categories: readonly Category[],
  words: ReportMapWords,
  change: (change: Partial<Filter>) => void,
): TemplateResult {
  const select = <K extends keyof Filter>(name: K, label: string, options: readonly (readonly [string, string])[]) =>
    html`<label>
      ${label}
      <select name=${name} @change=${({ target }: Event) => change({ [name]: (target as HTMLSelectElement).value })}>
        ${[['', words.alls[name]] as const, ...options].map(([value, text]) => html`<option value=${value} ?selected=${value === filter[name]}>${text}</option>`)}
      </select>
    </label>`
  // No landmark: of several maps on a page they would all have the same name.
  return html`<div class="card filters" role="group" aria-label=${words.filters}>
    ${select(
      'category',
      words.category,
      categories.map(({ key, name }) => [key, name]),
    )}
    ${select(
      'state',
      words.state,
      Object.entries(words.states).filter(([state]) => state !== 'duplicate'),
    )}
    ${select(
      'since',
      words.since,
      Object.entries(words.sinces).sort(([a], [b]) => Number(a) - Number(b)),
    )}
  </div>`
}
