import { createHmac } from 'node:crypto'
import { sql, type Db } from '../../db/index.ts'
import type { PersonId } from '../person.ts'

/** Under what a tax code is known: only with the key, which lies outside the database, can one be looked for. */
function hashOf(key: Buffer, taxCode: string): Buffer {
  return createHmac('sha256', key).update(`tax code\n${taxCode}`).digest()
}

/** A tax code, and whose it is, if anybody's. */
export interface KnownTaxCode {
  readonly hash: Buffer
  readonly person: PersonId | undefined
}

/** Whether it is somebody's. */
export async function taxCodeIsKnown(db: Db, key: Buffer, taxCode: string): Promise<boolean> {
  return (
    (await db.row(
      sql('person_tax_code')
        .select('person_id')
        .where({ hash: hashOf(key, taxCode) }),
    )) !== undefined
  )
}

/** Finds out whose it is; until the transaction ends nobody else notes it. */
export async function lockTaxCode(db: Db, key: Buffer, taxCode: string): Promise<KnownTaxCode> {
  const hash = hashOf(key, taxCode)
  await db.run(sql.raw(`select pg_advisory_xact_lock(hashtextextended(?, 2))`, [hash.toString('base64url')]))
  const row = await db.row<{ person_id: PersonId }>(sql('person_tax_code').select('person_id').where({ hash }))
  return { hash, person: row?.person_id }
}

/** Whether the person may have that tax code, noted when nobody has it: a person has one, and never two. */
export async function isTaxCodeOf(db: Db, { hash, person }: KnownTaxCode, whose: PersonId, now: Date): Promise<boolean> {
  if (person === whose) return true
  const row = { hash, person_id: whose, since: now }
  const other = await db.row(sql('person_tax_code').select('hash').where({ person_id: whose }))
  if (!other && person === undefined) await db.run(sql('person_tax_code').insert(row))
  return !other
}
