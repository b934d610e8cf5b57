import { figure, type Line } from './report.ts'
import { fillReports, reports } from './report-town.ts'
import type { Setting } from './setting.ts'

/** Writing a town's open data of a million reports while it is sent, in each format: how much memory that takes, and how long. */
export async function measureExports(setting: Setting): Promise<Line[]> {
  await fillReports(setting)
  const lines: Line[] = []
  for (const format of ['csv', 'json', 'geojson']) {
    const api = await setting.api()
    const address = `${api.origin}/v1/altamura/open-data/reports.${format}`
    // The first requests compile what answers them.
    for (let place = 0; place < 50; place += 1) await (await fetch(`${api.origin}/v1/altamura`)).arrayBuffer()
    const idle = api.memory().now
    const began = performance.now()
    const { bytes, rows } = await read(address)
    const seconds = (performance.now() - began) / 1000
    const above = Math.max(0, api.memory().peak - idle)
    await api.stop()
    if (rows < reports) throw new Error(`the ${format} holds ${rows} of ${reports} reports`)
    lines.push({
      service: 'reports',
      measure: `memory above idle while 1,000,000 reports are written as ${format} (${figure(bytes / 1e6)} MB in ${figure(seconds)} s)`,
      figure: `${figure(above)} MB (idle ${figure(idle)} MB)`,
      wanted: '≤ 60 MB',
      met: above <= 60,
    })
  }
  return lines
}

/** Reads it as it comes and keeps nothing. Every report has one code: as many as there are, so many rows. */
async function read(address: string): Promise<{ bytes: number; rows: number }> {
  const answer = await fetch(address)
  if (!answer.ok || !answer.body) throw new Error(`${address} was answered ${answer.status}`)
  let [bytes, rows, before] = [0, 0, '']
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    const text = before + Buffer.from(piece).toString('latin1')
    const parts = text.split('SEG-2026-')
    rows += parts.length - 1
    // A code that is cut in two is seen whole with what follows.
    before = parts.at(-1)!.slice(-8)
  }
  return { bytes, rows }
}
