import type { components } from '../../../types/openapi.d.ts'
import { changesOf } from '../audit/changes.ts'
import { record } from '../audit/index.ts'
import { sql } from '../db/index.ts'
import type { HandlersOf, Request } from '../http/handlers.ts'
import { decodeCursor, isText, pageOf } from '../http/paging.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { originsOf } from './origin.ts'
import { staffHandlers } from './staff-handlers.ts'
import { announceServiceChange } from './telling.ts'
import { saveSettings } from '../settings/saving.ts'
import { switchService, type ServiceState } from './switches.ts'
import type { Tenants } from './tenants.ts'
import { assertGeocoder, assertTiles } from './addresses.ts'
import type { Tenant } from './tenant.ts'

/** What the operations on towns need beside the request. */
export interface TenancyDeps {
  readonly tenants: Tenants
}

/** Tag of what is kept in memory about a town. */
export const tenantTag = (slug: string): string => `tenant:${slug}`

/** Handlers of every operation on towns, for the composition of the application. */
export function tenancyHandlers({ tenants }: TenancyDeps): HandlersOf<'tenants'> {
  const presentService = ({ name, allowed, enabled, settings }: ServiceState) => {
    return { name, allowed, enabled, settings, settings_schema: { ...tenants.reader(name).schema } }
  }

  return {
    ...staffHandlers,

    async tenants_list({ query }) {
      const limit = query?.limit ?? 20
      const after = decodeCursor(query?.cursor, [isText])?.[0] as string | undefined
      const page = pageOf(await tenants.all({ after, limit: limit + 1 }), limit, ({ slug }) => [slug])
      return {
        status: 200,
        body: { items: page.items.map((tenant) => presentTenant(tenant, tenants)), next_cursor: page.next_cursor },
      }
    },

    async tenants_read({ tenant }) {
      const cache = { tags: [tenantTag(tenant.slug)], seconds: 60 }
      return { status: 200, body: presentTenant(tenant, tenants), version: String(tenant.version), cache }
    },

    async tenants_update(request) {
      const { body, tenant, db, now, newId } = request
      const { personId } = await request.requireRole('administrator')
      const allowedOrigins = body.allowed_origins ? originsOf(body.allowed_origins) : tenant.allowedOrigins
      const theme = { primary: (body.theme?.primary === undefined ? tenant.theme.primary : body.theme.primary) ?? undefined }
      const languages = body.languages ?? tenant.languages
      const mapTiles = body.map_tiles === undefined ? tenant.mapTiles : body.map_tiles
      if (mapTiles) assertTiles(mapTiles)
      const geocoder = body.geocoder === undefined ? tenant.geocoder : body.geocoder
      if (geocoder) assertGeocoder(geocoder)
      const originalsDays = body.originals_days ?? tenant.originalsDays
      const version = await claimVersion(request)
      const change = {
        languages,
        theme: JSON.stringify(theme),
        allowed_origins: allowedOrigins,
        map_tiles: mapTiles && JSON.stringify(mapTiles),
        geocoder: geocoder && JSON.stringify(geocoder),
        originals_days: originalsDays,
      }
      await db.run(sql('tenant').update(change).where({ id: tenant.id }))
      const changed: Tenant = { ...tenant, languages, theme, allowedOrigins, mapTiles, geocoder, originalsDays, version }
      const params = changesOf(toldOf(tenant), toldOf(changed))
      await record(
        db,
        { subject: tenant.id, action: 'tenant.changed', actor: 'staff', person: personId, public: false, params },
        now,
        newId(),
      )
      evictTown(request, tenants)
      return { status: 200, body: presentTenant(changed, tenants), version: String(version) }
    },

    async tenants_boundary_read({ tenant }) {
      const { geometry, approximate } = await tenants.boundary(tenant)
      const body = { type: 'Feature' as const, geometry, properties: { tenant: tenant.slug, name: tenant.name, approximate } }
      return { status: 200, body, type: 'application/geo+json', cache: { tags: [tenantTag(tenant.slug)], seconds: 60 } }
    },

    async tenants_coast_read({ tenant }) {
      const geometry = await tenants.coast(tenant)
      const body = { type: 'Feature' as const, geometry, properties: { tenant: tenant.slug, name: tenant.name } }
      return { status: 200, body, type: 'application/geo+json', cache: { tags: [tenantTag(tenant.slug)], seconds: 60 } }
    },

    async tenants_services_list(request) {
      await request.requireRole('administrator')
      const states = await tenants.switches(request.db)
      return { status: 200, body: { items: states.map(presentService), next_cursor: null } }
    },

    async tenants_services_read(request) {
      await request.requireRole('administrator')
      const state = await switchOf(tenants, request)
      return { status: 200, body: presentService(state), version: String(request.tenant.version) }
    },

    async tenants_services_update(request) {
      const { body, path, tenant, db, now, newId } = request
      const { personId } = await request.requireRole('administrator')
      const before = await switchOf(tenants, request)
      if (body.enabled && !before.allowed) throw new Problem(403, 'service.not_allowed', { service: path.service })
      const enabled = body.enabled ?? before.enabled
      let version = await claimVersion(request)
      if (body.enabled !== undefined) {
        await switchService(db, path.service, { enabled })
        const params = { service: path.service, ...changesOf({ enabled: before.enabled }, { enabled }) }
        const entry = { subject: tenant.id, action: 'service.changed', actor: 'staff', person: personId, public: false } as const
        await record(db, { ...entry, params }, now, newId())
        const told = enabled === before.enabled ? null : enabled
        announceServiceChange(db, { service: path.service, enabled: told, settings: [] }, now, newId())
      }
      let { settings } = before
      if (body.settings) {
        const reader = tenants.reader(path.service)
        const saving = { area: path.service, reader, given: body.settings, person: personId }
        const saved = await saveSettings(db, saving, { now, newId })
        ;({ settings, townVersion: version } = saved)
      }
      evictTown(request, tenants)
      return { status: 200, body: presentService({ ...before, enabled, settings }), version: String(version) }
    },
  }
}

/** What the town's own people can change of it, as the audit tells it. */
const toldOf = ({ languages, theme, allowedOrigins, mapTiles, geocoder, originalsDays }: Tenant) => ({
  languages,
  theme_primary: theme.primary ?? null,
  allowed_origins: allowedOrigins,
  map_tiles: mapTiles?.template ?? null,
  geocoder: geocoder?.search ?? null,
  originals_days: originalsDays,
})

/** The town as the contract shows it. */
function presentTenant(tenant: Tenant, { services }: Tenants): components['schemas']['Tenant'] {
  return {
    id: tenant.id,
    slug: tenant.slug,
    name: tenant.name,
    sandbox: tenant.sandbox,
    istat_code: tenant.istatCode,
    ipa_code: tenant.ipaCode,
    population: tenant.population,
    position: [...tenant.position],
    languages: [...tenant.languages],
    theme: tenant.theme,
    services: services.map(({ name }) => ({ name, enabled: tenant.services.has(name) })),
    allowed_origins: [...tenant.allowedOrigins],
    map_tiles: tenant.mapTiles && { ...tenant.mapTiles },
    geocoder: tenant.geocoder && { ...tenant.geocoder },
    originals_days: tenant.originalsDays,
  }
}

async function switchOf(
  tenants: Tenants,
  { db, path }: Request<'tenants_services_read'> | Request<'tenants_services_update'>,
): Promise<ServiceState> {
  return orMissing((await tenants.switches(db)).find(({ name }) => name === path.service))
}

/**
 * Takes the town's next version, when the one that the caller has seen is the present one. Of simultaneous edits one passes: the
 * update locks the town's row and compares.
 *
 * @throws Problem 412.
 */
async function claimVersion(request: Request<'tenants_update'> | Request<'tenants_services_update'>): Promise<number> {
  const { tenant, db } = request
  request.assertMatch(String(tenant.version))
  const next = sql('tenant')
    .update({ version: tenant.version + 1 })
    .where({ id: tenant.id, version: tenant.version })
  if ((await db.run(next)) === 0) throw new Problem(412, 'http.precondition_failed')
  return tenant.version + 1
}

/** After the commit the town is read anew, in every process. */
export function evictTown(
  request: Pick<Request<'tenants_update'>, 'tenant' | 'db'> & { evict(...tags: string[]): void },
  tenants: Tenants,
): void {
  request.evict(tenantTag(request.tenant.slug))
  request.db.afterCommit(() => tenants.evict(request.tenant.slug))
}
