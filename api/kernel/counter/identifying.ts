import { sql, type Database, type Db } from '../db/index.ts'
import { Problem } from '../http/problem.ts'
import { counterSource, type Identity, type VerifiedLogin } from '../identity/index.ts'
import { lockTaxCode } from '../identity/linking/tax-codes.ts'
import { findPerson, type PersonRecord } from '../identity/store.ts'
import type { PersonId } from '../identity/person.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { faultOf } from './tax-code.ts'

/** Whom an officer has before them, as their document says. */
export interface Presented {
  readonly givenName: string
  readonly familyName: string
  /** `YYYY-MM-DD` */
  readonly birthDate: string
  readonly taxCode: string | null
  /** Town or country of birth: told apart by it who has no tax code. Kept as part of a keyed digest only. */
  readonly birthPlace: string | null
}

/** What identification takes. */
export interface IdentifyingMeans {
  readonly database: Database
  /** Keys the digests of tax codes. */
  readonly subjectKey: Buffer
  readonly identity: Pick<Identity, 'enroll'>
}

/** As names are compared: without accents, case, spaces and apostrophes. */
const folded = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()

/**
 * The account of whoever is presented, made when there is none: the one that has their tax code, else the one that was made at a counter of
 * the town for the same names, day and place of birth. Holds no connection when it is called.
 *
 * @param town In a sandbox all are invented, and known by no tax code.
 * @throws Problem 422 `counter.tax_code_wrong` {rule}, `counter.birth_place_missing`, `counter.tax_code_needed`, `counter.identity_differs`.
 */
export async function identify(
  means: IdentifyingMeans,
  { slug: town, sandbox }: Pick<Tenant, 'slug' | 'sandbox'>,
  presented: Presented,
): Promise<PersonId> {
  const { taxCode, birthDate } = presented
  const fault = taxCode === null ? undefined : faultOf(taxCode, birthDate)
  if (fault) throw new Problem(422, 'counter.tax_code_wrong', { rule: fault })
  // Whoever plays a sandbox's staff finds no citizen by what they write, and makes none.
  if (sandbox) return means.identity.enroll(counterSource, { ...loginOf(town, presented, undefined, true), sandbox: town })
  const known = await means.database.transaction((db) =>
    taxCode === null ? assertNoTaxCode(db, presented) : ofTaxCode(db, means.subjectKey, taxCode),
  )
  if (known && !isSame(known, presented)) throw new Problem(422, 'counter.identity_differs')
  return means.identity.enroll(counterSource, loginOf(town, presented, known))
}

/** What the counter vouches for: of who is known already no names, which it would write anew. */
function loginOf(town: string, presented: Presented, known: PersonRecord | undefined, invented = false): VerifiedLogin {
  const { givenName, familyName, birthDate, taxCode, birthPlace } = presented
  const names = known ? {} : { givenName: givenName.trim(), familyName: familyName.trim(), birthDate }
  const common = { assurance: 'substantial', standing: [], ...names } as const
  if (taxCode !== null && !invented) return { ...common, sourceSubject: taxCode, taxCode }
  const told = [
    town,
    folded(familyName),
    folded(givenName),
    birthDate,
    folded(birthPlace ?? ''),
    ...(invented ? [taxCode ?? ''] : []),
  ]
  return { ...common, sourceSubject: told.join('\n') }
}

async function ofTaxCode(db: Db, key: Buffer, taxCode: string): Promise<PersonRecord | undefined> {
  const { person } = await lockTaxCode(db, key, taxCode)
  return person === undefined ? undefined : findPerson(db, person)
}

/** Passes where nobody of these names and this day of birth has a tax code: else leaving it out would be a second person's way to act. */
async function assertNoTaxCode(db: Db, presented: Presented): Promise<undefined> {
  if (!presented.birthPlace) throw new Problem(422, 'counter.birth_place_missing')
  const rows = await db.rows<{ id: PersonId }>(
    sql('person')
      .join('person_tax_code', 'person_tax_code.person_id', 'person.id')
      .select('person.id')
      .where({ 'person.birth_date': presented.birthDate }),
  )
  for (const { id } of rows) {
    const person = await findPerson(db, id)
    if (person && isSame(person, presented)) throw new Problem(422, 'counter.tax_code_needed')
  }
}

/** Whether the names and the day of birth are those that are known; what is not known differs from nothing. */
function isSame(known: PersonRecord, { givenName, familyName, birthDate }: Presented): boolean {
  const alike = (told: string | null | undefined, presented: string) => !told || folded(told) === folded(presented)
  return (
    alike(known.givenName, givenName) &&
    alike(known.familyName, familyName) &&
    (known.birthDate === undefined || known.birthDate === birthDate)
  )
}
