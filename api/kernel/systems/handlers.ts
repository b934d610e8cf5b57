import type { components } from '../../../types/openapi.d.ts'
import { changesOf } from '../audit/changes.ts'
import { record, type AuditParams } from '../audit/index.ts'
import type { Handler, HandlersOf, Request } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { systemClientId } from '../identity/caller.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { rulesTag, type ClientRules } from './client-rules.ts'
import { assertKeys, mostSystems, overlapEnd, usualRate, type PublicKey } from './rules.ts'
import {
  changeSystem,
  endSystem,
  findSystem,
  insertSystem,
  keysOf,
  listSystems,
  lockSystem,
  replaceKeys,
  type RegisteredSystem,
  type SystemKey,
} from './store/systems.ts'

type Changing = { evict: (...tags: string[]) => void } & Pick<Request<'systems_create'>, 'db' | 'tenant' | 'now' | 'newId'>

type Names = 'systems_list' | 'systems_create' | 'systems_read' | 'systems_update' | 'systems_delete' | 'systems_keys_replace'

/** Which other systems speak for themselves in a town: seen and changed by its administrators. */
export function systemHandlers({
  outbound,
  rules,
}: {
  outbound: Outbound
  rules: ClientRules
}): Pick<HandlersOf<'systems'>, Names> {
  /** @throws Problem 422 `system.address_refused` {url, rule}. */
  const assertAddress = (url: string | undefined) => {
    const rule = url === undefined ? undefined : outbound.refuses(url)
    if (rule) throw new Problem(422, 'system.address_refused', { url: url!, rule })
  }

  const create: Handler<'systems_create'> = async (request) => {
    const { body, db, tenant, now, newId } = request
    const { personId } = await request.requireRole('administrator')
    const { name, description = '', scopes, keys, keys_url: keysUrl = null, requests_per_minute: rate = usualRate } = body
    if ((keys === undefined) === (keysUrl === null)) throw new Problem(422, 'system.keys_needed')
    assertAddress(body.keys_url)
    assertKeys((keys ?? []) as PublicKey[])
    const system = { id: newId(), name, description, scopes, keysUrl, requestsPerMinute: rate, createdAt: now }
    if (!(await insertSystem(db, system, mostSystems))) throw new Problem(409, 'system.too_many', { most: mostSystems })
    if (keys) await replaceKeys(db, system.id, keys as PublicKey[], { now, until: now })
    await note(request, personId, 'created', { system_id: system.id, name, scopes: scopes.join(' '), requests_per_minute: rate })
    const headers = { Location: `/v1/${tenant.slug}/systems/${system.id}` }
    return { status: 201, headers, body: await presentOne(request, orMissing(await findSystem(db, system.id))) }
  }

  const update: Handler<'systems_update'> = async (request) => {
    const { path, body, db, now } = request
    const { personId } = await request.requireRole('administrator')
    const system = orMissing(await lockSystem(db, path.system_id))
    request.assertMatch(String(system.version))
    assertAddress(body.keys_url)
    if (body.keys_url !== undefined && system.keysUrl === null) throw new Problem(422, 'system.keys_needed')
    const { state, keys_url: keysUrl, requests_per_minute: requestsPerMinute, name, description, scopes } = body
    const suspendedAt = state === undefined ? undefined : state === 'suspended' ? (system.suspendedAt ?? now) : null
    await changeSystem(db, system.id, { name, description, scopes, keysUrl, requestsPerMinute, suspendedAt })
    const after = orMissing(await findSystem(db, system.id))
    await note(request, personId, 'changed', { system_id: system.id, ...changesOf(toldOf(system), toldOf(after)) })
    return { status: 200, body: await presentOne(request, after), version: String(after.version) }
  }

  const replace: Handler<'systems_keys_replace'> = async (request) => {
    const { path, body, db, now } = request
    const { personId } = await request.requireRole('administrator')
    const system = orMissing(await lockSystem(db, path.system_id))
    if (system.keysUrl !== null) throw new Problem(409, 'system.keys_needed')
    const { overlap_days: days = 14 } = body
    const keys = body.keys as PublicKey[]
    assertKeys(keys)
    await replaceKeys(db, system.id, keys, { now, until: overlapEnd(now, days) })
    const names = keys.map(({ kid }) => kid).join(' ')
    await note(request, personId, 'keys_replaced', { system_id: system.id, name: system.name, keys: names, overlap_days: days })
    return { status: 200, body: await presentOne(request, system) }
  }

  const end: Handler<'systems_delete'> = async (request) => {
    const { path, db, now } = request
    const { personId } = await request.requireRole('administrator')
    const system = orMissing(await lockSystem(db, path.system_id))
    await endSystem(db, system.id, now)
    await note(request, personId, 'ended', { system_id: system.id, name: system.name })
    return { status: 204 }
  }

  return {
    systems_list: list,
    systems_create: create,
    systems_read: read,
    systems_update: update,
    systems_delete: end,
    systems_keys_replace: replace,
  }

  /** Enters into the town's audit what an administrator did to a system; every process hears that it stands otherwise. */
  async function note(request: Changing, person: string, action: string, params: AuditParams): Promise<void> {
    const { db, tenant, now, newId } = request
    const entry = { subject: tenant.id, action: `system.${action}`, actor: 'staff', person, public: false, params } as const
    await record(db, entry, now, newId())
    request.evict(rulesTag(tenant.slug))
    db.afterCommit(() => rules.hear(rulesTag(tenant.slug)))
  }
}

const list: Handler<'systems_list'> = async (request) => {
  const { query, db, tenant } = request
  await request.requireRole('administrator')
  const limit = query.limit ?? 20
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const page = pageOf(await listSystems(db, { after, limit }), limit, ({ id }) => [id])
  const keys = await keysOf(
    db,
    page.items.map(({ id }) => id),
  )
  const items = page.items.map((system) => present(system, keys, { tenant }))
  return { status: 200, body: { items, next_cursor: page.next_cursor } }
}

const read: Handler<'systems_read'> = async (request) => {
  await request.requireRole('administrator')
  const system = orMissing(await findSystem(request.db, request.path.system_id))
  return { status: 200, body: await presentOne(request, system), version: String(system.version) }
}

const toldOf = ({ name, description, scopes, keysUrl, requestsPerMinute, suspendedAt }: RegisteredSystem) => ({
  name,
  description,
  scopes,
  keys_url: keysUrl,
  requests_per_minute: requestsPerMinute,
  state: suspendedAt ? 'suspended' : 'active',
})

async function presentOne({ db, tenant }: Pick<Changing, 'db' | 'tenant'>, system: RegisteredSystem) {
  return present(system, await keysOf(db, [system.id]), { tenant })
}

function present(
  system: RegisteredSystem,
  keys: readonly SystemKey[],
  { tenant }: { tenant: Tenant },
): components['schemas']['System'] {
  return {
    id: system.id,
    client_id: systemClientId(tenant.slug, system.id),
    name: system.name,
    description: system.description,
    scopes: [...system.scopes],
    keys: keys
      .filter(({ systemId }) => systemId === system.id)
      .slice(0, 20)
      .map(({ kid, addedAt, endsAt, lastUsedAt }) => ({
        kid,
        added_at: addedAt.toISOString(),
        ends_at: endsAt?.toISOString() ?? null,
        last_used_at: lastUsedAt?.toISOString() ?? null,
      })),
    keys_url: system.keysUrl,
    requests_per_minute: system.requestsPerMinute,
    state: system.suspendedAt ? 'suspended' : 'active',
    created_at: system.createdAt.toISOString(),
  }
}
