import { sql, type TenantDb } from '../../db/index.ts'
import type { SystemScope } from '../../identity/scopes.ts'
import type { PublicKey } from '../rules.ts'

/** Another system that speaks for itself in the town. */
export interface RegisteredSystem {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly scopes: readonly SystemScope[]
  /** Where its keys are fetched; null where the town has them. */
  readonly keysUrl: string | null
  readonly requestsPerMinute: number
  readonly suspendedAt: Date | null
  readonly createdAt: Date
  readonly version: number
}

const columns = {
  id: 'id',
  name: 'name',
  description: 'description',
  scopes: 'scopes',
  keysUrl: 'keys_url',
  requestsPerMinute: 'requests_per_minute',
  suspendedAt: 'suspended_at',
  createdAt: 'created_at',
  version: 'version',
}

/** Those that were not ended. */
const living = (db: TenantDb) => sql('client_system').where({ tenant_id: db.tenantId, ended_at: null })

export type NewSystem = Omit<RegisteredSystem, 'suspendedAt' | 'version'>

/** Stores it, unless the town has so many already. @returns whether it was stored. Two at the same moment wait for each other. */
export async function insertSystem(db: TenantDb, system: NewSystem, most: number): Promise<boolean> {
  await db.run(sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`systems ${db.tenantId}`]))
  const { id, name, description, scopes, keysUrl, requestsPerMinute, createdAt } = system
  return (
    (await db.run({
      name: 'system_insert',
      text: `insert into client_system (tenant_id, id, name, description, scopes, keys_url, requests_per_minute, created_at)
        select $1, $2, $3, $4, $5, $6, $7, $8
        where (select count(*) from client_system where tenant_id = $1 and ended_at is null) < $9`,
      values: [db.tenantId, id, name, description, scopes, keysUrl, requestsPerMinute, createdAt, most],
    })) > 0
  )
}

export function findSystem(db: TenantDb, id: string): Promise<RegisteredSystem | undefined> {
  return db.row<RegisteredSystem>(living(db).select(columns).where({ id }))
}

/** The same, locked until the transaction ends. */
export function lockSystem(db: TenantDb, id: string): Promise<RegisteredSystem | undefined> {
  return db.row<RegisteredSystem>(living(db).select(columns).where({ id }).forUpdate())
}

/** In the order in which they were registered, after the system `after`; one row beyond the page. */
export function listSystems(db: TenantDb, { after, limit }: { after?: string; limit: number }): Promise<RegisteredSystem[]> {
  const query = living(db)
    .select(columns)
    .orderBy('id')
    .limit(limit + 1)
  if (after) query.where('id', '>', after)
  return db.rows<RegisteredSystem>(query)
}

/** Every one that was not ended: a town has few. */
export function livingSystems(db: TenantDb): Promise<RegisteredSystem[]> {
  return db.rows<RegisteredSystem>(living(db).select(columns))
}

/** What systems are called, also those that were ended. */
export async function systemNames(db: TenantDb, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.rows<{ id: string; name: string }>(
    sql('client_system').select('id', 'name').where({ tenant_id: db.tenantId }).whereIn('id', ids),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type SystemChange = Partial<Omit<RegisteredSystem, 'id' | 'createdAt' | 'version'>>

export async function changeSystem(db: TenantDb, id: string, change: SystemChange): Promise<void> {
  const { name, description, scopes, keysUrl, requestsPerMinute, suspendedAt } = change
  await db.run(
    living(db)
      .where({ id })
      .update({
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
        ...(scopes && { scopes: [...scopes] }),
        ...(keysUrl !== undefined && { keys_url: keysUrl }),
        ...(requestsPerMinute !== undefined && { requests_per_minute: requestsPerMinute }),
        ...(suspendedAt !== undefined && { suspended_at: suspendedAt }),
        version: sql.raw('version + 1'),
      }),
  )
}

/** Ends it: its keys go, its name stays for whoever reads the audit. */
export async function endSystem(db: TenantDb, id: string, at: Date): Promise<void> {
  await db.run(living(db).where({ id }).update({ ended_at: at }))
  await db.run(sql('client_key').where({ tenant_id: db.tenantId, system_id: id }).delete())
}

/** A key of a system. */
export interface SystemKey {
  readonly systemId: string
  readonly kid: string
  /** Nothing of a key that was fetched. */
  readonly jwk: PublicKey | null
  readonly addedAt: Date
  readonly endsAt: Date | null
  readonly lastUsedAt: Date | null
}

const ofSystem = (db: TenantDb, id: string) => sql('client_key').where({ tenant_id: db.tenantId, system_id: id })

/** The keys of those systems, newest first. */
export function keysOf(db: TenantDb, ids: readonly string[]): Promise<SystemKey[]> {
  return db.rows<SystemKey>(
    sql('client_key')
      .select({
        systemId: 'system_id',
        kid: 'key_id',
        jwk: 'jwk',
        addedAt: 'added_at',
        endsAt: 'ends_at',
        lastUsedAt: 'last_used_at',
      })
      .where({ tenant_id: db.tenantId })
      .whereIn('system_id', ids)
      .orderBy([{ column: 'added_at', order: 'desc' }, 'key_id']),
  )
}

/**
 * Puts these keys in place of the others, which hold until then; a key that is there already goes on, by its name. What was replaced
 * before and holds no longer is forgotten. The system must be locked.
 */
export async function replaceKeys(
  db: TenantDb,
  id: string,
  keys: readonly PublicKey[],
  { now, until }: { now: Date; until: Date },
): Promise<void> {
  const names = keys.map(({ kid }) => kid)
  await db.run(ofSystem(db, id).whereNotIn('key_id', names).whereNull('ends_at').update({ ends_at: until }))
  await db.run(ofSystem(db, id).where('ends_at', '<=', now).delete())
  const rows = keys.map((jwk) => ({
    tenant_id: db.tenantId,
    system_id: id,
    key_id: jwk.kid,
    jwk: JSON.stringify(jwk),
    added_at: now,
  }))
  await db.run(
    sql('client_key')
      .insert(rows)
      .onConflict(['tenant_id', 'system_id', 'key_id'])
      .merge({ jwk: sql.raw('excluded.jwk'), ends_at: null }),
  )
}

/** Notes that somebody has shown that they hold the key; of a fetched one that is the first that is known of it. */
export async function noteKeyUse(db: TenantDb, id: string, kid: string, now: Date): Promise<void> {
  await db.run({
    name: 'client_key_use',
    text: `insert into client_key (tenant_id, system_id, key_id, added_at, last_used_at) values ($1, $2, $3, $4, $4)
      on conflict (tenant_id, system_id, key_id) do update set last_used_at = greatest(client_key.last_used_at, excluded.last_used_at)`,
    values: [db.tenantId, id, kid.slice(0, 100), now],
  })
}
