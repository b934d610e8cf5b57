import type { Database, TenantDb } from '../api/kernel/db/index.ts'
import { placePoints, recount, type BoundingBox } from '../api/kernel/map/index.ts'
import { crowd } from './crowd.ts'

/** Puts so many reports on a town's map, in the order in which they were made. @returns the places of some of them. */
export async function fillMap(owner: Database, bari: string, amount: number): Promise<(readonly [number, number])[]> {
  const points = [...crowd('bari', amount, { end: new Date() })].sort((a, b) => (a.id < b.id ? -1 : 1))
  const batch = 20_000
  for (let first = 0; first < points.length; first += batch)
    await owner.forTenant(bari, (db) => placePoints(db, 'reports', points.slice(first, first + batch)))
  await owner.forTenant(bari, (db) => recount(db, 'reports'))
  for (const table of ['map_point', 'map_cell', 'map_change']) await run(owner, `vacuum analyze ${table}`)
  return points.filter((_, place) => place % 997 === 0).map(({ position }) => position)
}

/** The same points as somebody would keep them without a pyramid: positions in degrees and an index over them. */
export async function preparePlain(owner: Database, bari: string): Promise<void> {
  await owner.forTenant(bari, (db) =>
    db.run({
      name: '',
      text: `create table plain_point as select id, lon / 1e7::float8 as lon, lat / 1e7::float8 as lat, category, state, at from map_point`,
      values: [],
    }),
  )
  await run(owner, 'create index plain_point_idx on plain_point (lon, lat)')
  await run(owner, 'vacuum analyze plain_point')
  await run(owner, 'grant select on plain_point to cdc_app')
}

/** Clusters of a box on a grid of 64 pixels, counted for this request. */
export function clusterPlainly(db: TenantDb, [west, south, east, north]: BoundingBox, zoom: number): Promise<unknown[]> {
  const cell = (64 * 360) / (256 * 2 ** zoom)
  return db.rows({
    name: 'plain_clusters',
    text: `select floor(lon / $5) as x, floor(lat / $5) as y, count(*)::int as count, avg(lon) as lon, avg(lat) as lat
      from plain_point where lon between $1 and $3 and lat between $2 and $4 group by 1, 2`,
    values: [west, south, east, north, cell],
  })
}

const run = (owner: Database, text: string) => owner.run({ name: '', text, values: [] })
