import { sql, type Db } from '../../db/index.ts'
import type { PersonId } from '../person.ts'

/** What was done with an account, and by what: a source, an application; empty where the kind says it all. */
export interface AccountChange {
  readonly id: string
  readonly at: Date
  readonly kind: 'way_added' | 'way_removed' | 'accounts_joined' | 'session_ended' | 'others_ended' | 'consent_withdrawn'
  readonly what: string
}

/** Notes it, in the transaction that does it. */
export async function note(db: Db, person: PersonId, { id, at, kind, what }: AccountChange): Promise<void> {
  await db.run(sql('person_history').insert({ id, person_id: person, at, kind, what }))
}

/** A page of it, newest first; uses person_history_person_idx. */
export async function historyOf(db: Db, person: PersonId, page: { after?: string; limit: number }): Promise<AccountChange[]> {
  const query = sql('person_history').select('id', 'at', 'kind', 'what').where({ person_id: person })
  if (page.after) query.where('id', '<', page.after)
  return db.rows<AccountChange>(query.orderBy('id', 'desc').limit(page.limit))
}
