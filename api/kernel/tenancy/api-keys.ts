import { createHash, randomBytes } from 'node:crypto'
import { sql, type TenantDb } from '../db/index.ts'

/** A key with which another system speaks to the town; the key itself is told once, when it is made. */
export interface ApiKey {
  readonly id: string
  /** Whose system it is, for whoever reads the list. */
  readonly client: string
  /** What it is good for; each protocol names its own. */
  readonly scopes: readonly string[]
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

/** What is kept of a key: it is long and random, so that a digest without salt can't be turned back. */
const hashOf = (key: string) => createHash('sha256').update(key).digest()

const columns = { id: 'id', client: 'client', scopes: 'scopes', createdAt: 'created_at', revokedAt: 'revoked_at' }

/** Makes a key for a client of the town of `db`. @returns the key, which is not told again. */
export async function createApiKey(db: TenantDb, made: Omit<ApiKey, 'revokedAt'>): Promise<string> {
  const key = `cdc_${randomBytes(24).toString('base64url')}`
  const { id, client, scopes, createdAt } = made
  await db.run(sql('api_key').insert({ tenant_id: db.tenantId, id, client, scopes, hash: hashOf(key), created_at: createdAt }))
  return key
}

/** Every key that the town has given, the revoked ones too, oldest first. */
export function listApiKeys(db: TenantDb): Promise<ApiKey[]> {
  return db.rows<ApiKey>(sql('api_key').select(columns).where({ tenant_id: db.tenantId }).orderBy('id'))
}

/** @returns whether there was such a key that still held. */
export async function revokeApiKey(db: TenantDb, id: string, at: Date): Promise<boolean> {
  const row = sql('api_key').where({ tenant_id: db.tenantId, id, revoked_at: null })
  return (await db.run(row.update({ revoked_at: at }))) > 0
}

/** The key of the town of `db`; undefined when there is none, or it was revoked. */
export function findApiKey(db: TenantDb, key: string): Promise<ApiKey | undefined> {
  return db.row<ApiKey>(
    sql('api_key')
      .select(columns)
      .where({ tenant_id: db.tenantId, hash: hashOf(key), revoked_at: null }),
  )
}
