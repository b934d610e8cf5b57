import type { PersonalKind, Span } from '../finding.ts'
import { isBelow, type Address } from '../links.ts'
import { findFiscalCodes } from './fiscal-code.ts'
import { findIbans } from './iban.ts'
import { findPhones } from './phone.ts'
import { findPlates } from './plate.ts'

/** A piece of personal data and where it stands. None overlaps another. */
export interface PersonalDatum extends Span {
  readonly kind: PersonalKind
}

/** What is nobody's: the town's own addresses and numbers. */
export interface KnownContacts {
  /** Hosts of e-mail addresses, with what is below them. */
  readonly known_hosts: readonly string[]
  /** Telephone numbers, however they are written. */
  readonly known_numbers: readonly string[]
}

const figures = (number: string) => number.replaceAll(/\D/g, '').replace(/^(?:00)?39(?=\d{6})/, '')

/**
 * Personal data in a text, in its order: fiscal codes and IBANs by their check characters, telephone numbers, e-mail addresses, plates.
 * Where two overlap they are one, of the kind that is first among these.
 *
 * @param addresses What `addressesOf(text)` gives.
 * @param most Telephone numbers that are looked for, from the beginning, if each is as long as can be.
 */
export function personalData(text: string, addresses: readonly Address[], known: KnownContacts, most = 20): PersonalDatum[] {
  const numbers = new Set(known.known_numbers.map(figures))
  const emails = addresses.filter(({ kind, host }) => kind === 'email' && !isBelow(host, known.known_hosts))
  const phones = findPhones(text, most).filter(({ start, end }) => !numbers.has(figures(text.slice(start, end))))
  const found = [
    ...of('fiscal_code', findFiscalCodes(text)),
    ...of('iban', findIbans(text)),
    ...of('email', emails),
    ...of('phone', phones),
    ...of('plate', findPlates(text)),
  ]
  return merged(found)
}

const of = (kind: PersonalKind, spans: readonly Span[]): PersonalDatum[] => spans.map(({ start, end }) => ({ kind, start, end }))

/** In the order of the text, those that overlap made one of the kind that came first. */
function merged(found: readonly PersonalDatum[]): PersonalDatum[] {
  const rank = new Map(found.map((datum, index) => [datum, index]))
  const one: PersonalDatum[] = []
  for (const datum of found.toSorted((a, b) => a.start - b.start || rank.get(a)! - rank.get(b)!)) {
    const before = one.at(-1)
    if (!before || datum.start >= before.end) {
      one.push(datum)
      continue
    }
    const kind = rank.get(before)! <= rank.get(datum)! ? before.kind : datum.kind
    const union = { kind, start: before.start, end: Math.max(before.end, datum.end) }
    rank.set(union, Math.min(rank.get(before)!, rank.get(datum)!))
    one[one.length - 1] = union
  }
  return one
}
