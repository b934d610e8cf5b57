import { kinks } from '@turf/kinks'
import polylabel from 'polylabel'
import type { components } from '../../../types/openapi.d.ts'
import { Problem } from '../http/problem.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { distance } from './finding.ts'
import { assertGeometry } from './geometry.ts'
import type { Position } from './grid.ts'

/** Where somebody says that something is: a point, a line or an area of 200 positions at most. */
export type Place = components['schemas']['PlaceGeometry']

/** A place as it is kept, and the one position at which a map counts and shows it. */
export interface Placed {
  readonly geometry: Place
  readonly position: Position
}

/** Degrees of the narrowest area that is one: some 40 cm. */
const thinnest = 4e-6

/** Metres from its position within which a whole place lies: a drawing of the shore may reach into the sea, no further. */
const farthest = 25_000

/**
 * Takes a place that was drawn in a town, to six decimals (0.1 m).
 *
 * @param at Where it stands in the body (JSON pointer).
 * @throws Problem 422 `map.geometry_wrong`, `map.geometry_crossing` {at}; `map.outside_territory` {at, town, name}: without town and
 * name when it lies in none, or reaches far beyond.
 */
export async function placeIn(
  scene: { readonly tenant: Tenant; readonly townAt: (position: Position) => Promise<Tenant | undefined> },
  given: Place,
  at: string,
): Promise<Placed> {
  const geometry = rounded(given)
  assertGeometry(geometry, at)
  const positions = positionsOf(geometry)
  assertDrawn(geometry, positions, at)
  const position = positionOf(geometry)
  const town = await scene.townAt(position)
  const inside = town?.slug === scene.tenant.slug
  if (!inside || positions.some((other) => distance(position, other) > farthest))
    throw new Problem(422, 'map.outside_territory', { at, ...(!inside && town && { town: town.slug, name: town.name }) })
  return { geometry, position }
}

/** The position at which a place is shown: of a line its middle, of an area the point that lies deepest in it. */
export function positionOf(place: Place): Position {
  if (place.type === 'Point') return pair(place.coordinates)
  if (place.type === 'LineString') return round(middle(place.coordinates.map(pair)))
  const [lon, lat] = polylabel([place.coordinates[0]!.map(pair)], 1e-6)
  return round([lon, lat])
}

/** Lines and areas are more than a point, and areas don't cross themselves. */
function assertDrawn({ type }: Place, positions: readonly Position[], at: string): void {
  if (type === 'Point') return
  const corners = type === 'Polygon' ? positions.slice(1) : positions
  const different = new Set(corners.map(String)).size
  if (different < (type === 'Polygon' ? 3 : 2)) throw new Problem(422, 'map.geometry_wrong', { at })
  if (type === 'LineString') return
  const outline = positions as [number, number][]
  if (polylabel([outline], 1e-6).distance < thinnest / 2) throw new Problem(422, 'map.geometry_wrong', { at })
  const crosses = kinks({ type, coordinates: [outline] }).features.length > 0
  if (crosses || different < corners.length) throw new Problem(422, 'map.geometry_crossing', { at })
}

/** Halfway along the line, by its length on the ground. */
function middle(line: readonly [number, number][]): [number, number] {
  const lengths = line.slice(1).map((end, place) => distance(line[place]!, end))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  let place = 0
  while (place < lengths.length - 1 && left > lengths[place]!) left -= lengths[place++]!
  const [[fromLon, fromLat], [toLon, toLat]] = [line[place]!, line[place + 1]!]
  const share = left / (lengths[place]! || 1)
  return [fromLon + (toLon - fromLon) * share, fromLat + (toLat - fromLat) * share]
}

const pair = ([lon, lat]: readonly number[]): [number, number] => [lon!, lat!]
const round = ([lon, lat]: Position): [number, number] => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]

/** Each position once where a hand has left it twice. */
function rounded(place: Place): Place {
  const line = (positions: number[][]) =>
    positions.map((position) => round(pair(position))).filter((position, n, all) => String(position) !== String(all[n - 1]))
  if (place.type === 'Point') return { type: 'Point', coordinates: round(pair(place.coordinates)) }
  if (place.type === 'LineString') return { type: 'LineString', coordinates: line(place.coordinates) }
  return { type: 'Polygon', coordinates: place.coordinates.map(line) }
}

function positionsOf(place: Place): Position[] {
  if (place.type === 'Point') return [pair(place.coordinates)]
  return (place.type === 'LineString' ? place.coordinates : place.coordinates[0]!).map(pair)
}
