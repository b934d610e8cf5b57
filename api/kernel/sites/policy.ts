import parse from 'content-security-policy-parser'

/** A Content Security Policy as it is in force on a page. */
export type Policy = ReadonlyMap<string, readonly string[]>

/** What a page asks to fetch. */
export interface Asked {
  readonly directive: 'script-src' | 'connect-src' | 'img-src'
  /** The address, or its scheme alone (`blob:`). */
  readonly url: string
  /** Whether the script's tag carries a nonce: it is made anew for each visit, and taken to be the policy's. */
  readonly nonce?: boolean
}

/** The policies of a header, or of a `<meta>`: a header may hold several, all of which are in force. */
export const policiesOf = (text: string): Policy[] =>
  text
    .split(',')
    .filter((policy) => policy.trim())
    .map((policy) => parse(policy))

/**
 * Whether the policy lets a page fetch that (CSP level 3, §6.7.2).
 *
 * @param page Address of the page: what `'self'` is.
 */
export function allows(policy: Policy, { directive, url, nonce = false }: Asked, page: URL): boolean {
  const names = directive === 'script-src' ? ['script-src-elem', directive, 'default-src'] : [directive, 'default-src']
  const name = names.find((each) => policy.has(each))
  if (name === undefined) return true
  const sources = policy.get(name)!.map((source) => source.trim())
  const lower = sources.map((source) => source.toLowerCase())
  if (directive === 'script-src') {
    if (nonce && lower.some((source) => source.startsWith("'nonce-"))) return true
    // With it only what carries a nonce or a hash is trusted, and what that fetches.
    if (lower.includes("'strict-dynamic'")) return false
  }
  return sources.some((source) => matches(source, new URL(url), page))
}

/** Whether a page under the policy may make the trusted type of that name. */
export function allowsTrustedType(policy: Policy, name: string): boolean {
  const names = policy.get('trusted-types')
  return names === undefined || names.includes('*') || (names.includes(name) && names.includes("'allow-duplicates'"))
}

const networkSchemes = new Set(['http:', 'https:', 'ws:', 'wss:'])
const usualPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

const portOf = ({ port, protocol }: URL): string => port || (usualPorts[protocol] ?? '')

/** A scheme matches itself and its safe form. */
const schemeMatches = (asked: string, scheme: string): boolean =>
  asked === scheme || (asked === 'http:' && scheme === 'https:') || (asked === 'ws:' && scheme === 'wss:')

function matches(source: string, url: URL, page: URL): boolean {
  if (source === '*') return networkSchemes.has(url.protocol) || url.protocol === page.protocol
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return schemeMatches(source.toLowerCase(), url.protocol)
  if (source.toLowerCase() === "'self'")
    return url.hostname === page.hostname && schemeMatches(page.protocol, url.protocol) && samePort(portOf(page), url)
  const parts = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source)
  if (!parts) return false
  const [, scheme, host, port, path] = parts
  return (
    schemeMatches((scheme ?? page.protocol).toLowerCase(), url.protocol) &&
    hostMatches(host!.toLowerCase(), url.hostname) &&
    (port === '*' || samePort(port ?? usualPorts[url.protocol] ?? '', url)) &&
    pathMatches(path ?? '', url.pathname)
  )
}

/** The port, or that of the safe form of what was asked for: `:80` lets `https` pass by its own port. */
const samePort = (port: string, url: URL): boolean =>
  port === portOf(url) || (port === '80' && url.protocol === 'https:' && portOf(url) === '443')

const hostMatches = (pattern: string, host: string): boolean =>
  pattern === '*' || (pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern)

const pathMatches = (pattern: string, path: string): boolean =>
  pattern === '' || pattern === '/' || (pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern)
