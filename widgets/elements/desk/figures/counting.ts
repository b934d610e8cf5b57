/** A record of an open data set. */
export type Row = Readonly<Record<string, string | number | boolean | null>>

/** How many there are of something, by its name. */
export type Counts = readonly (readonly [name: string, n: number])[]

/** Most months that are drawn. */
const mostMonths = 12

/** Records by what they have in a column, the most frequent first. */
export function byValue(rows: readonly Row[], column: string): Counts {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const name = String(row[column] ?? '')
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)
}

/**
 * Records by the month of a column (`2026-11`), the last twelve up to `now`, those without any among them.
 *
 * @param amount what a record counts for; once when missing.
 */
export function byMonth(rows: readonly Row[], column: string, now: Date, amount?: string): Counts {
  const counts = new Map<string, number>()
  for (let back = mostMonths - 1; back >= 0; back -= 1) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1))
    counts.set(month.toISOString().slice(0, 7), 0)
  }
  for (const row of rows) {
    const month = String(row[column] ?? '').slice(0, 7)
    const before = counts.get(month)
    if (before !== undefined) counts.set(month, before + (amount ? Number(row[amount] ?? 0) : 1))
  }
  return [...counts]
}
