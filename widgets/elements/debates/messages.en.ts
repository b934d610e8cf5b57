import { counted, date, daysLeft, lastDay } from '../../kernel/format.ts'
import type { DebatesWords } from './messages.ts'

const days = { one: 'day', other: 'days' }

export const en: DebatesWords = {
  list: 'Debates',
  show: 'Show',
  choices: { all: 'All', running: 'Under way', closed: 'Closed' },
  phases: {
    planned: 'Coming up',
    inform: 'Time to read',
    discuss: 'Under discussion',
    propose: 'Taking proposals',
    converge: 'Agreeing on a text',
    outcome: 'Awaiting the outcome',
    closed: 'Closed',
  },
  begins: (at) => `Begins on ${date('en', at)}`,
  until: (at) => `This phase ends on ${lastDay('en', at)}`,
  hurry: (at) => {
    const left = daysLeft(at)
    return left < 1 ? 'This phase ends today' : `${counted('en', left, days)} left in this phase`
  },
  over: (at) => `Closed on ${lastDay('en', at)}`,
  outcome: 'with the town’s answer',
  goals: '2030 Agenda:',
  more: 'Show more debates',
  loading: 'Debates are loading',
  shown: (n) => `${counted('en', n, { one: 'debate', other: 'debates' })} shown.`,
  none: 'No debate matches.',
  all: 'Show them all',
  empty: 'No debate yet.',
  emptyNow: 'When the town opens one, you will find it here.',
}
