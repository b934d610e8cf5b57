import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { connect, sql, type Database, type TenantDb } from '../db/index.ts'
import * as map from './index.ts'
import type { BoundingBox, Look, MapPoint, View } from './index.ts'
import { boxes, categories, holds, points, positions, states, tileOf } from './testing/places.ts'

let files: TestDatabase
let app: Database
let bari: string
let layers = 0

beforeAll(async () => {
  files = await createTestDatabase()
  app = connect(files.appUrl, 4)
  bari = (await app.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
})
afterAll(async () => {
  await app.close()
  await files.drop()
})

const inBari = <T>(work: (db: TenantDb) => Promise<T>) => app.forTenant(bari, work)
const newLayer = () => `layer-${(layers += 1)}`
const italian = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit' })

function passes(point: MapPoint, { categories, states, from, to }: Omit<Look, 'layer' | 'bbox' | 'zoom'>): boolean {
  const own = from || to ? italian.format(point.at) : ''
  return (
    (categories?.includes(point.category) ?? true) &&
    (states?.includes(point.state) ?? true) &&
    (from === undefined || own >= from) &&
    (to === undefined || own <= to)
  )
}

const filters = fc.record(
  {
    categories: fc.subarray(categories, { minLength: 1 }),
    states: fc.subarray(states, { minLength: 1 }),
    from: fc.constantFrom('2024-01', '2024-02', '2024-07', '2025-01'),
    to: fc.constantFrom('2024-01', '2024-06', '2024-12', '2025-10'),
  },
  { requiredKeys: [] },
)

/** The zoom of a cluster's cell. */
const zoomOf = ([west, , east]: BoundingBox) => Math.round(Math.log2(360 / (east - west)))
const middle = ([west, south, east, north]: BoundingBox) => [(west + east) / 2, (south + north) / 2] as const

/** That a view says of every point that passes, and of nothing else, where it is. */
function assertShows(view: View, asked: Look, all: readonly MapPoint[]): void {
  const passing = all.filter((point) => passes(point, asked))
  const shown = new Map<string, MapPoint>(view.points.map((point) => [point.id, point]))
  expect(shown.size).toBe(view.points.length)
  expect(view.clusters.length + view.points.length).toBeLessThanOrEqual(300)
  for (const point of view.points) expect(passing).toContainEqual(point)
  const covered = new Set<string>()
  for (const { bbox, count, position } of view.clusters) {
    const zoom = zoomOf(bbox)
    const tile = tileOf(middle(bbox), zoom)
    const inside = passing.filter((point) => tileOf(point.position, zoom) === tile)
    expect(count).toBe(inside.length)
    for (const { id } of inside) covered.add(id)
    const { from: _from, to: _to, ...timeless } = asked
    const whenever = all.filter((point) => passes(point, timeless) && tileOf(point.position, zoom) === tile)
    for (const axis of [0, 1] as const) {
      const mean = whenever.reduce((sum, point) => sum + point.position[axis], 0) / whenever.length
      expect(position[axis]).toBeCloseTo(mean, 6)
    }
  }
  for (const id of shown.keys()) expect(covered).not.toContain(id)
  for (const point of passing) {
    if (holds(asked.bbox, point.position)) expect(shown.has(point.id) || covered.has(point.id)).toBe(true)
  }
  expect(view.count).toBe(covered.size + shown.size)
}

const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('place' as const), points: fc.array(points, { minLength: 1, maxLength: 20 }) }),
    fc.record({
      do: fc.constant('change' as const),
      which: fc.nat(),
      to: fc.record(
        { position: positions, category: fc.constantFrom(...categories), state: fc.constantFrom(...states) },
        { requiredKeys: [] },
      ),
    }),
    fc.record({ do: fc.constant('replace' as const), which: fc.nat(), by: points }),
    fc.record({ do: fc.constant('remove' as const), which: fc.nat() }),
    fc.record({ do: fc.constant('fold' as const), most: fc.constantFrom(1, 7, 30, 2000) }),
    fc.record({ do: fc.constant('recount' as const) }),
  ),
  { minLength: 1, maxLength: 25 },
)

test('a view says of every point that passes the filter where it is, whatever was placed, changed and removed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(points, { maxLength: 400 }),
      steps,
      fc.array(fc.tuple(boxes, fc.integer({ min: 0, max: 22 }), filters), { minLength: 3, maxLength: 6 }),
      async (first, steps, looks) => {
        const layer = newLayer()
        const model = new Map<string, MapPoint>(first.map((point) => [point.id, point]))
        await inBari((db) => map.placePoints(db, layer, first))
        for (const step of steps) {
          const known = [...model.values()]
          const point = 'which' in step ? known[step.which % known.length] : undefined
          if (step.do === 'place') {
            await inBari((db) => map.placePoints(db, layer, step.points))
            for (const point of step.points) model.set(point.id, point)
          } else if (step.do === 'fold') await inBari((db) => map.foldChanges(db, step.most))
          else if (step.do === 'recount') await inBari((db) => map.recount(db, layer))
          else if (point && step.do === 'change') {
            expect(await inBari((db) => map.changePoint(db, layer, point.id, step.to))).toBe(true)
            model.set(point.id, { ...point, ...step.to })
          } else if (point && step.do === 'replace') {
            await inBari((db) => map.placePoint(db, layer, { ...step.by, id: point.id }))
            model.set(point.id, { ...step.by, id: point.id })
          } else if (point && step.do === 'remove') {
            expect(await inBari((db) => map.removePoint(db, layer, point.id))).toBe(true)
            model.delete(point.id)
          }
        }
        for (const [bbox, zoom, filter] of looks) {
          const asked = { layer, bbox, zoom, ...filter }
          assertShows(await inBari((db) => map.look(db, asked)), asked, [...model.values()])
        }
        expect(await inBari((db) => map.mapDifferences(db, layer))).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
}, 180_000)

test('what is not on the map can be neither changed nor removed', async () => {
  const answers = await inBari((db) =>
    Promise.all([map.changePoint(db, 'none', v7(), { state: 'resolved' }), map.removePoint(db, 'none', v7())]),
  )
  expect(answers).toEqual([false, false])
})

test('everything is counted once when two processes place, change, remove and fold at the same spots at once', async () => {
  const layer = newLayer()
  const pools = [connect(files.appUrl, 8), connect(files.appUrl, 8)]
  const ids = Array.from({ length: 40 }, () => v7())
  const spot = (place: number): MapPoint => ({
    id: ids[place % ids.length]!,
    position: [16.87 + (place % 3) / 1e4, 41.12],
    category: categories[place % 4]!,
    state: states[place % 3]!,
    at: new Date(Date.UTC(2024, place % 12, 1)),
  })
  const attempts = await Promise.all(
    Array.from({ length: 600 }, (_, place) =>
      pools[place % 2]!.forTenant(bari, async (db) => {
        const point = spot(place * 7 + Math.floor(place / ids.length))
        if (place % 4 === 3) await map.removePoint(db, layer, point.id)
        else if (place % 4 === 2) await map.changePoint(db, layer, point.id, { state: states[place % 3]! })
        else await map.placePoint(db, layer, point)
        if (place % 25 === 0) await map.foldChanges(db, 40)
      }),
    ),
  )
  expect(attempts).toHaveLength(600)
  const stored = await inBari((db) => map.newestInBox(db, { layer, bbox: [-180, -90, 180, 90], limit: 1000 }))
  const whole = { layer, bbox: [-180, -90, 180, 90] as const, zoom: 3 }
  const close = { layer, bbox: [16.86, 41.11, 16.88, 41.13] as const, zoom: 16 }
  for (let folded = 1; folded >= 0; folded -= 1) {
    for (const look of [whole, close, { ...close, states: ['received'] }, { ...close, categories: ['buche'], from: '2024-06' }])
      assertShows(await inBari((db) => map.look(db, look)), look, stored)
    await map.foldTown(app, bari)
  }
  expect(await inBari((db) => map.mapDifferences(db, layer))).toEqual([])
  for (const pool of pools) await pool.close()
}, 60_000)

test('writers of different points at the same spot do not wait for each other, nor for the fold', async () => {
  const layer = newLayer()
  const point = (): MapPoint => ({ id: v7(), position: [16.87, 41.12], category: 'buche', state: 'received', at: new Date() })
  await inBari((db) => map.placePoint(db, layer, point()))
  await app.forTenant(bari, async (slow) => {
    await map.placePoint(slow, layer, point())
    await map.foldChanges(slow)
    const look = { layer, bbox: [16.8, 41, 16.9, 41.2] as const, zoom: 12 }
    for (const counted of [2, 3]) {
      await inBari((db) => map.placePoint(db, layer, point()))
      expect((await inBari((db) => map.look(db, look))).count).toBe(counted)
    }
  })
  expect((await inBari((db) => map.look(db, { layer, bbox: [16.8, 41, 16.9, 41.2], zoom: 12 }))).count).toBe(4)
})

test('a new point is seen in clusters as soon as its transaction has been committed', async () => {
  const layer = newLayer()
  const look = { layer, bbox: [16.8, 41, 16.9, 41.2] as const, zoom: 9 }
  for (let count = 1; count <= 3; count += 1) {
    const at = new Date(Date.UTC(2026, count, 1))
    const point: MapPoint = { id: v7(), position: [16.87, 41.12], category: 'buche', state: 'received', at }
    await inBari((db) => map.placePoint(db, layer, point))
    expect((await inBari((db) => map.look(db, look))).count).toBe(count)
    if (count === 2) await inBari((db) => map.foldChanges(db))
  }
})

test('a crowd at one spot stays a cluster however near one looks, and a view stays small', async () => {
  const layer = newLayer()
  const crowd = Array.from({ length: 5000 }, (_, place): MapPoint => {
    const position = [16.87, place < 3000 ? 41.12 : Math.round(411e5 + place * 10) / 1e6] as const
    return { id: v7(), position, category: 'buche', state: 'received', at: new Date() }
  })
  await inBari((db) => map.placePoints(db, layer, crowd))
  for (const zoom of [1, 9, 15, 17, 18, 19, 20, 22]) {
    const reach = (1024 / 256 / 2 ** zoom) * 360
    const look = { layer, zoom, bbox: [16.87 - reach / 2, 41.12 - reach / 3, 16.87 + reach / 2, 41.12 + reach / 3] as const }
    const clipped = { ...look, bbox: look.bbox.map((degrees, side) => clip(degrees, side)) as unknown as BoundingBox }
    assertShows(await inBari((db) => map.look(db, clipped)), clipped, crowd)
  }
}, 60_000)

test('a view shows some 300 things at most, however large the screen and however scattered the points', async () => {
  const layer = newLayer()
  const scattered = Array.from({ length: 2000 }, (_, place): MapPoint => {
    const position = [16 + (place % 50) / 25, 40.5 + Math.floor(place / 50) / 40] as const
    return {
      id: v7(),
      position: [position[0], Math.round(position[1] * 1e7) / 1e7],
      category: 'buche',
      state: 'received',
      at: new Date(),
    }
  })
  await inBari((db) => map.placePoints(db, layer, scattered))
  for (const zoom of [8, 10, 12, 14]) {
    const look = { layer, zoom, bbox: [16, 40.5, 18, 41.5] as const }
    const view = await inBari((db) => map.look(db, look))
    expect(view.clusters.length + view.points.length).toBeLessThanOrEqual(300)
    assertShows(view, look, scattered)
  }
})

test('crowds ten metres apart are one from afar and two from near', async () => {
  const layer = newLayer()
  const crowds = Array.from({ length: 800 }, (_, place): MapPoint => {
    return { id: v7(), position: [16.87, place % 2 ? 41.12 : 41.1201], category: 'buche', state: 'received', at: new Date() }
  })
  await inBari((db) => map.placePoints(db, layer, crowds))
  const counts = async (zoom: number, reach: number) => {
    const look = { layer, zoom, bbox: [16.87 - reach, 41.12 - reach, 16.87 + reach, 41.12 + reach] as const }
    return (await inBari((db) => map.look(db, look))).clusters.map(({ count }) => count)
  }
  expect(await counts(14, 0.05)).toEqual([800])
  expect(await counts(21, 0.0002)).toEqual([400, 400])
})

const clip = (degrees: number, side: number) => Math.max(side % 2 ? -90 : -180, Math.min(side % 2 ? 90 : 180, degrees))

test('the nearest points come first, none beyond the radius, around poles and antimeridian too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(points, { maxLength: 100 }),
      positions,
      fc.integer({ min: 1, max: 1000 }),
      async (all, at, radius) => {
        const layer = newLayer()
        await inBari((db) => map.placePoints(db, layer, all))
        const found = await inBari((db) => map.nearest(db, { layer, position: at, radius, limit: 1000 }))
        const wanted = all.map((point) => map.distance(at, point.position)).filter((metres) => metres <= radius)
        expect(found.map(({ distance }) => distance)).toEqual(wanted.sort((a, b) => a - b))
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

test('pages of a box hold each of its points that pass once, the newest first', async () => {
  const instants = fc
    .constantFrom('2024-01-31T23:00:00Z', '2024-07-01T00:00:00Z', '2025-01-15T12:00:00Z')
    .map((at) => new Date(at))
  await fc.assert(
    fc.asyncProperty(
      fc.array(points, { maxLength: 100 }),
      boxes,
      filters,
      fc.record({ since: instants, before: instants }, { requiredKeys: [] }),
      fc.integer({ min: 1, max: 30 }),
      async (all, bbox, { categories, states }, { since, before }, limit) => {
        const layer = newLayer()
        await inBari((db) => map.placePoints(db, layer, all))
        const asked = { layer, bbox, categories, states, since, before, limit }
        const found: string[] = []
        for (let last = false; !last;) {
          const page = await inBari((db) => map.newestInBox(db, { ...asked, after: found.at(-1) }))
          found.push(...page.map(({ id }) => id))
          last = page.length < limit
        }
        const inTime = ({ at }: MapPoint) => (since === undefined || at >= since) && (before === undefined || at < before)
        const wanted = all
          .filter((point) => holds(bbox, point.position) && passes(point, { categories, states }) && inTime(point))
          .map(({ id }) => id)
        expect(found).toEqual(wanted.toSorted().toReversed())
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

test('the newest of a box are found among more points than are read by place', async () => {
  const layer = newLayer()
  const bbox = [16.8, 41, 16.9, 41.2] as const
  const crowd = Array.from({ length: 21_000 }, (_, place): MapPoint => {
    const [category, state] = [categories[place % 3]!, place % 70 ? 'received' : 'resolved']
    return { id: v7(), position: [16.87, 41.12 + (place % 100) / 1e4], category, state, at: new Date() }
  })
  const rare: MapPoint = { ...crowd[5000]!, id: v7(), position: [16.87, 41.125], category: categories[3]! }
  for (let first = 0; first < crowd.length; first += 7000)
    await inBari((db) => map.placePoints(db, layer, crowd.slice(first, first + 7000)))
  await inBari((db) => map.placePoint(db, layer, rare))
  const listed = async (filter: Partial<Parameters<typeof map.newestInBox>[1]>) =>
    (await inBari((db) => map.newestInBox(db, { layer, bbox, limit: 10, ...filter }))).map(({ id }) => id)
  const newest = [...crowd, rare].toReversed()
  const idsOf = (points: readonly MapPoint[]) => points.slice(0, 10).map(({ id }) => id)
  expect(await listed({})).toEqual(idsOf(newest))
  expect(await listed({ after: newest[14_999]!.id })).toEqual(idsOf(newest.slice(15_000)))
  expect(await listed({ states: ['resolved'] })).toEqual(idsOf(newest.filter(({ state }) => state === 'resolved')))
  expect(await listed({ categories: [categories[3]!] })).toEqual([rare.id])
  expect(await listed({ bbox: [0, 0, 1, 1] })).toEqual([])
}, 60_000)

test('positions outside of WGS 84, radii and months that are none are refused', async () => {
  const point: MapPoint = { id: v7(), position: [181, 0], category: 'buche', state: 'received', at: new Date() }
  const layer = newLayer()
  await expect(inBari((db) => map.placePoint(db, layer, point))).rejects.toThrow(RangeError)
  await expect(inBari((db) => map.nearest(db, { layer, position: [0, 0], radius: 1001, limit: 1 }))).rejects.toThrow(RangeError)
  await expect(inBari((db) => map.look(db, { layer, bbox: [0, 0, 1, 1], zoom: 9, from: '2026-13' }))).rejects.toThrow(RangeError)
})

test('a town sees its own points only', async () => {
  const layer = newLayer()
  const point: MapPoint = { id: v7(), position: [16.87, 41.12], category: 'buche', state: 'received', at: new Date() }
  await inBari((db) => map.placePoint(db, layer, point))
  const altamura = (await app.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'altamura' })))!.id
  const look = { layer, bbox: [-180, -90, 180, 90] as const, zoom: 0 }
  expect((await app.forTenant(altamura, (db) => map.look(db, look))).count).toBe(0)
})
