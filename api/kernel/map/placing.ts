import type { TenantDb } from '../db/index.ts'
import { keyOf, type Position } from './grid.ts'
import { toDegrees, toUnits, type Layer, type MapPoint } from './point.ts'

/**
 * Puts a point on the layer's map; one that is there already takes its new place and words. Whoever looks after the commit sees it
 * counted. Writers wait for each other only when they write the same point.
 */
export async function placePoint(db: TenantDb, layer: Layer, point: MapPoint): Promise<void> {
  await placePoints(db, layer, [point])
}

/** The same for many points, in one statement; ids must be different. */
export async function placePoints(db: TenantDb, layer: Layer, points: readonly MapPoint[]): Promise<void> {
  if (points.length === 0) return
  const placed = await db.rows<{ id: string }>({
    name: 'map_place',
    text: placing,
    values: [db.tenantId, layer, ...columns(points)],
  })
  if (placed.length === points.length) return
  const fresh = new Set(placed.map(({ id }) => id))
  const known = points.filter(({ id }) => !fresh.has(id))
  await db.run({ name: 'map_replace', text: changing, values: [db.tenantId, layer, ...columns(known)] })
}

/** Changes what is given of a point. @returns whether it was on the map. */
export async function changePoint(
  db: TenantDb,
  layer: Layer,
  id: string,
  { position, category, state, at }: Partial<Omit<MapPoint, 'id'>>,
): Promise<boolean> {
  const place = position && placeOf(position)
  const values = [id, place?.lon, place?.lat, place?.key, category, state, at].map((value) => [value ?? null])
  return (await db.run({ name: 'map_change', text: `${changing}`, values: [db.tenantId, layer, ...values] })) > 0
}

/** Takes a point off the map. @returns whether it was there. */
export async function removePoint(db: TenantDb, layer: Layer, id: string): Promise<boolean> {
  return (await db.run({ name: 'map_remove', text: removing, values: [db.tenantId, layer, id] })) > 0
}

function columns(points: readonly MapPoint[]): unknown[][] {
  const places = points.map(({ position }) => placeOf(position))
  return [
    points.map(({ id }) => id),
    places.map(({ lon }) => lon),
    places.map(({ lat }) => lat),
    places.map(({ key }) => key),
    points.map(({ category }) => category),
    points.map(({ state }) => state),
    points.map(({ at }) => at),
  ]
}

/** By the position as it is stored, so that it gives the same key whenever it is computed again. @throws RangeError. */
function placeOf([lon, lat]: Position) {
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) throw new RangeError(`no position in degrees, WGS 84: ${lon}, ${lat}`)
  const stored = { lon: toUnits(lon), lat: toUnits(lat) }
  return { ...stored, key: keyOf([toDegrees(stored.lon), toDegrees(stored.lat)]) }
}

const given = `select * from unnest($3::uuid[], $4::int[], $5::int[], $6::bigint[], $7::text[], $8::text[], $9::timestamptz[])
  as g (id, lon, lat, key, category, state, at)`

const placing = `
  with placed as (
    insert into map_point (tenant_id, layer, id, lon, lat, key, category, state, at) select $1, $2, g.* from (${given} order by id) g
    on conflict do nothing returning id, lon, lat, key, category, state, month
  ), noted as (
    insert into map_change (tenant_id, layer, sign, lon, lat, key, category, state, month)
    select $1, $2, 1, lon, lat, key, category, state, month from placed
  )
  select id from placed`

/** Read committed: whoever waited for a point's lock notes the difference to what the other has committed. */
const changing = `
  with before as materialized (
    select p.* from map_point p join (${given}) g on p.id = g.id
    where p.tenant_id = $1 and p.layer = $2 order by p.id for update of p
  ), changed as (
    update map_point p set lon = coalesce(g.lon, p.lon), lat = coalesce(g.lat, p.lat), key = coalesce(g.key, p.key),
      category = coalesce(g.category, p.category), state = coalesce(g.state, p.state), at = coalesce(g.at, p.at)
    from before b join (${given}) g on g.id = b.id where p.tenant_id = $1 and p.layer = $2 and p.id = b.id
    returning p.id, p.lon, p.lat, p.key, p.category, p.state, p.month
  ), noted as (
    insert into map_change (tenant_id, layer, sign, lon, lat, key, category, state, month)
    select $1, $2, d.* from changed c join before b on b.id = c.id cross join lateral (values
      (-1, b.lon, b.lat, b.key, b.category, b.state, b.month), (1, c.lon, c.lat, c.key, c.category, c.state, c.month)) d
    where (b.lon, b.lat, b.category, b.state, b.month) is distinct from (c.lon, c.lat, c.category, c.state, c.month)
  )
  select id from changed`

const removing = `
  with gone as (
    delete from map_point where tenant_id = $1 and layer = $2 and id = $3 returning id, lon, lat, key, category, state, month
  ), noted as (
    insert into map_change (tenant_id, layer, sign, lon, lat, key, category, state, month)
    select $1, $2, -1, lon, lat, key, category, state, month from gone
  )
  select id from gone`
