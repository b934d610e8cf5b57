/** Longitude −180…180 and latitude −90…90, degrees, WGS 84. */
export type Position = readonly [lon: number, lat: number]

/** West, south, east and north in degrees, WGS 84 (RFC 7946 §5): a box whose west is greater than its east crosses the antimeridian. */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number]

/**
 * Halvings of the world's width that a key holds. A key has 52 bits, so that a JavaScript number holds it exactly; its cells are 0.6 m
 * wide at the equator.
 */
export const finest = 26

/**
 * Morton key of a position: the bits of row and column of its cell on the grid of web maps (Mercator projection, origin in the
 * north-west), interleaved. What lies near each other mostly has keys near each other, and a cell of any zoom is one range of keys.
 * Positions beyond ±85.05°, where the projection ends, lie in the outermost row.
 */
export function keyOf([lon, lat]: Position): number {
  return interleave(columnOf(lon, finest), rowOf(lat, finest))
}

/** The cell of a zoom (its side is 1/2^zoom of the world's) in which a key lies. */
export function cellAt(key: number, zoom: number): number {
  return Math.floor(key / 4 ** (finest - zoom))
}

/** The box that a cell covers. */
export function boxOf(cell: number, zoom: number): BoundingBox {
  const [column, row] = separate(cell)
  const cells = 2 ** zoom
  return [lonAt(column / cells), latAt((row + 1) / cells), lonAt((column + 1) / cells), latAt(row / cells)]
}

/** How many cells of a zoom a box touches. */
export function countCells(box: BoundingBox, zoom: number): number {
  const { top, bottom, spans } = extent(box, zoom)
  return (bottom - top + 1) * spans.reduce((sum, [first, last]) => sum + last - first + 1, 0)
}

/** The cells of a zoom that a box touches, in order. Ask `countCells` before: there are four times as many with each zoom. */
export function cellsIn(box: BoundingBox, zoom: number): number[] {
  const { top, bottom, spans } = extent(box, zoom)
  const cells: number[] = []
  for (let row = top; row <= bottom; row += 1)
    for (const [first, last] of spans) for (let column = first; column <= last; column += 1) cells.push(interleave(column, row))
  return cells.sort((a, b) => a - b)
}

/** The first and the last of keys that follow each other. */
export type KeyRange = [first: number, last: number]

/** The keys in a box, and in what lies around it in the same cells: at most as many ranges as cells, in order. */
export function keyRangesIn(box: BoundingBox, cells = 16): KeyRange[] {
  let zoom = finest
  while (zoom > 0 && countCells(box, zoom) > cells) zoom -= 1
  return keyRangesOf(cellsIn(box, zoom), zoom)
}

/** The keys in cells of a zoom that are given in order. Neighbours share a range. */
export function keyRangesOf(cells: readonly number[], zoom: number): KeyRange[] {
  const keys = 4 ** (finest - zoom)
  const ranges: KeyRange[] = []
  for (const cell of cells) {
    const [first, last] = [cell * keys, (cell + 1) * keys - 1]
    const before = ranges.at(-1)
    if (before && before[1] + 1 === first) before[1] = last
    else ranges.push([first, last])
  }
  return ranges
}

function extent([west, south, east, north]: BoundingBox, zoom: number) {
  const last = 2 ** zoom - 1
  const [first, final] = [columnOf(west, zoom), columnOf(east, zoom)]
  // A box that comes round to the column in which it began covers every column once.
  const around = west > east && first <= final
  const spans: [number, number][] = around
    ? [[0, last]]
    : west > east
      ? [
          [0, final],
          [first, last],
        ]
      : [[first, final]]
  return { top: rowOf(north, zoom), bottom: rowOf(south, zoom), spans }
}

function columnOf(lon: number, zoom: number): number {
  return within(Math.floor(((lon + 180) / 360) * 2 ** zoom), zoom)
}

function rowOf(lat: number, zoom: number): number {
  const radians = (Math.max(-89.9, Math.min(89.9, lat)) * Math.PI) / 180
  return within(Math.floor((0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)) * 2 ** zoom), zoom)
}

const within = (place: number, zoom: number) => Math.max(0, Math.min(2 ** zoom - 1, place))
const lonAt = (x: number) => x * 360 - 180
const latAt = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI

/** Bits of both, in turn: two halves of 13 bits each, since bit operations of JavaScript have 32 bits. */
function interleave(column: number, row: number): number {
  const half = 2 ** 13
  const high = spread(Math.floor(column / half)) | (spread(Math.floor(row / half)) << 1)
  const low = spread(column % half) | (spread(row % half) << 1)
  return high * half * half + low
}

function separate(cell: number): [column: number, row: number] {
  const half = 2 ** 13
  const [high, low] = [Math.floor(cell / (half * half)), cell % (half * half)]
  return [gather(high) * half + gather(low), gather(high >> 1) * half + gather(low >> 1)]
}

/** Puts a zero between the bits of a number of 13 bits. */
function spread(bits: number): number {
  let spaced = bits
  spaced = (spaced | (spaced << 8)) & 0x00ff00ff
  spaced = (spaced | (spaced << 4)) & 0x0f0f0f0f
  spaced = (spaced | (spaced << 2)) & 0x33333333
  return (spaced | (spaced << 1)) & 0x55555555
}

/** Takes every second bit. */
function gather(bits: number): number {
  let taken = bits & 0x55555555
  taken = (taken | (taken >> 1)) & 0x33333333
  taken = (taken | (taken >> 2)) & 0x0f0f0f0f
  taken = (taken | (taken >> 4)) & 0x00ff00ff
  return (taken | (taken >> 8)) & 0x0000ffff
}
