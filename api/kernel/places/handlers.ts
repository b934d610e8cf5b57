import type { components } from '../../../types/openapi.d.ts'
import type { HandlersOf } from '../http/handlers.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import type { Place } from './place.ts'
import type { Found } from './places.ts'

/** Seconds for which what was found may be kept: streets change seldom. */
const age = 60

/** Handlers of the operations on places. */
export const placesHandlers: HandlersOf<'places'> = {
  async places_list(request) {
    const { query, tenant } = request
    const answer = await request.places.find(request, query.q, query.limit ?? 20)
    const items = answer.found.map(presentPlace)
    return { status: 200, body: { items, next_cursor: null, source: presentSource(answer, tenant) }, ...kept(answer, tenant) }
  },

  async places_nearest_read(request) {
    const { query, tenant } = request
    const answer = await request.places.nearest(request, [query.lon, query.lat])
    const { place = null, distance = null } = answer.found ?? {}
    const body = { place: place && presentPlace(place), distance, source: presentSource(answer, tenant) }
    return { status: 200, body, ...kept(answer, tenant) }
  },
}

/** What stood in for an outage is not kept: the geocoder may be back. */
const kept = ({ outage }: Found<unknown>, { slug }: Tenant) =>
  outage ? {} : { cache: { tags: [`tenant:${slug}`], seconds: age } }

const presentPlace = ({ name, kind, detail, position }: Place): components['schemas']['Place'] => ({
  name,
  kind,
  detail,
  position: { type: 'Point', coordinates: [...position] },
})

function presentSource({ by, outage }: Found<unknown>, { geocoder }: Tenant): components['schemas']['PlaceSource'] {
  const asked = by === 'geocoder' ? geocoder : null
  return { kind: by, outage, attribution: asked?.attribution ?? '', link: asked?.link ?? null }
}
