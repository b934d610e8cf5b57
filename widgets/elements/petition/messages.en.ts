import { count, counted, date, either, inside } from '../../kernel/format.ts'
import type { PetitionWords } from './messages.ts'

const ties = { resident: 'live', works_here: 'work', studies_here: 'study' }
const levels = {
  none: 'without signing in',
  low: 'with a confirmed e-mail',
  substantial: 'with SPID or CIE',
  high: 'with SPID level 3 or CIE',
}

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
  by: (author, recipient) => (author ? `By ${author} · addressed to: ${recipient}` : `Addressed to: ${recipient}`),
  signatures: (n) => counted('en', n, { one: 'signature', other: 'signatures' }).replace(/^\S+ /, ''),
  goal: (n, consequence) => `${counted('en', n, { one: 'signature', other: 'signatures' })}: ${inside(consequence)}`,
  missing: (n) => `${count('en', n)} to go`,
  reached: (consequence) => `Threshold reached: ${inside(consequence)}`,
  until: (at, days) =>
    days > 1
      ? `${count('en', days)} days left: open until ${date('en', at)}`
      : days === 1
        ? 'Open until tomorrow'
        : 'Last day to sign',
  closedOn: (at) => `Closed on ${date('en', at)}`,
  due: (at) => `The town must answer by ${date('en', at)}.`,
  overdue: (at, days) =>
    `The town’s answer was due by ${date('en', at)}: it is ${counted('en', days, { one: 'day', other: 'days' })} late.`,
  answer: 'The town’s answer',
  who: ({ standing, age, assurance }) =>
    `Open to ${
      standing.length
        ? `people who ${either(
            'en',
            standing.map((tie) => ties[tie]),
          )} here`
        : 'everybody'
    }${age ? ` from the age of ${age}` : ''}, ${levels[assurance]}.`,
  sign: 'Sign',
  before: 'Before you sign',
  nameHidden: 'Your signature counts, your name stays private.',
  nameToTown: 'The town receives your name, because the law asks it to identify signers.',
  nameShown: 'Show my name in the public list',
  reason: 'Why you sign (if you like)',
  reasonHint: 'Shown in the public list, also without a name.',
  consent: 'With “Sign” you consent: the signature is counted and the town keeps it for this petition.',
  privacy: 'How we use the data',
  signInNext: 'Then we ask you to sign in, so that everybody counts once.',
  cancel: 'Cancel',
  sending: 'Signing',
  signed: 'You have signed',
  receipt: 'Code',
  withdrawableUntil: (at) => `You can withdraw until ${date('en', at)}.`,
  shownAs: (name) => (name ? `The public list shows you as ${name}.` : 'Your name stays private.'),
  share: 'Share',
  copied: 'Link copied',
  withdraw: 'Withdraw the signature',
  withdrawSure: 'Withdraw your signature?',
  withdrawYes: 'Yes, withdraw',
  withdrawNo: 'No, keep it',
  withdrawn: 'You have withdrawn. You can sign again while the petition is open.',
  invalidated: 'Your signature was invalidated by the town',
  higher: 'Sign in with a surer identity',
  more: 'Read everything',
  less: 'Show less',
  follow: 'Follow',
  unfollow: 'Stop following',
  following: 'You follow this petition: its news come to your own area.',
  notFollowing: 'You no longer follow this petition.',
}
