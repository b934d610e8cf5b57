import { sql, type Db } from '../../db/index.ts'
import { Problem } from '../../http/problem.ts'
import { assurances, reaches, type Assurance, type PersonId } from '../person.ts'

/** The name of what a counter has vouched for, which stands among ways of signing in: nobody signs in by it. */
export const counterSource = 'counter'

/** A way in which the person signs in. */
export interface OwnWay {
  readonly id: string
  readonly source: string
  readonly assurance: Assurance
  readonly since: Date
  readonly usedAt: Date
}

/** The person's ways, the oldest first. */
export async function waysOf(db: Db, person: PersonId): Promise<OwnWay[]> {
  const columns = ['id', 'source', 'assurance', 'since', 'last_at as usedAt']
  return db.rows<OwnWay>(
    sql('person_login').select(columns).where({ person_id: person }).whereNot({ source: counterSource }).orderBy(['since', 'id']),
  )
}

/** The most that any of the person's ways has given. */
export async function surestOf(db: Db, person: PersonId): Promise<Assurance> {
  return surest(await waysOf(db, person))
}

const surest = (ways: readonly { readonly assurance: Assurance }[]): Assurance =>
  assurances.findLast((assurance) => ways.some((way) => way.assurance === assurance)) ?? 'none'

/** Keeps others from changing the person's ways until the transaction of `db` ends. */
export async function lockWays(db: Db, person: PersonId): Promise<void> {
  await db.row(sql('person').select('id').where({ id: person }).forUpdate())
}

export async function removeWay(db: Db, person: PersonId, id: string): Promise<void> {
  await db.run(sql('person_login').where({ person_id: person, id }).delete())
}

/**
 * Whether the way may be removed: somebody who only reads the person's mail can't take a surer way away, nobody is left without any, and
 * whoever works for a town keeps one that is sure enough for it, unless they say that they know.
 *
 * @param acr Of the session that asks. @param works The person has a role somewhere.
 * @throws Problem 403 `identity.assurance_too_low`, 409 `profile.last_way`, `profile.role_needs_way`.
 */
export function assertRemovable(
  way: OwnWay,
  ways: readonly OwnWay[],
  { acr, works, knowing }: { acr: Assurance; works: boolean; knowing: boolean },
): void {
  if (!reaches(acr, way.assurance)) throw new Problem(403, 'identity.assurance_too_low', { required: way.assurance })
  const left = ways.filter(({ id }) => id !== way.id)
  if (left.length === 0) throw new Problem(409, 'profile.last_way')
  if (works && !knowing && !reaches(surest(left), 'substantial')) throw new Problem(409, 'profile.role_needs_way')
}
