const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' })

/** An instant as a field of date and time shows it in Rome: `2026-12-01T09:00`. */
export const toRome = (instant: string | number): string => parts.format(new Date(instant)).replace(' ', 'T')

/**
 * The instant at which clocks in Rome show that date and time, wherever the browser is; of the two when clocks are put back the first,
 * and the hour after when they are put forward. Empty for what is no date.
 */
export function fromRome(shown: string): string {
  const wanted = Date.parse(`${shown}Z`)
  if (Number.isNaN(wanted)) return ''
  const hour = 3_600_000
  // Rome is one hour ahead of UTC, in summer two.
  const fitting = [2, 1].map((ahead) => wanted - ahead * hour).find((at) => toRome(at) === shown.slice(0, 16))
  return new Date(fitting ?? wanted - hour).toISOString()
}
