import { count, counted, lastDay } from '../../kernel/format.ts'
import type { PetitionsWords } from './messages.ts'

const enSignatures = { one: 'signature', other: 'signatures' }
const enShownForms = { one: 'petition shown', other: 'petitions shown' }

export const en: PetitionsWords = {
  list: 'Petitions',
  search: 'Search petitions',
  show: 'Show',
  choices: {
    all: 'All',
    open: 'Open to signatures',
    awaited: 'Waiting for an answer',
    overdue: 'With an overdue answer',
    answered: 'Answered',
    closed: 'Closed',
    archived: 'Archived',
    rejected: 'Not admitted',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped',
  },
  sort: 'Sort',
  sorts: { newest: 'Newest', most_signed: 'Most signed' },
  states: {
    draft: 'Draft',
    collecting_sponsors: 'Looking for sponsors',
    in_review: 'Under review',
    open: 'Open',
    closed: 'Closed',
    answered: 'Answered',
    archived: 'Archived',
    rejected: 'Not admitted',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped',
  },
  signatures: (n) => counted('en', n, enSignatures),
  goal: (n, goal) => `${counted('en', n, enSignatures)} of ${count('en', goal)}`,
  until: (at) => `open until ${lastDay('en', at)}`,
  closedOn: (at) => `closed on ${lastDay('en', at)}`,
  due: (at) => `Answer due by ${lastDay('en', at)}`,
  overdue: (days) => `Answer ${counted('en', days, { one: 'day', other: 'days' })} late`,
  more: 'Show more petitions',
  loading: 'The petitions are loading',
  shown: (n) => `${counted('en', n, enShownForms)}.`,
  none: 'No petition matches.',
  noneNow: 'Try other words, or clear the filters.',
  clear: 'Clear the filters',
  empty: 'No petitions yet.',
  emptyNow: 'The first one may be yours.',
}
