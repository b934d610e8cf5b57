import { Delaunay } from 'd3-delaunay'
import type { BoundaryGeometry } from './boundary.ts'
import type { Position } from './geo-file.ts'

/**
 * Kilometres beyond their outermost positions that towns are taken to reach.
 *
 * Of the land of the 41 towns of Bari 98 % lies within; of what is no town of theirs (the sea, neighbours) 18 % as much. Farther out
 * more of the sea would be somebody's; nearer, Monopoli's harbour nobody's. @source Boundaries of ISTAT, June 2023.
 */
const reach = 7
/** Kilometres of a degree of latitude on the mean Earth sphere. @source IUGG mean radius, 6 371 008.8 m. */
const kmPerDegree = 111.195
/** Corners of what stands for a circle. */
const corners = 16

type Ring = Position[]

/**
 * As far as towns at these positions reach together: the least convex shape that holds 7 km around each of them. A ring,
 * counter-clockwise, closed.
 */
export function reachOf(positions: readonly Position[]): Ring {
  const shrink = shrinkAt(positions)
  const around = positions.flatMap(([lon, lat]) =>
    Array.from({ length: corners }, (_, place): Position => {
      const angle = (2 * Math.PI * place) / corners
      const away = reach / kmPerDegree
      return [lon + (away * Math.cos(angle)) / shrink, lat + away * Math.sin(angle)]
    }),
  )
  const { hull } = Delaunay.from(around.map(([lon, lat]) => [lon * shrink, lat]))
  return closed(Array.from(hull, (place) => around[place]!))
}

/**
 * Approximate boundaries: of every position the points that are nearer to it than to any other, as far as the towns reach.
 * Counter-clockwise and closed, as RFC 7946 asks; coordinates to five decimals (about 1 m).
 *
 * @param positions All different. Distances are taken on a plane that is true at their mean latitude.
 */
export function approximateBoundaries(positions: readonly Position[]): BoundaryGeometry[] {
  const shrink = shrinkAt(positions)
  const bounds = reachOf(positions)
  const [xs, ys] = [bounds.map(([lon]) => lon * shrink), bounds.map(([, lat]) => lat)]
  const box: [number, number, number, number] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const cells = Delaunay.from(positions.map(([lon, lat]) => [lon * shrink, lat])).voronoi(box)
  return positions.map((_, place) => {
    const cell = cells.cellPolygon(place).map(([x, y]): Position => [x / shrink, y])
    const ring = within(cell, bounds).map(([lon, lat]): Position => [round(lon), round(lat)])
    return { type: 'Polygon', coordinates: [ring] as unknown as BoundaryGeometry['coordinates'] }
  })
}

const shrinkAt = (positions: readonly Position[]) =>
  Math.cos((positions.reduce((sum, [, lat]) => sum + lat, 0) / positions.length) * (Math.PI / 180))

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** Counter-clockwise, and its first corner once more at its end. */
function closed(ring: readonly Position[]): Ring {
  const turn = ring.reduce((sum, [x, y], place) => {
    const [nextX, nextY] = ring[(place + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)
  const turned = turn < 0 ? ring.toReversed() : [...ring]
  return [...turned, turned[0]!]
}

/** What a convex ring has in common with another. @source Sutherland and Hodgman, "Reentrant polygon clipping", 1974. */
function within(ring: readonly Position[], bounds: Ring): Ring {
  const sides = bounds.slice(1).map((end, place) => [bounds[place]!, end] as const)
  const kept = sides.reduce<Position[]>((left, side) => cut(left, side), ring.slice(1))
  return closed(kept)
}

/** The part of a ring, its first corner not repeated, that lies on the left of a line. */
function cut(ring: readonly Position[], [[x1, y1], [x2, y2]]: readonly [Position, Position]): Position[] {
  const leftness = ([x, y]: Position) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
  return ring.flatMap((here, place) => {
    const before = ring.at(place - 1)!
    const [from, to] = [leftness(before), leftness(here)]
    const crossing = (): Position => {
      const share = from / (from - to)
      return [before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1])]
    }
    if (to >= 0) return from < 0 ? [crossing(), here] : [here]
    return from > 0 ? [crossing()] : []
  })
}
