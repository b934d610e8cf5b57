import { createHash, randomBytes } from 'node:crypto'
import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'

/** 32 bytes, as base64url. */
const tokens = /^[\w-]{43}$/
const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Makes an address for the person's feed, in place of the one before. @returns its token, which is kept nowhere. */
export async function makeFeed(db: TenantDb, person: PersonId, at: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const row = { tenant_id: db.tenantId, person_id: person, token_hash: hashOf(token), made_at: at }
  await db.run(sql('notification_feed').insert(row).onConflict(['tenant_id', 'person_id']).merge(['token_hash', 'made_at']))
  return token
}

/** Whose feed it is; undefined when it is nobody's. */
export async function findFeed(db: TenantDb, token: string): Promise<PersonId | undefined> {
  if (!tokens.test(token)) return undefined
  const row = await db.row<{ person_id: PersonId }>({
    name: 'feed_find',
    text: 'select person_id from notification_feed where tenant_id = $1 and token_hash = $2',
    values: [db.tenantId, hashOf(token)],
  })
  return row?.person_id
}

/** Since when the person's feed has its address; undefined when it has none. */
export async function feedSince(db: TenantDb, person: PersonId): Promise<Date | undefined> {
  const own = { tenant_id: db.tenantId, person_id: person }
  return (await db.row<{ made_at: Date }>(sql('notification_feed').select('made_at').where(own)))?.made_at
}

/** The address leads nowhere any more. */
export async function revokeFeed(db: TenantDb, person: PersonId): Promise<void> {
  await db.run(sql('notification_feed').where({ tenant_id: db.tenantId, person_id: person }).delete())
}
