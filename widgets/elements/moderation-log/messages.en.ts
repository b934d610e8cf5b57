import { count, counted, date } from '../../kernel/format.ts'
import type { LogWords } from './messages.ts'

const contents = { one: 'decision', other: 'decisions' }

function lasting(minutes: number): string {
  if (minutes < 60) return counted('en', minutes, { one: 'minute', other: 'minutes' })
  const hours = Math.round(minutes / 60)
  if (hours < 48) return counted('en', hours, { one: 'hour', other: 'hours' })
  return counted('en', Math.round(hours / 24), { one: 'day', other: 'days' })
}

export const en: LogWords = {
  title: 'How moderation works',
  loading: 'The figures are loading',
  half: 'Half-year',
  halfOf: (year, half) => `${half === 1 ? 'First' : 'Second'} half of ${year}`,
  span: (from, to) => `From ${date('en', from)} to ${date('en', to)}.`,
  empty: 'No decisions in this period.',
  count: (n) => count('en', n),
  decided: 'Decisions',
  hidden: 'Hidden or rejected',
  notices: 'Citizens’ flags',
  followedOf: (n) => `${count('en', n)} followed`,
  appeals: 'Appeals',
  appealsOf: (n) => `${count('en', n)} upheld`,
  machines: 'Noticed by a machine',
  machinesOf: (kept) => `${count('en', kept)} left by a person`,
  note: 'A person always decides. It is not told on what, on whom and by whom.',
  byReason: 'Why things are hidden',
  byNotice: 'What citizens flag',
  noticedOf: (n, followed) => `${counted('en', n, { one: 'flag', other: 'flags' })}, ${count('en', followed)} followed`,
  noticeTable: {
    label: 'The flags as a table',
    columns: { what: 'Reason', count: 'Flags', hidden: 'Followed', median: 'Half answered' },
  },
  byWay: 'How they come up, and how long it takes',
  decidedOf: (n, hidden) => `${counted('en', n, contents)}, ${count('en', hidden)} to hide`,
  median: (minutes) => `half within ${lasting(minutes)}`,
  table: 'The figures as a table',
  columns: { what: 'What', count: 'Decisions', hidden: 'Hidden', median: 'Half within' },
  log: 'One by one',
  logColumns: { day: 'Day', kind: 'What', outcome: 'Decision', reason: 'Reason', way: 'How it came up' },
  more: 'Show earlier ones',
  reversed: 'reversed on appeal',
  csv: 'Download all (CSV)',
  day: (day) => date('en', `${day}T12:00:00Z`),
  none: 'none',
  kinds: {
    comment: 'Comment',
    proposal: 'Proposal',
    amendment: 'Amendment',
    statement: 'Statement',
    petition: 'Petition',
    petition_update: 'Update of a petition',
    report: 'Report',
    report_message: 'Message about a report',
  },
  outcomes: {
    keep: 'Kept',
    hide: 'Hidden',
    second_opinion: 'Second opinion',
    publish: 'Published',
    reject: 'Rejected',
    stop: 'Stopped',
  },
  ways: {
    new: 'just come in',
    flagged: 'flagged by citizens',
    sampled: 'sample',
    triage: 'noticed by a machine',
    appeal: 'appeal',
    second_opinion: 'second opinion',
    own_initiative: 'the town’s own initiative',
  },
}
