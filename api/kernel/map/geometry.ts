import { getIssues } from '@placemarkio/check-geojson'
import type { components } from '../../../types/openapi.d.ts'
import { Problem } from '../http/problem.ts'

/** GeoJSON geometry (RFC 7946), WGS 84: a point, a line, an area, or several. */
export type Geometry = components['schemas']['Geometry']

/**
 * Passes when the geometry is valid and its latitudes are.
 *
 * @param at Where it stands in the body (JSON pointer). @throws Problem 422 `map.geometry_wrong` {at}.
 */
export function assertGeometry(geometry: Geometry, at: string): void {
  const valid = getIssues(JSON.stringify(geometry)).length === 0 && positionsIn(geometry.coordinates).every(isOnEarth)
  if (!valid) throw new Problem(422, 'map.geometry_wrong', { at })
}

const isOnEarth = ([lon, lat]: readonly number[]) => Math.abs(lon!) <= 180 && Math.abs(lat!) <= 90

function positionsIn(coordinates: unknown): number[][] {
  if (!Array.isArray(coordinates)) return []
  return typeof coordinates[0] === 'number' ? [coordinates as number[]] : coordinates.flatMap(positionsIn)
}
