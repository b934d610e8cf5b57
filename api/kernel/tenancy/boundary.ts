import { check, HintError } from '@placemarkio/check-geojson'
import { rewind } from '@turf/rewind'
import type { components } from '../../../types/openapi.d.ts'

export type BoundaryGeometry = components['schemas']['BoundaryGeometry']
/** Longitude and latitude, degrees, WGS 84. */
export type Position = readonly [number, number]

/** A file that holds no boundary of the town; the message is one sentence for whoever gave the file. */
export class BoundaryFault extends Error {}

/** What the boundary in a file is checked against. */
export interface Surveyed {
  readonly istatCode: string
  readonly position: Position
}

/**
 * Reads a town's boundary from GeoJSON: a Polygon or MultiPolygon, a feature of it, or a collection whose features name their town by
 * ISTAT code in any property. Rings are put into the order of RFC 7946 (outer counter-clockwise), which older files don't keep.
 *
 * @throws BoundaryFault when it is no valid GeoJSON, not WGS 84, or lies elsewhere than the town.
 */
export function readBoundary(text: string, town: Surveyed): BoundaryGeometry {
  const geometry = geometryOf(parse(text), town)
  const positions = (geometry.coordinates as unknown[]).flat(geometry.type === 'Polygon' ? 1 : 2) as Position[]
  if (positions.length === 0) throw new BoundaryFault('The boundary is empty.')
  for (const [lon, lat] of positions) {
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      throw new BoundaryFault(
        `The position ${lon}, ${lat} is outside WGS 84: convert the file to longitude and latitude in degrees.`,
      )
    }
  }
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
    throw new BoundaryFault(
      `The boundary lies elsewhere than the town (${lon}, ${lat}): is it another town's, or latitude before longitude?`,
    )
  }
  return wound(geometry)
}

type Checked = ReturnType<typeof check>

function parse(text: string): Checked {
  try {
    JSON.parse(text)
    return check(text)
  } catch (error) {
    const reason = error instanceof HintError ? error.issues[0]?.message : (error as Error).message
    throw new BoundaryFault(`The file is no valid GeoJSON: ${reason?.replace(/\.$/, '')}.`)
  }
}

function geometryOf(given: Checked, { istatCode }: Surveyed): BoundaryGeometry {
  if (given.type === 'FeatureCollection') {
    const matching = given.features.filter((feature) => Object.values(feature.properties ?? {}).includes(istatCode))
    const found = given.features.length === 1 ? given.features : matching
    if (found.length !== 1)
      throw new BoundaryFault(`The file has ${found.length} features with the town's ISTAT code ${istatCode}; one is needed.`)
    return geometryOf(found[0]!, { istatCode, position: [0, 0] })
  }
  const geometry = given.type === 'Feature' ? given.geometry : given
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
    return { type: geometry.type, coordinates: geometry.coordinates }
  }
  throw new BoundaryFault(
    `The file holds a ${geometry?.type ?? 'feature without geometry'}; a Polygon or MultiPolygon is needed.`,
  )
}

function wound({ type, coordinates }: BoundaryGeometry): BoundaryGeometry {
  const turned = rewind({ type, coordinates } as unknown as Parameters<typeof rewind>[0], {}) as unknown as BoundaryGeometry
  return { type, coordinates: turned.coordinates }
}
