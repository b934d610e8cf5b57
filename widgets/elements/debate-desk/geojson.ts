import { getIssues } from '@placemarkio/check-geojson'
import type { components } from '../../../types/openapi.d.ts'

export type Geometry = components['schemas']['Geometry']
export type Layer = components['schemas']['DossierLayer']

/** Why a file can't be drawn: `what` is a sentence's name among the desk's words. */
export class Unreadable extends Error {
  constructor(
    readonly what: 'notJson' | 'notGeoJson' | 'notDrawn' | 'severalAreas' | 'tooMany' | 'tooLarge' | 'offEarth',
    /** Where it is wrong, as the file's reader says it. */
    readonly where = '',
  ) {
    super(what)
    this.name = 'Unreadable'
  }
}

/** The API takes bodies up to 64 kB; the rest of the item has its place too. */
const largest = 56_000
const most = 500
const kinds = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']

interface Found {
  geometry: Geometry
  name: string
}

/** What there is to draw in a text of GeoJSON (RFC 7946), to 10 cm. @throws Unreadable */
function read(text: string): Found[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (thrown) {
    throw new Unreadable('notJson', thrown instanceof Error ? thrown.message : '')
  }
  const [issue] = getIssues(text)
  if (issue) throw new Unreadable('notGeoJson', issue.message)
  const found = drawn(parsed)
  if (!found.length) throw new Unreadable('notDrawn')
  return found
}

function drawn(value: unknown, name = ''): Found[] {
  if (typeof value !== 'object' || value === null) return []
  const { type, features, geometries, geometry, properties, coordinates } = value as Record<string, unknown>
  if (Array.isArray(features)) return features.flatMap((one) => drawn(one))
  if (Array.isArray(geometries)) return geometries.flatMap((one) => drawn(one, name))
  if (type === 'Feature') return drawn(geometry, nameIn(properties))
  if (!kinds.includes(String(type))) return []
  return [{ geometry: { type, coordinates: rounded(coordinates) } as Geometry, name }]
}

/** What a feature is called in files of common programs. */
function nameIn(properties: unknown): string {
  const named = Object.entries((properties ?? {}) as Record<string, unknown>)
  const found = named.flatMap(([key, value]) =>
    typeof value === 'string' && /^(name|nome|title|titolo|label)$/i.test(key) ? value : [],
  )
  return (found[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
}

/** Six decimals of a degree, longitude and latitude only. */
function rounded(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates
  if (typeof coordinates[0] !== 'number') return coordinates.map(rounded)
  const [lon, lat] = (coordinates as number[]).map((degrees) => Math.round(degrees * 1e6) / 1e6)
  if (lon === undefined || lat === undefined || Math.abs(lon) > 180 || Math.abs(lat) > 90) throw new Unreadable('offEarth')
  return [lon, lat]
}

const assertSmall = (value: unknown): void => {
  if (JSON.stringify(value).length > largest) throw new Unreadable('tooLarge')
}

/** One geometry; several areas become one of several parts. @throws Unreadable */
export function areaIn(text: string): Geometry {
  const found = read(text).map(({ geometry }) => geometry)
  const [only] = found
  const areas = found.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
  )
  const whole = found.length === 1 ? only : ({ type: 'MultiPolygon', coordinates: areas } as Geometry)
  const onlyAreas = found.every(({ type }) => type === 'Polygon' || type === 'MultiPolygon')
  if (!whole || (found.length > 1 && !onlyAreas)) throw new Unreadable('severalAreas')
  assertSmall(whole)
  return whole
}

/** A layer of the dossier: what is drawn and what it is called. @throws Unreadable */
export function layerIn(text: string): Layer {
  const found = read(text)
  if (found.length > most) throw new Unreadable('tooMany', String(found.length))
  const features = found.map(({ geometry, name }) => ({
    type: 'Feature' as const,
    geometry,
    properties: name ? { name } : {},
  }))
  const layer: Layer = { type: 'FeatureCollection', features }
  assertSmall(layer)
  return layer
}
