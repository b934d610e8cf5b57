import type { TenantDb } from '../db/index.ts'

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
export function announce(db: TenantDb, fact: Announcement, at: Date, id: string): void {
  db.send({
    name: 'outbox_announce',
    text: 'insert into outbox (tenant_id, id, at, name, payload) values ($1, $2, $3, $4, $5)',
    values: [db.tenantId, id, at, fact.name, JSON.stringify(fact.payload)],
  })
  db.send({ name: 'outbox_wake', text: `select pg_notify('evict', $1)`, values: [`outbox ${factsTag(db.tenantId)}`] })
}
