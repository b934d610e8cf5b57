import { LRUCache } from 'lru-cache'
import { sql, type Database, type TenantDb, type TenantId } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import { approximateBoundaries } from './approximate.ts'
import { kernelAreas, type SettledArea, type SettledService } from './areas.ts'
import type { BoundaryGeometry } from './boundary.ts'
import type { CoastGeometry } from './coast.ts'
import type { Position } from './geo-file.ts'
import { contains, townAt } from './territory.ts'
import { settingsReader, type SettingsReader } from '../settings/reader.ts'
import type { Geocoder, Language, MapTiles, ServiceName, SettingsArea, Tenant } from './tenant.ts'
import type { StaffRoleName } from './staff.ts'
import { statesOf, type AreaState, type ServiceState } from './switches.ts'

interface TenantRow {
  id: string
  slug: string
  name: string
  istat_code: string
  ipa_code: string
  population: number
  lon: number
  lat: number
  languages: Language[]
  theme: { primary?: string }
  allowed_origins: string[]
  map_tiles: MapTiles | null
  geocoder: Geocoder | null
  originals_days: number
  surveyed: boolean
  sandbox: boolean
  resetting: boolean
  version: number
}

type TownPlace = { slug: string; sandbox: boolean; position: Position; boundary: BoundaryGeometry | null }

const columns = [
  'id',
  'slug',
  'name',
  'istat_code',
  'ipa_code',
  'population',
  'lon',
  'lat',
  'languages',
  'theme',
  'allowed_origins',
  'map_tiles',
  'geocoder',
  'originals_days',
  'sandbox',
  'resetting',
  'version',
]
/** A change that another process makes is heard of at once; should that message be lost, a town is read again after a minute. */
const keptMs = 60_000

/** The registry of towns. What requests need of a town is kept in memory until it changes. */
export class Tenants {
  readonly services: readonly SettledService[]
  /** What a town sets: the services, and the kernel's areas. */
  readonly areas: readonly SettledArea[]
  #database: Database
  #missing = new LRUCache<string, true>({ max: 1000, ttl: keptMs })
  #slugs = new Map<TenantId, string>()
  #places: { at: number; towns: Promise<TownPlace[]> } | undefined
  #kept = new LRUCache<string, Promise<Tenant | undefined>>({ max: 10_000, ttl: keptMs })

  constructor(database: Database, services: readonly SettledService[]) {
    this.#database = database
    this.services = services
    this.areas = [...services, ...kernelAreas]
  }

  /** The town with that short name, from memory once it has been read; undefined when there is none. */
  bySlug(slug: string): Promise<Tenant | undefined> {
    const kept = this.#kept.get(slug)
    if (kept) return kept
    if (this.#missing.has(slug)) return Promise.resolve(undefined)
    const loading = this.#load(slug)
    this.#kept.set(slug, loading)
    // Names that nobody bears must not push towns out of memory.
    loading.then(
      (tenant) => {
        if (tenant || this.#kept.peek(slug) !== loading) return
        this.#kept.delete(slug)
        this.#missing.set(slug, true)
      },
      () => {},
    )
    loading.catch(() => {
      if (this.#kept.peek(slug) === loading) this.#kept.delete(slug)
    })
    return loading
  }

  /** The town with that id, by way of its short name. */
  async byId(id: TenantId): Promise<Tenant | undefined> {
    const known = this.#slugs.get(id)
    if (known !== undefined) return this.bySlug(known)
    const row = await this.#database.row<{ slug: string }>({
      name: 'tenant_slug',
      text: 'select slug from tenant where id = $1',
      values: [id],
    })
    if (!row) return undefined
    // A town's short name never changes.
    this.#slugs.set(id, row.slug)
    return this.bySlug(row.slug)
  }

  /** Towns by short name, which orders them as their names do. */
  async all(page: { after?: string; limit: number } = { limit: 1000 }): Promise<Tenant[]> {
    const query = sql('tenant').select('slug').orderBy('slug').limit(page.limit)
    if (page.after !== undefined) query.where('slug', '>', page.after)
    const rows = await this.#database.rows<{ slug: string }>(query)
    const found = await Promise.all(rows.map(({ slug }) => this.bySlug(slug)))
    return found.filter((tenant) => tenant !== undefined)
  }

  /** The town in whose territory the place lies; undefined when it lies in none. */
  async at(position: Position): Promise<Tenant | undefined> {
    const places = await this.#readPlaces()
    // A sandbox is nobody's neighbour: where it lies says nothing about where the others reach to.
    const [sandboxes, towns] = [places.filter(({ sandbox }) => sandbox), places.filter(({ sandbox }) => !sandbox)]
    const town = townAt(towns, position) ?? sandboxes.find(({ boundary }) => contains(boundary!, position))
    return town && this.bySlug(town.slug)
  }

  /** Where the towns are, from memory for a minute. */
  #readPlaces(): Promise<TownPlace[]> {
    if (this.#places && Date.now() - this.#places.at < keptMs) return this.#places.towns
    const query = sql('tenant').select('slug', 'sandbox', 'lon', 'lat', 'boundary').orderBy('id')
    const reading = this.#database.rows<{
      slug: string
      sandbox: boolean
      lon: number
      lat: number
      boundary: BoundaryGeometry | null
    }>(query)
    const towns = reading.then((rows) =>
      rows.map(({ slug, sandbox, lon, lat, boundary }) => ({ slug, sandbox, position: [lon, lat] as const, boundary })),
    )
    towns.catch(() => (this.#places = undefined))
    this.#places = { at: Date.now(), towns }
    return towns
  }

  /** Forgets a town, or all of them, so that the next request reads it anew. Call it after the commit of a change. */
  evict(slug?: string): void {
    this.#places = undefined
    if (slug === undefined) {
      this.#kept.clear()
      this.#missing.clear()
      return
    }
    this.#kept.delete(slug)
    this.#missing.delete(slug)
  }

  /** Whether pages of that origin may use the town's elements. */
  isAllowedOrigin(tenant: Tenant, origin: string): boolean {
    return tenant.allowedOrigins.includes(origin)
  }

  /** What the person may do in the town of `db`: roles for every service, and those for `service`. */
  async rolesOf(db: TenantDb, person: PersonId, service: ServiceName | undefined): Promise<StaffRoleName[]> {
    const rows = await db.rows<{ role: StaffRoleName }>({
      name: 'roles_of',
      text: 'select distinct role from staff_role where tenant_id = $1 and person_id = $2 and (service is null or service = $3) order by role',
      values: [db.tenantId, person, service ?? null],
    })
    return rows.map(({ role }) => role)
  }

  /** Every service as it stands in the town of `db`: off where nothing has been switched. */
  async switches(db: TenantDb): Promise<ServiceState[]> {
    const states = await this.settled(db)
    return this.services.map(({ name }) => states.find((state) => state.name === name) as ServiceState)
  }

  /** Every area as it stands in the town of `db`; the kernel's are switched by nobody. */
  settled(db: TenantDb): Promise<AreaState[]> {
    return statesOf(db, this.areas)
  }

  /** Checks settings of that area and fills in their defaults. */
  reader(area: SettingsArea): SettingsReader {
    const settled = this.areas.find(({ name }) => name === area)
    if (!settled) throw new Error(`nothing is called ${area}`)
    return settingsReader(settled.settings, settled.assertSound)
  }

  /** The town's surveyed boundary, or else the approximate one computed from the positions of all towns. */
  async boundary(tenant: Tenant): Promise<{ geometry: BoundaryGeometry; approximate: boolean }> {
    const rows = await this.#database.rows<{ id: string; lon: number; lat: number; boundary: BoundaryGeometry | null }>(
      sql('tenant')
        .select('id', 'lon', 'lat')
        .select(sql.raw('case when id = ? then boundary end as boundary', [tenant.id]))
        .whereRaw('(not sandbox or id = ?)', [tenant.id])
        .orderBy('id'),
    )
    const place = rows.findIndex(({ id }) => id === tenant.id)
    const own = rows[place]!
    if (own.boundary) return { geometry: own.boundary, approximate: false }
    return { geometry: approximateBoundaries(rows.map(({ lon, lat }): Position => [lon, lat]))[place]!, approximate: true }
  }

  /** The shore or the sea at the town, as its operator has set it; null when nobody has. */
  async coast({ id }: Tenant): Promise<CoastGeometry | null> {
    const row = await this.#database.row<{ coast: CoastGeometry | null }>(sql('tenant').select('coast').where({ id }))
    return row!.coast
  }

  /** West, south, east and north of the town. */
  async box(tenant: Tenant): Promise<readonly [number, number, number, number]> {
    const { geometry } = await this.boundary(tenant)
    const corners = (geometry.coordinates as unknown[]).flat(geometry.type === 'Polygon' ? 1 : 2) as Position[]
    const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)]
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  }

  async #load(slug: string): Promise<Tenant | undefined> {
    const row = await this.#database.row<TenantRow>(
      sql('tenant').select(columns).select(sql.raw('boundary is not null as surveyed')).where({ slug }),
    )
    if (!row) return undefined
    const states = await this.#database.forTenant(row.id, (db) => this.settled(db))
    const usable = this.services.map(({ name }) => name)
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      sandbox: row.sandbox,
      resetting: row.resetting,
      istatCode: row.istat_code,
      ipaCode: row.ipa_code,
      population: row.population,
      position: [row.lon, row.lat],
      languages: row.languages,
      theme: row.theme,
      allowedOrigins: row.allowed_origins,
      mapTiles: row.map_tiles,
      geocoder: row.geocoder,
      originalsDays: row.originals_days,
      surveyed: row.surveyed,
      services: new Set(usable.filter((name) => states.some((state) => state.name === name && state.allowed && state.enabled))),
      settings: Object.fromEntries(states.map(({ name, settings }) => [name, settings])) as unknown as Tenant['settings'],
      version: row.version,
    }
  }
}

/** Opens the registry; `services` are those that the application is composed of. */
export function createTenants({ database, services }: { database: Database; services: readonly SettledService[] }): Tenants {
  return new Tenants(database, services)
}
