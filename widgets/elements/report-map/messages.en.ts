import { count, counted } from '../../kernel/format.ts'
import { addressWords } from '../../ui/address-words.ts'
import { frameWords } from '../../ui/map/frame-words.ts'
import type { ReportMapWords } from './messages.ts'

const reports = { one: 'report', other: 'reports' }

export const en: ReportMapWords = {
  ...frameWords.en,
  address: addressWords.en,
  search: 'Search for a street',
  searchNone: 'Try the name of the street alone, or move the map.',
  gone: (place) => `The map shows ${place}.`,
  map: 'Map of reports',
  filters: 'Filter the reports',
  category: 'Category',
  state: 'State',
  since: 'Period',
  alls: { category: 'All', state: 'All', since: 'Always' },
  photo: 'Photo of the report',
  states: {
    received: 'Received',
    verified: 'Verified',
    assigned: 'Assigned',
    in_progress: 'In progress',
    planned: 'Planned',
    resolved: 'Resolved',
    not_resolved: 'Not resolved',
    not_ours: 'Not ours to solve',
    duplicate: 'Duplicate',
    reopened: 'Reopened',
  },
  sinces: { '1': 'This month', '3': 'Last 3 months', '12': 'Last 12 months' },
  list: 'Reports in the part of the map that you see',
  figure: (n) => (n < 10_000 ? count('en', n) : `${count('en', Math.round(n / 1000))}k`),
  cluster: (n) => `${counted('en', n, reports)}: zoom in here`,
  point: (category, state) => `${category}, ${state.toLowerCase()}`,
  here: (n) => counted('en', n, reports),
  loading: 'The reports are loading',
  none: 'There are no reports here.',
  noneNow: 'Move the map, zoom out, or clear the filters.',
  clear: 'Clear the filters',
  more: 'Show more reports',
  chosen: (title, state) => `Chosen: ${title}. ${state}.`,
  close: 'Close',
  open: 'Open the report',
  reported: (day) => `reported on ${day}`,
  office: (name) => `In charge: ${name}`,
  supports: (n) => (n === 1 ? 'One person said “me too”' : `${count('en', n)} people said “me too”`),
}
