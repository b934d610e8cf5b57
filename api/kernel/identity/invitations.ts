import { randomBytes } from 'node:crypto'
import { sql, type Database } from '../db/index.ts'
import { storeOf } from './oidc-adapter.ts'
import { policiesFor } from './registration.ts'
import type { Scope } from './scopes.ts'

const week = 7 * 24 * 60 * 60

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
export async function inviteClient(database: Database, scopes: readonly Scope[]): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const iat = Math.floor(Date.now() / 1000)
  const payload = { kind: 'InitialAccessToken', jti: token, iat, exp: iat + week, policies: policiesFor(scopes) }
  await storeOf(database)('InitialAccessToken').upsert(token, payload, week)
  return token
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
