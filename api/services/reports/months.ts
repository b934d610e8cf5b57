import { Temporal } from 'temporal-polyfill'

const zone = 'Europe/Rome'

/** Most months of one span. */
const mostMonths = 120

/** Months (`YYYY-MM`) from the first to the last, both included; of more than ten years the last ten; none when they end before they begin. */
export function monthsBetween(first: string, last: string): string[] {
  const end = Temporal.PlainYearMonth.from(last)
  const whole = Temporal.PlainYearMonth.from(first).until(end, { largestUnit: 'months' }).months + 1
  const count = Math.min(whole, mostMonths)
  return Array.from({ length: Math.max(0, count) }, (_, place) => end.subtract({ months: count - 1 - place }).toString())
}

/** The month so many before that one. */
export const monthBefore = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).subtract({ months }).toString()

/** The first instant of the month in Italy. */
export function beginningOf(month: string): Date {
  return new Date(Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).toZonedDateTime(zone).epochMilliseconds)
}
