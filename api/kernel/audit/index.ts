import { adoptColumns, type Joining } from '../identity/linking/adopting.ts'
import type { PersonId } from '../identity/person.ts'
import { sql, type TenantDb } from '../db/index.ts'

/** As what somebody acted; the timeline shows this, never who it was. */
export type Actor = 'author' | 'staff' | 'system' | 'citizen'

/** Names and numbers that complete an entry; nothing personal. */
export type AuditParams = Readonly<Record<string, string | number | boolean | null>>

/** Something that was done to a subject. */
export interface AuditEntry {
  readonly subject: string
  readonly action: string
  /** The operator of the platform acts on towns only, never on what citizens wrote. */
  readonly actor: Actor | 'operator'
  /** Who it was, for internal investigation; null when the system or the operator acted. */
  readonly person: PersonId | null
  /** Which other system of the town it was that did what else the staff does. */
  readonly system?: string | null
  /** Whether everybody sees the entry in the timeline. */
  readonly public: boolean
  readonly params?: AuditParams
}

export interface TimelineRow {
  readonly id: string
  readonly at: Date
  readonly action: string
  readonly actor: Actor
  readonly public: boolean
  readonly params: Record<string, string | number | boolean | null>
}

/** Records who did what to which subject, in the transaction in which it is done. */
export async function record(db: TenantDb, entry: AuditEntry, at: Date, id: string): Promise<void> {
  await db.run(
    sql('audit_entry').insert({
      tenant_id: db.tenantId,
      subject_id: entry.subject,
      id,
      at,
      action: entry.action,
      actor: entry.actor,
      person_id: entry.person,
      ...(entry.system && { system_id: entry.system }),
      public: entry.public,
      params: JSON.stringify(entry.params ?? {}),
    }),
  )
}

/** What the merged account did in the town of `db` was done by the kept one. */
export async function adoptAudit(db: TenantDb, joining: Joining): Promise<void> {
  await adoptColumns(db, joining, { audit_entry: ['person_id', 'subject_id'] })
}

/** Entries about a subject, oldest first, after the entry `after` (ids are ordered by time). */
export function timeline(
  db: TenantDb,
  subject: string,
  page: { after?: string; limit: number; internal: boolean },
): Promise<TimelineRow[]> {
  const query = sql('audit_entry')
    .select('id', 'at', 'action', 'actor', 'public', 'params')
    .where({ tenant_id: db.tenantId, subject_id: subject })
    .orderBy('id')
    .limit(page.limit)
  if (page.after) query.where('id', '>', page.after)
  if (!page.internal) query.where('public', true)
  return db.rows<TimelineRow>(query)
}

/** An entry as the town's administrators see it. */
export interface TrailRow extends Omit<TimelineRow, 'actor'> {
  readonly subject_id: string
  readonly actor: Actor | 'operator'
  /** Who it was of the staff; null for citizens, so that nobody learns here who wrote what. */
  readonly person_id: PersonId | null
  /** Name of the other system that it was. */
  readonly system: string | null
}

/** Entries of the town of `db`, about one subject or about all, newest first, before the entry `after`. Uses audit_entry_newest_idx. */
export function trail(db: TenantDb, page: { subject?: string; after?: string; limit: number }): Promise<TrailRow[]> {
  const query = sql({ e: 'audit_entry' })
    .select('id', 'at', 'subject_id', 'action', 'actor', 'public', 'params')
    .select(sql.raw(`case when actor = 'staff' then person_id end as person_id`))
    .select(sql.raw('(select name from client_system s where s.tenant_id = e.tenant_id and s.id = e.system_id) as system'))
    .where({ tenant_id: db.tenantId })
    .orderBy('id', 'desc')
    .limit(page.limit)
  if (page.after) query.where('id', '<', page.after)
  if (page.subject) query.where('subject_id', page.subject)
  return db.rows<TrailRow>(query)
}

/** Public entries of those actions from `from` to `to`, both included, about whatever subject, oldest first. */
export function entriesBetween(
  db: TenantDb,
  actions: readonly string[],
  { from, to, limit }: { from: Date; to: Date; limit: number },
): Promise<(TimelineRow & { subject: string })[]> {
  return db.rows(
    sql('audit_entry')
      .select('id', 'at', 'action', 'actor', 'public', 'params', { subject: 'subject_id' })
      .where({ tenant_id: db.tenantId, public: true })
      .whereIn('action', actions)
      .where('at', '>=', from)
      .where('at', '<', new Date(to.getTime() + 1))
      .orderBy(['at', 'id'])
      .limit(limit),
  )
}
