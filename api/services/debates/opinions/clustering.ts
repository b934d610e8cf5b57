import type { Projection } from './projection.ts'

/** Points in groups 0 … k − 1: `group[n]` is that of the nth. */
export interface Clustering {
  readonly group: Uint8Array
  readonly centres: readonly (readonly [x: number, y: number])[]
  readonly sizes: readonly number[]
  /** Sum of squared distances to the centres. */
  readonly error: number
}

type Centre = [x: number, y: number]

/**
 * Lloyd's k-means of points in a plane. The first centres are chosen by distance (each the point farthest from those before it), from as
 * many beginnings as there are centres and one more, and the best outcome is kept: no chance is in it, and the order of the points does
 * not matter but among equals.
 *
 * @returns undefined when the points lie in fewer than k places.
 */
export function kMeans(points: Projection, k: number): Clustering | undefined {
  let best: Clustering | undefined
  for (let beginning = 0; beginning <= k; beginning += 1) {
    const centres = farthestFirst(points, k, best ? (best.centres[beginning % k] as Centre) : meanOf(points), beginning > 0)
    if (!centres) return undefined
    const found = settle(points, centres)
    if (!best || found.error < best.error * (1 - 1e-12)) best = found
  }
  return best
}

function meanOf({ x, y }: Projection): Centre {
  const mean = (of: Float64Array) => of.reduce((sum, value) => sum + value, 0) / of.length
  return [mean(x), mean(y)]
}

/** Centres as far from each other as they come: the first is `from` itself, or the point farthest from it. */
function farthestFirst({ x, y }: Projection, k: number, from: Centre, keep: boolean): Centre[] | undefined {
  const centres: Centre[] = keep ? [from] : []
  const nearest = new Float64Array(x.length).fill(Infinity)
  for (let last = from; centres.length < k;) {
    let farthest = 0
    for (let at = 0; at < x.length; at += 1) {
      nearest[at] = Math.min(nearest[at]!, (x[at]! - last[0]) ** 2 + (y[at]! - last[1]) ** 2)
      if (nearest[at]! > nearest[farthest]!) farthest = at
    }
    if (!(nearest[farthest]! > 1e-12)) return undefined
    last = [x[farthest]!, y[farthest]!]
    // Distances to the mean only choose the first centre.
    if (centres.length === 0) nearest.fill(Infinity)
    centres.push(last)
  }
  return centres
}

const patience = 100

/** Assigns points to the nearest centre and moves centres to the middle of their points, until nothing changes. */
function settle({ x, y }: Projection, beginning: readonly Centre[]): Clustering {
  const k = beginning.length
  const centreX = Float64Array.from(beginning, ([of]) => of)
  const centreY = Float64Array.from(beginning, ([, of]) => of)
  const group = new Uint8Array(x.length)
  const sizes = new Float64Array(k)
  let error = 0
  for (let round = 0, changed = true; changed && round < patience; round += 1) {
    changed = round === 0
    error = 0
    const sumX = new Float64Array(k)
    const sumY = new Float64Array(k)
    sizes.fill(0)
    for (let at = 0; at < x.length; at += 1) {
      let nearest = 0
      let distance = Infinity
      for (let centre = 0; centre < k; centre += 1) {
        const squared = (x[at]! - centreX[centre]!) ** 2 + (y[at]! - centreY[centre]!) ** 2
        if (squared >= distance) continue
        nearest = centre
        distance = squared
      }
      if (group[at] !== nearest) changed = true
      group[at] = nearest
      error += distance
      sizes[nearest]! += 1
      sumX[nearest]! += x[at]!
      sumY[nearest]! += y[at]!
    }
    for (let centre = 0; centre < k; centre += 1) {
      if (sizes[centre] === 0) continue
      centreX[centre] = sumX[centre]! / sizes[centre]!
      centreY[centre] = sumY[centre]! / sizes[centre]!
    }
  }
  const centres = Array.from(centreX, (of, at) => [of, centreY[at]!] as const)
  return { group, centres, sizes: [...sizes], error }
}
