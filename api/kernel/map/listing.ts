import type { TenantDb } from '../db/index.ts'
import { civilDay } from '../participation/civil-day.ts'
import { countInCells, type CellCount } from './counting.ts'
import { cellsIn, keyRangesOf, type BoundingBox } from './grid.ts'
import { most, shownZoom } from './looking.ts'
import { toPoint, type Layer, type Listing, type MapPoint } from './point.ts'
import { coarsestZoom, finestZoom } from './pyramid.ts'
import { newestInRanges, newestOfLayer } from './reading.ts'

/** Points of so many are read to find the newest among them; where they lie among more, the layer is read from its newest on. */
const mostRead = 20_000
/** So few are read without asking whether it would be less by age. */
const few = 1000
/** A layer of so many points may be read as a whole, should those that are sought be its oldest. */
const small = 100_000

/**
 * Points of a box, those with the greatest ids first: with UUIDv7 the newest. A page at a time; the cost of a page does not grow with
 * those before it.
 *
 * Where few lie in the box they are read by place, else by age, past those that lie elsewhere or that the filter leaves out. The
 * pyramid tells which costs less. Only of points that are both many and old all younger ones of the layer are read.
 */
export async function newestInBox(db: TenantDb, listing: Listing): Promise<MapPoint[]> {
  const { layer, bbox, categories, states, since, before } = listing
  const from = since && civilDay(since).slice(0, 7)
  const to = before && civilDay(before).slice(0, 7)
  const look = { layer, bbox, zoom: finestZoom, categories, states, from, to }
  let zoom = Math.min(finestZoom, shownZoom(look))
  let held = await countInCells(db, look, zoom, cellsIn(bbox, zoom))
  // A few points among many: nearer cells around them hold less of the others.
  while (sum(held, 'all') > mostRead && sum(held, 'count') <= most && zoom < finestZoom) {
    zoom += 1
    held = await countInCells(
      db,
      look,
      zoom,
      held.flatMap(({ cell }) => [0, 1, 2, 3].map((quarter) => cell * 4 + quarter)),
    )
  }
  if (held.length === 0) return []
  const cells = held.map(({ cell }) => cell).sort((a, b) => a - b)
  const near = sum(held, 'count') <= most || (sum(held, 'all') <= mostRead && !(await areFewerByAge(db, listing, held)))
  const rows = near ? await newestInRanges(db, listing, keyRangesOf(cells, zoom)) : await newestOfLayer(db, listing)
  return rows.map(toPoint)
}

/** Whether fewer points are likely to be read from the newest on: in a small layer of which much lies in the box. */
async function areFewerByAge(db: TenantDb, { layer, limit }: Listing, held: readonly CellCount[]): Promise<boolean> {
  if (sum(held, 'all') <= few) return false
  const whole = await countInCells(db, { layer, bbox: world, zoom: coarsestZoom }, coarsestZoom, cellsIn(world, coarsestZoom))
  const all = sum(whole, 'all')
  return all <= small && (limit * all) / Math.max(1, sum(held, 'count')) < sum(held, 'all')
}

const world: BoundingBox = [-180, -90, 180, 90]

const sum = (cells: readonly CellCount[], of: 'all' | 'count') => cells.reduce((sum, cell) => sum + cell[of], 0)

/** Whether the layer has a point. */
export async function hasPoints(db: TenantDb, layer: Layer): Promise<boolean> {
  const row = await db.row<{ there: boolean }>({
    name: 'map_has_points',
    text: 'select exists (select from map_point where tenant_id = $1 and layer = $2) as there',
    values: [db.tenantId, layer],
  })
  return row!.there
}
