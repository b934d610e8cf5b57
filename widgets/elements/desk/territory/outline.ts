type Ring = readonly (readonly number[])[]

/** Length of the longer side of what is drawn. */
const side = 100

/**
 * A polygon or several as an SVG path in a box of its own, north above.
 *
 * @param geometry GeoJSON, degrees of longitude and latitude; at this size a degree of longitude is as long as it is in the middle.
 */
export function outlineOf(geometry: unknown): { path: string; viewBox: string } {
  const rings = ringsOf(geometry)
  const points = rings.flat()
  if (!points.length) return { path: '', viewBox: '0 0 1 1' }
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)]
  const [west, east, south, north] = [lons.reduce(least), lons.reduce(most), lats.reduce(least), lats.reduce(most)]
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = side / Math.max((east - west) * narrowing, north - south, 1e-9)
  const place = ([lon = 0, lat = 0]: readonly number[]): string =>
    `${((lon - west) * narrowing * scale).toFixed(1)} ${((north - lat) * scale).toFixed(1)}`
  const path = rings.map((ring) => `M${ring.map(place).join('L')}Z`).join('')
  const size = [(east - west) * narrowing * scale, (north - south) * scale].map((length) => (length + 2).toFixed(1))
  return { path, viewBox: `-1 -1 ${size.join(' ')}` }
}

const least = (one: number, other: number): number => Math.min(one, other)
const most = (one: number, other: number): number => Math.max(one, other)

function ringsOf(geometry: unknown): Ring[] {
  const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: unknown }
  if (type === 'Polygon') return coordinates as Ring[]
  return type === 'MultiPolygon' ? (coordinates as Ring[][]).flat() : []
}
