import { describe, expect, test } from 'vitest'
import { approximateBoundaries, reachOf } from './approximate.ts'
import { contains, townAt, type Territory } from './territory.ts'
import { towns } from './towns.ts'

/** Twice the signed area: positive when the ring runs counter-clockwise. */
function turn(ring: readonly (readonly number[])[]): number {
  return ring.slice(1).reduce((sum, [x, y], place) => sum + ring[place]![0]! * y! - x! * ring[place]![1]!, 0)
}

const positions = towns.map(({ position }) => position)
const unsurveyed = towns.map((town) => ({ ...town, boundary: null }))
const slugAt = (lon: number, lat: number) => townAt(unsurveyed, [lon, lat])?.slug

describe('approximate boundaries', () => {
  const cells = approximateBoundaries(positions).map(({ coordinates }) => coordinates[0] as number[][])

  test('are one closed counter-clockwise ring per town', () => {
    expect(cells).toHaveLength(41)
    for (const ring of cells) {
      expect(ring.at(-1)).toEqual(ring[0])
      expect(turn(ring)).toBeGreaterThan(0)
    }
  })

  test('leave no gap: together they fill what the towns reach', () => {
    const area = cells.reduce((sum, ring) => sum + turn(ring), 0)
    expect(area / turn(reachOf(positions))).toBeCloseTo(1, 4)
  })

  test('are those by which a place is given to a town', () => {
    const boundaries = approximateBoundaries(positions)
    for (let lon = 16; lon < 17.6; lon += 0.0371)
      for (let lat = 40.5; lat < 41.4; lat += 0.0371) {
        const drawn = towns.find((_, place) => contains(boundaries[place]! as Territory, [lon, lat]))
        expect(slugAt(lon, lat)).toBe(drawn?.slug)
      }
  })

  test.each([
    ['one town', positions.slice(0, 1)],
    ['two towns', positions.slice(0, 2)],
    [
      'towns in a line',
      [
        [16, 41],
        [16.1, 41],
        [16.2, 41],
      ] as [number, number][],
    ],
  ])('are there for %s', (_, some) => {
    const own = approximateBoundaries(some)
    some.forEach((position, place) => expect(contains(own[place]! as Territory, position)).toBe(true))
  })
})

describe('the town of a place', () => {
  test.each([
    ['the old town of Bari', 16.8719, 41.1289, 'bari'],
    ['a street of Altamura', 16.5502, 40.8598, 'altamura'],
    ['the harbour of Monopoli', 17.3035, 40.9536, 'monopoli'],
    ['the sea five kilometres off Bari', 16.88, 41.18, undefined],
    ['the open sea', 17.3, 41.3, undefined],
    ['Andria, which is of another province', 16.2977, 41.2273, undefined],
    ['Trani', 16.4178, 41.2774, undefined],
    ['Rome', 12.48, 41.89, undefined],
  ])('without surveyed boundaries: %s', (_, lon, lat, slug) => {
    expect(slugAt(lon, lat)).toBe(slug)
  })

  test('is the one whose surveyed boundary holds it, however near another is', () => {
    const square = (west: number, south: number, east: number, north: number): Territory => ({
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    })
    const known = towns.map((town) => ({ ...town, boundary: town.slug === 'bari' ? square(16.7, 41.1, 17, 41.3) : null }))
    expect(townAt(known, [16.9, 41.29])?.slug).toBe('bari')
    expect(townAt(known, [16.8454, 41.09])?.slug).toBe('modugno')
  })

  test('is none beyond surveyed boundaries, where every town has one', () => {
    const known = towns.map((town) => ({ ...town, boundary: { type: 'Polygon' as const, coordinates: [] } }))
    expect(townAt(known, [16.8454, 41.1028])).toBe(undefined)
  })
})
