import { instantOf } from '../../../kernel/http/instant.ts'
import { Refusal } from './refusing.ts'

const dayMs = 86_400_000
/** The protocol's own bounds of a list. */
const mostDays = 90
const mostRequests = 1000
/** Rows that are passed over to reach a page: whoever wants more of them narrows the dates. */
const mostPassedOver = 100_000

/** The field's value; an empty one is none. */
export function field(fields: URLSearchParams, name: string): string | undefined {
  return fields.get(name)?.trim() || undefined
}

/** The field's value. @throws Refusal 400 when there is none. */
export function required(fields: URLSearchParams, name: string): string {
  const value = field(fields, name)
  if (value === undefined) throw new Refusal(400, `${name} was not provided.`)
  return value
}

/** Values separated by commas, or given several times; undefined when there are none. @throws Refusal 400 for too many. */
export function listed(fields: URLSearchParams, name: string): string[] | undefined {
  const all = fields
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean)
  if (all.length > mostRequests) throw new Refusal(400, `${name} holds more than ${mostRequests} values.`)
  return all.length ? all : undefined
}

/**
 * The dates between which something is looked for, both included: the last 90 days when none is named, 90 days at most.
 *
 * @throws Refusal 400.
 */
export function span(fields: URLSearchParams, now: Date): { from: Date; to: Date } {
  const [start, end] = [dateIn(fields, 'start_date'), dateIn(fields, 'end_date')]
  const to =
    end ?? (start ? new Date(Math.min(Math.max(now.getTime(), start.getTime()), start.getTime() + mostDays * dayMs)) : now)
  const from = start ?? new Date(to.getTime() - mostDays * dayMs)
  if (from > to) throw new Refusal(400, 'start_date is later than end_date.')
  if (to.getTime() - from.getTime() > mostDays * dayMs)
    throw new Refusal(400, `start_date and end_date span more than ${mostDays} days.`)
  return { from, to }
}

const w3cDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** The instant in the field. @throws Refusal 400 when it is no W3C date with its time zone. */
export function dateIn(fields: URLSearchParams, name: string): Date | undefined {
  const text = field(fields, name)
  if (text === undefined) return undefined
  // In an address a plus that was not encoded arrives as a space.
  const at = instantIn(text.replace(' ', '+'))
  if (at === undefined) throw new Refusal(400, `${name} is no W3C date with its time zone, such as 2010-01-01T00:00:00Z.`)
  return at
}

/** The instant of a W3C date with its time zone, between 1970 and 2200; undefined when it is none. */
export function instantIn(text: string): Date | undefined {
  if (!w3cDate.test(text)) return undefined
  try {
    const at = instantOf(text)
    return at.getUTCFullYear() >= 1970 && at.getUTCFullYear() < 2200 ? at : undefined
  } catch {
    // No such day or hour.
    return undefined
  }
}

/** The page asked for; 1,000 at a time when nothing is said. @throws Refusal 400. */
export function pageIn(fields: URLSearchParams): { limit: number; offset: number } {
  const limit = wholeIn(fields, 'page_size', mostRequests) ?? mostRequests
  const page = wholeIn(fields, 'page', mostPassedOver) ?? 1
  const offset = (page - 1) * limit
  if (offset > mostPassedOver) throw new Refusal(400, `page is too far: narrow the dates.`)
  return { limit, offset }
}

function wholeIn(fields: URLSearchParams, name: string, most: number): number | undefined {
  const text = field(fields, name)
  if (text === undefined) return undefined
  const value = Number(text)
  if (!/^\d{1,9}$/.test(text) || value < 1 || value > most) throw new Refusal(400, `${name} is no number from 1 to ${most}.`)
  return value
}
