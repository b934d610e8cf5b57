import type { components } from '../../../types/openapi.d.ts'
import { changesOf } from '../audit/changes.ts'
import { record } from '../audit/index.ts'
import type { TenantDb } from '../db/index.ts'
import type { Handler, HandlersOf, Request } from '../http/handlers.ts'
import { orMissing, Problem } from '../http/problem.ts'
import type { StaffInvitations } from '../invitations/index.ts'
import { announceServiceChange, isReserved, originsOf, tenantTag, type Tenant, type Tenants } from '../tenancy/index.ts'
import { requireOperator } from './access.ts'
import { healthReader, type HealthMeans } from './health.ts'
import { firstAdministratorHandlers, presentInvitation } from './first-administrator.ts'
import { addTown, allowService, countAdministrators, setUpTown } from './store.ts'
import type { WorkCounter } from './workload.ts'

interface Means extends HealthMeans {
  readonly tenants: Tenants
  readonly work: WorkCounter
  readonly invitations: StaffInvitations
}

type Writing = Request<'operator_services_replace'> | Request<'operator_towns_replace'>

/** What whoever runs the platform does and sees. Each town is looked at and changed in a transaction of its own, which sees it alone. */
export function operatorHandlers(means: Means): HandlersOf<'operator'> {
  const { tenants, work, invitations } = means

  const present = async (db: TenantDb, tenant: Tenant, now: Date): Promise<components['schemas']['OperatorTown']> => {
    const [switches, workload, administrators, invited] = await Promise.all([
      tenants.switches(db),
      work(db, now),
      countAdministrators(db),
      invitations.openOfOperator(db, now),
    ])
    return {
      slug: tenant.slug,
      name: tenant.name,
      istat_code: tenant.istatCode,
      population: tenant.population,
      administrators,
      invitation: invited.length ? presentInvitation(invited.at(-1)!) : null,
      services: switches.map(({ name, allowed, enabled }) => ({ name, allowed, enabled })),
      workload,
    }
  }
  const inTown = async ({ database, now }: Request<'operator_towns_read'>, tenant: Tenant) =>
    database.forTenant(tenant.id, (db) => present(db, tenant, now))

  const evictTown = (request: Writing, slug: string) => {
    request.evict(tenantTag(slug))
    request.db.afterCommit(() => tenants.evict(slug))
  }

  const list: Handler<'operator_towns_list'> = async (request) => {
    await requireOperator(request)
    const items: components['schemas']['OperatorTown'][] = []
    // One after the other: a crowd of operators holds no more connections than there are of them.
    for (const tenant of await tenants.all()) items.push(await inTown(request as never, tenant))
    return { status: 200, body: { items, next_cursor: null } }
  }

  const read: Handler<'operator_towns_read'> = async (request) => {
    await requireOperator(request)
    return { status: 200, body: await inTown(request, orMissing(await tenants.bySlug(request.path.town))) }
  }

  const allow: Handler<'operator_services_replace'> = async (request) => {
    const { path, body, database, now, newId } = request
    const operator = await requireOperator(request)
    const tenant = orMissing(await tenants.bySlug(path.town))
    const town = await database.forTenant(tenant.id, async (db) => {
      const before = orMissing((await tenants.switches(db)).find(({ name }) => name === path.service))
      if (before.allowed !== body.allowed) {
        await allowService(db, operator, path.service, body.allowed)
        const params = { service: path.service, ...changesOf({ allowed: before.allowed }, { allowed: body.allowed }) }
        const entry = {
          subject: tenant.id,
          action: 'service.changed',
          actor: 'operator',
          person: operator,
          public: false,
        } as const
        await record(db, { ...entry, params }, now, newId())
        announceServiceChange(db, { service: path.service, enabled: null, settings: [] }, now, newId())
      }
      return present(db, tenant, now)
    })
    evictTown(request, tenant.slug)
    return { status: 200, body: town }
  }

  const add: Handler<'operator_towns_replace'> = async (request) => {
    const { path, body, database, now, newId } = request
    const operator = await requireOperator(request)
    if (isReserved(path.town)) throw new Problem(422, 'operator.name_taken', { town: path.town })
    const { name, istat_code: istatCode, ipa_code: ipaCode, population, lon, lat } = body
    const town = { slug: path.town, name, istatCode, ipaCode, population, position: [lon, lat] as const }
    const set = { languages: body.languages, origins: originsOf(body.allowed_origins), services: body.services ?? [] }
    const id = newId()
    const added = await database.forTenant(id, async (db) => {
      if (!(await addTown(db, operator, id, town))) return false
      await setUpTown(db, operator, set)
      const params = { services: set.services.join(' '), allowed_origins: set.origins.join(' ') }
      const entry = { subject: id, action: 'tenant.created', actor: 'operator', person: operator, public: false } as const
      await record(db, { ...entry, params }, now, newId())
      return true
    })
    tenants.evict(path.town)
    const there = await tenants.bySlug(path.town)
    if (!there || (!added && (there.istatCode !== istatCode || there.ipaCode !== ipaCode || there.name !== name)))
      throw new Problem(409, 'operator.town_exists')
    evictTown(request, path.town)
    return { status: 200, body: await database.forTenant(there.id, (db) => present(db, there, now)) }
  }

  return {
    operator_towns_list: list,
    operator_towns_read: read,
    operator_towns_replace: add,
    operator_services_replace: allow,
    operator_health_read: healthReader(means),
    ...firstAdministratorHandlers(means),
  }
}
