import type { SitesWords } from './messages.ts'

type Params = Readonly<Record<string, string | number>>
const p = (params: Params, name: string): string => String(params[name] ?? '')

export const en: SitesWords = {
  allowed: 'Allowed sites',
  allowedWhy: 'On these sites people can sign, report and write. Reading works everywhere.',
  none: 'No site is allowed: people can only read.',
  add: 'Add',
  site: 'Address of the site',
  siteHint: 'For example https://www.town.example',
  notASite: 'An address that begins with https:// is needed.',
  remove: 'Remove',
  removeOf: (origin) => `Remove ${origin}`,
  removeNow: 'From now on nobody can sign or write there.',
  sure: 'Yes, remove it',
  never: 'Leave it',
  added: (origin) => `${origin} is allowed.`,
  removed: (origin) => `${origin} is not allowed any more.`,
  check: 'Check a page',
  checkWhy: 'Paste the address of the page into which you have put elements: we say what works and what to change.',
  page: 'Address of the page',
  checking: 'The page is being looked at…',
  go: 'Check',
  looked: (address) => `What was found on ${address}`,
  allGood: 'Everything is in its place.',
  unseen: 'What the page adds by its own scripts is not seen from here.',
  states: { good: 'Fine', warn: 'Have a look', bad: 'To be mended' },
  findings: {
    page_unreachable: (params) => [
      `The page does not answer (${p(params, 'reason')}).`,
      'Check the address. It must be public and begin with https://.',
    ],
    page_redirects: (params) => [`The page leads on to ${p(params, 'to')}.`, 'That one was checked.'],
    page_status: (params) => [`The page answers with error ${p(params, 'status')}.`, 'Check the address.'],
    origin_allowed: (params) => [`The site ${p(params, 'origin')} is allowed.`, ''],
    origin_missing: (params) => [`The site ${p(params, 'origin')} is not allowed: people can only read there.`, 'Add it.'],
    origin_unusable: (params) => [`Elements can’t work on ${p(params, 'origin')}.`, 'A site of https is needed.'],
    script_found: () => ['The script is there.', ''],
    script_missing: (params) => ['The script is missing.', `Put into the page: ${p(params, 'tag')}`],
    script_elsewhere: (params) => [
      `The script comes from ${p(params, 'found')}.`,
      `This service’s address is ${p(params, 'wanted')}`,
    ],
    script_no_module: (params) => ['The script’s tag lacks type="module".', `Write it so: ${p(params, 'tag')}`],
    content_mixed: (params) => [
      'A page of https asks for the script by http: browsers refuse that.',
      `Use ${p(params, 'wanted')}`,
    ],
    elements_found: (params) => [`Elements found: ${p(params, 'tags')}.`, ''],
    elements_missing: () => ['There is no element on the page.', 'Copy the code of an element from the guide.'],
    town_missing: (params) => [`<${p(params, 'tag')}> does not say its town.`, `Add ${p(params, 'attribute')}`],
    town_other: (params) => [`<${p(params, 'tag')}> is of another town (${p(params, 'town')}).`, 'Fine if that is meant.'],
    policy_none: () => ['The site has no Content Security Policy: nothing is blocked.', ''],
    policy_allows: () => ['The site’s Content Security Policy lets elements work.', ''],
    policy_blocks: (params) => [
      `The site’s Content Security Policy blocks something (${p(params, 'directive')}).`,
      `Whoever keeps the site adds to ${p(params, 'directive')}: ${p(params, 'add')}`,
    ],
    opener_isolated: () => ['The site isolates itself from windows that it opens: fine, signing in ends in its own window.', ''],
  },
}
