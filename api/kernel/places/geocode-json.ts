import type { Place, PlaceKind } from './place.ts'

/** What the format says of a place; which of it is there depends on the server. */
interface Properties {
  readonly type?: unknown
  readonly osm_key?: unknown
  readonly name?: unknown
  readonly housenumber?: unknown
  readonly street?: unknown
  readonly locality?: unknown
  readonly district?: unknown
  readonly postcode?: unknown
}

/** Longest name and detail, in characters, as the contract has them. */
const longest = 200

/**
 * Reads places from GeocodeJSON: a GeoJSON collection whose features tell of an address. Photon puts that into their `properties`,
 * Nominatim (`format=geocodejson`) into `geocoding` within. What is no point or has no name is left out.
 *
 * @throws Error when it is something else.
 * @source geocodejson-spec 0.1.0 and draft; the documentation of Photon's API and of Nominatim's output.
 */
export function readPlaces(text: string): Place[] {
  const answer = JSON.parse(text) as { features?: unknown; error?: unknown } | null
  // What Nominatim says of a position at which there is nothing.
  if (answer?.error === 'Unable to geocode') return []
  if (!Array.isArray(answer?.features)) throw new Error('the answer is no GeocodeJSON')
  return answer.features.flatMap(placeIn)
}

function placeIn(feature: unknown): Place[] {
  const { geometry, properties } = (feature ?? {}) as { geometry?: unknown; properties?: unknown }
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  if (type !== 'Point' || !Array.isArray(coordinates)) return []
  const [lon, lat] = coordinates as unknown[]
  if (!isWithin(lon, 180) || !isWithin(lat, 90)) return []
  const named = nameOf(((properties as { geocoding?: Properties } | null)?.geocoding ?? properties ?? {}) as Properties)
  return named ? [{ ...named, position: [lon, lat] }] : []
}

function nameOf(properties: Properties): Pick<Place, 'name' | 'kind' | 'detail'> | undefined {
  const { type, osm_key: key, name: own, housenumber: number, street, district, locality, postcode } = linesOf(properties)
  const address = street && number ? `${street} ${number}` : street
  const name = own || address
  if (!name) return undefined
  const isStreet = type === 'street' || key === 'highway' || (!own && !number)
  const kind: PlaceKind = isStreet ? 'street' : own ? 'place' : 'address'
  // A house with a name of its own, such as a shop or a school, is told by its address too.
  const detail = [kind === 'place' ? address : '', district || locality, postcode].filter((part) => part && part !== name)
  return { name: cut(name), kind, detail: cut(detail.join(', ')) }
}

const isWithin = (value: unknown, most: number): value is number => typeof value === 'number' && Math.abs(value) <= most

const linesOf = (properties: Properties) =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, lineOf(value)])) as Partial<
    Record<keyof Properties, string>
  >

/** On one line, without control characters; empty when it is no text. */
function lineOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return String(value)
    .toWellFormed()
    .replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim()
}

const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`)
