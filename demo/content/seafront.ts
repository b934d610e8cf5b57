/** Longitude and latitude, degrees, WGS 84. */
type Position = [number, number]

/** A point, a line or an area, as GeoJSON has it. */
export type StoryPlace =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Polygon'; coordinates: Position[][] }

const area = (...corners: Position[]): StoryPlace => ({ type: 'Polygon', coordinates: [[...corners, corners[0]!]] })
const line = (...coordinates: Position[]): StoryPlace => ({ type: 'LineString', coordinates })
export const point = (...coordinates: Position): StoryPlace => ({ type: 'Point', coordinates })

/** The seafront from the theatre to the beach, drawn by hand: good for nothing but a demonstration. */
export const seafront = area(
  [16.8718, 41.1254],
  [16.8736, 41.1262],
  [16.8792, 41.1233],
  [16.8852, 41.1201],
  [16.8922, 41.1171],
  [16.8912, 41.1152],
  [16.884, 41.1184],
  [16.8778, 41.1216],
)

/** Its stretches, one after the other. */
export const stretches = [
  {
    name: 'Dal teatro alla rotonda',
    geometry: area([16.8718, 41.1254], [16.8736, 41.1262], [16.8792, 41.1233], [16.8778, 41.1216]),
  },
  { name: 'La passeggiata alta', geometry: area([16.8778, 41.1216], [16.8792, 41.1233], [16.8852, 41.1201], [16.884, 41.1184]) },
  { name: 'Verso la spiaggia', geometry: area([16.884, 41.1184], [16.8852, 41.1201], [16.8922, 41.1171], [16.8912, 41.1152]) },
]

/** The bus, and where it stops. */
export const busLine = [
  {
    name: 'La linea di oggi',
    geometry: line([16.8712, 41.1246], [16.8772, 41.1213], [16.8836, 41.118], [16.8908, 41.1149], [16.8932, 41.1138]),
  },
  { name: 'Fermata Teatro', geometry: point(16.8716, 41.1244) },
  { name: 'Fermata Rotonda', geometry: point(16.8776, 41.1211) },
  { name: 'Fermata Spiaggia', geometry: point(16.8906, 41.115) },
]

/** The shade that somebody asks for, and the way that somebody cycles. */
export const shade = area([16.8748, 41.1246], [16.8764, 41.1246], [16.878, 41.1237], [16.8768, 41.1231])
export const cycled = line([16.8738, 41.1257], [16.8797, 41.1227], [16.8854, 41.1197])
