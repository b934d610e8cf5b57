import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { connect, sql, type Database } from '../api/kernel/db/index.ts'
import { look, newestInBox, type BoundingBox } from '../api/kernel/map/index.ts'
import { Operator } from '../api/kernel/tenancy/index.ts'
import { services } from '../api/services/index.ts'
import { chance } from './crowd.ts'
import { load, median, type Run } from './load.ts'
import { clusterPlainly, fillMap, preparePlain } from './map-town.ts'
import type { Server } from './process.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

const zooms = [9, 12, 15, 18]
const connections = 16
const amount = 1_000_000
/** Pixels of the map on a desktop page. */
const screen = [800, 600] as const

/** A map of a million reports in one town: what is in view, a list of it, and a new report. */
export async function measureMap(setting: Setting): Promise<Line[]> {
  const owner = connect(setting.ownerUrl, 2)
  const app = connect(setting.databaseUrl, 4)
  await new Operator(owner, services).switchService('bari', 'reports', { allowed: true, enabled: true })
  const bari = (await owner.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
  const began = performance.now()
  const spots = await fillMap(owner, bari, amount)
  await preparePlain(owner, bari)
  const seconds = (performance.now() - began) / 1000
  const view = viewsAround(spots)
  const lines = [
    ...(await measureSql(app, bari, view)),
    ...(await measureApi(setting, view)),
    {
      service: 'map',
      measure: `loading ${amount.toLocaleString('en-GB')} reports and counting them for every zoom`,
      figure: `${figure(seconds)} s`,
      wanted: '',
      met: true,
    },
  ]
  await owner.close()
  await app.close()
  return lines
}

type View = (zoom: number) => BoundingBox

/** Boxes of a screen around places where something was reported. */
function viewsAround(spots: readonly (readonly [number, number])[]): View {
  const random = chance(7)
  return (zoom) => {
    const [lon, lat] = spots[Math.floor(random() * spots.length)]!
    const degrees = 360 / (256 * 2 ** zoom)
    const [wide, high] = [(screen[0] * degrees) / 2, (screen[1] * degrees * Math.cos((lat * Math.PI) / 180)) / 2]
    return [lon - wide, lat - high, lon + wide, lat + high].map((at) => Math.round(at * 1e6) / 1e6) as unknown as BoundingBox
  }
}

const filters = [
  {},
  { categories: ['buche'], states: ['received', 'assigned', 'in_progress'] },
  { states: ['resolved'], from: '2026-01' },
]

async function measureSql(app: Database, bari: string, view: View): Promise<Line[]> {
  const timed = async (times: number, work: () => Promise<unknown>) => {
    const taken: number[] = []
    for (let place = -20; place < times; place += 1) {
      const began = performance.now()
      await work()
      if (place >= 0) taken.push(performance.now() - began)
    }
    return taken.sort((a, b) => a - b)
  }
  const p95 = (taken: readonly number[]) => taken[Math.floor(taken.length * 0.95)]!
  const lines: Line[] = []
  for (const zoom of zooms) {
    const perFilter: number[] = []
    let plainest = 0
    for (const filter of filters) {
      const ours = await timed(150, () =>
        app.forTenant(bari, (db) => look(db, { layer: 'reports', zoom, bbox: view(zoom), ...filter })),
      )
      perFilter.push(p95(ours))
      if (filter === filters[0]) plainest = median(ours)
    }
    const worst = Math.max(...perFilter)
    lines.push({
      service: 'map',
      measure: `a view at zoom ${zoom} of a million reports, its SQL alone, 95th percentile without and with filters`,
      figure: perFilter.map((ms) => `${figure(ms)} ms`).join(', '),
      wanted: '≤ 6 ms',
      met: worst <= 6,
    })
    if (zoom > 12) continue
    const plain = median(await timed(10, () => app.forTenant(bari, (db) => clusterPlainly(db, view(zoom), zoom))))
    lines.push({
      service: 'map',
      measure: `the same against the plain way (box over an index, clustered for each request), median`,
      figure: `${figure(plain / plainest)} × (${figure(plain)} ms)`,
      wanted: '≥ 10 ×',
      met: plain / plainest >= 10,
    })
  }
  const listed: number[] = []
  for (const zoom of zooms)
    for (const { categories, states } of filters)
      listed.push(
        p95(
          await timed(50, () =>
            app.forTenant(bari, (db) => newestInBox(db, { layer: 'reports', bbox: view(zoom), categories, states, limit: 11 })),
          ),
        ),
      )
  lines.push({
    service: 'map',
    measure: 'finding the ten newest of a view, at those zooms and filters, its SQL alone, 95th percentile of the slowest',
    figure: `${figure(Math.max(...listed))} ms (median of them ${figure(median(listed))} ms)`,
    wanted: '',
    met: true,
  })
  return lines
}

async function measureApi(setting: Setting, view: View): Promise<Line[]> {
  // Every view is another one: nothing is answered from memory.
  const api = await setting.api({ CDC_CACHE_MB: '0', CDC_OPEN_WRITES_PER_MINUTE: '1000000' })
  const queries = filters.map(
    ({ categories, states, from }) =>
      `${categories ? `&category=${categories.join()}` : ''}${states ? `&state=${states.join()}` : ''}${from ? `&from=${from}` : ''}`,
  )
  const path = (zoom: number, query: string) => `/v1/bari/report-map?bbox=${view(zoom).join()}&zoom=${zoom}${query}`
  const lines: Line[] = []
  let largest = 0
  for (const zoom of zooms) {
    const runs: Run[] = []
    for (const query of queries) {
      const next = () => ({ method: 'GET' as const, path: path(zoom, query), headers: {} })
      await load(api.origin, { connections, amount: 300, next })
      runs.push(await load(api.origin, { connections, seconds: 3, next }))
      for (let place = 0; place < 20; place += 1) {
        const body = await (await fetch(api.origin + path(zoom, query))).arrayBuffer()
        largest = Math.max(largest, gzipSync(new Uint8Array(body)).length)
      }
    }
    lines.push({
      service: 'map',
      measure: `a view at zoom ${zoom} at the API, never the same twice, 99th percentile at ${connections} connections without and with filters`,
      figure: `${runs.map(({ p99 }) => `${figure(p99)} ms`).join(', ')} (${runs.map(({ rate }) => `${figure(rate)}/s`).join(', ')})`,
      wanted: '≤ 20 ms',
      met: runs.every(({ p99, failed }) => p99 <= 20 && failed === 0),
    })
  }
  const shown = await measureNews(api)
  await api.stop()
  return [
    ...lines,
    {
      service: 'map',
      measure: 'the largest of these answers, gzip',
      figure: `${figure(largest / 1000)} kB`,
      wanted: '≤ 30 kB',
      met: largest <= 30_000,
    },
    {
      service: 'map',
      measure: 'a new report is in the clusters and alone on the map so long after the answer, the longest of 20',
      figure: `${figure(shown)} ms`,
      wanted: '≤ 1,000 ms',
      met: shown <= 1000,
    },
  ]
}

/** Reports something and looks until it is counted, by itself and in clusters. @returns the longest time it took, in ms. */
async function measureNews({ origin }: Server): Promise<number> {
  let longest = 0
  for (let place = 0; place < 20; place += 1) {
    const [lon, lat] = [16.8719 + place * 1e-4, 41.1171]
    const counts = (zoom: number, reach: number) => {
      const bbox = [lon - reach, lat - reach, lon + reach, lat + reach].join()
      return fetch(`${origin}/v1/bari/report-map?bbox=${bbox}&zoom=${zoom}`).then((answer) => answer.json()) as Promise<{
        count: number
      }>
    }
    const before = await Promise.all([counts(9, 0.5), counts(19, 0.0005)])
    const answer = await fetch(`${origin}/v1/bari/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({
        category: 'strade',
        position: { type: 'Point', coordinates: [lon, lat] },
        title: 'Una buca profonda',
        answers: { pericolo: false },
        consent: true,
      }),
    })
    if (answer.status !== 201) throw new Error(`a report was answered ${answer.status}: ${await answer.text()}`)
    const began = performance.now()
    for (let seen = false; !seen && performance.now() - began < 10_000;) {
      const after = await Promise.all([counts(9, 0.5), counts(19, 0.0005)])
      seen = after.every(({ count }, zoom) => count === before[zoom]!.count + 1)
    }
    longest = Math.max(longest, performance.now() - began)
  }
  return longest
}
