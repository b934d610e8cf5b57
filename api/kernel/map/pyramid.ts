/** Zooms of the grid of which the pyramid keeps counts: cells of 2,500 km to 57 m at the latitude of Bari. */
export const coarsestZoom = 4
export const finestZoom = 19

/** A month (`YYYY-MM`) as the tables hold it: months since the year 0. @throws RangeError. */
export function monthNumber(month: string): number {
  const [, year, of] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? []
  if (!year || !of) throw new RangeError(`no month: ${month}`)
  return Number(year) * 12 + Number(of) - 1
}
