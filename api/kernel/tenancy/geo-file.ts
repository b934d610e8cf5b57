import { check, HintError } from '@placemarkio/check-geojson'

/** Longitude and latitude, degrees, WGS 84. */
export type Position = readonly [number, number]

/** A file that holds no geometry of the town; the message is one sentence for whoever gave the file. */
export class GeometryFault extends Error {}

export type GeoFile = ReturnType<typeof check>

/** Reads GeoJSON (RFC 7946). @throws GeometryFault when it is none, and says why. */
export function parseGeoJson(text: string): GeoFile {
  try {
    JSON.parse(text)
    return check(text)
  } catch (error) {
    const reason = error instanceof HintError ? error.issues[0]?.message : (error as Error).message
    throw new GeometryFault(`The file is no valid GeoJSON: ${reason?.replace(/\.$/, '')}.`)
  }
}

/** @throws GeometryFault unless every position is in degrees of WGS 84, as far as that can be seen. */
export function assertDegrees(positions: readonly Position[]): void {
  for (const [lon, lat] of positions) {
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      throw new GeometryFault(
        `The position ${lon}, ${lat} is outside WGS 84: convert the file to longitude and latitude in degrees.`,
      )
    }
  }
}
