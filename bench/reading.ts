import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load, median, type Next, type Run } from './load.ts'
import { freePort, startServer } from './process.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

const connections = 64
const seconds = 4
const rounds = 3

/** Reading a petition with its count, and a page of 20: against a route that answers the same bytes; then from SQL each time. */
export async function measureReading(setting: Setting): Promise<Line[]> {
  const lines: Line[] = []
  const petition = `/v1/bari/petitions/${setting.petitions[0]}`
  for (const { what, path } of [
    { what: 'a petition with its count', path: petition },
    { what: 'a page of 20', path: '/v1/bari/petitions?limit=20' },
  ]) {
    const ours: Run[] = []
    const bare: Run[] = []
    const next = steadily(path)
    for (let round = 0; round < rounds; round += 1) {
      const api = await setting.api()
      const bytes = join(setting.folder, 'bytes.json')
      writeFileSync(bytes, Buffer.from(await (await fetch(api.origin + path)).arrayBuffer()))
      await load(api.origin, { connections, seconds: 1, next })
      ours.push(await load(api.origin, { connections, seconds, next }))
      await api.stop()
      const port = await freePort()
      const route = await startServer(join(import.meta.dirname, 'plain/route.ts'), port, { BYTES: bytes })
      await load(route.origin, { connections, seconds: 1, next })
      bare.push(await load(route.origin, { connections, seconds, next }))
      await route.stop()
    }
    const ratio = median(ours.map(({ rate }, round) => rate / bare[round]!.rate))
    lines.push({
      service: 'petitions',
      measure: `reading ${what}, against an empty route with the same bytes`,
      figure: `${figure(ratio)} × (${figure(median(ours.map(({ rate }) => rate)))}/s of ${figure(median(bare.map(({ rate }) => rate)))}/s)`,
      wanted: '≥ 0.5 ×',
      met: ratio >= 0.5 && ours.every(({ failed }) => failed === 0),
    })
  }
  const api = await setting.api({ CDC_CACHE_MB: '0' })
  let place = 0
  const anyPetition: Next = () => ({
    method: 'GET',
    path: `/v1/bari/petitions/${setting.petitions[place++ % setting.petitions.length]}`,
    headers: {},
  })
  await load(api.origin, { connections, seconds: 1, next: anyPetition })
  const uncached = await load(api.origin, { connections, seconds, next: anyPetition })
  await api.stop()
  lines.push({
    service: 'petitions',
    measure: 'reading a petition with its count from SQL each time',
    figure: `${figure(uncached.rate)}/s`,
    wanted: '≥ 4,000/s',
    met: uncached.rate >= 4000 && uncached.failed === 0,
  })
  return lines
}

const steadily =
  (path: string): Next =>
  () => ({ method: 'GET', path, headers: {} })
