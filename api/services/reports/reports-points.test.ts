import { afterAll, beforeAll, expect, test } from 'vitest'
import { pointDifferences } from '../../kernel/map/index.ts'
import { reportPoints } from './store/points.ts'
import { at, data, north, startTown, type ReportTown } from './testing/town.ts'

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

test('after all of this the map is as the reports are', async () => {
  const { id } = await town.api.operator.town('bari')
  expect(await town.api.database.forTenant(id, (db) => pointDifferences(db, 'reports', reportPoints, 20))).toEqual([])
})

test('nothing of this was a fault', () => {
  expect(town.api.faults).toEqual([])
})
