/** Longitude and latitude in degrees, WGS 84, as GeoJSON orders them. */
export type Position = readonly number[]

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

type Rings = readonly (readonly Position[])[]

/** A boundary as GeoJSON has it: a polygon, or several. */
export interface Area {
  readonly type: 'Polygon' | 'MultiPolygon'
  readonly coordinates: readonly unknown[]
}

/** A coast as GeoJSON has it: the shore as lines, or the sea. */
export interface Shore {
  readonly type: 'MultiLineString' | 'MultiPolygon'
  readonly coordinates: readonly unknown[]
}

/** The least box around a boundary; undefined when it has no corner. */
export function boxAround({ type, coordinates }: Area): Box | undefined {
  const rings = (type === 'Polygon' ? coordinates : coordinates.flat()) as Rings
  const corners = rings.flat()
  if (!corners.length) return undefined
  const least = (axis: 0 | 1): number => corners.reduce((least, corner) => Math.min(least, corner[axis] ?? least), Infinity)
  const most = (axis: 0 | 1): number => corners.reduce((most, corner) => Math.max(most, corner[axis] ?? most), -Infinity)
  return [least(0), least(1), most(0), most(1)]
}

/** Degrees of a metre of latitude. @source IUGG mean radius, 6 371 008.8 m. */
const degree = 180 / (Math.PI * 6_371_008.8)

/** The box that reaches so many metres from a place to each side; some kilometres when nothing is said. */
export function boxAbout([longitude = 0, latitude = 0]: Position, metres = 4500): Box {
  const high = metres * degree
  const wide = high / Math.cos((latitude * Math.PI) / 180)
  return [longitude - wide, latitude - high, longitude + wide, latitude + high]
}

/** As requests name a box: within the world, to some 10 cm. */
export function askable([west, south, east, north]: Box): [number, number, number, number] {
  const round = (degrees: number, limit: number): number => Math.round(Math.max(-limit, Math.min(limit, degrees)) * 1e6) / 1e6
  return [round(west, 180), round(south, 85), round(east, 180), round(north, 85)]
}

/** Where a latitude lies from north to south on the world of web maps, as a share of it, and back. */
const downOf = (latitude: number): number => 0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)
const latitudeOf = (down: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) * 180) / Math.PI

/**
 * The box of the whole cells of 64 pixels that a box touches, in which the API counts: what is asked for stays the same while the map
 * moves within them, and whoever looks at the same place asks for the same.
 */
export function wholeCells([west, south, east, north]: Box, zoom: number): [number, number, number, number] {
  const cells = 2 ** (Math.floor(zoom) + 2)
  // A hair inside of the cells' edges, which belong to their neighbours.
  const first = (share: number): number => (Math.floor(share * cells) + 0.01) / cells
  const last = (share: number): number => (Math.floor(share * cells) + 0.99) / cells
  const box = [first((west + 180) / 360), last(downOf(south)), last((east + 180) / 360), first(downOf(north))] as const
  return askable([box[0] * 360 - 180, latitudeOf(box[1]), box[2] * 360 - 180, latitudeOf(box[3])])
}

/** Pixels on the screen within which things count as one line of reading. */
const line = 48

/** From top to bottom, and in a line from left to right, as one reads. */
export function inReadingOrder<T>(things: readonly T[], at: (thing: T) => { x: number; y: number }): T[] {
  const placed = things.map((thing) => ({ thing, ...at(thing) }))
  placed.sort((a, b) => Math.floor(a.y / line) - Math.floor(b.y / line) || a.x - b.x)
  return placed.map(({ thing }) => thing)
}
