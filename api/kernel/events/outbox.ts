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
  announceTogether(db, [{ ...fact, at, id }])
}

/** The same for several facts, in one statement. */
export function announceTogether(
  db: TenantDb,
  facts: readonly (Announcement & { readonly at: Date; readonly id: string })[],
): void {
  if (facts.length === 0) return
  db.send({
    name: 'outbox_announce',
    text: `insert into outbox (tenant_id, id, at, name, payload)
      select $1, f.* from unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::jsonb[]) as f (id, at, name, payload)`,
    values: [
      db.tenantId,
      facts.map(({ id }) => id),
      facts.map(({ at }) => at),
      facts.map(({ name }) => name),
      facts.map(({ payload }) => JSON.stringify(payload)),
    ],
  })
  db.send({ name: 'outbox_wake', text: `select pg_notify('evict', $1)`, values: [`outbox ${factsTag(db.tenantId)}`] })
}
