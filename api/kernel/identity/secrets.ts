import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { sql, type Database } from '../db/index.ts'

/** What signs and keys everything of identity. None of it is ever logged or answered. */
export interface IdentitySecrets {
  /** Signs access tokens (HS256), 32 bytes or more. */
  readonly accessTokenKey: Buffer
  /** Keys the stored hash of a login's subject, 32 bytes or more. Changing it makes every citizen a stranger. */
  readonly subjectKey: Buffer
  /** Sign cookies; the first one signs, all of them verify. */
  readonly cookieKeys: string[]
  /** Private keys of ID tokens (ES256); the first one signs. */
  readonly jwks: { keys: JWK[] }
}

/** The same as text, as an environment gives it: keys in base64url, cookie keys separated by commas, the key set as JSON. */
export interface WrittenSecrets {
  accessTokenKey?: string
  subjectKey?: string
  cookieKeys?: string
  jwks?: string
}

const variables: Record<keyof WrittenSecrets, string> = {
  accessTokenKey: 'CDC_ACCESS_TOKEN_KEY',
  subjectKey: 'CDC_SUBJECT_KEY',
  cookieKeys: 'CDC_COOKIE_KEYS',
  jwks: 'CDC_JWKS',
}

const generators: Record<keyof WrittenSecrets, () => Promise<string>> = {
  accessTokenKey: async () => randomBytes(32).toString('base64url'),
  subjectKey: async () => randomBytes(32).toString('base64url'),
  cookieKeys: async () => randomBytes(32).toString('base64url'),
  jwks: async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const key = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomBytes(8).toString('base64url') }
    return JSON.stringify({ keys: [key] })
  },
}

/**
 * The secrets that are given, and for the missing ones those that were made at the first start and are kept in the database, so
 * that sign-ins survive a restart. Several processes that start at once agree.
 *
 * @throws Error in production when one is missing: there they come from the environment, apart from the data.
 */
export async function loadSecrets(database: Database, given: WrittenSecrets, production: boolean): Promise<IdentitySecrets> {
  const written = { ...given }
  for (const name of Object.keys(generators) as (keyof WrittenSecrets)[]) {
    if (written[name]) continue
    if (production)
      throw new Error(`${variables[name]} is missing: in production it comes from the environment, apart from the data.`)
    written[name] = await kept(database, name)
  }
  return {
    accessTokenKey: keyOf(written, 'accessTokenKey'),
    subjectKey: keyOf(written, 'subjectKey'),
    cookieKeys: written.cookieKeys!.split(',').map((key) => key.trim()),
    jwks: keySetOf(written.jwks!),
  }
}

async function kept(database: Database, name: keyof WrittenSecrets): Promise<string> {
  const find = () => database.row<{ value: string }>(sql('identity_secret').select('value').where({ name }))
  const found = await find()
  if (found) return found.value
  await database.run(
    sql('identity_secret')
      .insert({ name, value: await generators[name]() })
      .onConflict('name')
      .ignore(),
  )
  return (await find())!.value
}

function keyOf(written: WrittenSecrets, name: 'accessTokenKey' | 'subjectKey'): Buffer {
  const key = Buffer.from(written[name]!, 'base64url')
  if (key.length < 32) throw new Error(`${variables[name]} is shorter than 32 bytes.`)
  return key
}

function keySetOf(text: string): { keys: JWK[] } {
  try {
    const { keys } = JSON.parse(text) as { keys?: JWK[] }
    if (Array.isArray(keys) && keys.length > 0) return { keys }
  } catch {
    // Said below.
  }
  throw new Error('CDC_JWKS is not a JSON Web Key Set with a key.')
}
