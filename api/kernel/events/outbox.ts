import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'

/** A name and its data: `petition.published`. Names are the announcing service's, in the past tense. */
export interface Announcement {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Who did it, beside the payload: never handed on, so that nobody is told of their own act. */
  readonly actor?: PersonId | null
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
    text: `insert into outbox (tenant_id, id, at, name, payload, actor_id)
      select $1, f.* from unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::jsonb[], $6::uuid[])
        as f (id, at, name, payload, actor_id)`,
    values: [
      db.tenantId,
      facts.map(({ id }) => id),
      facts.map(({ at }) => at),
      facts.map(({ name }) => name),
      facts.map(({ payload }) => JSON.stringify(payload)),
      facts.map(({ actor }) => actor ?? null),
    ],
  })
  db.send({ name: 'outbox_wake', text: `select pg_notify('evict', $1)`, values: [`outbox ${factsTag(db.tenantId)}`] })
}
