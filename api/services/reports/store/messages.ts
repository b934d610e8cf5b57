import type { Knex } from 'knex'
import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import { heldReason } from '../../../kernel/moderation/index.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import type { PersonId } from '../../../kernel/identity/person.ts'

export type Audience = 'public' | 'author' | 'staff'

/** Something that was written about a report. */
export interface Message {
  readonly id: string
  readonly reportId: string
  readonly at: Date
  readonly author: 'author' | 'staff'
  readonly audience: Audience
  readonly text: string
  /** Ids of what came with it. */
  readonly media?: readonly string[]
  /** Why moderators have hidden it; missing or null while nobody has. */
  readonly hiddenReason?: string | null
}

/** A message with its report and who wrote it, for moderators. */
export interface WrittenMessage extends Message {
  readonly person: PersonId | null
  /** Of the report. */
  readonly code: string
  readonly language: Language
}

/** What authors wrote for everybody, by ids. @param lock Holds it for a change. */
export function findMessages(db: TenantDb, ids: readonly string[], lock = false): Promise<WrittenMessage[]> {
  const query = sql('report_message as m')
    .join('report as r', { 'r.tenant_id': 'm.tenant_id', 'r.id': 'm.report_id' })
    .select('m.id', 'm.at', 'm.author', 'm.audience', 'm.text', 'r.code', 'r.language')
    .select({ reportId: 'm.report_id', person: 'm.person_id', hiddenReason: 'm.hidden_reason' })
    .where({ 'm.tenant_id': db.tenantId, 'm.author': 'author', 'm.audience': 'public' })
    .whereIn('m.id', [...ids])
  return db.rows(lock ? query.orderBy('m.id').forUpdate('m') : query)
}

/** Hides a message for the reason, or shows it again without one. */
export async function hideMessage(db: TenantDb, id: string, reason: string | null): Promise<void> {
  await db.run(sql('report_message').where({ tenant_id: db.tenantId, id }).update({ hidden_reason: reason }))
}

/** What came with messages of the report that nobody else reads, for now or for good. */
export async function mediaOfHidden(db: TenantDb, reportId: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>({
    name: 'report_media_of_hidden',
    text: `select distinct unnest(media) as id from report_message where tenant_id = $1 and report_id = $2 and hidden_reason is not null`,
    values: [db.tenantId, reportId],
  })
  return rows.map(({ id }) => id)
}

export async function insertMessage(db: TenantDb, message: Message & { person: PersonId | null }): Promise<void> {
  const { reportId, person, media = [], hiddenReason = null, ...rest } = message
  const row = {
    tenant_id: db.tenantId,
    report_id: reportId,
    person_id: person,
    media: [...media],
    hidden_reason: hiddenReason,
    ...rest,
  }
  await db.run(sql('report_message').insert(row))
}

export async function findMessage(db: TenantDb, id: string): Promise<Pick<Message, 'author' | 'audience' | 'text'> | undefined> {
  return db.row(sql('report_message').select('author', 'audience', 'text').where({ tenant_id: db.tenantId, id }))
}

/**
 * Messages of the reports, oldest first, after the message `after`; one row beyond the page.
 *
 * @param seen Which audiences' messages: of the report `own` those, of the others only public ones unless the staff reads.
 */
export function listMessages(
  db: TenantDb,
  reportIds: readonly string[],
  seen: { own: string; audiences: readonly Audience[] },
  page: { after?: string; limit: number },
): Promise<Message[]> {
  const query = sql('report_message')
    .select({ id: 'id', reportId: 'report_id', at: 'at', author: 'author', audience: 'audience', text: 'text', media: 'media' })
    .select({ hiddenReason: 'hidden_reason' })
    .where({ tenant_id: db.tenantId })
    .whereIn('report_id', reportIds)
    .where((visible) => {
      if (seen.audiences.includes('staff')) return
      visible.where((open) => open.where('audience', 'public').andWhere(legible))
      if (seen.audiences.includes('author'))
        visible.orWhere((own) => own.where('report_id', seen.own).whereIn('audience', seen.audiences))
    })
    .orderBy('id')
    .limit(page.limit + 1)
  if (page.after) query.where('id', '>', page.after)
  return db.rows(query)
}

/** Of the reports what came with messages to their authors: those see it, published or not. */
export async function mediaToldTo(db: TenantDb, reportIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>({
    name: 'report_media_told',
    text: `select unnest(media) as id from report_message where tenant_id = $1 and report_id = any($2::uuid[]) and audience = 'author'`,
    values: [db.tenantId, reportIds],
  })
  return new Set(rows.map(({ id }) => id))
}

/** What waits unseen is listed for nobody but its author and the staff. */
const legible = (message: Knex.QueryBuilder) => message.whereNull('hidden_reason').orWhere('hidden_reason', '<>', heldReason)
