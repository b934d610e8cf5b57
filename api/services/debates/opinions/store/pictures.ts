import { sql, type TenantDb } from '../../../../kernel/db/index.ts'
import type { Picture } from '../picture.ts'

/** A picture as it is kept: with the statements whose opinions are in it, in the order of its tallies. */
export interface KeptPicture extends Picture {
  readonly statements: readonly string[]
}

export interface FoundPicture {
  readonly picture: KeptPicture
  readonly foundAt: Date
}

/** The picture of the debate; undefined before the groups were first found. */
export async function findPicture(db: TenantDb, debateId: string): Promise<FoundPicture | undefined> {
  const query = sql('opinion_picture').select('picture', 'found_at').where({ tenant_id: db.tenantId, debate_id: debateId })
  const row = await db.row<{ picture: KeptPicture | null; found_at: Date }>(query)
  return row?.picture ? { picture: row.picture, foundAt: row.found_at } : undefined
}

/** Locks the debate's picture, made when there is none, so that who adds statements or hides them does it one after the other. */
export async function lockPicture(db: TenantDb, debateId: string, now: Date): Promise<void> {
  const row = { tenant_id: db.tenantId, debate_id: debateId, due_at: now }
  await db.run(sql('opinion_picture').insert(row).onConflict(['tenant_id', 'debate_id']).ignore())
  await db.run(sql('opinion_picture').select('due_at').where({ tenant_id: db.tenantId, debate_id: debateId }).forUpdate())
}

/** The groups are to be found anew, whether or not an opinion changes. */
export async function askForPicture(db: TenantDb, debateId: string): Promise<void> {
  await db.run(sql('opinion_picture').where({ tenant_id: db.tenantId, debate_id: debateId }).update({ through: null }))
}

/**
 * Takes a debate whose groups are to be found: due, and with opinions that are not in its picture. Nobody else takes it before `until`.
 *
 * @returns its id; undefined when there is none.
 */
export async function takeDuePicture(db: TenantDb, now: Date, until: Date): Promise<string | undefined> {
  const row = await db.row<{ debate_id: string }>({
    name: 'take_due_picture',
    text: `
      update opinion_picture set due_at = $3
      where tenant_id = $1 and debate_id = (
        select debate_id from opinion_picture as due
        where tenant_id = $1 and due_at <= $2 and (
          through is null or exists (
            select from opinion
            where opinion.tenant_id = $1 and opinion.debate_id = due.debate_id and changed_at >= due.through))
        order by due_at limit 1 for update skip locked)
      returning debate_id`,
    values: [db.tenantId, now, until],
  })
  return row?.debate_id
}

/** Keeps what was found, in which every opinion is that was changed before `through`. */
export async function keepPicture(
  db: TenantDb,
  debateId: string,
  found: { picture: KeptPicture; through: Date; at: Date; dueAt: Date },
): Promise<void> {
  const { picture, through, at, dueAt } = found
  await db.run(
    sql('opinion_picture')
      .where({ tenant_id: db.tenantId, debate_id: debateId })
      .update({ picture: JSON.stringify(picture), found_at: at, through, due_at: dueAt }),
  )
}
