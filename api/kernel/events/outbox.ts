import { sql, type TenantDb } from '../db/index.ts'

/** A name and its data: `petition.published`. Names are the announcing service's, in the past tense. */
export interface Announcement {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
}

/**
 * Announces a fact in the transaction in which it becomes true: both are stored or neither. It reaches every hearer at least once,
 * after the commit.
 */
export async function announce(db: TenantDb, fact: Announcement, at: Date, id: string): Promise<void> {
  await db.run(sql('outbox').insert({ tenant_id: db.tenantId, id, at, name: fact.name, payload: JSON.stringify(fact.payload) }))
}
