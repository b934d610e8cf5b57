import type { components } from '../../../types/openapi.d.ts'
import { OutboundFault, type Outbound, type OutboundAnswer } from '../outbound/outbound.ts'
import { normaliseOrigin } from '../tenancy/origin.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { readPage, type ReadPage } from './page.ts'
import { allows, allowsTrustedType, policiesOf, type Asked, type Policy } from './policy.ts'

export type Finding = components['schemas']['SiteFinding']
type Code = Finding['code']

/** Most redirects that are gone after, each to an address that may be asked. */
const mostRedirects = 3

/** A page as it was answered, and where it was in the end. */
interface Fetched {
  readonly url: URL
  readonly answer: OutboundAnswer
}

/** What a check has found. */
export interface Checked {
  /** Where the page was in the end. */
  readonly address: string
  /** The page's origin as the town would allow it; null where elements can't be used. */
  readonly origin: string | null
  readonly findings: readonly Finding[]
}

const finding = (code: Code, state: Finding['state'], params: Finding['params'] = {}): Finding => ({ code, state, params })

/**
 * Fetches a page of a town's site and tells whether elements work on it.
 *
 * @param api Origin of the API, from which scripts and data come.
 */
export async function checkSite(address: string, tenant: Tenant, api: string, outbound: Outbound): Promise<Checked> {
  const begun = URL.canParse(address) ? new URL(address) : undefined
  if (!begun) return { address, origin: null, findings: [finding('page_unreachable', 'bad', { reason: 'no address' })] }
  let fetched: Fetched
  try {
    fetched = await fetchPage(begun, outbound)
  } catch (fault) {
    if (!(fault instanceof OutboundFault)) throw fault
    const unreachable = finding('page_unreachable', 'bad', { reason: fault.message.slice(0, 200) })
    return { address: begun.href, ...ofOrigin(begun, tenant, [unreachable]) }
  }
  const { url, answer } = fetched
  const moved = url.href === begun.href ? [] : [finding('page_redirects', 'warn', { to: url.href.slice(0, 300) })]
  if (answer.status !== 200)
    return { address: url.href, ...ofOrigin(url, tenant, [...moved, finding('page_status', 'bad', { status: answer.status })]) }
  const page = readPage(answer.text)
  const findings = [
    ...moved,
    ...scriptFindings(page, url, api),
    ...elementFindings(page, tenant),
    ...policyFindings(page, fetched, api),
  ]
  const opener = String(answer.headers['cross-origin-opener-policy'] ?? '')
  if (/^same-origin\b/.test(opener)) findings.push(finding('opener_isolated', 'good'))
  return { address: url.href, ...ofOrigin(url, tenant, findings) }
}

async function fetchPage(begun: URL, outbound: Outbound): Promise<Fetched> {
  let url = begun
  for (let redirects = 0; ; redirects += 1) {
    const answer = await outbound.ask(url.href, {
      headers: { Accept: 'text/html', 'User-Agent': 'casa-del-cittadino (site check)' },
    })
    const { location } = answer.headers
    if (answer.status < 300 || answer.status >= 400 || !location || redirects === mostRedirects) return { url, answer }
    if (!URL.canParse(location, url)) return { url, answer }
    url = new URL(location, url)
  }
}

/** Whether the town allows the page's origin comes first: without it nobody acts there. */
function ofOrigin(url: URL, { allowedOrigins }: Tenant, findings: readonly Finding[]): Pick<Checked, 'origin' | 'findings'> {
  const origin = normaliseOrigin(url.origin) ?? null
  const told =
    origin === null
      ? finding('origin_unusable', 'bad', { origin: url.origin })
      : allowedOrigins.includes(origin)
        ? finding('origin_allowed', 'good', { origin })
        : finding('origin_missing', 'bad', { origin })
  return { origin, findings: [told, ...findings] }
}

/** Where the page's relative addresses lead. */
const baseOf = ({ base }: ReadPage, url: URL): URL => (base !== null && URL.canParse(base, url) ? new URL(base, url) : url)

function scriptFindings(page: ReadPage, url: URL, api: string): Finding[] {
  const wanted = `${api}/v1/cdc.js`
  const base = baseOf(page, url)
  const own = page.scripts.filter(({ src }) => URL.canParse(src, base) && new URL(src, base).pathname.endsWith('/cdc.js'))
  const [first] = own
  if (!first) return [finding('script_missing', 'bad', { tag: `<script type="module" src="${wanted}"></script>` })]
  const found = new URL(first.src, base)
  const told: Finding[] = []
  if (found.href === wanted) told.push(finding('script_found', 'good'))
  else told.push(finding('script_elsewhere', 'warn', { found: found.href.slice(0, 300), wanted }))
  if (!first.module) told.push(finding('script_no_module', 'bad', { tag: `<script type="module" src="${wanted}"></script>` }))
  if (url.protocol === 'https:' && found.protocol === 'http:') told.push(finding('content_mixed', 'bad', { wanted }))
  return told
}

function elementFindings({ elements }: ReadPage, { slug }: Tenant): Finding[] {
  if (elements.length === 0) return [finding('elements_missing', 'warn')]
  const tags = [...new Set(elements.map(({ tag }) => tag))].slice(0, 20)
  const townless = elements.find(({ town }) => town === null)
  const strange = elements.find(({ town }) => town !== null && town !== slug)
  return [
    finding('elements_found', 'good', { tags: tags.join(', ').slice(0, 300) }),
    ...(townless ? [finding('town_missing', 'bad', { tag: townless.tag.slice(0, 60), attribute: `tenant="${slug}"` })] : []),
    ...(strange ? [finding('town_other', 'warn', { tag: strange.tag.slice(0, 60), town: strange.town!.slice(0, 60) })] : []),
  ]
}

/** What elements fetch, and whether they can be used without. */
const needs = (api: string, nonce: boolean): { asked: Asked; source: string; vital: boolean }[] => [
  { asked: { directive: 'script-src', url: `${api}/v1/cdc.js`, nonce }, source: api, vital: true },
  { asked: { directive: 'connect-src', url: `${api}/v1/tenants` }, source: api, vital: true },
  { asked: { directive: 'img-src', url: `${api}/v1/tenants` }, source: api, vital: false },
  { asked: { directive: 'img-src', url: 'blob:' }, source: 'blob:', vital: false },
]

function policyFindings(page: ReadPage, { url, answer }: Fetched, api: string): Finding[] {
  const header = answer.headers['content-security-policy']
  const given = [...(header === undefined ? [] : [header].flat()), ...page.policies]
  const policies: Policy[] = given.flatMap((text) => policiesOf(text))
  if (policies.length === 0) return [finding('policy_none', 'good')]
  const nonce = page.scripts.some((script) => script.nonce && script.src.includes('cdc.js'))
  const blocked = needs(api, nonce).filter(({ asked }) => policies.some((policy) => !allows(policy, asked, url)))
  const told = blocked.map(({ asked, source, vital }) =>
    finding('policy_blocks', vital ? 'bad' : 'warn', { directive: asked.directive, add: source }),
  )
  const typed = policies.every((policy) => allowsTrustedType(policy, 'lit-html'))
  if (!typed) told.push(finding('policy_blocks', 'bad', { directive: 'trusted-types', add: "lit-html 'allow-duplicates'" }))
  return told.length ? told : [finding('policy_allows', 'good')]
}
