import { sql, type TenantDb } from '../../../kernel/db/index.ts'
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
}

export async function insertMessage(db: TenantDb, message: Message & { person: PersonId | null }): Promise<void> {
  const { reportId, person, ...rest } = message
  await db.run(sql('report_message').insert({ tenant_id: db.tenantId, report_id: reportId, person_id: person, ...rest }))
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
    .select({ id: 'id', reportId: 'report_id', at: 'at', author: 'author', audience: 'audience', text: 'text' })
    .where({ tenant_id: db.tenantId })
    .whereIn('report_id', reportIds)
    .where((visible) => {
      if (seen.audiences.includes('staff')) return
      visible.where('audience', 'public').orWhere((own) => own.where('report_id', seen.own).whereIn('audience', seen.audiences))
    })
    .orderBy('id')
    .limit(page.limit + 1)
  if (page.after) query.where('id', '>', page.after)
  return db.rows(query)
}
