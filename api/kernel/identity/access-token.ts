import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto'
import { Problem } from '../http/problem.ts'
import { tenantOf } from './audience.ts'
import { assurances, type Assurance, type Person, type Standing } from './person.ts'
import { tokenLifetime } from './scopes.ts'

/** What an access token states. */
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
  readonly person: Person
  readonly jkt: string
  /** Seconds since 1970. */
  readonly expires: number
}

const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'at+jwt' })).toString('base64url')

/** Signs claims as the provider does, for every town unless `aud` names one: for tests, benchmarks and the operator's tools. */
export function signAccessToken(
  claims: Omit<AccessTokenClaims, 'iat' | 'exp' | 'iss' | 'aud'> & { iat?: number; exp?: number; aud?: string },
  { key, issuer, now }: { key: Buffer; issuer: string; now: Date },
): string {
  const iat = Math.floor(now.getTime() / 1000)
  const payload = { iss: issuer, aud: issuer, iat, exp: iat + tokenLifetime, ...claims }
  const signed = `${header}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}

/**
 * Verifies an access token that the provider has signed (HS256, for this API or one town of it, not expired at `now`). Synchronous,
 * an HMAC and one parse: 11 µs where jose takes 54 and a promise, fast-jwt 14 (same run, one busy core).
 *
 * @throws Problem 401 `identity.token_invalid`, `identity.token_expired`
 */
export function verifyAccessToken(
  token: string,
  { key, issuer, now }: { key: KeyObject; issuer: string; now: Date },
): VerifiedToken {
  const end = token.lastIndexOf('.')
  const middle = token.indexOf('.')
  if (middle <= 0 || end <= middle) throw invalid()
  const expected = createHmac('sha256', key).update(token.slice(0, end)).digest()
  const actual = Buffer.from(token.slice(end + 1), 'base64url')
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw invalid()
  // Nothing but access tokens is signed with this key, always under this very header: no algorithm is the sender's to choose.
  if (token.slice(0, middle) !== header) throw invalid()
  const claims = JSON.parse(Buffer.from(token.slice(middle + 1, end), 'base64url').toString()) as AccessTokenClaims
  const boundTo = claims.aud === issuer ? undefined : tenantOf(claims.aud, issuer)
  if (claims.iss !== issuer || (claims.aud !== issuer && boundTo === undefined)) throw invalid()
  if (!claims.cnf?.jkt || !assurances.includes(claims.acr)) throw invalid()
  if (claims.exp * 1000 <= now.getTime()) throw new Problem(401, 'identity.token_expired')
  return {
    person: {
      id: claims.sub,
      assurance: claims.acr,
      age: claims.age,
      standing: claims.standing ?? {},
      scopes: new Set(claims.scope?.split(' ')),
      clientId: claims.client_id,
      boundTo,
      grant: claims.grant,
      signedInAt: claims.auth_time,
    },
    jkt: claims.cnf.jkt,
    expires: claims.exp,
  }
}

function invalid(): Problem {
  return new Problem(401, 'identity.token_invalid')
}
