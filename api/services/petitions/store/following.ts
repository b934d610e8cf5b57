import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import { heldReason } from '../../../kernel/moderation/index.ts'
import { adoptColumns, adoptOnce, type Joining } from '../../../kernel/identity/linking/adopting.ts'
import type { PersonId } from '../../../kernel/identity/person.ts'

/** The author's news. */
export interface PetitionUpdate {
  readonly id: string
  readonly at: Date
  readonly text: string
  /** Why the staff has hidden it; null while it is shown. */
  readonly hiddenReason: string | null
}

/** News with their petition and its author, for moderators. */
export interface WrittenUpdate extends PetitionUpdate {
  readonly petitionId: string
  /** Of the petition. */
  readonly code: string
  readonly authorId: PersonId | null
  readonly authorName: string | null
  readonly language: Language
}

/** Makes the person a follower; repeating changes nothing. */
export async function follow(db: TenantDb, petitionId: string, person: PersonId, since: Date): Promise<void> {
  const row = { tenant_id: db.tenantId, petition_id: petitionId, person_id: person, since }
  await db.run(sql('petition_follower').insert(row).onConflict(['tenant_id', 'petition_id', 'person_id']).ignore())
}

/** The person follows no more; repeating changes nothing. */
export async function unfollow(db: TenantDb, petitionId: string, person: PersonId): Promise<void> {
  await db.run(sql('petition_follower').where({ tenant_id: db.tenantId, petition_id: petitionId, person_id: person }).delete())
}

export async function isFollowing(db: TenantDb, petitionId: string, person: PersonId): Promise<boolean> {
  const row = await db.row(
    sql('petition_follower').select('since').where({ tenant_id: db.tenantId, petition_id: petitionId, person_id: person }),
  )
  return row !== undefined
}

/** Who follows the petition, by id, after one of them. */
export async function listFollowers(
  db: TenantDb,
  petitionId: string,
  after: PersonId | null,
  limit: number,
): Promise<PersonId[]> {
  const rows = await db.rows<{ person_id: PersonId }>({
    name: 'petition_followers',
    text: `select person_id from petition_follower
      where tenant_id = $1 and petition_id = $2 and ($3::uuid is null or person_id > $3) order by person_id limit $4`,
    values: [db.tenantId, petitionId, after, limit],
  })
  return rows.map(({ person_id }) => person_id)
}

/** The texts of news, by their ids. */
export async function updateTexts(db: TenantDb, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.rows<{ id: string; text: string }>(
    sql('petition_update').select('id', 'text').where({ tenant_id: db.tenantId }).whereIn('id', ids),
  )
  return new Map(rows.map(({ id, text }) => [id, text]))
}

export async function insertUpdate(
  db: TenantDb,
  petitionId: string,
  { id, at, text, hiddenReason }: PetitionUpdate,
): Promise<void> {
  const row = { id, at, text, hidden_reason: hiddenReason }
  await db.run(sql('petition_update').insert({ tenant_id: db.tenantId, petition_id: petitionId, ...row }))
}

/** News by their ids. @param lock Holds them for a change. */
export function findUpdates(db: TenantDb, ids: readonly string[], lock = false): Promise<WrittenUpdate[]> {
  const query = sql({ u: 'petition_update' })
    .join({ p: 'petition' }, { 'p.tenant_id': 'u.tenant_id', 'p.id': 'u.petition_id' })
    .select('u.id', 'u.at', 'u.text', 'p.code', { hiddenReason: 'u.hidden_reason', petitionId: 'u.petition_id' })
    .select({ authorId: 'p.author_id', authorName: 'p.author_name', language: 'p.original_language' })
    .where({ 'u.tenant_id': db.tenantId })
    .whereIn('u.id', [...ids])
  return db.rows(lock ? query.orderBy('u.id').forUpdate('u') : query)
}

/** Hides news for the reason, or shows them again without one. */
export async function hideUpdate(db: TenantDb, id: string, reason: string | null): Promise<void> {
  await db.run(sql('petition_update').where({ tenant_id: db.tenantId, id }).update({ hidden_reason: reason }))
}

/** The petition's news, newest first; one row beyond the page. */
export function listUpdates(
  db: TenantDb,
  petitionId: string,
  page: { after?: string; limit: number },
): Promise<PetitionUpdate[]> {
  const query = sql('petition_update')
    .select('id', 'at', 'text', { hiddenReason: 'hidden_reason' })
    .where({ tenant_id: db.tenantId, petition_id: petitionId })
    .where((shown) => shown.whereNull('hidden_reason').orWhere('hidden_reason', '<>', heldReason))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.after) query.where('id', '<', page.after)
  return db.rows(query)
}

/**
 * Forgets the person: drafts are removed, what was submitted stays without its author's id and name, nothing is followed. Whose
 * hand invalidated signatures is forgotten too; the batch stays.
 */
export async function forgetPerson(db: TenantDb, person: PersonId): Promise<void> {
  const own = { tenant_id: db.tenantId, author_id: person }
  await db.run(
    sql('petition')
      .where({ ...own, state: 'draft' })
      .delete(),
  )
  await db.run(
    sql('petition')
      .where(own)
      .update({ author_id: null, author_name: null, version: sql.raw('version + 1') }),
  )
  await db.run(sql('petition_follower').where({ tenant_id: db.tenantId, person_id: person }).delete())
  await db.run(sql('petition_invalidation').where({ tenant_id: db.tenantId, person_id: person }).update({ person_id: null }))
}

/** Gives what the merged account wrote and followed to the kept one. */
export async function adoptPetitions(db: TenantDb, joining: Joining): Promise<void> {
  await adoptColumns(db, joining, { petition: ['author_id'], petition_invalidation: ['person_id'] })
  await adoptOnce(db, joining, 'petition_follower', ['petition_id'])
}
