import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { sql, type Database } from '../db/index.ts'

/** What signs and keys everything of identity. None of it is ever logged or answered. */
export interface IdentitySecrets {
  /** Sign access tokens (HS256), 32 bytes or more each; the first one signs, all of them verify. */
  readonly accessTokenKeys: readonly [Buffer, ...Buffer[]]
  /** Keys the stored hash of a login's subject, 32 bytes or more. Changing it makes every citizen a stranger. */
  readonly subjectKey: Buffer
  /** Sign cookies; the first one signs, all of them verify. */
  readonly cookieKeys: string[]
  /** Private keys of ID tokens (ES256); the first one signs. */
  readonly jwks: { keys: JWK[] }
}

/** The same as text, as an environment gives it: keys in base64url, several of a kind separated by commas, the key set as JSON. */
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
    accessTokenKeys: keysOf(written, 'accessTokenKey'),
    subjectKey: keysOf(written, 'subjectKey')[0],
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

function keysOf(written: WrittenSecrets, name: 'accessTokenKey' | 'subjectKey'): [Buffer, ...Buffer[]] {
  const keys = written[name]!.split(',').map((key) => Buffer.from(key.trim(), 'base64url'))
  if (keys.some((key) => key.length < 32)) throw new Error(`${variables[name]} is shorter than 32 bytes.`)
  return keys as [Buffer, ...Buffer[]]
}

/** Secrets of which several hold side by side, so that they can be replaced while what they have signed is in use. */
const turning = ['accessTokenKey', 'cookieKeys', 'jwks'] as const
type Turning = Pick<WrittenSecrets, (typeof turning)[number]>

/**
 * The first step of a rotation: a new key behind the one that signs. It verifies, or is published, and signs nothing yet: every process
 * must know it first. Of older ones none is kept.
 */
export async function prepareRotation(written: Turning): Promise<Turning> {
  return changed(written, async (keys, name) => [keys[0]!, partsOf(name, await generators[name]())[0]!])
}

/** The second step: the newest key signs; the one that did goes on holding for what it has signed. */
export async function turnRotation(written: Turning): Promise<Turning> {
  return changed(written, (keys) => Promise.resolve([keys.at(-1)!, ...keys.slice(0, 1)].slice(0, keys.length)))
}

async function changed(
  written: Turning,
  change: (keys: readonly string[], name: (typeof turning)[number]) => Promise<readonly string[]>,
): Promise<Turning> {
  const after: Turning = {}
  for (const name of turning) {
    const text = written[name]
    if (text === undefined) continue
    const keys = await change(partsOf(name, text), name)
    after[name] = name === 'jwks' ? `{"keys":[${keys.join(',')}]}` : keys.join(',')
  }
  return after
}

const partsOf = (name: (typeof turning)[number], text: string): string[] =>
  name === 'jwks' ? keySetOf(text).keys.map((key) => JSON.stringify(key)) : text.split(',').map((key) => key.trim())

/** Rotates what is kept in the database, as its owner. @returns which ones. */
export async function rotateKept(owner: Database, step: (written: Turning) => Promise<Turning>): Promise<string[]> {
  return owner.transaction(async (db) => {
    const rows = await db.rows<{ name: string; value: string }>(
      sql('identity_secret')
        .select('name', 'value')
        .whereIn('name', [...turning])
        .forUpdate(),
    )
    const after = await step(Object.fromEntries(rows.map(({ name, value }) => [name, value])))
    for (const [name, value] of Object.entries(after)) await db.run(sql('identity_secret').where({ name }).update({ value }))
    return Object.keys(after)
  })
}

/** The same secrets as an environment names them. */
export const asVariables = (written: WrittenSecrets): Record<string, string> =>
  Object.fromEntries(Object.entries(written).map(([name, value]) => [variables[name as keyof WrittenSecrets], value as string]))

function keySetOf(text: string): { keys: JWK[] } {
  try {
    const { keys } = JSON.parse(text) as { keys?: JWK[] }
    if (Array.isArray(keys) && keys.length > 0) return { keys }
  } catch {
    // Said below.
  }
  throw new Error('CDC_JWKS is not a JSON Web Key Set with a key.')
}
