import { createHmac, createSecretKey, hash, timingSafeEqual, type KeyObject } from 'node:crypto'
import { Problem } from '../http/problem.ts'
import { tenantOf } from './audience.ts'
import { systemNamed, type Caller } from './caller.ts'
import { assurances, type Assurance, type Standing } from './person.ts'
import { tokenLifetime } from './scopes.ts'

/** What an access token of a person states; that of a system, whose `sub` is its `client_id`, lacks `acr`, `age` and `standing`. */
export interface AccessTokenClaims {
  readonly sub: string
  readonly scope: string
  readonly client_id: string
  /** Assurance of the sign-in. */
  readonly acr: Assurance
  readonly age?: number
  readonly standing: Readonly<Record<string, readonly Standing[]>>
  /** Thumbprint (RFC 7638) of the key whose holder may use it. */
  readonly cnf: { readonly jkt: string }
  /** Id of the grant that it came of. */
  readonly grant?: string
  /** When the person last showed who they are, in seconds since 1970. */
  readonly auth_time?: number
  readonly iat: number
  readonly exp: number
  readonly jti: string
  readonly iss: string
  /** The issuer: good in every town; `ISSUER/v1/{tenant}`: in that one. */
  readonly aud: string
}

/** A token that has been verified: who it speaks for, which key must prove it, until when. */
export interface VerifiedToken {
  readonly caller: Caller
  readonly jkt: string
  /** Seconds since 1970. */
  readonly expires: number
}

/** Name of a key in the head of what it signs. */
export const keyIdOf = (key: Buffer): string => hash('sha256', key, 'base64url').slice(0, 12)

/** The head of every token that the key signs, as the provider writes it. */
const headerOf = (key: Buffer) =>
  Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'at+jwt', kid: keyIdOf(key) })).toString('base64url')

/** Keys by the head of what they sign. */
export type VerifyingKeys = ReadonlyMap<string, KeyObject>

export const verifyingKeys = (keys: readonly Buffer[]): VerifyingKeys =>
  new Map(keys.map((key) => [headerOf(key), createSecretKey(key)]))

/** Signs claims as the provider does, for every town unless `aud` names one: for tests, benchmarks and the operator's tools. */
export function signAccessToken(
  claims: Omit<AccessTokenClaims, 'iat' | 'exp' | 'iss' | 'aud'> & { iat?: number; exp?: number; aud?: string },
  { key, issuer, now }: { key: Buffer; issuer: string; now: Date },
): string {
  const iat = Math.floor(now.getTime() / 1000)
  const payload = { iss: issuer, aud: issuer, iat, exp: iat + tokenLifetime, ...claims }
  const signed = `${headerOf(key)}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}

/**
 * Verifies an access token that the provider has signed (HS256, by one of the keys in force, for this API or one town of it, not expired at `now`). Synchronous,
 * an HMAC and one parse: 11 µs where jose takes 54 and a promise, fast-jwt 14 (same run, one busy core).
 *
 * @throws Problem 401 `identity.token_invalid`, `identity.token_expired`
 */
export function verifyAccessToken(
  token: string,
  { keys, issuer, now }: { keys: VerifyingKeys; issuer: string; now: Date },
): VerifiedToken {
  const end = token.lastIndexOf('.')
  const middle = token.indexOf('.')
  if (middle <= 0 || end <= middle) throw invalid()
  // Nothing but access tokens is signed with these keys, always under their very heads: no algorithm is the sender's to choose.
  const key = keys.get(token.slice(0, middle))
  if (!key) throw invalid()
  const expected = createHmac('sha256', key).update(token.slice(0, end)).digest()
  const actual = Buffer.from(token.slice(end + 1), 'base64url')
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw invalid()
  const claims = JSON.parse(Buffer.from(token.slice(middle + 1, end), 'base64url').toString()) as AccessTokenClaims
  const boundTo = claims.aud === issuer ? undefined : tenantOf(claims.aud, issuer)
  if (claims.iss !== issuer || (claims.aud !== issuer && boundTo === undefined)) throw invalid()
  if (!claims.cnf?.jkt) throw invalid()
  if (claims.exp * 1000 <= now.getTime()) throw new Problem(401, 'identity.token_expired')
  return { caller: callerOf(claims, boundTo), jkt: claims.cnf.jkt, expires: claims.exp }
}

function callerOf(claims: AccessTokenClaims, boundTo: string | undefined): Caller {
  const { sub, acr, age, standing = {}, client_id: clientId, grant, auth_time: signedInAt } = claims
  const scopes = new Set(claims.scope?.split(' '))
  if (sub === clientId) {
    const system = systemNamed(clientId)
    if (!system || boundTo !== system.tenant) throw invalid()
    return { systemId: system.id, clientId, scopes, boundTo }
  }
  if (!assurances.includes(acr)) throw invalid()
  return { id: sub, assurance: acr, age, standing, scopes, clientId, boundTo, grant, signedInAt, key: claims.cnf.jkt }
}

function invalid(): Problem {
  return new Problem(401, 'identity.token_invalid')
}
