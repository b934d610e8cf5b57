import { randomBytes } from 'node:crypto'
import { sql, type Database } from '../db/index.ts'
import { storeOf } from './oidc-adapter.ts'
import { policiesFor, sandboxMark, sandboxPolicies } from './registration.ts'
import type { Scope } from './scopes.ts'

const day = 24 * 60 * 60
const week = 7 * day

/** A third party's client, as the operator sees it. */
export interface RegisteredClient {
  readonly id: string
  readonly name: string
  readonly scope: string
  readonly redirectUris: readonly string[]
}

/**
 * An invitation (initial access token, RFC 7591) with which one third party registers one client with at most those scopes.
 *
 * @returns the token: shown once, stored as a hash, valid for a week.
 */
export function inviteClient(database: Database, scopes: readonly Scope[]): Promise<string> {
  return invite(database, policiesFor(scopes), week)
}

/** @param seconds For which it is valid. */
async function invite(database: Database, policies: string[], seconds: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const iat = Math.floor(Date.now() / 1000)
  const payload = { kind: 'InitialAccessToken', jti: token, iat, exp: iat + seconds, policies }
  await storeOf(database)('InitialAccessToken').upsert(token, payload, seconds)
  return token
}

/** The same for one application of sandboxes, with every scope. @returns the token, valid for a day. */
export function inviteSandboxClient(database: Database): Promise<string> {
  return invite(database, sandboxPolicies, day)
}

/** Removes applications of sandboxes 90 days after their registration. @returns how many. */
export async function removeOldSandboxClients(database: Database, now: Date): Promise<number> {
  const before = Math.floor(now.getTime() / 1000) - 90 * day
  const old = await database.rows<{ id: string }>(
    sql('oidc_payload')
      .select('id')
      .where({ model: 'Client' })
      .whereRaw(`payload->>? = 'true' and (payload->>'client_id_issued_at')::bigint < ?`, [sandboxMark, before])
      .limit(100),
  )
  for (const { id } of old) await removeClient(database, id)
  return old.length
}

/** Every client that third parties have registered. */
export async function listClients(database: Database): Promise<RegisteredClient[]> {
  const rows = await database.rows<{ id: string; payload: { client_name: string; scope: string; redirect_uris: string[] } }>(
    sql('oidc_payload').select('id', 'payload').where({ model: 'Client' }).orderBy('id'),
  )
  return rows.map(({ id, payload }) => ({
    id,
    name: payload.client_name,
    scope: payload.scope,
    redirectUris: payload.redirect_uris,
  }))
}

/** Removes a client with everything that was granted to it; its access tokens end within ten minutes. False: there is none. */
export async function removeClient(database: Database, id: string): Promise<boolean> {
  const found = await database.run(sql('oidc_payload').where({ model: 'Client', id }).delete())
  await database.run(sql('oidc_payload').whereRaw(`payload->>'clientId' = ?`, [id]).delete())
  return found > 0
}
