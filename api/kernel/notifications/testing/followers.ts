import { v7 } from 'uuid'
import { announce } from '../../events/outbox.ts'
import { seal } from '../../http/sealing.ts'
import { sql, type Database, type TenantDb } from '../../db/index.ts'
import { notificationKeysOf } from '../keys.ts'
import type { Frequency } from '../notice.ts'
import { usualPreferences } from '../rules.ts'

/** People who follow one petition and are written to. */
export interface Following {
  readonly tenant: string
  readonly petition: string
  readonly persons: number
  /** How often they want to be told of what they follow. */
  readonly frequency: Frequency
  /** The secret under which the API seals addresses. */
  readonly secret: Buffer
}

/** Makes them, with confirmed addresses `{person}@example.org`, by whoever owns the tables. @returns their ids. */
export async function makeFollowers(owner: Database, following: Following): Promise<string[]> {
  const { tenant, petition, persons, frequency, secret } = following
  const { addresses } = notificationKeysOf(secret)
  const frequencies = JSON.stringify({ ...usualPreferences.frequencies, followed: frequency })
  const made: string[] = []
  const now = new Date()
  for (let left = persons; left > 0; left -= 1000) {
    const ids = Array.from({ length: Math.min(1000, left) }, () => v7())
    made.push(...ids)
    await owner.forTenant(tenant, async (db) => {
      const insert = (table: string, rows: readonly object[]) => db.run(sql(table).insert(rows))
      const names = { given_name: 'Anna', family_name: 'Esposito', created_at: now }
      await insert(
        'person',
        ids.map((id) => ({ id, ...names })),
      )
      const confirmed = (id: string) => ({ address: seal(`${id}@example.org`, addresses, [id]), confirmed_at: now })
      await insert(
        'person_contact',
        ids.map((id) => ({ person_id: id, ...confirmed(id) })),
      )
      const chosen = { tenant_id: tenant, frequencies, language: 'it' }
      await insert(
        'notification_preference',
        ids.map((id) => ({ ...chosen, person_id: id })),
      )
      const follows = { tenant_id: tenant, petition_id: petition, since: now }
      await insert(
        'petition_follower',
        ids.map((id) => ({ ...follows, person_id: id })),
      )
    })
  }
  return made
}

/** Lets the petition's author tell something, as the API would. */
export async function tellFollowers(db: TenantDb, petition: string, text: string): Promise<void> {
  const [now, id] = [new Date(), v7()]
  await db.run(sql('petition_update').insert({ tenant_id: db.tenantId, petition_id: petition, id, at: now, text }))
  announce(db, { name: 'petition.updated', payload: { petition_id: petition, update_id: id } }, now, v7())
}
