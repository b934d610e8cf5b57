import { request } from 'node:http'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'
import { newestInBox, placePoints, type MapPoint } from '../map/index.ts'
import type { OpenDataExport } from '../service.ts'

let api: TestApi
let read = 0
let failing = false

/** As many as make several pages, on both sides of Greenwich, some with what a spreadsheet would take for a formula. */
const spots = Array.from({ length: 2500 }, (_, place): MapPoint => {
  const category = place % 7 ? 'buche' : '=1+1,"x"'
  return { id: v7(), position: [(place - 1250) / 100, 41.12], category, state: 'received', at: new Date('2026-11-01') }
})

/** A data set that is given page by page, as a service would give its own. */
const dataset: OpenDataExport = {
  columns: ['id', 'category', 'lon', 'lat', 'told'].map((name) => ({ name, description: name })),
  position: { lon: 'lon', lat: 'lat' },
  async page(db, _, cursor) {
    if (failing && read > 0) throw new Error('the page is torn')
    read += 1
    const [after] = (cursor ?? []) as string[]
    const found = await newestInBox(db, { layer: 'spots', bbox: [-180, -90, 180, 90], after, limit: 100 })
    return {
      rows: found.map(({ id, category, position: [lon, lat] }) => ({ id, category, lon, lat, told: false })),
      next: found.length === 100 ? [found.at(-1)!.id] : null,
    }
  },
}

beforeAll(async () => {
  api = await startApi({ exports: { spots: dataset } })
  const bari = (await api.database.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
  await api.database.forTenant(bari, (db) => placePoints(db, 'spots', spots))
})
afterAll(() => api.stop())
beforeEach(() => {
  read = 0
  failing = false
})

const address = (format: string) => `${api.origin}/v1/bari/open-data/spots.${format}`
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted()

test('a large data set is written page by page: each record once, in JSON, CSV and GeoJSON', async () => {
  const json = (await (await fetch(address('json'))).json()) as { items: { id: string }[]; columns: unknown[]; tenant: string }
  expect([json.tenant, json.columns.length, read]).toEqual(['bari', 5, 26])
  expect(ids(json.items)).toEqual(ids(spots))
  const geo = await fetch(address('geojson'))
  expect(geo.headers.get('content-type')).toBe('application/geo+json')
  const { features } = (await geo.json()) as { features: { properties: { id: string }; geometry: { coordinates: number[] } }[] }
  const shown = new Map(features.map(({ properties, geometry }) => [properties.id, geometry.coordinates]))
  expect(spots.map(({ id }) => shown.get(id))).toEqual(spots.map(({ position }) => position))
  expect(features[0]!.properties).toEqual({
    id: expect.any(String) as string,
    category: expect.any(String) as string,
    told: false,
  })
  const csv = await fetch(address('csv'))
  const [names, ...lines] = (await csv.text()).trimEnd().split('\r\n')
  expect([csv.headers.get('content-type'), names]).toEqual(['text/csv; charset=utf-8', 'id,category,lon,lat,told'])
  expect(lines.map((line) => line.slice(0, 36)).toSorted()).toEqual(ids(spots))
  const formula = spots.find(({ category, position }) => category !== 'buche' && position[0] < 0)!
  expect(lines).toContain(`${formula.id},"'=1+1,""x""",${formula.position[0]},41.12,false`)
})

test('simultaneous readers get a whole one each', async () => {
  const texts = await Promise.all(Array.from({ length: 8 }, async () => (await fetch(address('json'))).text()))
  for (const text of texts) expect((JSON.parse(text) as { items: unknown[] }).items).toHaveLength(spots.length)
})

test('whoever has just read it is told that it is the same, and nothing is read', async () => {
  const head = await fetch(address('csv'), { method: 'HEAD' })
  const again = await fetch(address('csv'), { headers: { 'If-None-Match': head.headers.get('etag')! } })
  expect([head.status, again.status, read]).toEqual([200, 304, 0])
})

test('of a reader who leaves no more is read, and no connection is kept', async () => {
  for (let reader = 0; reader < 20; reader += 1) {
    await new Promise<void>((left) => {
      const asking = request(address('json'), (answer) => {
        answer.once('data', () => left(void answer.destroy()))
      })
      asking.end()
    })
  }
  await expect.poll(async () => (await fetch(`${api.origin}/v1/tenants`)).ok).toBe(true)
  expect(read).toBeLessThan(20 * 26)
  expect(api.faults).toEqual([])
})

test('a fault that comes when the answer has begun is recorded, and the reader sees that it was cut off', async () => {
  failing = true
  const answer = await fetch(address('json'))
  expect(answer.status).toBe(200)
  await expect(answer.text()).rejects.toThrow()
  expect(api.faults.splice(0)).toEqual([expect.stringContaining('the page is torn')])
})

test('a data set without positions is no GeoJSON', async () => {
  expect((await fetch(`${api.origin}/v1/bari/open-data/petitions.geojson`)).status).toBe(404)
  expect((await fetch(`${api.origin}/v1/bari/open-data/petitions.json`)).status).toBe(200)
})
