import { count, counted, inside, lastDay } from '../../kernel/format.ts'
import type { PetitionWords } from './messages.ts'

export const en: PetitionWords = {
  loading: 'The petition is loading',
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
  by: (author, recipient) =>
    author ? `By ${author} · addressed to: ${inside(recipient)}` : `Addressed to: ${inside(recipient)}`,
  signatures: (n) => counted('en', n, { one: 'signature', other: 'signatures' }).replace(/^\S+ /, ''),
  goal: (n, consequence) => `${counted('en', n, { one: 'signature', other: 'signatures' })}: ${inside(consequence)}`,
  missing: (n) => `${count('en', n)} to go`,
  reached: (n, consequence) =>
    `Threshold of ${counted('en', n, { one: 'signature', other: 'signatures' })} reached: ${inside(consequence)}`,
  missed: (n, consequence) =>
    `Threshold of ${counted('en', n, { one: 'signature', other: 'signatures' })} not reached: ${inside(consequence)}`,
  until: (at, days) =>
    days > 1
      ? `${count('en', days)} days left: open until ${lastDay('en', at)}`
      : days === 1
        ? 'Open until tomorrow'
        : 'Last day to sign',
  closedOn: (at) => `Closed on ${lastDay('en', at)}`,
  due: (at) => `The town must answer by ${lastDay('en', at)}.`,
  overdue: (at, days) =>
    `The town’s answer was due by ${lastDay('en', at)}: it is ${counted('en', days, { one: 'day', other: 'days' })} late.`,
  answer: 'The town’s answer',
  sign: 'Sign',
  share: 'Share',
  invalidated: 'Your signature was invalidated by the town',
  higher: 'Sign in with a surer identity',
  more: 'Read everything',
  less: 'Show less',
  follow: 'Follow',
  unfollow: 'Stop following',
}
