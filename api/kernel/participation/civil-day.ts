const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit', day: '2-digit' })

let hour = Number.NaN
let known = ''

/** The civil day in Italy (`YYYY-MM-DD`, Europe/Rome) at an instant. Remembers the last hour asked for: zones change on the hour. */
export function civilDay(instant: Date): string {
  const asked = Math.floor(instant.getTime() / 3_600_000)
  if (asked !== hour) {
    known = format.format(instant)
    hour = asked
  }
  return known
}
