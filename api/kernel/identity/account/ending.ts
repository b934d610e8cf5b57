import { sql, type Database, type Db } from '../../db/index.ts'
import { tellGone } from '../gone.ts'
import { lastWriteMs } from '../linking/joining-store.ts'
import type { PersonId } from '../person.ts'

/**
 * Ends what the person has allowed, in the transaction of `db`: codes and refresh tokens hold no longer, and access tokens are refused in
 * every process moments after the commit.
 */
export async function endGrants(db: Db, person: PersonId, grants: readonly string[], now: Date): Promise<void> {
  if (grants.length === 0) return
  await db.run(
    sql('ended_grant')
      .insert(grants.map((id) => ({ grant_id: id, ended_at: now })))
      .onConflict()
      .ignore(),
  )
  await db.run(sql('oidc_payload').where({ account_id: person }).whereIn('grant_id', grants).delete())
  await db.run(sql('oidc_payload').where({ account_id: person, model: 'Grant' }).whereIn('id', grants).delete())
  await tellGone(db)
}

/** Forgets what was ended so long ago that no access token of it holds, and sessions that have expired. @returns how many rows. */
export async function purgeEnded(database: Database, now: Date, limit = 5000): Promise<number> {
  const ended = sql('ended_grant')
    .select('grant_id')
    .where('ended_at', '<', new Date(now.getTime() - lastWriteMs))
    .limit(limit)
  const running = sql('oidc_payload').select('uid').where({ model: 'Session' }).whereRaw('uid = person_session.session_uid')
  const expired = sql('person_session').select('id').whereNotExists(running).limit(limit)
  const grants = await database.run(sql('ended_grant').whereIn('grant_id', ended).delete())
  return grants + (await database.run(sql('person_session').whereIn('id', expired).delete()))
}
