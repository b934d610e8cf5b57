import { Temporal } from 'temporal-polyfill'

const zone = 'Europe/Rome'

/**
 * The end of the civil day (Europe/Rome) that comes `days` days after the day of `from`: the first instant that is too late.
 * The day on which a term begins is not counted and its last day is counted whole (Italian Civil Code, art. 2963).
 */
export function endOfCivilDay(from: Date, days: number): Date {
  const next = Temporal.Instant.fromEpochMilliseconds(from.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: days + 1 })
  return new Date(next.toZonedDateTime(zone).epochMilliseconds)
}

/** The civil day (Europe/Rome) of an instant, `YYYY-MM-DD`. */
export function civilDay(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The civil year (Europe/Rome) of an instant. */
export function civilYear(at: Date): number {
  return Number(civilDay(at).slice(0, 4))
}

/**
 * The instant of an RFC 3339 date and time, to the millisecond. Takes what `Date` does not: a leap second (as the second before it),
 * an offset without minutes.
 */
export function instantOf(text: string): Date {
  // Temporal counts nanoseconds and takes no more than nine digits of them.
  return new Date(Temporal.Instant.from(text.replace(/(\.\d{9})\d+/, '$1')).epochMilliseconds)
}
