import { kMeans, type Clustering } from './clustering.ts'
import type { Projection } from './projection.ts'
import { evenly, silhouette } from './silhouette.ts'

/** How many groups are tried. */
const mostGroups = 5
/** Of more points than these, so many are asked how clear a grouping is: on a plane a mean over 2,000 is one over all to 0.01. */
const asked = 2_000

/**
 * The clearest grouping of the points into 2 … 5 groups, by the silhouette; of equally clear ones the one of fewer. A grouping with a
 * group of fewer than `smallest` points is none: it would speak of single persons.
 *
 * @returns undefined when there is none: everybody is then one group.
 */
export function clearestGroups(points: Projection, smallest: number): Clustering | undefined {
  const sample = evenly(points, asked)
  const take = (of: Float64Array) => Float64Array.from(sample, (at) => of[at]!)
  const sampled = { x: take(points.x), y: take(points.y) }
  let best: { clustering: Clustering; clarity: number } | undefined
  for (let k = 2; k <= mostGroups; k += 1) {
    const clustering = kMeans(points, k)
    if (!clustering || Math.min(...clustering.sizes) < smallest) continue
    const group = Uint8Array.from(sample, (at) => clustering.group[at]!)
    const clarity = silhouette(sampled, group, k)
    if (!best || clarity > best.clarity + 1e-9) best = { clustering, clarity }
  }
  return best?.clustering
}
