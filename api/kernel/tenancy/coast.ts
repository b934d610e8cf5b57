import type { components } from '../../../types/openapi.d.ts'
import { assertDegrees, GeometryFault, parseGeoJson, type GeoFile, type Position } from './geo-file.ts'

export type CoastGeometry = components['schemas']['CoastGeometry']

/** Degrees around the town within which some of its coast has to lie: some 30 km, as far as a map of the town is looked at. */
const near = 0.3
/** More would make every map of the town wait for what no screen can show. */
const mostPositions = 20_000

type Geometry = Extract<GeoFile, { type: 'LineString' | 'Polygon' | 'MultiLineString' | 'MultiPolygon' | 'Point' }>

/**
 * Reads a town's coast from GeoJSON: lines along the shore, or the sea as polygons, in any number of features. Of what the file
 * holds farther away nothing is left out: give the part that a map of the town shows.
 *
 * @returns null for a file without features: the town has no coast.
 * @throws GeometryFault when it is no valid GeoJSON, not WGS 84, holds lines and polygons or neither, too much, or lies elsewhere.
 */
export function readCoast(text: string, { position: [lon, lat] }: { readonly position: Position }): CoastGeometry | null {
  const geometries = geometriesIn(parseGeoJson(text))
  if (geometries.length === 0) return null
  const lines = geometries.flatMap(linesOf)
  const polygons = geometries.flatMap(polygonsOf)
  if (lines.length > 0 && polygons.length > 0)
    throw new GeometryFault('The file holds lines and polygons: give the shore as lines, or the sea as polygons.')
  const positions = [...lines, ...polygons.flat()].flat()
  assertDegrees(positions)
  if (positions.length > mostPositions)
    throw new GeometryFault(
      `The coast has ${positions.length} positions, ${mostPositions} at most: cut it to the town and simplify it.`,
    )
  if (!reaches(positions, [lon - near, lat - near, lon + near, lat + near]))
    throw new GeometryFault(
      `The coast lies elsewhere than the town (${lon}, ${lat}): is it another town's, or latitude before longitude?`,
    )
  return lines.length > 0
    ? { type: 'MultiLineString', coordinates: lines as unknown as CoastGeometry['coordinates'] }
    : { type: 'MultiPolygon', coordinates: polygons as unknown as CoastGeometry['coordinates'] }
}

type Line = Position[]

function geometriesIn(given: GeoFile): Geometry[] {
  if (given.type === 'FeatureCollection') return given.features.flatMap(geometriesIn)
  if (given.type === 'GeometryCollection') return given.geometries.flatMap(geometriesIn)
  if (given.type !== 'Feature') return [given as Geometry]
  return given.geometry ? geometriesIn(given.geometry) : []
}

function linesOf(geometry: Geometry): Line[] {
  if (geometry.type === 'LineString') return [geometry.coordinates as unknown as Line]
  if (geometry.type === 'MultiLineString') return geometry.coordinates as unknown as Line[]
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return []
  throw new GeometryFault(`The file holds a ${geometry.type}; lines along the shore or polygons of the sea are needed.`)
}

function polygonsOf(geometry: Geometry): Line[][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates as unknown as Line[]]
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates as unknown as Line[][]) : []
}

/** Whether the least box around the positions touches the other: the corners of a sea may all lie far out. */
function reaches(positions: readonly Position[], [west, south, east, north]: readonly [number, number, number, number]): boolean {
  const some = (holds: (position: Position) => boolean) => positions.some(holds)
  return some(([x]) => x >= west) && some(([x]) => x <= east) && some(([, y]) => y >= south) && some(([, y]) => y <= north)
}
