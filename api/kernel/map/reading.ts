import type { TenantDb } from '../db/index.ts'
import type { BoundingBox, KeyRange } from './grid.ts'
import { toUnits, type Layer, type PointFilter, type PointRow } from './point.ts'
import { monthNumber } from './pyramid.ts'

/** Which rows are read: those in the ranges that pass everything given. */
export interface Reading extends PointFilter {
  readonly layer: Layer
  /** In order. */
  readonly ranges: readonly KeyRange[]
  readonly bbox?: BoundingBox
  readonly from?: string
  readonly to?: string
  /** Key and id of the point after which to go on. */
  readonly after?: { readonly key: number; readonly id: string }
  readonly limit: number
}

/**
 * Points in ranges of keys, in order of key and id. Each range is found by the index on its own: as a join they would be compared
 * with every point of the layer.
 */
export function readPoints(db: TenantDb, reading: Reading): Promise<PointRow[]> {
  const { layer, ranges, bbox, categories, states, from, to, after, limit } = reading
  const left = after ? ranges.filter(([, last]) => last >= after.key) : ranges
  return db.rows<PointRow>({
    name: 'map_points',
    text: inRanges,
    values: [
      db.tenantId,
      layer,
      left.map(([first]) => Math.max(first, after?.key ?? 0)),
      left.map(([, last]) => last),
      categories ?? null,
      states ?? null,
      from === undefined ? null : monthNumber(from),
      to === undefined ? null : monthNumber(to),
      ...(bbox ? bbox.map(toUnits) : [null, null, null, null]),
      after?.key ?? null,
      after?.id ?? null,
      limit,
    ],
  })
}

const inRanges = `
  select p.* from unnest($3::bigint[], $4::bigint[]) as r (first, last) cross join lateral (
    select id, lon, lat, key, category, state, at from map_point
    where tenant_id = $1 and layer = $2 and key between r.first and r.last
      and ($5::text[] is null or category = any($5)) and ($6::text[] is null or state = any($6))
      and ($7::int is null or month >= $7) and ($8::int is null or month <= $8)
      and ($9::int is null or (lat between $10::int and $12::int
        and case when $9 <= $11::int then lon between $9 and $11 else lon >= $9 or lon <= $11 end))
      and ($13::bigint is null or (key, id) > ($13, $14::uuid))
    order by key, id limit $15
  ) p order by p.key, p.id limit $15`
