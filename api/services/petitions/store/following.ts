import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { PersonId } from '../../../kernel/identity/person.ts'

/** The author's news. */
export interface PetitionUpdate {
  readonly id: string
  readonly at: Date
  readonly text: string
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

export async function insertUpdate(db: TenantDb, petitionId: string, update: PetitionUpdate): Promise<void> {
  await db.run(sql('petition_update').insert({ tenant_id: db.tenantId, petition_id: petitionId, ...update }))
}

/** The petition's news, newest first; one row beyond the page. */
export function listUpdates(
  db: TenantDb,
  petitionId: string,
  page: { after?: string; limit: number },
): Promise<PetitionUpdate[]> {
  const query = sql('petition_update')
    .select('id', 'at', 'text')
    .where({ tenant_id: db.tenantId, petition_id: petitionId })
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
