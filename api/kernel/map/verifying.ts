import type { TenantDb } from '../db/index.ts'
import { changesByMonth, cellsByMonth, finerByMonth, pointsByMonth } from './folding.ts'
import type { Layer } from './point.ts'
import { coarsestZoom, finestZoom } from './pyramid.ts'

/** A cell whose count is not that of its points. */
export interface CellDifference {
  readonly layer: Layer
  readonly zoom: number
  readonly cell: number
  /** Empty for all of them. */
  readonly category: string
  readonly state: string
  /** What there is: points, or at a coarser zoom what the cells below hold. */
  readonly there: number
  readonly counted: number
}

/** Layers of the town. */
export async function layersOf(db: TenantDb): Promise<Layer[]> {
  const rows = await db.rows<{ layer: string }>({
    name: '',
    text: `select layer from map_point where tenant_id = $1 union select layer from map_cell where tenant_id = $1
      union select layer from map_change where tenant_id = $1 order by layer`,
    values: [db.tenantId],
  })
  return rows.map(({ layer }) => layer)
}

/**
 * Cells of a layer that are not as they must be, 20 at most per zoom: the finest zoom against the points, with what is still to be
 * added; each other zoom against the one below. Each comparison is one statement, so that it holds while others write.
 *
 * Takes minutes for a million points.
 */
export async function mapDifferences(db: TenantDb, layer: Layer): Promise<CellDifference[]> {
  const compare = (zoom: number, there: string, counted: string) =>
    db.rows<CellDifference>({ name: '', text: comparing(there, counted), values: [db.tenantId, layer, zoom] })
  const found = await compare(finestZoom, pointsByMonth, `${cellsByMonth} union all ${changesByMonth}`)
  for (let zoom = finestZoom - 1; zoom >= coarsestZoom; zoom -= 1)
    found.push(...(await compare(zoom, finerByMonth, cellsByMonth)))
  return found
}

/** A row is as it must be when the numbers of each month and the sums of positions are, and its `count` is its last total. */
function comparing(there: string, counted: string): string {
  const columns = 'layer, zoom, category, state, cell, month'
  return `
    select layer, zoom, cell, category, state, sum(there)::int as there, sum(counted)::int as counted from (
      select ${columns}, sum(there) as there, sum(counted) as counted, sum(lon) as lon, sum(lat) as lat from (
        select ${columns}, n as there, 0 as counted, lon, lat from (${there}) t
        union all select ${columns}, 0, n, -lon, -lat from (${counted}) c
      ) u group by ${columns}
    ) m group by layer, zoom, cell, category, state having bool_or(there <> counted) or sum(lon) <> 0 or sum(lat) <> 0
    union all
    select layer, zoom, cell, category, state, upto[cardinality(upto)], count from map_cell
    where tenant_id = $1 and layer = $2 and zoom = $3 and count <> upto[cardinality(upto)]
    order by zoom, cell, category, state limit 20`
}
