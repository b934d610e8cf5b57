import { either } from '../format.ts'
import { text, type RefusalTable } from './refusal-table.ts'

const ties: Record<string, string> = {
  resident: 'live',
  works_here: 'work',
  studies_here: 'study',
  owns_home_here: 'own a home',
  minor_with_consent: 'take part with a parent’s consent',
}

const tiesOf = (value: unknown): string =>
  `people who ${either(
    'en',
    [value].flat().map((tie) => ties[String(tie)] ?? String(tie)),
  )} here`

const ways: Record<string, string> = {
  register: 'by a check with the register of residents',
  declaration: 'by declaring it in your profile',
  paper_code: 'with a code on paper',
  office: 'at the town’s office',
}

/** "You can show it by declaring it in your profile or at the town’s office."; undefined when there is no way. */
const waysOf = (value: unknown): string | undefined => {
  const known = [value].flat().flatMap((way) => ways[String(way)] ?? [])
  return known.length > 0 ? `If this is you, you can show it ${either('en', known)}.` : undefined
}

export const standing = {
  'identity.standing_missing': (params) => [
    `Open to ${tiesOf(params.required)}.`,
    waysOf(params['ways']) ?? 'You can still read and follow.',
  ],
  'standing.not_declarable': (params) => ['This tie can’t be declared here.', waysOf(params['ways'])],
  'standing.counts_already': () => ['This tie is confirmed already.', 'There is nothing else to do.'],
  'standing.too_many': (params) => [
    `You have declared it ${text(params, 'most')} times within 30 days.`,
    'Take a document to the town’s office, or try again in a month.',
  ],
  'standing.no_register': (params) => [
    `The town of ${text(params, 'town')} does not ask the register of residents.`,
    'Choose another way.',
  ],
  'standing.over': () => ['Somebody has dealt with it already.', 'Look at the list again.'],
  'standing.own_case': () => ['Nobody decides on their own ties.', 'Leave it to a colleague.'],
  'standing.of_sign_in': () => [
    'This tie comes from the way of signing in.',
    'In the settings you can say that it does not count.',
  ],
  'paper_code.mistyped': () => ['The code is not typed right.', 'Compare it with the paper: there is no 0, O, 1, I or U in it.'],
  'paper_code.refused': () => [
    'This code is not good here: it may be used, expired or of another town.',
    'Look at the paper, or ask the office for another one.',
  ],
  'paper_code.too_many_tries': () => ['Too many wrong codes.', 'Try again in two hours, or go to the town’s office.'],
  'paper_code.batch_made': () => [
    'This batch is made already, and its codes can be read once only.',
    'If the paper is lost, revoke it and make another one.',
  ],
  'paper_code.not_accepted': () => [
    'The town takes no codes on paper for this tie.',
    'An administrator can allow it in the settings.',
  ],
} satisfies Partial<RefusalTable>
