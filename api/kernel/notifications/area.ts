import { cellAt, cellsIn, keyOf, type BoundingBox, type Position } from '../map/grid.ts'

/** What somebody wants to be told of an area. */
export type AreaSubject = 'petitions' | 'reports' | 'debates'

/** A circle on the ground: degrees (WGS 84) and metres. */
export interface Circle {
  readonly lon: number
  readonly lat: number
  readonly radius: number
}

/** An area that somebody follows; the whole town when it is neither a circle nor a district. */
export interface AreaAlert {
  readonly id: string
  readonly label: string
  readonly what: readonly AreaSubject[]
  readonly circle: Circle | null
  /** Short name of a district, as the town's reports call it. */
  readonly district: string | null
}

/** Where something new is; what has neither a position nor a district is of the whole town, and in every area. */
export interface NewInArea {
  readonly what: AreaSubject
  /** Degrees (WGS 84). */
  readonly position: Position | null
  readonly district: string | null
}

/** Zoom of the cells by which areas are found: some 1.8 km wide in Italy. A circle of 5 km touches at most 49. */
const zoom = 14
/** In place of a cell, for areas that are not circles. */
const everywhere = -1
/** Metres per degree of latitude on the mean sphere (IUGG radius 6 371 008.8 m). */
const metres = (Math.PI / 180) * 6_371_008.8

const widthOf = (lat: number) => metres * Math.cos((lat * Math.PI) / 180)

/** Cells in which the area lies. */
export function cellsOf({ circle }: Pick<AreaAlert, 'circle'>): number[] {
  if (!circle) return [everywhere]
  const { lon, lat, radius } = circle
  const [dLon, dLat] = [radius / widthOf(lat), radius / metres]
  const box: BoundingBox = [lon - dLon, lat - dLat, lon + dLon, lat + dLat]
  return cellsIn(box, zoom)
}

/** Cells in which areas lie that may hold the place. */
export const cellsAt = ({ position }: NewInArea): number[] =>
  position ? [cellAt(keyOf(position), zoom), everywhere] : [everywhere]

/**
 * Whether the position lies in the circle; on a plane that touches the ground there: at 5 km some centimetres off, and not near the
 * poles.
 */
export function isWithin([lon, lat]: Position, circle: Circle): boolean {
  const [x, y] = [(lon - circle.lon) * widthOf(circle.lat), (lat - circle.lat) * metres]
  return x * x + y * y <= circle.radius * circle.radius
}
