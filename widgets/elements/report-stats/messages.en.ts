import { count, counted } from '../../kernel/format.ts'
import type { StatsWords } from './messages.ts'

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortMonths = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const days = { one: 'day', other: 'days' }
const hours = { one: 'hour', other: 'hours' }

export const en: StatsWords = {
  title: 'How reports are dealt with',
  loading: 'The figures are loading',
  shown: 'The figures are up to date.',
  period: 'Period',
  periods: { 3: 'Last 3 months', 12: 'Last 12 months', 36: 'Last 3 years' },
  by: 'Compare',
  bys: { category: 'Categories', area: 'Areas' },
  figures: {
    received: 'Received',
    open: 'Still open',
    closed: 'Closed',
    contested_closed: 'Closed, but contested',
  },
  median: 'Time to close',
  medianOf: (text) => `half within ${text}`,
  p90Of: (text) => `nine in ten within ${text}`,
  kept: 'Promises kept',
  keptOf: (kept, promised) => `${count('en', kept)} of ${count('en', promised)}`,
  nothing: '–',
  months: 'Received and closed, month by month',
  monthOf: (received, closed) => `${count('en', received)} received, ${count('en', closed)} closed by now`,
  received: 'received',
  closed: 'closed by now',
  groups: { category: 'Category by category', area: 'Area by area' },
  groupOf: (received, closed) => `${count('en', closed)} closed of ${count('en', received)}`,
  table: 'Show all figures in a table',
  columns: {
    name: { category: 'Category', area: 'Area' },
    received: 'Received',
    open: 'Open',
    closed: 'Closed',
    contested_closed: 'Closed, contested',
    median: 'Half within',
    p90: 'Nine in ten within',
    kept: 'Promises kept',
  },
  total: 'In all',
  empty: 'There are no reports in this period.',
  emptyNow: 'Choose a longer one.',
  note: 'A report that was merged into another one counts once. A promise counts when its time is over or the report is closed.',
  count: (n) => count('en', n),
  hours: (n) => (n >= 48 ? counted('en', Math.round(n / 24), days) : counted('en', Math.max(1, Math.round(n)), hours)),
  month: (key) => monthNames.format(new Date(`${key}-01T00:00:00Z`)),
  shortMonth: (key) => shortMonths.format(new Date(`${key}-01T00:00:00Z`)),
}
