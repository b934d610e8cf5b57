import type { TenantDb } from '../db/index.ts'
import { recount } from './folding.ts'
import { placePoints, removePoint } from './placing.ts'
import type { Layer, MapPoint } from './point.ts'

/**
 * SQL of the points that there must be on a layer, from its service's own rows: `id`, `lon` and `lat` (degrees), `category`, `state`
 * and `at` of the town `$1`, on the layer `$2`.
 */
export type PointSource = string

/** Layers of which a town has as many as a service has things to draw on. */
export interface LayerFamily {
  /** SQL of their names: `layer` of the town `$1`. */
  readonly layers: string
  readonly source: PointSource
}

/** A point that is not as its service's row is. */
export interface PointDifference {
  readonly id: string
  readonly what: 'missing' | 'stray' | 'different'
}

/** Points of a layer that are not as they must be, by their ids, `limit` at most. One statement, so that it holds while others write. */
export function pointDifferences(db: TenantDb, layer: Layer, source: PointSource, limit: number): Promise<PointDifference[]> {
  return db.rows<PointDifference>({ name: '', text: comparing(source), values: [db.tenantId, layer, limit] })
}

/**
 * Puts a layer right: places, moves and removes points until they are as the service's rows are, and counts them anew. Also for rows
 * that came in without their points. @returns how many points were wrong.
 */
export async function mendLayer(db: TenantDb, layer: Layer, source: PointSource): Promise<number> {
  let mended = 0
  for (;;) {
    const wrong = await pointDifferences(db, layer, source, 1000)
    if (wrong.length === 0) break
    const there = await db.rows<Omit<MapPoint, 'position'> & { lon: number; lat: number }>({
      name: '',
      text: `select * from (${source}) s where s.id = any($3::uuid[]) and $2 <> ''`,
      values: [db.tenantId, layer, wrong.map(({ id }) => id)],
    })
    await placePoints(
      db,
      layer,
      there.map(({ lon, lat, ...point }) => ({ ...point, position: [lon, lat] })),
    )
    for (const { id, what } of wrong) if (what === 'stray') await removePoint(db, layer, id)
    mended += wrong.length
  }
  await recount(db, layer)
  return mended
}

/** Degrees become units as in `toUnits`. */
function comparing(source: PointSource): string {
  const units = (degrees: string) => `floor(${degrees} * 1e7 + 0.5)::int`
  return `
    select coalesce(s.id, p.id) as id,
      case when p.id is null then 'missing' when s.id is null then 'stray' else 'different' end as what
    from (${source}) s full join (select * from map_point where tenant_id = $1 and layer = $2) p on p.id = s.id
    where p.id is null or s.id is null or (p.lon, p.lat, p.category, p.state, p.at)
      is distinct from (${units('s.lon')}, ${units('s.lat')}, s.category, s.state, s.at)
    order by 1 limit $3`
}
