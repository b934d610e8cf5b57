import { Problem } from '../http/problem.ts'
import type { BoundingBox, Position } from './grid.ts'
import type { View } from './point.ts'

/** A view in the form of the contract's `MapView` (GeoJSON). Positions to six decimals (0.1 m). */
export function presentView({ count, clusters, points }: View) {
  return {
    type: 'FeatureCollection' as const,
    count,
    features: [
      ...clusters.map(({ position, count, bbox }) => ({
        type: 'Feature' as const,
        bbox: bbox.map(round),
        geometry: geometryOf(position),
        properties: { count },
      })),
      ...points.map(({ id, position, category, state, at }) => ({
        type: 'Feature' as const,
        id,
        geometry: geometryOf(position),
        properties: { category, state, at: at.toISOString() },
      })),
    ],
  }
}

/**
 * The box that a request asks for, its numbers within the bounds of the contract's parameter `BoundingBox`.
 *
 * @throws Problem 400 `http.invalid_request` when a latitude is beyond a pole, or south lies north of north.
 */
export function readBox(numbers: readonly number[]): BoundingBox {
  const [west, south, east, north] = numbers as [number, number, number, number]
  if (south < -90 || north > 90 || south > north)
    throw new Problem(400, 'http.invalid_request', { in: 'query', at: '/bbox', rule: 'bbox' })
  return [west, south, east, north]
}

const geometryOf = (position: Position) => ({ type: 'Point' as const, coordinates: position.map(round) })
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
