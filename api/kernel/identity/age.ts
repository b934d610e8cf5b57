const civilDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' })

/** Completed years at `now`, by the civil date in Italy. Born on 29 February: a year older on 1 March. */
export function completedYears(birthDate: string, now: Date): number {
  const today = civilDate.format(now)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) >= birthDate.slice(5) ? years : years - 1
}
