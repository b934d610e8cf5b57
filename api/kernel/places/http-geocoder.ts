import { distance } from '../map/index.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { Geocoder as GeocoderSetting, Language } from '../tenancy/tenant.ts'
import { readPlaces } from './geocode-json.ts'
import { farthest, type Geocoder, type NearPlace, type Place } from './place.ts'

/** What the geocoder of a town is asked with. */
export interface Asking {
  readonly outbound: Outbound
  readonly setting: GeocoderSetting
  /** What stands for `{key}`; empty when the town has none. */
  readonly key: string
  readonly language: Language
  /** The town's middle. */
  readonly middle: readonly [number, number]
  /** West, south, east, north of the town; read when an address asks for it. */
  readonly box: () => Promise<readonly [number, number, number, number]>
  /** Whether a place is the town's. */
  readonly isOurs: (position: readonly [number, number]) => Promise<boolean>
  /** Who asks: servers want to know whom to write to. */
  readonly agent: string
}

/** The geocoder of a town, asked over HTTP. Places of other towns are left out: a street of that name may be in each. */
export function httpGeocoder(asking: Asking): Geocoder {
  const { setting, isOurs } = asking
  const oursOf = async (places: readonly Place[]): Promise<Place[]> => {
    const ours = await Promise.all(places.map(({ position }) => isOurs(position)))
    return places.filter((_, place) => ours[place])
  }
  return {
    async find(typed, limit) {
      const [lon, lat] = asking.middle
      const places = await ask(asking, setting.search, { q: typed, limit: String(limit), lon: String(lon), lat: String(lat) })
      return (await oursOf(places)).slice(0, limit)
    },
    async nearest(position) {
      const [lon, lat] = position
      const places = await ask(asking, setting.reverse!, { lon: String(lon), lat: String(lat), limit: '1', q: '' })
      return nearestOf(await oursOf(places), position)
    },
  }
}

function nearestOf(places: readonly Place[], position: readonly [number, number]): NearPlace | undefined {
  return places
    .map((place) => ({ place, distance: distance(position, place.position) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance)[0]
}

async function ask(asking: Asking, template: string, known: Readonly<Record<string, string>>): Promise<Place[]> {
  const { outbound, language, key, agent } = asking
  const bbox = template.includes('{bbox}') ? (await asking.box()).join() : ''
  const values: Readonly<Record<string, string>> = { ...known, language, key, bbox }
  const address = template.replaceAll(/\{(\w+)\}/g, (part, name: string) =>
    name in values ? encodeURIComponent(values[name]!) : part,
  )
  const headers = { Accept: 'application/json', 'Accept-Language': language, 'User-Agent': agent }
  const { status, text } = await outbound.ask(address, { headers })
  if (status !== 200) throw new Error(`the geocoder answered ${status}`)
  return readPlaces(text)
}
