import { Temporal } from 'temporal-polyfill'

const zone = 'Europe/Rome'

/** The first instant after a civil day of Italy (`YYYY-MM-DD`); undefined when there is no such day, as 30 February. */
export function endOfDay(day: string): Date | undefined {
  try {
    const next = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: 1 })
    return new Date(next.toZonedDateTime(zone).epochMilliseconds)
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined
    throw thrown
  }
}
