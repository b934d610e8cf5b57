import { sql, type TenantDb } from '../db/index.ts'
import type { ActFilter, ActKind, SubjectId } from './acts.ts'
import { receiptBits } from './receipt.ts'
import { lockSubject, uncount } from './withdrawing.ts'

function matching(db: TenantDb, subject: SubjectId, kind: ActKind, filter: ActFilter) {
  const query = sql('act').where({ tenant_id: db.tenantId, subject_id: subject, kind, invalidation_id: null })
  if (filter.from) query.where('at', '>=', filter.from)
  if (filter.before) query.where('at', '<', filter.before)
  if (filter.assurance) query.where('assurance', filter.assurance)
  if (filter.standing) query.where('standing', filter.standing)
  if (filter.receipts) query.whereRaw(`right(replace(id::text, '-', ''), 10) = any(?)`, [filter.receipts.map(receiptBits)])
  return query
}

/** How many valid acts the filter matches. */
export async function matchingActs(db: TenantDb, subject: SubjectId, kind: ActKind, filter: ActFilter): Promise<number> {
  const row = await db.row<{ count: number }>(matching(db, subject, kind, filter).count('* as count'))
  return row?.count ?? 0
}

/** Marks the matching acts and uncounts them, under the subject's lock. */
export async function invalidateActs(
  db: TenantDb,
  subject: SubjectId,
  kind: ActKind,
  filter: ActFilter,
  { batch, reason }: { batch: string; reason: string },
): Promise<{ invalidated: number; before: number; after: number; service: string }> {
  const locked = await lockSubject(db, subject, kind)
  if (!locked) return { invalidated: 0, before: 0, after: 0, service: '' }
  const gone = await db.rows<{ day: string; assurance: string; standing: string }>(
    matching(db, subject, kind, filter)
      .update({ invalidation_id: batch, invalidation: reason })
      .returning(['day', 'assurance', 'standing']),
  )
  const groups = new Map<string, { day: string; assurance: string; standing: string; count: number }>()
  for (const { day, assurance, standing } of gone) {
    const key = `${day} ${assurance} ${standing}`
    groups.set(key, { day, assurance, standing, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  if (gone.length > 0) await uncount(db, subject, kind, [...groups.values()])
  return { invalidated: gone.length, before: locked.count, after: locked.count - gone.length, service: locked.service }
}
