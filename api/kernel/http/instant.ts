import { Temporal } from 'temporal-polyfill'

/**
 * The instant of an RFC 3339 date and time, to the millisecond. Takes what `Date` does not: a leap second (as the second before it),
 * an offset without minutes.
 */
export function instantOf(text: string): Date {
  // Temporal counts nanoseconds and takes no more than nine digits of them.
  return new Date(Temporal.Instant.from(text.replace(/(\.\d{9})\d+/, '$1')).epochMilliseconds)
}
