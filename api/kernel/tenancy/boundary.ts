import { rewind } from '@turf/rewind'
import type { components } from '../../../types/openapi.d.ts'
import { assertDegrees, GeometryFault, parseGeoJson, type GeoFile, type Position } from './geo-file.ts'

export type BoundaryGeometry = components['schemas']['BoundaryGeometry']

/** What the boundary in a file is checked against. */
export interface Surveyed {
  readonly istatCode: string
  readonly position: Position
}

/**
 * Reads a town's boundary from GeoJSON: a Polygon or MultiPolygon, a feature of it, or a collection whose features name their town by
 * ISTAT code in any property. Rings are put into the order of RFC 7946 (outer counter-clockwise), which older files don't keep.
 *
 * @throws GeometryFault when it is no valid GeoJSON, not WGS 84, or lies elsewhere than the town.
 */
export function readBoundary(text: string, town: Surveyed): BoundaryGeometry {
  const geometry = geometryOf(parseGeoJson(text), town)
  const positions = (geometry.coordinates as unknown[]).flat(geometry.type === 'Polygon' ? 1 : 2) as Position[]
  if (positions.length === 0) throw new GeometryFault('The boundary is empty.')
  assertDegrees(positions)
  const [lon, lat] = town.position
  const around = (values: number[], value: number) =>
    values.some((other) => other <= value) && values.some((other) => other >= value)
  if (
    !around(
      positions.map(([x]) => x),
      lon,
    ) ||
    !around(
      positions.map(([, y]) => y),
      lat,
    )
  ) {
    throw new GeometryFault(
      `The boundary lies elsewhere than the town (${lon}, ${lat}): is it another town's, or latitude before longitude?`,
    )
  }
  return wound(geometry)
}

function geometryOf(given: GeoFile, { istatCode }: Surveyed): BoundaryGeometry {
  if (given.type === 'FeatureCollection') {
    const matching = given.features.filter((feature) => Object.values(feature.properties ?? {}).includes(istatCode))
    const found = given.features.length === 1 ? given.features : matching
    if (found.length !== 1)
      throw new GeometryFault(`The file has ${found.length} features with the town's ISTAT code ${istatCode}; one is needed.`)
    return geometryOf(found[0]!, { istatCode, position: [0, 0] })
  }
  const geometry = given.type === 'Feature' ? given.geometry : given
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
    return { type: geometry.type, coordinates: geometry.coordinates }
  }
  throw new GeometryFault(
    `The file holds a ${geometry?.type ?? 'feature without geometry'}; a Polygon or MultiPolygon is needed.`,
  )
}

function wound({ type, coordinates }: BoundaryGeometry): BoundaryGeometry {
  const turned = rewind({ type, coordinates } as unknown as Parameters<typeof rewind>[0], {}) as unknown as BoundaryGeometry
  return { type, coordinates: turned.coordinates }
}

/** A square of some 10 km around a position: the ground of a sandbox. */
export function squareAround([lon, lat]: Position): BoundaryGeometry {
  const [west, east, south, north] = [lon - 0.06, lon + 0.06, lat - 0.045, lat + 0.045]
  const ring = [west, south, east, south, east, north, west, north, west, south]
  return { type: 'Polygon', coordinates: [Array.from({ length: 5 }, (_, corner) => [ring[corner * 2]!, ring[corner * 2 + 1]!])] }
}
