import { distance, type BoundingBox, type Geometry, type Position } from '../../../kernel/map/index.ts'
import { contains } from '../../../kernel/tenancy/territory.ts'

/** What of a map is asked about. */
export interface Zone {
  /** A box around it. */
  readonly bbox: BoundingBox
  readonly holds: (position: Position) => boolean
}

/** Metres from a line or a point that still belong to it. */
const near = 50

/** All there is. */
export const everywhere: Zone = { bbox: [-180, -90, 180, 90], holds: () => true }

/** A box; it may hold a little more, which lies in the cells of its edge. */
export const zoneOfBox = (bbox: BoundingBox): Zone => ({ bbox, holds: () => true })

/** An area, holes left out; of a line or points what lies within 50 m. */
export function zoneOf(geometry: Geometry): Zone {
  const lines = linesOf(geometry)
  const area =
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
      ? { type: geometry.type, coordinates: geometry.coordinates }
      : null
  const bbox = around(lines.flat(), area ? 0 : near)
  if (area) return { bbox, holds: (position) => contains(area, position) }
  return { bbox, holds: (position) => lines.some((line) => isNear(line, position)) }
}

/** Lines with the positions of each; points are lines of one. */
function linesOf({ type, coordinates }: Geometry): Position[][] {
  if (type === 'Point') return [[coordinates as unknown as Position]]
  if (type === 'MultiPoint') return (coordinates as unknown as Position[]).map((position) => [position])
  if (type === 'LineString') return [coordinates as unknown as Position[]]
  if (type === 'MultiPolygon') return (coordinates as unknown as Position[][][]).flat()
  return coordinates as unknown as Position[][]
}

function isNear(line: readonly Position[], position: Position): boolean {
  if (line.length === 1) return distance(line[0]!, position) <= near
  return line.slice(1).some((end, place) => distance(nearestOn(line[place]!, end, position), position) <= near)
}

/** The position of a stretch that is nearest to another, as on a plane: stretches are short. */
function nearestOn([lonA, latA]: Position, [lonB, latB]: Position, [lon, lat]: Position): Position {
  const shrink = Math.cos((lat * Math.PI) / 180)
  const [x, y] = [(lonB - lonA) * shrink, latB - latA]
  const along = ((lon - lonA) * shrink * x + (lat - latA) * y) / (x * x + y * y || 1)
  const share = Math.max(0, Math.min(1, along))
  return [lonA + (lonB - lonA) * share, latA + (latB - latA) * share]
}

/** Degrees of a metre of latitude. @source IUGG mean radius, 6 371 008.8 m. */
const degree = 180 / (Math.PI * 6_371_008.8)

function around(positions: readonly Position[], metres: number): BoundingBox {
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)]
  const south = Math.max(-90, Math.min(...lats) - metres * degree)
  const north = Math.min(90, Math.max(...lats) + metres * degree)
  const wide = (metres * degree) / Math.max(0.01, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180))
  return [Math.max(-180, Math.min(...lons) - wide), south, Math.min(180, Math.max(...lons) + wide), north]
}
