import { load, median } from './load.ts'
import type { Server } from './process.ts'
import { figure, type Line } from './report.ts'
import { fillReports, reports } from './report-town.ts'
import type { Setting } from './setting.ts'

const connections = 16
const list = '/open311/v2/requests.json?jurisdiction_id=altamura'
const statistics = '/v1/altamura/report-statistics'

/** Of a million reports: the thousand of an Open311 list, and the statistics that everybody may see. */
export async function measureOpen311(setting: Setting): Promise<Line[]> {
  await fillReports(setting)
  const forgetful = await setting.api({ CDC_CACHE_MB: '0' })
  const rows = ((await (await fetch(forgetful.origin + list)).json()) as unknown[]).length
  if (rows !== 1000) throw new Error(`the list holds ${rows} reports`)
  const listed = await made(forgetful, list)
  const year = await made(forgetful, statistics)
  // A report a minute: a million of them in 23 months.
  const all = await made(forgetful, `${statistics}?from=${new Date(Date.now() - reports * 60_000).toISOString().slice(0, 7)}`)
  await forgetful.stop()
  const api = await setting.api()
  const next = () => ({ method: 'GET' as const, path: list, headers: {} })
  await load(api.origin, { connections, amount: 100, next })
  const kept = await load(api.origin, { connections, seconds: 3, next })
  await api.stop()
  const line = (measure: string, figure: string, met = true): Line => ({ service: 'reports', measure, figure, wanted: '', met })
  return [
    line('an Open311 list of 1,000 requests of a million, made anew, median', `${figure(listed)} ms`),
    line(
      `the same from memory at ${connections} connections, 99th percentile`,
      `${figure(kept.p99)} ms (${figure(kept.rate)}/s)`,
      kept.failed === 0,
    ),
    line(
      'the public statistics of a million reports, made anew, median: of twelve months, of all of them',
      `${figure(year)} ms, ${figure(all)} ms`,
    ),
  ]
}

/** Milliseconds for which an answer is waited that is made for its asker, the middle of five. */
async function made({ origin }: Server, path: string): Promise<number> {
  const taken: number[] = []
  for (let place = 0; place < 5; place += 1) {
    const began = performance.now()
    const answer = await fetch(origin + path)
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`)
    taken.push(performance.now() - began)
  }
  return median(taken)
}
