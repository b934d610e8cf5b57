import { sql, type Database, type Db } from '../../db/index.ts'
import { note } from '../account/history.ts'
import { surestOf } from '../account/ways.ts'
import { tellGone } from '../gone.ts'
import { reaches, type Assurance, type PersonId } from '../person.ts'
import { subjectHashOf, type SourcedLogin } from '../subject-hash.ts'
import { recordJoining } from './joining-store.ts'
import { isTaxCodeOf, lockTaxCode } from './tax-codes.ts'

/** Who wants to sign in another way too, and what they have shown: a running session, and a fresh login with the other way. */
export interface Linking {
  readonly account: PersonId
  /** How sure the running session is. */
  readonly acr: Assurance
  readonly login: SourcedLogin
}

/** What the other way would bring. */
export type LinkPlan =
  | { readonly kind: 'add' | 'own' }
  /** It leads to another account already, which would be joined to this one. */
  | { readonly kind: 'join'; readonly other: PersonId; readonly since: Date }
  /** Two tax codes are two people. */
  | { readonly kind: 'two_people' }
  /** One of the two accounts has a better way of signing in than the one that was shown: it is needed, lest a weak way takes it over. */
  | { readonly kind: 'too_weak'; readonly whose: 'session' | 'login'; readonly needed: Assurance }

interface Means {
  readonly database: Database
  readonly subjectKey: Buffer
  readonly newId: () => string
  readonly now: Date
}

/** What linking would do; changes nothing. */
export const planLink = ({ database, subjectKey }: Means, linking: Linking): Promise<LinkPlan> =>
  database.transaction(async (db) => (await plan(db, subjectKey, linking)).plan)

/** Adds the way of signing in to the account, or joins the account that it leads to; whatever else the plan is by now, nothing changes. */
export async function link({ database, subjectKey, newId, now }: Means, linking: Linking): Promise<LinkPlan> {
  const { account, login } = linking
  return database.transaction(async (db) => {
    const found = await plan(db, subjectKey, linking)
    const { kind } = found.plan
    if (kind !== 'add' && kind !== 'join') return found.plan
    if (found.plan.kind === 'join') {
      const joining = { id: newId(), merged: found.plan.other, kept: account, source: login.source, now }
      await tellGone(db)
      if (!(await recordJoining(db, joining))) return { kind: 'two_people' }
    } else if (found.taxCode && !(await isTaxCodeOf(db, found.taxCode, account, now))) return { kind: 'two_people' }
    const row = { source: login.source, subject_hash: found.hash, person_id: account, assurance: login.assurance }
    await db.run(
      sql('person_login')
        .insert({ ...row, since: now, last_at: now })
        .onConflict(['source', 'subject_hash'])
        .ignore(),
    )
    await note(db, account, { id: newId(), at: now, kind: kind === 'join' ? 'accounts_joined' : 'way_added', what: login.source })
    return found.plan
  })
}

async function plan(db: Db, subjectKey: Buffer, { account, acr, login }: Linking) {
  const hash = subjectHashOf(login, subjectKey)
  await db.run(sql.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [hash]))
  const known = await db.row<{ person_id: PersonId }>(
    sql('person_login').select('person_id').where({ source: login.source, subject_hash: hash }),
  )
  const taxCode = login.taxCode === undefined ? undefined : await lockTaxCode(db, subjectKey, login.taxCode)
  const as = (made: LinkPlan) => ({ plan: made, hash, taxCode })
  const best = await surestOf(db, account)
  if (!reaches(acr, best)) return as({ kind: 'too_weak', whose: 'session', needed: best })
  if (known?.person_id === account) return as({ kind: 'own' })
  const others = new Set([known?.person_id, taxCode?.person].filter((id) => id !== undefined && id !== account))
  const [own, ...theirs] = await Promise.all([account, ...others].map((id) => taxCodeOf(db, id!)))
  const told = taxCode?.hash.toString('hex')
  const codes = new Set([own, told, ...theirs].filter((code) => code !== undefined))
  if (codes.size > 1 || others.size > 1) return as({ kind: 'two_people' })
  const [other] = others
  if (other === undefined) return as({ kind: 'add' })
  const theirBest = await surestOf(db, other)
  if (!reaches(login.assurance, theirBest)) return as({ kind: 'too_weak', whose: 'login', needed: theirBest })
  const row = await db.row<{ created_at: Date }>(sql('person').select('created_at').where({ id: other }))
  return as({ kind: 'join', other, since: row!.created_at })
}

async function taxCodeOf(db: Db, id: PersonId): Promise<string | undefined> {
  const row = await db.row<{ hash: Buffer }>(sql('person_tax_code').select('hash').where({ person_id: id }))
  return row?.hash.toString('hex')
}
