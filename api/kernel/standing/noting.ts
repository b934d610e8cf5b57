import { record, type AuditParams } from '../audit/index.ts'
import type { TenantDb } from '../db/index.ts'
import { announce } from '../events/outbox.ts'
import type { PersonId } from '../identity/person.ts'
import type { Tie } from './tie.ts'

/** Where something becomes of a tie. */
export interface StandingScene {
  readonly db: TenantDb
  readonly now: Date
  readonly newId: () => string
}

/** Who did it. */
export type By =
  { readonly actor: 'citizen' | 'staff'; readonly person: PersonId } | { readonly actor: 'system'; readonly person: null }

/** Writes into the town's internal audit what became of a tie, and announces it. Neither holds words that somebody wrote. */
export async function note(
  { db, now, newId }: StandingScene,
  action: 'standing.declared' | 'standing.given' | 'standing.refused' | 'standing.ended' | 'standing.withdrawn',
  tie: Pick<Tie, 'id' | 'standing' | 'source'>,
  by: By,
  more: AuditParams = {},
): Promise<void> {
  const params = { standing: tie.standing, source: tie.source, ...more }
  await record(db, { subject: tie.id, action, ...by, public: false, params }, now, newId())
  announce(db, { name: action, payload: { tie_id: tie.id }, actor: by.person }, now, newId())
}
