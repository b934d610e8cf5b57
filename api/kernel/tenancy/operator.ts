import { v7 } from 'uuid'
import { changesOf } from '../audit/changes.ts'
import { record, trail, type AuditParams, type TrailRow } from '../audit/index.ts'
import { sql, type Database, type TenantDb } from '../db/index.ts'
import { Evictions } from '../events/evictions.ts'
import { TaggedCache } from '../http/cache.ts'
import { createApiKey, listApiKeys, revokeApiKey, type ApiKey } from './api-keys.ts'
import { readStreets, replaceStreets } from '../places/importing.ts'
import { readBoundary, squareAround } from './boundary.ts'
import { readCoast } from './coast.ts'
import { tenantTag } from './handlers.ts'
import { normaliseOrigin } from './origin.ts'
import { giveRole, staffRoles, takeRole, type StaffRole, type StaffRoleName } from './staff.ts'
import type { ServiceName, SettingsArea, Tenant } from './tenant.ts'
import type { SettledService } from './areas.ts'
import { announceServiceChange } from './telling.ts'
import { saveSettings } from '../settings/saving.ts'
import { switchService, type ServiceState } from './switches.ts'
import { Tenants } from './tenants.ts'
import { isReserved, type Town } from './towns.ts'

/** Something that the operator asked for and can't have; the message is one sentence for the terminal. */
export class OperatorFault extends Error {}

/**
 * What only the operator of the platform does: create towns, allow services, give the first role. It works as the owner of the
 * database, and running processes hear of every change.
 */
export class Operator {
  readonly tenants: Tenants
  /** As the owner. */
  readonly database: Database
  #evictions: Evictions

  /** @param database Connected as the owner. */
  constructor(database: Database, services: readonly SettledService[]) {
    this.database = database
    this.tenants = new Tenants(database, services)
    // Only tells: the cache of its own is never listened for.
    this.#evictions = new Evictions(database.url, new TaggedCache())
  }

  /** @throws OperatorFault when there is no such town. */
  async town(slug: string): Promise<Tenant> {
    const tenant = await this.tenants.bySlug(slug)
    if (!tenant) throw new OperatorFault(`There is no town called ${slug}; "npm run tenant -- list" shows them all.`)
    return tenant
  }

  /** Adds a town, without services; a sandbox with every service, to be filled within a minute and reset every night. */
  async create({ slug, name, istatCode, ipaCode, population, position: [lon, lat] }: Town, sandbox = false): Promise<Tenant> {
    if (isReserved(slug)) throw new OperatorFault(`Addresses of the platform itself begin with ${slug}: choose another name.`)
    const id = v7()
    await this.database.forTenant(id, async (db) => {
      const ground = sandbox ? { sandbox, boundary: JSON.stringify(squareAround([lon, lat])) } : {}
      const row = { id, slug, name, istat_code: istatCode, ipa_code: ipaCode, population, lon, lat, ...ground }
      const added = await db.run(sql('tenant').insert(row).onConflict().ignore())
      if (added === 0) throw new OperatorFault(`There is a town with that short name, ISTAT code or IPA code already.`)
      await this.#record(db, 'tenant.created')
      this.#evictions.notify(db, [tenantTag(slug)])
    })
    this.tenants.evict(slug)
    if (sandbox)
      for (const { name: service } of this.tenants.services)
        await this.switchService(slug, service, { allowed: true, enabled: true })
    return this.town(slug)
  }

  /** Turns the operator's switch or the town's own; what is not named stays. */
  async switchService(slug: string, service: ServiceName, to: { allowed?: boolean; enabled?: boolean }): Promise<void> {
    this.#require(service)
    await this.#change(slug, 'service.changed', async (db) => {
      const before = await this.#state(db, service)
      if (to.enabled && !(to.allowed ?? before.allowed))
        throw new OperatorFault(`${service} is not allowed in ${slug}: allow it first.`)
      await switchService(db, service, to)
      const enabled = to.enabled === before.enabled ? null : (to.enabled ?? null)
      announceServiceChange(db, { service, enabled, settings: [] }, new Date(), v7())
      return { service, ...changesOf({ allowed: before.allowed, enabled: before.enabled }, to) }
    })
  }

  /** Replaces an area's settings. @throws Problem `tenant.invalid_settings` {at, rule}, and what the service refuses. */
  async setSettings(slug: string, area: SettingsArea, settings: Record<string, unknown>): Promise<void> {
    this.#requireArea(area)
    const saving = { area, reader: this.tenants.reader(area), given: settings, person: null }
    const { id } = await this.town(slug)
    await this.database.forTenant(id, async (db) => {
      await saveSettings(db, saving, { now: new Date(), newId: v7 })
      this.#evictions.notify(db, [tenantTag(slug)])
    })
    this.tenants.evict(slug)
  }

  /** Allows a web site to use the town's elements, or no longer. @returns the origin as it is kept. */
  async setOrigin(slug: string, text: string, allowed: boolean): Promise<string> {
    const origin = normaliseOrigin(text)
    if (!origin)
      throw new OperatorFault(`${text} is no origin: give https://host, or http://127.0.0.1:port for a site on this machine.`)
    await this.#change(slug, 'tenant.changed', async (db, { id }) => {
      const before = (await db.row<Origins>(sql('tenant').select('allowed_origins').where({ id }).forUpdate()))!
      const others = before.allowed_origins.filter((other) => other !== origin)
      const after = { allowed_origins: allowed ? [...others, origin] : others }
      await db.run(sql('tenant').update(after).where({ id }))
      return changesOf(before, after)
    })
    return origin
  }

  /** Sets the surveyed boundary. @throws GeometryFault when the GeoJSON holds none of this town. */
  async setBoundary(slug: string, geoJson: string): Promise<void> {
    await this.#change(slug, 'tenant.boundary_set', async (db, tenant) => {
      const boundary = JSON.stringify(readBoundary(geoJson, tenant))
      await db.run(sql('tenant').update({ boundary }).where({ id: tenant.id }))
      return {}
    })
  }

  /** Sets the coast; a file without features takes it away. @throws GeometryFault when the GeoJSON holds none near the town. */
  async setCoast(slug: string, geoJson: string): Promise<'set' | 'taken away'> {
    const coast = readCoast(geoJson, await this.town(slug))
    await this.#change(slug, 'tenant.coast_set', async (db, { id }) => {
      await db.run(
        sql('tenant')
          .update({ coast: coast && JSON.stringify(coast) })
          .where({ id }),
      )
      return {}
    })
    return coast ? 'set' : 'taken away'
  }

  /** Replaces the town's own index of streets. @throws StreetsFault when the CSV holds none. @returns how many there are. */
  async setStreets(slug: string, csv: string): Promise<number> {
    const streets = readStreets(csv)
    await this.#change(slug, 'tenant.streets_set', async (db) => {
      await replaceStreets(db, streets)
      return { streets: streets.length }
    })
    return streets.length
  }

  /** @throws Problem `tenant.person_unknown` when nobody with that id has ever signed in. */
  async giveRole(
    slug: string,
    person: string,
    role: StaffRoleName,
    service: ServiceName | null,
    since: Date,
  ): Promise<StaffRole> {
    if (service) this.#require(service)
    const { id } = await this.town(slug)
    return this.database.forTenant(id, async (db) => {
      const given = await giveRole(db, { id: v7(), person_id: person, role, service, since })
      await this.#record(db, 'role.given', { role_id: given.id, role, service, to: person })
      return given
    })
  }

  /** @returns whether there was such a role. @throws Problem `tenant.last_administrator`. */
  async takeRole(slug: string, role: string, now: Date): Promise<boolean> {
    const { id } = await this.town(slug)
    return this.database.forTenant(id, async (db) => {
      const withdrawn = await takeRole(db, role, now)
      if (!withdrawn) return false
      await this.#record(db, 'role.taken', { role_id: role })
      for (const invitation_id of withdrawn) await this.#record(db, 'invitation.withdrawn', { invitation_id })
      return true
    })
  }

  async roles(slug: string): Promise<StaffRole[]> {
    const { id } = await this.town(slug)
    return this.database.forTenant(id, (db) => staffRoles(db, { limit: 1000 }))
  }

  /** Gives another system a key to the town. @returns the key, told this once. */
  async giveKey(slug: string, client: string, scopes: readonly string[], since: Date): Promise<string> {
    const { id } = await this.town(slug)
    return this.database.forTenant(id, async (db) => {
      const made = { id: v7(), client, scopes, createdAt: since }
      await this.#record(db, 'key.given', { key_id: made.id, client, scopes: scopes.join(' ') })
      return createApiKey(db, made)
    })
  }

  async keys(slug: string): Promise<ApiKey[]> {
    const { id } = await this.town(slug)
    return this.database.forTenant(id, (db) => listApiKeys(db))
  }

  /** @returns whether there was such a key that still held. */
  async revokeKey(slug: string, key: string, at: Date): Promise<boolean> {
    const { id } = await this.town(slug)
    return this.database.forTenant(id, async (db) => {
      const revoked = await revokeApiKey(db, key, at)
      if (revoked) await this.#record(db, 'key.revoked', { key_id: key })
      return revoked
    })
  }

  async switches(slug: string): Promise<ServiceState[]> {
    const { id } = await this.town(slug)
    return this.database.forTenant(id, (db) => this.tenants.switches(db))
  }

  /** What was done in the town, about one subject or about all, newest first. */
  async audit(slug: string, page: { subject?: string; limit: number }): Promise<TrailRow[]> {
    const { id } = await this.town(slug)
    return this.database.forTenant(id, (db) => trail(db, page))
  }

  #require(service: string): void {
    const names = this.tenants.services.map(({ name }) => name)
    if (!names.includes(service as ServiceName))
      throw new OperatorFault(`There is no service ${service}; there are: ${names.join(', ')}.`)
  }

  #requireArea(area: string): void {
    const names = this.tenants.areas.map(({ name }) => name)
    if (!names.includes(area as SettingsArea))
      throw new OperatorFault(`Nothing is called ${area} in the settings; there are: ${names.join(', ')}.`)
  }

  async #state(db: TenantDb, service: ServiceName): Promise<ServiceState> {
    return (await this.tenants.switches(db)).find(({ name }) => name === service)!
  }

  /** Writes down what the operator did to the town of `db`: nobody's hand is in the dark, least of all theirs. */
  #record(db: TenantDb, action: string, params: AuditParams = {}): Promise<void> {
    const entry = { subject: db.tenantId, action, actor: 'operator', person: null, public: false, params } as const
    return record(db, entry, new Date(), v7())
  }

  /** @param work Changes the town, and gives what is written down of it. */
  async #change(slug: string, action: string, work: (db: TenantDb, tenant: Tenant) => Promise<AuditParams>): Promise<void> {
    const tenant = await this.town(slug)
    await this.database.forTenant(tenant.id, async (db) => {
      const params = await work(db, tenant)
      await this.#record(db, action, params)
      await db.run(
        sql('tenant')
          .update({ version: sql.raw('version + 1') })
          .where({ id: tenant.id }),
      )
      this.#evictions.notify(db, [tenantTag(slug)])
    })
    this.tenants.evict(slug)
  }
}

interface Origins {
  readonly allowed_origins: readonly string[]
  readonly [name: string]: readonly string[]
}
