import { Temporal } from 'temporal-polyfill'
import { Problem } from '../http/problem.ts'
import type { PersonId } from '../identity/person.ts'
import type { Language } from '../tenancy/tenant.ts'
import { reasons, type Frequency, type Message, type Reason } from './notice.ts'

/** Where towns are. */
const zone = 'Europe/Rome'
/** When digests are sent: in the morning at eight; weekly ones on Monday. */
const digestHour = 8
const monday = 1

/** Minutes of the day (Europe/Rome); from 22:00 until 7:30 is over midnight. */
export interface QuietHours {
  readonly from: number
  readonly until: number
}

/** How somebody wants to be told. */
export interface Preferences {
  readonly frequencies: Readonly<Record<Reason, Frequency>>
  readonly quiet: QuietHours | null
  readonly language: Language
}

/** Only what needs the person: at once; work of the staff once a day; the rest lies in the inbox. */
export const usualPreferences: Preferences = {
  frequencies: {
    replies: 'at_once',
    own: 'at_once',
    decisions: 'at_once',
    urgent: 'at_once',
    work: 'daily',
    followed: 'never',
    area: 'never',
  },
  quiet: null,
  language: 'it',
}

/** When what is told at `now` is to be sent; null when it is not. */
export function dueAt({ frequencies, quiet }: Preferences, reason: Reason, now: Date): Date | null {
  const frequency = frequencies[reason]
  if (frequency === 'never') return null
  return afterQuiet(quiet, frequency === 'at_once' ? now : nextDigest(frequency, now))
}

/** The first digest after `now`: the next eight o'clock, of a Monday when it is weekly. Its hour is the wall clock's, summer and winter. */
export function nextDigest(frequency: 'daily' | 'weekly', now: Date): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  const today = here.toPlainDate()
  const days = frequency === 'daily' ? 0 : (monday + 7 - today.dayOfWeek) % 7
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: { hour: digestHour } })
  const next = at(today.add({ days }))
  const due =
    Temporal.ZonedDateTime.compare(next, here) > 0 ? next : at(today.add({ days: days + (frequency === 'daily' ? 1 : 7) }))
  return new Date(due.epochMilliseconds)
}

/** `at`, or the end of the quiet hours in which it lies. */
export function afterQuiet(quiet: QuietHours | null, at: Date): Date {
  if (!quiet || quiet.from === quiet.until) return at
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  const minute = here.hour * 60 + here.minute
  const overnight = quiet.from > quiet.until
  const within = overnight ? minute >= quiet.from || minute < quiet.until : minute >= quiet.from && minute < quiet.until
  if (!within) return at
  const day = here.toPlainDate().add({ days: overnight && minute >= quiet.from ? 1 : 0 })
  const plainTime = { hour: Math.floor(quiet.until / 60), minute: quiet.until % 60 }
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds)
}

/** Who did what is told, and is not told it. */
export const actorOf = ({ actor, fact }: Message): PersonId | null => (actor === undefined ? (fact.actor ?? null) : actor)

/** Who is told at first hand, each once for the weightiest reason; not whoever did it. */
export function toldOf(message: Message): Map<PersonId, Reason> {
  const { to = {} } = message
  const told = new Map<PersonId, Reason>()
  for (const reason of reasons)
    for (const person of to[reason] ?? [])
      if (person !== null && person !== actorOf(message) && !told.has(person)) told.set(person, reason)
  return told
}

/** Names that lead to no mail server of the Internet. @source RFC 6761 §6, RFC 6762 §3, RFC 7686 §2; ICANN, `.internal`, 2024. */
const nowhere: ReadonlySet<string> = new Set(['localhost', 'local', 'invalid', 'internal', 'onion', 'arpa', 'localdomain', 'lan'])

/**
 * Whether a letter may be sent there: the address names a host below a domain of the Internet, neither a number (`a@127.0.0.1`) nor this
 * machine or its network.
 */
export function isReachable(address: string): boolean {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.')
  const top = labels.at(-1)!
  // No label of a domain is empty or longer than 63 characters (RFC 1035 §2.3.4), and no top level has digits only (RFC 3696 §2).
  const isDomain = labels.length > 1 && labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  return isDomain && !/^(\d+|0x[\da-f]*)$/.test(top) && !nowhere.has(top)
}

/** @throws Problem 422 `notifications.address_unreachable`. */
export function assertReachable(address: string): void {
  if (!isReachable(address)) throw new Problem(422, 'notifications.address_unreachable')
}

/** What the staff sees of an address: enough to know it again when the person names it. */
export const maskAddress = (address: string): string => `${[...address][0]!}…${address.slice(address.lastIndexOf('@'))}`

/** What a mail server said, without the addresses in it. */
export const withoutAddresses = (said: string): string => said.replace(/[^\s<>@"']+@[^\s<>@"',;]+/g, '…')
