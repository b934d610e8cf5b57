import { LinkifyIt } from 'linkify-it'
import type { Finding, Span } from './finding.ts'

/**
 * Endings by which an address without `https://` is known. None of them is an Italian word, since people forget the space after a full
 * stop: `rotta.la`, `bella.ma` and `caduto.si` are no addresses.
 */
const endings = 'it com org net eu info biz edu gov xyz top online shop site club live store app ru cn tk ly gl pw'.split(' ')

const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false, tlds: endings, maxLength: 2000 })

export interface Address extends Span {
  readonly kind: 'link' | 'email'
  /** Host of a link or of an e-mail address, in small letters. */
  readonly host: string
}

/** Links and e-mail addresses of a text, in its order. */
export function addressesOf(text: string): Address[] {
  // Without one of these there is none; asking costs a tenth of looking.
  if (!/[@:.]/.test(text)) return []
  return (finder.match(text) ?? []).flatMap(({ schema, url, index, lastIndex }): Address[] => {
    const span = { start: index, end: lastIndex }
    if (schema === 'mailto:') return [{ ...span, kind: 'email', host: url.slice(url.lastIndexOf('@') + 1).toLowerCase() }]
    const host = hostOf(url)
    return host === undefined ? [] : [{ ...span, kind: 'link', host }]
  })
}

function hostOf(url: string): string | undefined {
  const absolute = url.startsWith('//') ? `http:${url}` : url
  return URL.parse(absolute)
    ?.hostname.toLowerCase()
    .replace(/^www\./, '')
}

/** Whether a host is one of those listed, or below one. */
export function isBelow(host: string, listed: readonly string[]): boolean {
  return listed.some((known) => host === known || host.endsWith(`.${known}`))
}

/** What a town says of links. */
export interface LinkRules {
  /** Links from which a contribution has many. */
  readonly most_links: number
  /** Hosts that are known to be good, with what is below them. */
  readonly known_hosts: readonly string[]
}

/** Links to hosts that the town does not know, and too many links of any kind. */
export function findLinks(addresses: readonly Address[], rules: LinkRules): Finding[] {
  const links = addresses.filter(({ kind }) => kind === 'link')
  const unknown = links.filter(({ host }) => !isBelow(host, rules.known_hosts))
  const findings: Finding[] = []
  if (unknown.length > 0) findings.push({ code: 'link_unknown', weight: 0.25, spans: spansOf(unknown), words: hostsOf(unknown) })
  if (links.length > rules.most_links)
    findings.push({ code: 'links_many', weight: 0.4, spans: spansOf(links), words: hostsOf(links) })
  return findings
}

const spansOf = (addresses: readonly Address[]) => addresses.map(({ start, end }) => ({ start, end }))
const hostsOf = (addresses: readonly Address[]) => [...new Set(addresses.map(({ host }) => host))].slice(0, 10)
