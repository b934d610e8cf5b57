import { LRUCache } from 'lru-cache'
import type { TenantDb } from '../db/index.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { Language, Tenant } from '../tenancy/tenant.ts'
import { httpGeocoder } from './http-geocoder.ts'
import type { Geocoder, NearPlace, Place } from './place.ts'
import { streetGeocoder } from './street-geocoder.ts'
import { Turns } from './turns.ts'

/** Who asks, about which town. `db` is not touched while another system is waited for. */
export interface PlaceRequest {
  readonly tenant: Tenant
  readonly language: Language
  readonly db: TenantDb
}

/** What was found, and by whom. */
export interface Found<T> {
  readonly found: T
  readonly by: 'index' | 'geocoder'
  /** The town's geocoder could not be asked: the index answered in its place. */
  readonly outage: boolean
}

export interface PlacesDeps {
  readonly outbound: Outbound
  readonly secretOf: (tenant: Tenant, name: string) => string | undefined
  readonly boxOf: (tenant: Tenant) => Promise<readonly [number, number, number, number]>
  readonly townAt: (position: readonly [number, number]) => Promise<Tenant | undefined>
  /** The API's public origin, as servers are told who asks. */
  readonly origin: string
}

/** Milliseconds for which an answer of a geocoder holds: streets change seldom. */
const keptMs = 24 * 60 * 60 * 1000

/**
 * Finds places: by the town's geocoder where it has chosen one, else in its own index of streets. A geocoder that does not answer, or
 * that has been asked as often as the town allows, is nobody's error: the index answers, and says so. What a geocoder answers is kept
 * in this process for a day, so that it is asked once for what many type.
 */
export class Places {
  readonly #deps: PlacesDeps
  readonly #turns = new Turns()
  readonly #kept = new LRUCache<string, Promise<Place[] | NearPlace | null>>({ max: 5000, ttl: keptMs })

  constructor(deps: PlacesDeps) {
    this.#deps = deps
  }

  /** Places of the town like what is typed, the likest first. */
  find(request: PlaceRequest, typed: string, limit: number): Promise<Found<Place[]>> {
    const key = `find ${limit} ${typed.trim().toLowerCase()}`
    return this.#ask(request, Boolean(request.tenant.geocoder), key, (geocoder) => geocoder.find(typed.trim(), limit))
  }

  /** What is nearest to a position that lies in the town; 300 m away at most. */
  async nearest(request: PlaceRequest, position: readonly [number, number]): Promise<Found<NearPlace | null>> {
    // To some 10 m: a pin that is moved by a hair is at the same address.
    const [lon, lat] = position.map((degrees) => Math.round(degrees * 1e4) / 1e4) as [number, number]
    const asks = Boolean(request.tenant.geocoder?.reverse)
    return this.#ask(request, asks, `at ${lon} ${lat}`, async (geocoder) => (await geocoder.nearest([lon, lat])) ?? null)
  }

  async #ask<T extends Place[] | NearPlace | null>(
    request: PlaceRequest,
    asks: boolean,
    what: string,
    ask: (geocoder: Geocoder) => Promise<T>,
  ): Promise<Found<T>> {
    const { tenant, language, db } = request
    if (asks) {
      const key = `${tenant.slug} ${tenant.version} ${language} ${what}`
      const answer = (this.#kept.get(key) ?? this.#askOutside(request, key, ask)) as Promise<T> | undefined
      const found = await answer?.catch(() => undefined)
      if (found !== undefined) return { found, by: 'geocoder', outage: false }
    }
    return { found: await ask(streetGeocoder(db)), by: 'index', outage: asks }
  }

  /** Asks the town's geocoder and keeps the answer; undefined when it may not be asked now. */
  #askOutside<T extends Place[] | NearPlace | null>(
    { tenant, language }: PlaceRequest,
    key: string,
    ask: (geocoder: Geocoder) => Promise<T>,
  ): Promise<T> | undefined {
    const setting = tenant.geocoder!
    // Another geocoder begins anew: every change of a town is a version of its own.
    const turn = `${tenant.slug} ${tenant.version}`
    if (!this.#turns.take(turn, setting.per_minute)) return undefined
    const { outbound, origin, boxOf, townAt, secretOf } = this.#deps
    const geocoder = httpGeocoder({
      outbound,
      setting,
      language,
      key: secretOf(tenant, 'geocoder') ?? '',
      middle: tenant.position,
      box: () => boxOf(tenant),
      isOurs: async (position) => (await townAt(position))?.slug === tenant.slug,
      agent: `CasaDelCittadino (+${origin})`,
    })
    const asked = ask(geocoder)
    this.#kept.set(key, asked)
    asked.catch(() => {
      if (this.#kept.peek(key) === asked) this.#kept.delete(key)
      this.#turns.failed(turn)
    })
    return asked
  }
}
