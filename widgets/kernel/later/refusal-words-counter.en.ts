import { text, type RefusalTable } from './refusal-table.ts'

const faults: Record<string, string> = {
  shape: 'The tax code is not written well.',
  check: 'A character of the tax code is wrong.',
  birth_date: 'The tax code is of another day of birth.',
}

export const counter = {
  'counter.visit_over': () => ['The visit is over.', 'Identify the person again to go on.'],
  'counter.no_visit': () => ['There is no visit at the moment.', 'Begin one.'],
  'counter.not_here': () => ['This is not done for others at the counter.', 'The person can do it by their own sign-in.'],
  'counter.own_identity': () => ['You can’t act for yourself at the counter.', 'Sign in and do it on the site.'],
  'counter.consent_outdated': () => ['The text of the consent has changed.', 'Read it together again and ask anew.'],
  'counter.tax_code_wrong': (params) => [
    faults[text(params, 'rule')] ?? faults['shape']!,
    'Compare it with the card, letter by letter, and the date with the document.',
  ],
  'counter.tax_code_needed': () => ['Somebody of this name and day of birth has a tax code.', 'Ask for it.'],
  'counter.birth_place_missing': () => ['Without a tax code the place of birth is needed.', 'Copy it from the document.'],
  'counter.identity_differs': () => [
    'This tax code is known under another name or day of birth.',
    'Check the document again. If all is right, stop and tell an administrator.',
  ],
  'counter.too_many_acts': () => ['Much was done in this visit already.', 'End it and begin another one.'],
  'counter.too_many_visits': () => ['You have served a great many people today.', 'Let a colleague go on.'],
} satisfies Partial<RefusalTable>
