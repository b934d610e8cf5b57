import type { BoundingBox, Position } from './grid.ts'

/** Whose points they are and what they show: `reports`. A layer is one service's. */
export type Layer = string

/** A point of a layer, as its service hands it in and gets it back. */
export interface MapPoint {
  /** UUID, the service's own. */
  readonly id: string
  readonly position: Position
  /** Any code that the service filters by, not empty. */
  readonly category: string
  readonly state: string
  /** The instant by which the point is found in time: when a report was made. */
  readonly at: Date
}

/** Which points of a layer: all conditions that are given must hold; an empty list lets none pass. */
export interface PointFilter {
  readonly categories?: readonly string[]
  readonly states?: readonly string[]
}

/** Which points of a layer are looked at. */
export interface Look extends PointFilter {
  readonly layer: Layer
  readonly bbox: BoundingBox
  /** Zoom of the map, 0 (the world in 256 px) to 24. */
  readonly zoom: number
  /** First and last month (civil calendar in Italy, `YYYY-MM`), both included. */
  readonly from?: string
  readonly to?: string
}

/** Which points are listed. */
export interface Listing extends PointFilter {
  readonly layer: Layer
  readonly bbox: BoundingBox
  /** First instant, included, and last one, not included. */
  readonly since?: Date
  readonly before?: Date
  /** Id of the last point of the page before. */
  readonly after?: string
  readonly limit: number
}

/** Points near each other, shown as one. */
export interface Cluster {
  /** Where to show it: the middle of its points. */
  readonly position: Position
  readonly count: number
  /** The cell in which its points lie. */
  readonly bbox: BoundingBox
}

/** What a map shows: some 300 clusters and points at most. */
export interface View {
  /** Points in all clusters, and the single ones. */
  readonly count: number
  readonly clusters: readonly Cluster[]
  readonly points: readonly MapPoint[]
}

/** A point as its row holds it: degrees in units of 10⁻⁷. */
export interface PointRow {
  id: string
  lon: number
  lat: number
  key: number
  category: string
  state: string
  at: Date
}

/** Degrees to the unit of the tables. */
export const toUnits = (degrees: number): number => Math.round(degrees * 1e7)
/** And back. */
export const toDegrees = (units: number): number => units / 1e7

export function toPoint({ id, lon, lat, category, state, at }: PointRow): MapPoint {
  return { id, position: [toDegrees(lon), toDegrees(lat)], category, state, at }
}
