import type { Box, Position } from '../../ui/map/geometry.ts'

interface Placed {
  readonly position: Position
}

/** Several points that would cover each other. */
export interface Gathered {
  position: Position
  count: number
  bbox: Box
}

/** Pixels of a cell in which points are one mark. */
const cell = 72
/** From this zoom on points stand alone: nearer one can't come. */
const street = 18

/** Where a place lies on the world of a zoom, in pixels. Source: the Mercator projection of web maps, 256 px at zoom 0. */
function pixel([longitude = 0, latitude = 0]: Position, zoom: number): [number, number] {
  const world = 256 * 2 ** zoom
  const sine = Math.sin((latitude * Math.PI) / 180)
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  return [((longitude + 180) / 360) * world, down * world]
}

/** Points as they can be told apart at a zoom: those that share a cell become one. A point stays in its cell wherever the map moves. */
export function gather<P extends Placed>(points: readonly P[], zoom: number): { clusters: Gathered[]; points: P[] } {
  if (zoom >= street) return { clusters: [], points: [...points] }
  const cells = Map.groupBy(points, ({ position }) =>
    pixel(position, zoom)
      .map((at) => Math.floor(at / cell))
      .join(),
  )
  const clusters: Gathered[] = []
  const alone: P[] = []
  for (const members of cells.values()) {
    if (members.length === 1) alone.push(...members)
    else clusters.push(together(members.map(({ position }) => position)))
  }
  return { clusters, points: alone }
}

function together(positions: readonly Position[]): Gathered {
  const [longitudes, latitudes] = [0, 1].map((axis) => positions.map((position) => position[axis] ?? 0)) as [number[], number[]]
  const mean = (of: number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length
  return {
    position: [mean(longitudes), mean(latitudes)],
    count: positions.length,
    bbox: [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)],
  }
}
