import { afterAll, beforeAll, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import { at, data, north, startTown, type Report, type ReportTown } from './testing/town.ts'

type Figures = components['schemas']['ReportFigures']

const box = (west: number, east: number) => {
  const ring = [
    [west, 40],
    [east, 40],
    [east, 42],
    [west, 42],
    [west, 40],
  ]
  return { type: 'Polygon' as const, coordinates: [ring] }
}

let town: ReportTown
let made: Report[]
/** Ten reports of October: nine are closed after 1, 2 … 9 days, the last one never; two are contested, of which one is closed again. */
beforeAll(async () => {
  const areas = [{ key: 'centro', name: { it: 'Centro', en: 'Centre' }, geometry: box(16.8, 16.9) }]
  town = await startTown({ areas }, { start: new Date('2026-10-01T08:00:00Z') })
  made = []
  for (let number = 0; number < 10; number += 1) {
    const category = number < 7 ? 'strade' : 'verde'
    const answers: Record<string, boolean> = category === 'strade' ? { pericolo: false } : {}
    made.push(await town.report({ category, answers, position: north(number * 200), title: `Cosa ${number}` }))
  }
  for (const report of made.slice(0, 9)) {
    await town.later(24)
    await town.close(report.id)
  }
  for (const report of made.slice(0, 2)) {
    const params = { ...at(report.id), header: town.api.key() }
    data(
      await town.api
        .as(town.author)
        .POST('/v1/{tenant}/reports/{report_id}/contests', { params, body: { text: 'No, è ancora così.' } }),
    )
  }
  await town.close(made[0]!.id)
  await town.report({ visibility: 'reserved', title: 'Riservata' })
  town.api.setNow(new Date('2026-11-20T08:00:00Z'))
  await town.report({ title: 'Di novembre', position: north(5000) })
})
afterAll(() => town?.api.stop())

const statistics = async (query: object = {}) =>
  data(await town.api.anonymous.GET('/v1/{tenant}/report-statistics', { params: { path: { tenant: 'bari' }, query } }))
const figuresOf = (groups: readonly { key: string | null; figures: Figures }[], key: string | null) =>
  groups.find((group) => group.key === key)?.figures

test('reports are counted by what became of them, reserved ones too', async () => {
  const { total, from, to } = await statistics()
  expect([from, to]).toEqual(['2025-12', '2026-11'])
  expect(total).toMatchObject({ received: 12, open: 4, closed: 8, contested: 2, contested_closed: 1 })
})

test('times are those from arrival to closing: the median, and what nine of ten are below', async () => {
  // Closed after 3, 4 … 9 days, and the contested one on the ninth day again.
  const hours = [3, 4, 5, 6, 7, 8, 9, 9].map((days) => days * 24)
  const { total } = await statistics()
  expect(total.median_hours).toBe((hours[3]! + hours[4]!) / 2)
  expect(total.p90_hours).toBe(9 * 24)
})

test('a promise counts once it is kept or broken', async () => {
  const { total, by_month: months } = await statistics()
  // Of October's eleven three were not closed in time: one was reopened, one never closed, one is reserved. November's still runs.
  expect(total).toMatchObject({ promised: 11, kept: 8 })
  expect(figuresOf(months, '2026-11')).toMatchObject({ received: 1, promised: 0, kept: 0 })
})

test('groups add up to the whole, by category, area, office and month', async () => {
  const { total, by_category: categories, by_area: areas, by_office: offices, by_month: months } = await statistics()
  for (const groups of [categories, areas, offices, months]) {
    const sum = (name: 'received' | 'open' | 'closed' | 'kept' | 'contested') =>
      groups.reduce((all, { figures }) => all + figures[name], 0)
    expect([sum('received'), sum('open'), sum('closed'), sum('kept'), sum('contested')]).toEqual([
      total.received,
      total.open,
      total.closed,
      total.kept,
      total.contested,
    ])
  }
  expect(figuresOf(categories, 'verde')).toMatchObject({ received: 3, closed: 2 })
  expect(areas.map(({ name }) => name)).toEqual(['Centro'])
  expect(months).toHaveLength(12)
  expect(figuresOf(months, '2026-09')).toMatchObject({ received: 0, median_hours: null })
})

test('figures are narrowed by span, category and area', async () => {
  expect((await statistics({ from: '2026-11' })).total.received).toBe(1)
  expect((await statistics({ from: '2026-09', to: '2026-09' })).total.received).toBe(0)
  expect((await statistics({ from: '2026-11', to: '2026-09' })).total.received).toBe(0)
  expect((await statistics({ category: 'verde' })).total.received).toBe(3)
  expect((await statistics({ area: 'centro' })).total.received).toBe(12)
  expect((await statistics({ area: 'mare' })).total.received).toBe(0)
})

test('open data holds every public report once, with its place, and nobody’s words or name', async () => {
  const address = (format: string) => `${town.api.origin}/v1/bari/open-data/reports.${format}`
  const { items } = (await (await fetch(address('json'))).json()) as { items: Record<string, unknown>[] }
  const titles = items.map(({ title }) => title)
  expect(titles).toHaveLength(11)
  expect(titles).not.toContain('Riservata')
  const { features } = (await (await fetch(address('geojson'))).json()) as {
    features: { geometry: object; properties: { id: string; phase: string } }[]
  }
  const first = features.find(({ properties }) => properties.id === made[0]!.id)!
  expect(first.geometry).toEqual(made[0]!.position)
  expect(first.properties).toMatchObject({ phase: 'closed', category: 'strade', sdgs: '11.2', contests: 1, area: 'centro' })
  const csv = await (await fetch(address('csv'))).text()
  expect(csv.trimEnd().split('\n')).toHaveLength(12)
  for (const text of [JSON.stringify(items), JSON.stringify(features), csv])
    expect(text).not.toMatch(/Lucia|Romano|civico|ancora/)
})

test('the newest public reports are a feed, of the town, of a category, of an area', async () => {
  const feed = async (query = '') => (await fetch(`${town.api.origin}/v1/bari/feeds/reports.atom${query}`)).text()
  const entries = async (query?: string) => (await feed(query)).split('<entry>').length - 1
  expect([await entries(), await entries('?category=verde'), await entries('?area=centro')]).toEqual([11, 3, 11])
  expect(await entries('?category=verde&area=mare')).toBe(0)
  expect(await feed()).toContain(`/embed/bari/report/${made[3]!.id}`)
  expect(await feed()).not.toContain('Riservata')
})

test('a year that would begin before the first month begins with it', async () => {
  const { from, to } = await statistics({ to: '2000-10' })
  expect([from, to]).toEqual(['2000-01', '2000-10'])
})

test('everybody reads the areas of the town, in the language that was asked for', async () => {
  const params = { path: { tenant: 'bari' }, header: { 'Accept-Language': 'en' as const } }
  const { items } = data(await town.api.anonymous.GET('/v1/{tenant}/report-areas', { params }))
  expect(items).toEqual([{ key: 'centro', name: 'Centre' }])
})
