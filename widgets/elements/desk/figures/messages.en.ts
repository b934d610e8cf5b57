import { count } from '../../../kernel/format.ts'
import type { FiguresWords } from './messages.ts'

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export const en: FiguresWords = {
  petitionsByMonth: 'Petitions published, month by month',
  petitionsByState: 'Petitions by state',
  debatesByMonth: 'Debates published, month by month',
  ratingsByMonth: 'Ratings received, month by month',
  states: {
    open: 'Open',
    closed: 'Closed',
    answered: 'Answered',
    archived: 'Archived',
    rejected: 'Not published',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped',
  },
  table: 'Show the numbers in a table',
  what: 'What',
  n: 'How many',
  empty: 'There is nothing to count yet.',
  none: 'No service is on: there are no numbers.',
  month: (key) => months.format(new Date(`${key}-01T00:00:00Z`)),
  count: (n) => count('en', n),
}
