import type { components } from '../../../types/openapi.d.ts'
import { record } from '../audit/index.ts'
import type { TenantDb } from '../db/index.ts'
import type { Handler, HandlersOf } from '../http/handlers.ts'
import { decodeCursor, pageOf } from '../http/paging.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { systemNamed } from '../identity/caller.ts'
import { civilDay } from '../participation/civil-day.ts'
import { rulesTag, type ClientRules } from './client-rules.ts'
import { applicationRules, applicationsNamed, decideOn, type ApplicationRule } from './store/applications.ts'
import { systemNames } from './store/systems.ts'
import { lastUses, listUses } from './store/uses.ts'

const dayMs = 24 * 3_600_000
/** Days that are shown when none are named. */
const usualDays = 30
const mostApplications = 1000
const isDay = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
const isClient = (value: unknown) => typeof value === 'string' && value.length <= 200

type Names = 'systems_uses_list' | 'systems_applications_list' | 'systems_applications_replace'

/** How much clients call in a town, and what it lets applications do: seen and decided by its administrators. */
export function useHandlers({ rules }: { rules: ClientRules }): Pick<HandlersOf<'systems'>, Names> {
  const replace: Handler<'systems_applications_replace'> = async (request) => {
    const { path, body, db, tenant, now, newId } = request
    const { personId } = await request.requireRole('administrator')
    const [application] = await applicationsNamed(db, [path.client_id])
    const { client, name } = orMissing(application)
    const before = (await applicationRules(db)).find((rule) => rule.client === client)
    const suspendedAt = body.state === 'suspended' ? (before?.suspendedAt ?? now) : null
    const rule = { client, requestsPerMinute: body.requests_per_minute, suspendedAt }
    await decideOn(db, rule)
    const params = { client_id: client, name, state: body.state, requests_per_minute: body.requests_per_minute }
    const entry = { subject: tenant.id, action: 'application.decided', actor: 'staff', person: personId, public: false } as const
    await record(db, { ...entry, params }, now, newId())
    request.evict(rulesTag(tenant.slug))
    db.afterCommit(() => rules.hear(rulesTag(tenant.slug)))
    const [presented] = await presentAll(db, [client], [rule])
    return { status: 200, body: orMissing(presented) }
  }
  return { systems_uses_list: list, systems_applications_list: listApplications, systems_applications_replace: replace }
}

const list: Handler<'systems_uses_list'> = async (request) => {
  const { query, db, now } = request
  await request.requireRole('administrator')
  const { from = civilDay(new Date(now.getTime() - usualDays * dayMs)), to = civilDay(now), client, limit = 20 } = query
  for (const [name, day] of Object.entries({ from, to }))
    if (!isDay(day))
      throw new Problem(400, 'http.invalid_request', { in: 'query', at: `/${name}`, rule: 'a day of the calendar' })
  const after = decodeCursor(query.cursor, [isDay, isClient]) as [string, string] | undefined
  const uses = await listUses(db, { from, to, client, after, limit })
  const page = pageOf(uses, limit, (use) => [use.day, use.client])
  const names = await namesOf(
    db,
    page.items.map((use) => use.client),
  )
  const items = page.items.map(({ client, day, calls, refused, lastAt }) => ({
    client_id: client,
    name: names.get(client) ?? null,
    kind: systemNamed(client) ? ('system' as const) : ('application' as const),
    day,
    calls,
    refused: Object.entries(refused)
      .map(([code, calls]) => ({ code, calls }))
      .sort((one, other) => other.calls - one.calls)
      .slice(0, 200),
    last_at: lastAt.toISOString(),
  }))
  return { status: 200, body: { items, next_cursor: page.next_cursor } }
}

async function namesOf(db: TenantDb, clients: readonly string[]): Promise<Map<string, string>> {
  const systems = await systemNames(
    db,
    clients.flatMap((client) => systemNamed(client)?.id ?? []),
  )
  const applications = await applicationsNamed(db, clients)
  return new Map([
    ...applications.map(({ client, name }) => [client, name] as const),
    ...clients.flatMap((client) => {
      const name = systems.get(systemNamed(client)?.id ?? '')
      return name === undefined ? [] : [[client, name] as const]
    }),
  ])
}

const listApplications: Handler<'systems_applications_list'> = async (request) => {
  const { db } = request
  await request.requireRole('administrator')
  const [rules, uses] = [await applicationRules(db), await lastUses(db)]
  const clients = new Set([...rules, ...uses].map(({ client }) => client).filter((client) => !systemNamed(client)))
  return { status: 200, body: { items: await presentAll(db, [...clients], rules), next_cursor: null } }
}

async function presentAll(
  db: TenantDb,
  clients: readonly string[],
  rules: readonly ApplicationRule[],
): Promise<components['schemas']['Application'][]> {
  const last = new Map((await lastUses(db)).map(({ client, lastAt }) => [client, lastAt]))
  return (await applicationsNamed(db, clients))
    .sort((one, other) => one.name.localeCompare(other.name, 'it'))
    .slice(0, mostApplications)
    .map(({ client, name, scope }) => {
      const rule = rules.find((rule) => rule.client === client)
      return {
        client_id: client,
        name,
        scopes: scope.split(' ').filter(Boolean).slice(0, 20),
        state: rule?.suspendedAt ? 'suspended' : 'active',
        requests_per_minute: rule?.requestsPerMinute ?? null,
        last_used_at: last.get(client)?.toISOString() ?? null,
      }
    })
}
