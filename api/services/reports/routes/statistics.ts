import type { Handler } from '../../../kernel/http/handlers.ts'
import { civilDay } from '../../../kernel/participation/civil-day.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import { beginningOf, monthBefore, monthsBetween } from '../months.ts'
import { words } from '../present.ts'
import type { LocalText } from '../report.ts'
import { settingsIn } from '../scene.ts'
import { figuresOf, type Figures, type Grouping, type GroupRow } from '../store/statistics.ts'

/** Seconds for which figures may be behind: made anew for every report they would be a scan of the year each time. */
const age = 60

/** The first month that the contract knows. */
const firstMonth = '2000-01'

const none: Figures = {
  received: 0,
  open: 0,
  closed: 0,
  median_hours: null,
  p90_hours: null,
  promised: 0,
  kept: 0,
  contested: 0,
  contested_closed: 0,
}

const without: Readonly<Record<string, LocalText>> = {
  area: { it: 'Senza zona', en: 'No area' },
  office: { it: 'Nessun ufficio', en: 'No office' },
}

export const readStatistics: Handler<'reports_statistics_read'> = async ({ query, db, tenant, language, now }) => {
  const { to = civilDay(now).slice(0, 7), category, area } = query
  const { from = [monthBefore(to, 11), firstMonth].sort()[1]! } = query
  const months = monthsBetween(from, to)
  const [first = to, last = to] = [months[0], months.at(-1)]
  const span = { from: beginningOf(first), before: beginningOf(monthBefore(last, -1)), category, area }
  const rows = months.length > 0 ? await figuresOf(db, span, now) : []
  const { categories, areas, offices } = settingsIn(tenant)
  const body = {
    from: first,
    to: last,
    generated_at: now.toISOString(),
    total: figuresIn(rows.find(({ grouping }) => grouping === 'total') ?? none),
    by_category: groups(rows, 'category', categories, language),
    by_area: groups(rows, 'area', areas, language),
    by_office: groups(rows, 'office', offices, language),
    by_month: months.map((month) => {
      const row = rows.find(({ grouping, key }) => grouping === 'month' && key === month)
      return { key: month, name: month, figures: figuresIn(row ?? none) }
    }),
  }
  return { status: 200, body, cache: { tags: [`tenant:${tenant.slug}`], seconds: age } }
}

/** Groups in the order of the settings; then what the town no longer has, by its key, and what has none. */
function groups(
  rows: readonly GroupRow[],
  grouping: Grouping,
  known: readonly { readonly key: string; readonly name: LocalText }[],
  language: Language,
) {
  const place = ({ key }: GroupRow) =>
    key === null ? known.length + 1 : known.findIndex((one) => one.key === key) + 1 || known.length + 0.5
  const own = rows.filter((row) => row.grouping === grouping).toSorted((one, other) => place(one) - place(other))
  return own.slice(0, 300).map((row) => {
    const name = row.key === null ? without[grouping] : known.find(({ key }) => key === row.key)?.name
    return { key: row.key, name: name ? words(name, language) : row.key!, figures: figuresIn(row) }
  })
}

/** Figures as the contract has them: hours to a tenth. */
function figuresIn(figures: Figures): Figures {
  const { median_hours: median, p90_hours: p90 } = figures
  const names = Object.keys(none) as (keyof Figures)[]
  const counts = Object.fromEntries(names.map((name) => [name, figures[name]])) as unknown as Figures
  return { ...counts, median_hours: tenth(median), p90_hours: tenth(p90) }
}

const tenth = (hours: number | null) => hours && Math.round(hours * 10) / 10
