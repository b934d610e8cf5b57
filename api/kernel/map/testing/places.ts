import fc, { type Arbitrary } from 'fast-check'
import { v7 } from 'uuid'
import type { BoundingBox, MapPoint, Position } from '../index.ts'

// Never −0, which is another number to `toEqual`.
const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7 + 0
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map(round)
const near = (lon: number, lat: number, reach: number): Arbitrary<Position> =>
  fc.tuple(degrees(lon - reach, lon + reach), degrees(lat - reach, lat + reach))

/** Positions: crowded as in a town, at one spot, on both sides of the antimeridian, around the poles, anywhere. */
export const positions: Arbitrary<Position> = fc.oneof(
  { arbitrary: near(16.87, 41.12, 0.002), weight: 4 },
  { arbitrary: near(16.87, 41.12, 0.05), weight: 3 },
  { arbitrary: fc.constant<Position>([16.8719, 41.1256]), weight: 1 },
  { arbitrary: near(179.999, 10, 0.001), weight: 1 },
  { arbitrary: near(-179.999, 10, 0.001), weight: 1 },
  { arbitrary: fc.tuple(degrees(-180, 180), fc.oneof(degrees(84, 90), degrees(-90, -84))), weight: 1 },
  { arbitrary: fc.tuple(degrees(-180, 180), degrees(-90, 90)), weight: 1 },
)

export const categories = ['buche', 'illuminazione', 'rifiuti', 'verde']
export const states = ['received', 'assigned', 'resolved']
const from = Date.UTC(2024, 0, 1)

export const points: Arbitrary<MapPoint> = fc.record({
  id: fc.constant(null).map(() => v7()),
  position: positions,
  category: fc.constantFrom(...categories),
  state: fc.constantFrom(...states),
  // Hours around the turn of a month belong to the month of Italy's calendar.
  at: fc
    .oneof(fc.integer({ min: 0, max: 700 * 24 }), fc.constantFrom(31 * 24 - 1, 31 * 24, 182 * 24 - 2, 182 * 24 - 1))
    .map((hours) => new Date(from + hours * 3_600_000)),
})

/** Boxes: as a screen shows them around a position, thin ones, the world, and ones that cross the antimeridian. */
export const boxes: Arbitrary<BoundingBox> = fc.oneof(
  {
    arbitrary: fc.tuple(positions, fc.constantFrom(1e-5, 1e-3, 0.02, 0.2, 3, 40)).map(([[lon, lat], reach]): BoundingBox => {
      const turned = (degrees: number) => (degrees < -180 ? degrees + 360 : degrees > 180 ? degrees - 360 : degrees)
      return [turned(lon - reach), Math.max(-90, lat - reach / 2), turned(lon + reach), Math.min(90, lat + reach / 2)]
    }),
    weight: 6,
  },
  { arbitrary: fc.constant<BoundingBox>([-180, -90, 180, 90]), weight: 1 },
  { arbitrary: fc.constant<BoundingBox>([10, -80, 9.99, 80]), weight: 1 },
)

/** The column and row of a position among the tiles of a web map. @source OpenStreetMap wiki, "Slippy map tilenames". */
export function tileOf([lon, lat]: Position, zoom: number): string {
  const tiles = 2 ** zoom
  const within = (place: number) => Math.max(0, Math.min(tiles - 1, Math.floor(place)))
  const radians = (Math.max(-89.9, Math.min(89.9, lat)) * Math.PI) / 180
  return `${within(((lon + 180) / 360) * tiles)} ${within(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * tiles)}`
}

/** Whether the box holds the position. */
export function holds([west, south, east, north]: BoundingBox, [lon, lat]: Position): boolean {
  const between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east
  return between && lat >= south && lat <= north
}
