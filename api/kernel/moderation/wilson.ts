/** z of a 95 % interval, as `wilson()` in the database has it. */
const z = 1.96

/**
 * Between which shares the true share of `good` among `total` lies, as far as these few say (Wilson's score interval, 95 %): nothing
 * seen is 0 to 1.
 *
 * @source E. B. Wilson, Probable inference, JASA 22 (1927), 209–212.
 */
export function wilson(good: number, total: number): { readonly lower: number; readonly upper: number } {
  if (total <= 0) return { lower: 0, upper: 1 }
  const share = good / total
  const centre = share + z ** 2 / (2 * total)
  const spread = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2))
  const scale = 1 + z ** 2 / total
  return { lower: Math.max(0, (centre - spread) / scale), upper: Math.min(1, (centre + spread) / scale) }
}
