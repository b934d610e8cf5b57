import type { TenantDb } from '../db/index.ts'
import type { BoundingBox, KeyRange } from './grid.ts'
import { toUnits, type Layer, type Listing, type PointFilter, type PointRow } from './point.ts'
import { monthNumber } from './pyramid.ts'

/** Which rows are read: those in the ranges that pass everything given. */
export interface Reading extends PointFilter {
  readonly layer: Layer
  /** In order. */
  readonly ranges: readonly KeyRange[]
  readonly bbox?: BoundingBox
  readonly from?: string
  readonly to?: string
  readonly limit: number
}

/**
 * Points in ranges of keys, in order of key and id. Each range is found by the index on its own: as a join they would be compared
 * with every point of the layer.
 */
export function readPoints(db: TenantDb, reading: Reading): Promise<PointRow[]> {
  const { layer, ranges, bbox, categories, states, from, to, limit } = reading
  return db.rows<PointRow>({
    name: 'map_points',
    text: inRanges,
    values: [
      db.tenantId,
      layer,
      ...boundsOf(ranges),
      ...filterOf({ categories, states, bbox }),
      from === undefined ? null : monthNumber(from),
      to === undefined ? null : monthNumber(to),
      limit,
    ],
  })
}

/** The newest points in ranges of keys: all of them are read. */
export function newestInRanges(db: TenantDb, listing: Listing, ranges: readonly KeyRange[]): Promise<PointRow[]> {
  const { layer, since, before, after, limit } = listing
  return db.rows<PointRow>({
    name: 'map_newest_in_ranges',
    text: newestNear,
    values: [db.tenantId, layer, ...boundsOf(ranges), ...filterOf(listing), since ?? null, before ?? null, after ?? null, limit],
  })
}

/** The newest points of a layer that pass: all younger ones are read. */
export function newestOfLayer(db: TenantDb, listing: Listing): Promise<PointRow[]> {
  const { layer, since, before, after, limit } = listing
  return db.rows<PointRow>({
    name: 'map_newest_of_layer',
    text: newestOfAll,
    values: [db.tenantId, layer, after ?? lastId, ...filterOf(listing), since ?? null, before ?? null, limit],
  })
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const boundsOf = (ranges: readonly KeyRange[]) => [ranges.map(([first]) => first), ranges.map(([, last]) => last)]

const filterOf = ({ categories, states, bbox }: PointFilter & { readonly bbox?: BoundingBox | undefined }) => [
  categories ?? null,
  states ?? null,
  ...(bbox ? bbox.map(toUnits) : [null, null, null, null]),
]

/** The conditions of `filterOf`, whose first value has that number. */
function passes(first: number): string {
  const [categories, states, west, south, east, north] = Array.from({ length: 6 }, (_, place) => `$${first + place}`)
  return `(${categories}::text[] is null or category = any(${categories})) and (${states}::text[] is null or state = any(${states}))
    and (${west}::int is null or (lat between ${south}::int and ${north}::int
      and case when ${west} <= ${east}::int then lon between ${west} and ${east} else lon >= ${west} or lon <= ${east} end))`
}

const columns = 'id, lon, lat, key, category, state, at'
const ranges = 'from unnest($3::bigint[], $4::bigint[]) as r (first, last) cross join lateral'
const inRange = `select ${columns} from map_point where tenant_id = $1 and layer = $2 and key between r.first and r.last`

const inRanges = `
  select p.* ${ranges} (
    ${inRange} and ${passes(5)} and ($11::int is null or month >= $11) and ($12::int is null or month <= $12)
    order by key, id limit $13
  ) p order by p.key, p.id limit $13`

/** `offset 0` keeps it at the ranges: to be in order, PostgreSQL would rather read the whole layer by age. */
const newestNear = `
  select p.* ${ranges} (
    ${inRange} and ${passes(5)} and ($11::timestamptz is null or at >= $11) and ($12::timestamptz is null or at < $12)
      and ($13::uuid is null or id < $13) offset 0
  ) p order by p.id desc limit $14`

/** The points in order of age, before anything is asked of them: PostgreSQL would rather read all, and sort the few that it expects. */
const newestOfAll = `
  select ${columns} from (
    select ${columns} from map_point where tenant_id = $1 and layer = $2 and id < $3::uuid order by id desc offset 0
  ) p where ${passes(4)} and ($10::timestamptz is null or at >= $10) and ($11::timestamptz is null or at < $11) limit $12`
