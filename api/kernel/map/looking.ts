import type { TenantDb } from '../db/index.ts'
import { countInCells, type CellCount } from './counting.ts'
import { boxOf, cellAt, cellsIn, countCells, keyRangesOf } from './grid.ts'
import { toDegrees, toPoint, type Cluster, type Look, type MapPoint, type PointRow, type View } from './point.ts'
import { coarsestZoom, finestZoom } from './pyramid.ts'
import { readPoints } from './reading.ts'

/** Most cells of a view, and most points that it shows singly. */
export const most = 300
/** Most points that are read so that some can be shown. */
const mostRead = 2000
/** From this zoom of the map on, points are shown singly when there are few. */
const streetZoom = 17
/** Finest cells of all, at zoom 22 of the map. */
const finestShown = 24

/**
 * What a map shows of a layer: clusters, one per cell of some 64 px (larger where the box would hold more than 300), single points
 * where they are alone in their cell, and at street level all of them when there are few. A cell at the edge is shown whole, whatever
 * of it lies in the box. 300 clusters and points at most.
 *
 * Reads a row of the pyramid per cell, category and state that is asked for, whatever the number of points and the span of time; and
 * 2,000 points at most.
 */
export async function look(db: TenantDb, look: Look): Promise<View> {
  const shown = shownZoom(look)
  const counted = Math.min(shown, finestZoom)
  const cells = await countInCells(db, look, counted, cellsIn(look.bbox, counted))
  const count = cells.reduce((sum, cell) => sum + cell.count, 0)
  if (cells.reduce((sum, { all }) => sum + all, 0) <= mostRead) {
    if (look.zoom >= streetZoom && count <= most) return single(await pointsIn(db, look, counted))
    if (shown > finestZoom) return grouped(await pointsIn(db, look, shown), shown)
  }
  return withSingles(db, look, counted, cells)
}

/** The zoom of the grid whose cells are shown: 300 of them at most. */
export function shownZoom({ bbox, zoom }: Pick<Look, 'bbox' | 'zoom'>): number {
  let shown = Math.max(coarsestZoom, Math.min(finestShown, Math.floor(zoom) + 2))
  while (shown > coarsestZoom && countCells(bbox, shown) > most) shown -= 1
  return shown
}

function pointsIn(db: TenantDb, look: Look, zoom: number, cells = cellsIn(look.bbox, zoom)): Promise<PointRow[]> {
  return readPoints(db, { ...look, bbox: undefined, ranges: keyRangesOf(cells, zoom), limit: mostRead })
}

const single = (rows: readonly PointRow[]): View => ({ count: rows.length, clusters: [], points: rows.map(toPoint) })

/** Points by their cells: finer ones than are counted. */
function grouped(rows: readonly PointRow[], zoom: number): View {
  const clusters: Cluster[] = []
  const points: MapPoint[] = []
  for (const [cell, members] of Map.groupBy(rows, ({ key }) => cellAt(key, zoom))) {
    const mean = (of: 'lon' | 'lat') => members.reduce((sum, row) => sum + row[of], 0) / members.length
    if (members.length === 1) points.push(toPoint(members[0]!))
    else clusters.push(cluster({ cell, count: members.length, lon: mean('lon'), lat: mean('lat') }, zoom))
  }
  return { count: rows.length, clusters, points }
}

/** Counted cells, and in place of those that hold one point that point: where it is found among few. */
async function withSingles(db: TenantDb, look: Look, zoom: number, cells: readonly CellCount[]): Promise<View> {
  let read = 0
  const alone = cells
    .filter(({ count }) => count === 1)
    .sort((a, b) => a.all - b.all)
    .filter(({ all }) => (read += all) <= mostRead / 2)
    .map(({ cell }) => cell)
    .sort((a, b) => a - b)
  const rows = alone.length ? await pointsIn(db, look, zoom, alone) : []
  const found = new Map(rows.map((row) => [cellAt(row.key, zoom), row]))
  return {
    count: cells.reduce((sum, cell) => sum + cell.count, 0),
    clusters: cells.flatMap((counted) => (found.has(counted.cell) ? [] : [cluster(counted, zoom)])),
    points: [...found.values()].map(toPoint),
  }
}

function cluster({ cell, count, lon, lat }: Omit<CellCount, 'all'>, zoom: number): Cluster {
  return { position: [toDegrees(Math.round(lon)), toDegrees(Math.round(lat))], count, bbox: boxOf(cell, zoom) }
}
