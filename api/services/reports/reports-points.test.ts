import { afterAll, beforeAll, expect, test } from 'vitest'
import { pointDifferences } from '../../kernel/map/index.ts'
import { reportPoints } from './store/points.ts'
import { at, data, north, startTown, type Report, type ReportTown } from './testing/town.ts'

let town: ReportTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

/** The single reports that the map shows at the place so many metres north. */
async function pointsAt(metres: number) {
  const [lon, lat] = north(metres).coordinates as [number, number]
  const query = { bbox: [lon - 1e-4, lat - 1e-4, lon + 1e-4, lat + 1e-4], zoom: 19 }
  const view = await town.api.anonymous.GET('/v1/{tenant}/report-map', { params: { path: { tenant: 'bari' }, query } })
  return data(view).features.flatMap((feature) =>
    'id' in feature ? [{ id: feature.id, category: feature.properties.category, state: feature.properties.state }] : [],
  )
}

test('a public report is on the map with its category and state, whatever it becomes', async () => {
  const { id } = await town.report({ position: north(100) })
  expect(await pointsAt(100)).toEqual([{ id, category: 'strade', state: 'received' }])
  data(await town.move(town.officer, id, { to: 'assigned', office: 'strade' }))
  expect(await pointsAt(100)).toEqual([{ id, category: 'strade', state: 'assigned' }])
  await town.sort(id, { category: 'verde' })
  expect(await pointsAt(100)).toEqual([{ id, category: 'verde', state: 'assigned' }])
  await town.close(id)
  expect(await pointsAt(100)).toEqual([{ id, category: 'verde', state: 'resolved' }])
})

test('a reserved report is not on it, and leaves it when it becomes so', async () => {
  const { id } = await town.report({ position: north(200), visibility: 'reserved' })
  expect(await pointsAt(200)).toEqual([])
  await town.sort(id, { visibility: 'public' })
  expect(await pointsAt(200)).toEqual([{ id, category: 'strade', state: 'received' }])
  await town.sort(id, { visibility: 'reserved' })
  expect(await pointsAt(200)).toEqual([])
})

test('a duplicate is shown by its main report for as long as it is merged', async () => {
  const main = await town.report({ position: north(300) })
  const other = await town.report({ position: north(300) })
  const path = '/v1/{tenant}/reports/{report_id}/merge'
  data(await town.officer.PUT(path, { params: at(other.id), body: { into: main.id } }))
  expect((await pointsAt(300)).map(({ id }) => id)).toEqual([main.id])
  data(await town.officer.DELETE(path, { params: at(other.id) }))
  expect((await pointsAt(300)).map(({ id, state }) => [id, state]).sort()).toEqual(
    [
      [main.id, 'received'],
      [other.id, 'reopened'],
    ].sort(),
  )
})

test('the list of a box holds what its map counts, the newest first, a page at a time', async () => {
  const made: Report[] = []
  for (let place = 0; place < 5; place += 1) made.push(await town.report({ position: north(1000 + place) }))
  await town.close(made[2]!.id)
  const [lon, lat] = north(1002).coordinates as [number, number]
  const box = { bbox: [lon - 1e-3, lat - 1e-4, lon + 1e-3, lat + 1e-4], state: ['received' as const] }
  const params = { path: { tenant: 'bari' } }
  const listed = async (cursor?: string) =>
    data(await town.api.anonymous.GET('/v1/{tenant}/reports', { params: { ...params, query: { ...box, limit: 3, cursor } } }))
  const first = await listed()
  const second = await listed(first.next_cursor!)
  const ids = [...first.items, ...second.items].map(({ id }) => id)
  expect(ids).toEqual([4, 3, 1, 0].map((place) => made[place]!.id))
  expect(second.next_cursor).toBe(null)
  const view = await town.api.anonymous.GET('/v1/{tenant}/report-map', { params: { ...params, query: { ...box, zoom: 14 } } })
  expect(data(view)).toMatchObject({ count: 4, features: [{ properties: { count: 4 } }] })
})

test('a new report is in the clusters of whoever has just looked', async () => {
  const [lon, lat] = north(3000).coordinates as [number, number]
  const query = { bbox: [lon - 0.01, lat - 0.01, lon + 0.01, lat + 0.01], zoom: 12, from: '2026-11' }
  const count = async () =>
    data(await town.api.anonymous.GET('/v1/{tenant}/report-map', { params: { path: { tenant: 'bari' }, query } })).count
  const before = await count()
  await town.report({ position: north(3000) })
  expect(await count()).toBe(before + 1)
})

test('a box that is none is refused', async () => {
  const query = { bbox: [16, 42, 17, 41], zoom: 12 }
  const params = { path: { tenant: 'bari' }, query }
  for (const answer of [
    await town.api.anonymous.GET('/v1/{tenant}/report-map', { params }),
    await town.api.anonymous.GET('/v1/{tenant}/reports', { params: { ...params, query: { bbox: query.bbox } } }),
  ])
    expect(answer.error).toMatchObject({ status: 400, code: 'http.invalid_request' })
})

test('after all of this the map is as the reports are', async () => {
  const { id } = await town.api.operator.town('bari')
  expect(await town.api.database.forTenant(id, (db) => pointDifferences(db, 'reports', reportPoints, 20))).toEqual([])
})

test('nothing of this was a fault', () => {
  expect(town.api.faults).toEqual([])
})
