import type { Projection } from './projection.ts'

/**
 * How clearly points lie in their groups: the mean over the points of (b − a) / max(a, b), where a is the mean distance to the others of
 * the point's own group and b to those of the nearest other one; 0 for a point alone. Between −1 and 1. Costs points².
 *
 * @source P. J. Rousseeuw: Silhouettes: a graphical aid to the interpretation and validation of cluster analysis. Journal of
 *   Computational and Applied Mathematics 20 (1987).
 */
export function silhouette({ x, y }: Projection, group: Uint8Array, k: number): number {
  const count = x.length
  const sizes = new Float64Array(k)
  for (let at = 0; at < count; at += 1) sizes[group[at]!]! += 1
  const distances = new Float64Array(k)
  let sum = 0
  for (let at = 0; at < count; at += 1) {
    const own = group[at]!
    if (sizes[own]! < 2) continue
    distances.fill(0)
    for (let other = 0; other < count; other += 1)
      distances[group[other]!]! += Math.sqrt((x[at]! - x[other]!) ** 2 + (y[at]! - y[other]!) ** 2)
    const within = distances[own]! / (sizes[own]! - 1)
    let beside = Infinity
    for (let one = 0; one < k; one += 1)
      if (one !== own && sizes[one]! > 0) beside = Math.min(beside, distances[one]! / sizes[one]!)
    if (Math.max(within, beside) > 0) sum += (beside - within) / Math.max(within, beside)
  }
  return sum / count
}

/** At most `most` of the points, evenly drawn from all of them in the order of their places, so that their own order does not matter. */
export function evenly({ x, y }: Projection, most: number): Uint32Array {
  const order = Uint32Array.from(x, (_, at) => at).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!)
  if (order.length <= most) return order
  return Uint32Array.from({ length: most }, (_, at) => order[Math.floor(((at + 0.5) * order.length) / most)]!)
}
