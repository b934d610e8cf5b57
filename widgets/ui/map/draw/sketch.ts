import type { components } from '../../../../types/openapi.d.ts'
import type { Position } from '../geometry.ts'

/** A place as the API takes it: a point, a line or an area. */
export type PlaceGeometry = components['schemas']['PlaceGeometry']
export type Kind = PlaceGeometry['type']

/** Most corners of a line or an area, as the contract says. */
export const most = 200

/** Corners that a kind needs. */
export const needed: Record<Kind, number> = { Point: 1, LineString: 2, Polygon: 3 }

/** Mean radius of the Earth, in metres. @source IUGG, 6 371 008.8 m. */
const earth = 6_371_008.8
const radians = (degrees = 0): number => (degrees * Math.PI) / 180

/** Metres between two positions of a town: on a plane that lies between them. */
export function metresBetween(a: Position, b: Position): number {
  const shrink = Math.cos(radians(((a[1] ?? 0) + (b[1] ?? 0)) / 2))
  return earth * Math.hypot(radians((b[0] ?? 0) - (a[0] ?? 0)) * shrink, radians((b[1] ?? 0) - (a[1] ?? 0)))
}

/** What somebody is drawing: its corners so far. */
export class Sketch {
  constructor(
    readonly kind: Kind,
    readonly corners: readonly Position[] = [],
  ) {}

  /** What was drawn before, to be changed. */
  static of(place: PlaceGeometry): Sketch {
    if (place.type === 'Point') return new Sketch('Point', [place.coordinates])
    if (place.type === 'LineString') return new Sketch('LineString', place.coordinates)
    return new Sketch('Polygon', place.coordinates[0]?.slice(0, -1))
  }

  /** The sketch with one corner more; a point is put elsewhere. Why not, when it can't be. */
  with([lon = 0, lat = 0]: Position): Sketch | 'full' | 'same' | 'crossing' {
    const { kind, corners } = this
    const corner: Position = [round(lon), round(lat)]
    if (kind === 'Point') return new Sketch(kind, [corner])
    if (
      corners.some((other) => String(other) === String(corner)) &&
      (kind === 'Polygon' || String(corners.at(-1)) === String(corner))
    )
      return 'same'
    if (corners.length >= most) return 'full'
    const last = corners.at(-1)
    // The way from the corner before is not drawn across what is there: an area crosses itself nowhere.
    if (kind === 'Polygon' && last && crossesAny(last, corner, sides(corners).slice(0, -1))) return 'crossing'
    return new Sketch(kind, [...corners, corner])
  }

  get withoutLast(): Sketch {
    return new Sketch(this.kind, this.corners.slice(0, -1))
  }

  /** Whether the way from the last corner to the first crosses another one. */
  get closesAcross(): boolean {
    const { kind, corners } = this
    const [first, last] = [corners[0], corners.at(-1)]
    return (
      kind === 'Polygon' && corners.length > 3 && Boolean(first && last && crossesAny(last, first, sides(corners).slice(1, -1)))
    )
  }

  /** The place, once there are corners enough and an area crosses itself nowhere. */
  get place(): PlaceGeometry | null {
    const { kind, corners } = this
    const first = corners[0]
    if (corners.length < needed[kind] || !first || this.closesAcross) return null
    const all = corners.map((corner) => [...corner])
    if (kind === 'Point') return { type: 'Point', coordinates: [...first] }
    if (kind === 'LineString') return { type: 'LineString', coordinates: all }
    return { type: 'Polygon', coordinates: [[...all, [...first]]] }
  }

  /** Metres of a line, or of the way around an area. */
  get metres(): number {
    const { kind, corners } = this
    const along = sides(corners).reduce((sum, [from, to]) => sum + metresBetween(from, to), 0)
    const [first, last] = [corners[0], corners.at(-1)]
    return kind === 'Polygon' && first && last ? along + metresBetween(last, first) : along
  }

  /** Square metres of an area: Gauss's formula on the plane through its first corner. */
  get squareMetres(): number {
    const [origin] = this.corners
    if (!origin) return 0
    const shrink = Math.cos(radians(origin[1]))
    const flat = this.corners.map(([lon = 0, lat = 0]): [number, number] => [
      earth * radians(lon - (origin[0] ?? 0)) * shrink,
      earth * radians(lat - (origin[1] ?? 0)),
    ])
    const twice = flat.reduce((sum, [x, y], place) => {
      const [nextX, nextY] = flat[(place + 1) % flat.length] ?? [0, 0]
      return sum + x * nextY - nextX * y
    }, 0)
    return Math.abs(twice) / 2
  }
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

const sides = (corners: readonly Position[]): [Position, Position][] =>
  corners.slice(1).map((corner, place) => [corners[place] as Position, corner])

const crossesAny = (from: Position, to: Position, others: readonly [Position, Position][]): boolean =>
  others.some(([a, b]) => turn(from, to, a) !== turn(from, to, b) && turn(a, b, from) !== turn(a, b, to))

/** On which side of the way from a to b a position lies. */
const turn = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [x = 0, y = 0]: Position): boolean =>
  (bx - ax) * (y - ay) > (by - ay) * (x - ax)
