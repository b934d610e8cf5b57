import { reachOf } from './approximate.ts'
import type { Position } from './geo-file.ts'

/** A GeoJSON Polygon or MultiPolygon (RFC 7946), WGS 84. */
export interface Territory {
  readonly type: 'Polygon' | 'MultiPolygon'
  readonly coordinates: readonly unknown[]
}

/** A closed ring of positions. */
type Ring = readonly Position[]

/** Whether the position lies in the territory and in none of its holes. Of two that share a border one has it. */
export function contains({ type, coordinates }: Territory, position: Position): boolean {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as readonly (readonly Ring[])[]
  return polygons.some(([outer, ...holes]) => {
    return outer !== undefined && isWithin(outer, position) && !holes.some((hole) => isWithin(hole, position))
  })
}

/** A ray to the east crosses the ring an odd number of times. */
function isWithin(ring: Ring, [lon, lat]: Position): boolean {
  let within = false
  for (let last = ring.length - 1, place = 0; place < ring.length; last = place, place += 1) {
    const [x1, y1] = ring[last]!
    const [x2, y2] = ring[place]!
    if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) within = !within
  }
  return within
}

/** A town as far as its place is concerned. */
export interface Placed {
  readonly slug: string
  readonly position: Position
  /** Null: its boundary is not surveyed. */
  readonly boundary: Territory | null
}

/**
 * The town in which the place lies: the one whose surveyed boundary holds it, else, of the towns without one, the nearest, within as
 * far as the towns reach together.
 */
export function townAt<Town extends Placed>(towns: readonly Town[], position: Position): Town | undefined {
  const surveyed = towns.find(({ boundary }) => boundary !== null && contains(boundary, position))
  if (surveyed) return surveyed
  const others = towns.filter(({ boundary }) => boundary === null)
  if (others.length === 0 || !isWithin(reachOf(towns.map(({ position }) => position)), position)) return undefined
  const shrink = Math.cos((position[1] * Math.PI) / 180)
  const squared = ({ position: [lon, lat] }: Town) => ((lon - position[0]) * shrink) ** 2 + (lat - position[1]) ** 2
  return others.toSorted((a, b) => squared(a) - squared(b))[0]
}
