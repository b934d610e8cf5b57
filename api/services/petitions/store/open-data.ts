import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Petition } from '../petition.ts'
import { awaitingAnswer, type ListedPetition } from './listing.ts'
import { readPetitions, selectPetitions } from './petitions.ts'

/** Public petitions in their author's language, as open data shows them: the newest first, after the petition `after`. */
export function newestPublic(
  db: TenantDb,
  page: { limit: number; after?: readonly [Date, string]; type?: string },
): Promise<ListedPetition[]> {
  const query = selectPetitions(db, 'it')
    .select('p.listed_at', 'p.signature_count')
    .where('p.is_public', true)
    .orderBy([
      { column: 'p.listed_at', order: 'desc' },
      { column: 'p.id', order: 'desc' },
    ])
    .limit(page.limit)
  if (page.after) query.whereRaw('(p.listed_at, p.id) < (?, ?)', [...page.after])
  if (page.type !== undefined) query.where('p.type', page.type)
  return readPetitions(db, query)
}

/** Public petitions whose answer is late at `now`, lately overdue first. */
export function latelyOverdue(db: TenantDb, now: Date, limit: number, type?: string): Promise<Petition[]> {
  const query = awaitingAnswer(selectPetitions(db, 'it'))
    .where('p.is_public', true)
    .where('p.answer_due_at', '<=', now)
    .orderBy([
      { column: 'p.answer_due_at', order: 'desc' },
      { column: 'p.id', order: 'desc' },
    ])
    .limit(limit)
  if (type !== undefined) query.where('p.type', type)
  return readPetitions(db, query)
}

/** The newest news of public petitions, each with its petition's title in the author's language; of one petition when it is given. */
export function newestNews(
  db: TenantDb,
  limit: number,
  petitionId?: string,
): Promise<{ id: string; petition_id: string; at: Date; text: string; title: string }[]> {
  const query = sql({ u: 'petition_update' })
    .join({ p: 'petition' }, (on) => on.on('p.tenant_id', 'u.tenant_id').on('p.id', 'u.petition_id'))
    .join({ t: 'petition_text' }, (on) =>
      on.on('t.tenant_id', 'p.tenant_id').on('t.petition_id', 'p.id').on('t.language', 'p.original_language'),
    )
    .select('u.id', 'u.petition_id', 'u.at', 'u.text', 't.title')
    .where({ 'u.tenant_id': db.tenantId, 'u.hidden_reason': null, 'p.is_public': true })
    .orderBy('u.id', 'desc')
    .limit(limit)
  if (petitionId !== undefined) query.where('u.petition_id', petitionId)
  return db.rows(query)
}

/** Whether everybody may see the petition. */
export async function isListed(db: TenantDb, id: string): Promise<boolean> {
  return (await db.row(sql('petition').select('id').where({ tenant_id: db.tenantId, id, is_public: true }))) !== undefined
}
