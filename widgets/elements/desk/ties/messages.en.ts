import { date } from '../../../kernel/format.ts'
import type { TiesWords } from './messages.ts'

export const en: TiesWords = {
  title: 'Ties to the town',
  note: 'Only people who have declared a tie come here, and what the office has confirmed. Every decision is in the record.',
  waiting: 'Waiting',
  given: 'Confirmed by the office',
  none: 'No declaration waits.',
  noneGiven: 'The office has confirmed no tie.',
  kinds: {
    resident: 'Resident',
    works_here: 'Works here',
    studies_here: 'Studies here',
    owns_home_here: 'Owns a home here',
    minor_with_consent: 'Minor with a parent’s consent',
  },
  born: (day) => `born on ${date('en', day)}`,
  declared: (at) => `declared on ${date('en', at)}`,
  until: (at) => `holds until ${date('en', at)}`,
  reason: 'What it rests on (the person reads it, at least 3 characters)',
  reasons: {
    confirmed: ['Document seen at the counter.', 'Verified in the town’s records.'],
    refused: ['The document does not show it.', 'The town’s records do not have it.'],
  },
  confirm: 'Confirm',
  refuse: 'Do not confirm',
  end: 'End the tie',
  endSure: 'Yes, end it',
  never: 'Leave it',
  short: 'Write at least 3 characters.',
  done: {
    confirmed: 'Confirmed.',
    refused: 'Not confirmed: the person is told.',
    ended: 'Ended: the person is told.',
    given: 'Tie given.',
  },
  give: 'Give a tie to somebody at the counter',
  person: 'Code of the person (it is in their profile)',
  personWrong: 'The code has 36 characters, as the profile shows it.',
  kind: 'Tie',
  giveNow: 'Give the tie',
  more: 'Show the others',
}
