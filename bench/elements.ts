import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, builtFolder } from '../tools/build.ts'
import { figure, type Line } from './report.ts'

/** What a page has to fetch before its first petition can be used. */
export async function measureElements(): Promise<Line[]> {
  await build()
  const elements = JSON.parse(readFileSync(join(builtFolder, 'elements.json'), 'utf8')) as Record<string, string[]>
  const size = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(builtFolder, file))).length, 0)
  const loader = size(['cdc.js'])
  const petition = loader + size(elements['cdc-petition'] ?? [])
  const shared = elements['cdc-petitions'] ?? []
  const [map, form] = ['cdc-report-map', 'cdc-report-form'].map((tag) =>
    size((elements[tag] ?? []).filter((file) => !shared.includes(file))),
  ) as [number, number]
  return [
    {
      service: 'elements',
      measure: 'all scripts to a usable <cdc-petition>, brotli',
      figure: `${figure(petition / 1000)} kB`,
      wanted: '≤ 20 kB',
      met: petition <= 20_000,
    },
    {
      service: 'elements',
      measure: '<cdc-report-form> beside the chunks that elements share, brotli',
      figure: `${figure(form / 1000)} kB`,
      wanted: '≤ 25 kB',
      met: form <= 25_000,
    },
    {
      service: 'elements',
      measure: '<cdc-report-map> with Leaflet beside them, brotli',
      figure: `${figure(map / 1000)} kB`,
      wanted: '≤ 70 kB',
      met: map <= 70_000,
    },
    {
      service: 'elements',
      measure: 'the loader alone, brotli',
      figure: `${figure(loader / 1000)} kB`,
      wanted: '≤ 2 kB',
      met: loader <= 2000,
    },
  ]
}
