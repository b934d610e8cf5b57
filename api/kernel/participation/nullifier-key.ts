import { randomBytes } from 'node:crypto'
import { sql, type Database } from '../db/index.ts'

/**
 * The key of the nullifiers: the one given, else (never in production) one that is made at the first start and kept in the database,
 * where it protects nobody but keeps a demonstration consistent.
 *
 * @throws Error in production when it is missing, always when it is shorter than 32 bytes.
 */
export async function keptNullifierKey(database: Database, given: string | undefined, production: boolean): Promise<Buffer> {
  if (!given && production)
    throw new Error('CDC_NULLIFIER_KEY is missing: in production it comes from the environment, apart from the data.')
  const key = Buffer.from(given ?? (await kept(database)), 'base64url')
  if (key.length < 32) throw new Error('CDC_NULLIFIER_KEY is shorter than 32 bytes.')
  return key
}

async function kept(database: Database): Promise<string> {
  const name = 'nullifierKey'
  await database.run(
    sql('identity_secret')
      .insert({ name, value: randomBytes(32).toString('base64url') })
      .onConflict('name')
      .ignore(),
  )
  return (await database.row<{ value: string }>(sql('identity_secret').select('value').where({ name })))!.value
}
