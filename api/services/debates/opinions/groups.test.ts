import { expect, test } from 'vitest'
import { kMeans } from './clustering.ts'
import { clearestGroups } from './grouping.ts'
import { project } from './projection.ts'
import { evenly, silhouette } from './silhouette.ts'
import { meetings, published } from './testing/published.ts'
import { bestPair, referenceProjection } from './testing/reference.ts'

/** Groups without their numbers: each with the number of the first of its points. */
const parting = (groups: Iterable<number | string>) => {
  const all = [...groups]
  return all.map((group) => all.indexOf(group))
}

/** Axes point either way. */
const pointed = (of: Float64Array) => {
  const sign = Math.sign([...of].sort((a, b) => Math.abs(b) - Math.abs(a))[0]!)
  return Array.from(of, (value) => value * sign)
}

test('the groups of a conversation that Polis has published are those that Polis found', () => {
  expect(parting(kMeans(project(published.matrix), 3)!.group)).toEqual(parting(published.groups))
})

test.each([
  ['with opinions that are missing', published.matrix],
  ['without', meetings],
])('participants lie where the definition puts them, %s', (_, matrix) => {
  const { x, y } = project(matrix)
  const reference = referenceProjection(matrix)
  for (const [ours, theirs] of [
    [x, reference.x],
    [y, reference.y],
  ] as const)
    pointed(ours).forEach((value, at) => expect(value).toBeCloseTo(pointed(theirs)[at]!, 8))
})

test('two groups are the best of all ways to part the points in two', () => {
  const points = project(meetings)
  const best = bestPair(points)
  const found = kMeans(points, 2)!
  expect(parting(found.group)).toEqual(parting(best.group))
  expect(found.error).toBeCloseTo(best.error, 8)
})

test('a silhouette is the one that is reckoned by hand', () => {
  const points = { x: Float64Array.of(0, 1, 10, 12), y: new Float64Array(4) }
  const byHand = (10 / 11 + 9 / 10 + 7.5 / 9.5 + 9.5 / 11.5) / 4
  expect(silhouette(points, Uint8Array.of(0, 0, 1, 1), 2)).toBeCloseTo(byHand, 12)
})

test('a point that is alone in its group has no silhouette', () => {
  const points = { x: Float64Array.of(0, 1, 10), y: new Float64Array(3) }
  expect(silhouette(points, Uint8Array.of(0, 0, 1), 2)).toBeCloseTo((9 / 10 + 8 / 9) / 3, 12)
})

test('as many groups are found as there are', () => {
  for (const k of [2, 3, 4, 5]) {
    // Clouds of eight on a circle, far from each other.
    const places = Array.from({ length: k * 8 }, (_, at) => [Math.floor(at / 8), at % 8] as const)
    const round = (turn: (angle: number) => number) =>
      Float64Array.from(places, ([cloud, at]) => 10 * turn((2 * Math.PI * cloud) / k) + turn((2 * Math.PI * at) / 8))
    const found = clearestGroups({ x: round(Math.cos), y: round(Math.sin) }, 5)!
    expect(parting(found.group)).toEqual(parting(places.map(([cloud]) => cloud)))
  }
})

test('no grouping is taken that has a smaller group than is allowed', () => {
  const points = project(published.matrix)
  expect(clearestGroups(points, 3)!.sizes.toSorted((a, b) => a - b)).toEqual([3, 21])
  expect(clearestGroups(points, 5)).toBeUndefined()
})

test('points that cannot be told apart are no groups', () => {
  expect(kMeans({ x: new Float64Array(9), y: new Float64Array(9) }, 2)).toBeUndefined()
  expect(kMeans({ x: Float64Array.of(0, 0, 1, 1), y: new Float64Array(4) }, 3)).toBeUndefined()
  expect(clearestGroups({ x: new Float64Array(0), y: new Float64Array(0) }, 1)).toBeUndefined()
})

test('a sample is drawn evenly, whatever the order of the points', () => {
  const points = { x: Float64Array.from({ length: 1000 }, (_, at) => (at * 7919) % 1000), y: new Float64Array(1000) }
  const drawn = Array.from(evenly(points, 10), (at) => points.x[at]!)
  expect(drawn).toEqual([50, 150, 250, 350, 450, 550, 650, 750, 850, 950])
})
