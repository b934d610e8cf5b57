import { commentPoints } from '../api/kernel/comments/index.ts'
import type { Database } from '../api/kernel/db/index.ts'
import { look, mendLayer, type BoundingBox } from '../api/kernel/map/index.ts'
import { newestInZone, zoneOf } from '../api/services/debates/index.ts'
import { figure, type Line } from './report.ts'

const zooms = [12, 14, 16, 18]
const middle = [16.87, 41.11] as const
/** Degrees to each side of the middle over which places are spread, densest near it. */
const reach = 0.02

/** The box of a desktop's map around the middle. */
function boxAt(zoom: number): BoundingBox {
  const degrees = 360 / (256 * 2 ** zoom)
  return [middle[0] - 400 * degrees, middle[1] - 225 * degrees, middle[0] + 400 * degrees, middle[1] + 225 * degrees]
}

/** A debate of which every comment names a place: what its map shows, and the newest of a zone of it. */
export async function measurePlaces(owner: Database, app: Database, bari: string, subject: string): Promise<Line[]> {
  const layer = `debate:${subject}`
  const placing = (axis: 0 | 1) => `${middle[axis]} + (random() - 0.5) * random() * ${2 * reach}`
  for (const [text, values] of [
    ['update comment_thread set layer = $2 where tenant_id = $1 and subject_id = $3', [bari, layer, subject]],
    [
      `update comment set lon = ${placing(0)}, lat = ${placing(1)}, geometry = '{}' where tenant_id = $1 and subject_id = $2`,
      [bari, subject],
    ],
  ] as const)
    await owner.forTenant(bari, (db) => db.run({ name: '', text, values: [...values] }))
  const count = await owner.forTenant(bari, (db) => mendLayer(db, layer, commentPoints))
  await owner.run({ name: '', text: 'vacuum analyze map_point, map_cell', values: [] })
  const side = reach / 8
  const corners = [
    [0, 0],
    [side, 0],
    [side * 2, side],
    [side, side * 2],
    [0, 0],
  ].map(([x, y]) => [middle[0] + x!, middle[1] + y!])
  const zone = zoneOf({ type: 'Polygon', coordinates: [corners] })
  const worst: number[] = []
  for (const zoom of zooms)
    worst.push(
      await slowest(() => app.forTenant(bari, (db) => look(db, { layer, zoom, bbox: boxAt(zoom), categories: ['for', 'none'] }))),
    )
  const listing = await slowest(() => app.forTenant(bari, (db) => newestInZone(db, zone, { layer, limit: 20 })))
  const line = (measure: string, ms: number): Line => ({
    service: 'debates',
    measure,
    figure: `${figure(ms)} ms`,
    wanted: '≤ 30 ms',
    met: ms <= 30,
  })
  const of = `a debate with ${count.toLocaleString('en-GB')} placed comments:`
  return [
    line(`${of} what its map shows, zooms ${zooms.join(', ')}, p99`, Math.max(...worst)),
    line(`${of} the newest 20 of an area, p99`, listing),
  ]
}

/** Milliseconds in which 99 of a hundred are done. */
async function slowest(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let turn = -20; turn < 200; turn += 1) {
    const began = performance.now()
    await work()
    if (turn >= 0) taken.push(performance.now() - began)
  }
  return taken.sort((a, b) => a - b)[197]!
}
