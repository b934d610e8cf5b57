import { sql, type TenantDb } from '../db/index.ts'

/** A name and its data: `petition.published`. Names are the announcing service's, in the past tense. */
export interface Announcement {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** What a process hears when facts of a town wait for delivery. */
export const factsTag = (tenantId: string): string => `facts:${tenantId}`

/**
 * Announces a fact in the transaction in which it becomes true: both are stored or neither. It reaches every hearer at least once,
 * after the commit; the notification that wakes the delivery leaves with the commit too.
 */
export async function announce(db: TenantDb, fact: Announcement, at: Date, id: string): Promise<void> {
  await Promise.all([
    db.run(sql('outbox').insert({ tenant_id: db.tenantId, id, at, name: fact.name, payload: JSON.stringify(fact.payload) })),
    db.run({ name: 'notify_facts', text: `select pg_notify('evict', $1)`, values: [`outbox ${factsTag(db.tenantId)}`] }),
  ])
}
