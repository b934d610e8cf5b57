import type { TenantDb } from '../db/index.ts'
import { keyRangesIn, type BoundingBox, type Position } from './grid.ts'
import { toPoint, type Layer, type MapPoint, type PointFilter } from './point.ts'
import { readPoints } from './reading.ts'

/** Mean radius of the Earth, in metres. @source IUGG, 6 371 008.8 m; error against the ellipsoid below 0.6 %. */
const earth = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Largest radius that is searched, in metres. */
export const widest = 1000
const mostNear = 5000

/**
 * Points within `radius` metres of a position, nearest first.
 *
 * @param radius More than 0, 1,000 at most.
 * @param limit Most points; of more than 5,000 within the square around the circle some may be missed.
 * @throws RangeError when the radius is out of bounds.
 */
export async function nearest(
  db: TenantDb,
  {
    layer,
    position,
    radius,
    limit,
    ...filter
  }: PointFilter & { layer: Layer; position: Position; radius: number; limit: number },
): Promise<(MapPoint & { readonly distance: number })[]> {
  if (!(radius > 0 && radius <= widest)) throw new RangeError(`no radius from 0 to ${widest} m: ${radius}`)
  const bbox = around(position, radius)
  const rows = await readPoints(db, { ...filter, layer, bbox, ranges: keyRangesIn(bbox), limit: mostNear })
  return rows
    .map((row) => toPoint(row))
    .map((point) => ({ ...point, distance: distance(position, point.position) }))
    .filter((point) => point.distance <= radius)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
}

/**
 * Distance between two positions on the mean Earth sphere, in metres.
 *
 * @source Haversine formula, which keeps its precision for small distances.
 */
export function distance([lonA, latA]: Position, [lonB, latB]: Position): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord = half(latA, latB) + Math.cos(radians(latA)) * Math.cos(radians(latB)) * half(lonA, lonB)
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** A box that holds the circle; it crosses the antimeridian where the circle does and goes around where it holds a pole. */
function around([lon, lat]: Position, radius: number): BoundingBox {
  const high = ((radius / earth) * 180) / Math.PI + 1e-6
  const [south, north] = [Math.max(-90, lat - high), Math.min(90, lat + high)]
  const wide = Math.asin(Math.min(1, Math.sin(radians(high)) / Math.max(1e-12, Math.cos(radians(lat)))))
  if (south === -90 || north === 90 || wide >= Math.PI / 2) return [-180, south, 180, north]
  const turned = (degrees: number) => (degrees < -180 ? degrees + 360 : degrees > 180 ? degrees - 360 : degrees)
  const reach = (wide * 180) / Math.PI + 1e-6
  return [turned(lon - reach), south, turned(lon + reach), north]
}
