import { sql, type Database, type Db } from '../db/index.ts'
import { tellGone } from './gone.ts'
import { isTaxCodeOf, lockTaxCode, taxCodeIsKnown } from './linking/tax-codes.ts'
import type { PersonId } from './person.ts'
import { noteVouched } from '../standing/store.ts'
import type { Tie } from '../standing/tie.ts'
import { subjectHashOf, type SourcedLogin } from './subject-hash.ts'

/** A person as the platform knows them. */
export interface PersonRecord {
  readonly id: PersonId
  readonly givenName: string
  readonly familyName: string
  /** `YYYY-MM-DD`; undefined when no source tells. */
  readonly birthDate: string | undefined
  /** When they first signed in. */
  readonly since: Date
  /** Id of the sandbox in which the person is invented; undefined: a person. */
  readonly sandbox: string | undefined
  /** The source that told the names, and when. */
  readonly told: { readonly by: string; readonly at: Date } | undefined
}

/** No tenant has this id: with it `app.tenant` is a UUID, but no row is of that tenant. */
const noTenant = '00000000-0000-0000-0000-000000000000'

/** Runs `work` in one transaction that sees that person's rows of every town (their standing) and no other tenant row. */
export function forPerson<T>(database: Database, personId: PersonId, work: (db: Db) => Promise<T>): Promise<T> {
  return database.transaction(async (db) => {
    await db.run({
      name: 'set_person',
      text: `select set_config('app.tenant', $1, true), set_config('app.person', $2, true)`,
      values: [noTenant, personId],
    })
    return work(db)
  })
}

/** The person, or undefined when there is none or they have been erased. */
export async function findPerson(db: Db, id: PersonId): Promise<PersonRecord | undefined> {
  const row = await db.row<{
    given_name: string
    family_name: string
    birth_date: string | null
    created_at: Date
    sandbox_id: string | null
    told_by: string | null
    told_at: Date
  }>(
    sql('person')
      .select('given_name', 'family_name', 'birth_date', 'created_at', 'sandbox_id', 'told_by', 'told_at')
      .where({ id, erased_at: null, merged_into: null }),
  )
  if (!row) return undefined
  const { given_name: givenName, family_name: familyName, birth_date: birthDate, created_at: since } = row
  const told = row.told_by === null ? undefined : { by: row.told_by, at: row.told_at }
  return { id, givenName, familyName, birthDate: birthDate ?? undefined, since, sandbox: row.sandbox_id ?? undefined, told }
}

/** What a tie is judged by. */
export type HeldTie = Pick<Tie, 'standing' | 'source' | 'expiresAt' | 'endedAt'>

/** The person's ties that are in force, in every town, by the town's slug. */
export async function tiesOf(database: Database, id: PersonId): Promise<Map<string, HeldTie[]>> {
  const rows = await forPerson(database, id, (db) =>
    db.rows<HeldTie & { slug: string }>(
      sql('person_standing')
        .join('tenant', 'tenant.id', 'person_standing.tenant_id')
        .select('tenant.slug', 'standing', 'source', { expiresAt: 'expires_at', endedAt: 'ended_at' })
        .where({ person_id: id, ended_at: null })
        .orderBy(['slug', 'standing']),
    ),
  )
  return Map.groupBy(rows, ({ slug }) => slug)
}

/** Whether somebody has signed in so before, or by another way that vouches for the same tax code. */
export async function loginIsKnown(database: Database, login: SourcedLogin, subjectKey: Buffer): Promise<boolean> {
  const where = { source: login.source, subject_hash: subjectHashOf(login, subjectKey) }
  const known = await database.row(sql('person_login').select('person_id').where(where))
  return known !== undefined || (login.taxCode !== undefined && (await taxCodeIsKnown(database, subjectKey, login.taxCode)))
}

/** A source says of somebody whom it has vouched for before that they have another tax code: two people, or a mistake of the source. */
export class AnotherPerson extends Error {}

/** What a login is recorded with. */
export interface RecordMeans {
  /** Keys the digests under which the subject and the tax code are stored. */
  readonly subjectKey: Buffer
  /** Ids of the towns named in the standing; a town that is not there is left out. */
  readonly tenantIds: ReadonlyMap<string, string>
  readonly newId: () => string
  readonly now: Date
  readonly codeShown: CodeShown
}

/** Told of the tax code that a sign-in shows, in a transaction that is the person's; whoever has no use for it lets it go. */
export type CodeShown = (db: Db, person: PersonId, taxCode: string, now: Date) => Promise<void>

/**
 * Records a login: the person of that source and subject, or of the tax code that the source vouches for, made at the first one; their
 * names and birth date where the source tells them; the standing that it vouches for, which replaces what it said before. First logins
 * at once make one person. A subject never passes from one person to another: where it is one's and the tax code another's, the subject
 * holds, and the person may join the two accounts.
 *
 * @throws AnotherPerson
 */
export async function recordLogin(
  database: Database,
  login: SourcedLogin,
  { subjectKey, tenantIds, newId, now, codeShown }: RecordMeans,
): Promise<PersonId> {
  const { source, assurance } = login
  const subjectHash = subjectHashOf(login, subjectKey)
  const told = Object.fromEntries(
    Object.entries({ given_name: login.givenName, family_name: login.familyName, birth_date: login.birthDate }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  const id = await database.transaction(async (db) => {
    await db.run(sql.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [subjectHash]))
    const find = async () => {
      const known = await db.row<{ person_id: string }>(
        sql('person_login').select('person_id').where({ source, subject_hash: subjectHash }),
      )
      const taxCode = login.taxCode === undefined ? undefined : await lockTaxCode(db, subjectKey, login.taxCode)
      return { known, taxCode }
    }
    let { known, taxCode } = await find()
    const found = known?.person_id ?? taxCode?.person
    // Who is erased meanwhile is nobody any more: this sign-in begins anew, and brings nothing of them back.
    if (found !== undefined && !(await lockLiving(db, found))) ({ known, taxCode } = await find())
    const personId = known?.person_id ?? taxCode?.person ?? newId()
    const isNew = !known && !taxCode?.person
    const names = Object.keys(told).length > 0 ? { ...told, told_by: source, told_at: now } : undefined
    const sandbox = login.sandbox === undefined ? null : tenantIds.get(login.sandbox)!
    if (isNew) await db.run(sql('person').insert({ id: personId, ...names, created_at: now, sandbox_id: sandbox }))
    else if (names) await db.run(sql('person').where({ id: personId }).update(names))
    if (taxCode && !(await isTaxCodeOf(db, taxCode, personId, now)))
      throw new AnotherPerson(`the source ${source} tells another tax code of the person than before`)
    await db.run(
      sql('person_login')
        .insert({ source, subject_hash: subjectHash, person_id: personId, assurance, since: now, last_at: now })
        .onConflict(['source', 'subject_hash'])
        .merge(['assurance', 'last_at']),
    )
    return personId
  })
  const ties = login.standing.flatMap(({ tenant, standing, expiresAt = null }) => {
    const tenantId = tenantIds.get(tenant)
    return tenantId ? [{ tenantId, standing, expiresAt }] : []
  })
  await forPerson(database, id, async (db) => {
    if (!(await lockLiving(db, id))) return
    await noteVouched(db, { person: id, source, ties }, { newId, now })
    if (login.taxCode !== undefined) await codeShown(db, id, login.taxCode, now)
  })
  return id
}

/** Keeps the person from being erased or merged until the transaction ends. @returns whether they are there. */
const lockLiving = async (db: Db, id: PersonId): Promise<boolean> =>
  (await db.row(sql('person').select('id').where({ id, erased_at: null, merged_into: null }).forUpdate())) !== undefined

/** Erases a person: names, birth date, logins, standing and every sign-in. What they did keeps an id that leads nowhere. */
export async function erasePerson(database: Database, id: PersonId, now: Date): Promise<void> {
  await forPerson(database, id, async (db) => {
    const nobody = { given_name: null, family_name: null, birth_date: null, told_by: null, told_at: null, erased_at: now }
    await db.run(sql('person').where({ id }).update(nobody))
    await db.run(sql('person_login').where({ person_id: id }).delete())
    await db.run(sql('person_tax_code').where({ person_id: id }).delete())
    await db.run(sql('person_standing').where({ person_id: id }).delete())
    for (const table of ['saml_session', 'person_session', 'person_history'])
      await db.run(sql(table).where({ person_id: id }).delete())
    await db.run(sql('oidc_payload').where({ account_id: id }).delete())
    await db.run(sql('person_joining').where({ kept_id: id }).orWhere({ merged_id: id }).delete())
    await tellGone(db)
  })
}
