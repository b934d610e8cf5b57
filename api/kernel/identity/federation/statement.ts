import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWK } from 'jose'
import { demand, MessageRefusal } from '../sources/message-refusal.ts'
import { clockSkew } from '../saml/response-rules.ts'
import type { Policies } from './policy.ts'

/** Metadata of an entity, by its types (`openid_provider`). */
export type Metadata = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What an entity says of itself, or a superior of its subordinate (OpenID Federation 1.0, section 3). */
export interface Statement {
  readonly iss: string
  readonly sub: string
  /** Seconds. */
  readonly iat: number
  readonly exp: number
  /** The subject's federation keys. */
  readonly jwks: { readonly keys: readonly JWK[] }
  readonly metadata?: Metadata
  readonly metadata_policy?: Readonly<Record<string, Policies>>
  readonly metadata_policy_crit?: readonly string[]
  readonly constraints?: Constraints
  readonly authority_hints?: readonly string[]
  readonly crit?: readonly string[]
}

/** Bounds of what lies below (section 6.2). */
export interface Constraints {
  /** Most intermediates between who sets it and the leaf. */
  readonly max_path_length?: number
  readonly naming_constraints?: { readonly permitted?: readonly string[]; readonly excluded?: readonly string[] }
  readonly allowed_entity_types?: readonly string[]
  /** The same, as the national rules call it. */
  readonly allowed_leaf_entity_types?: readonly string[]
}

export const statementType = 'entity-statement+jwt'

/** Signatures that the national rules allow; those with a shared secret, and none, are not among them. */
export const signatureAlgorithms = ['RS256', 'RS512', 'PS256', 'PS512', 'ES256', 'ES512']

/** What a statement says, not yet verified: where to ask next, and nothing else, may follow from it. */
export function peek(token: string): Statement {
  try {
    const claims = decodeJwt<Statement>(token)
    demand(typeof claims.iss === 'string' && typeof claims.sub === 'string', 'chain.statement')
    return claims as Statement
  } catch (fault) {
    throw fault instanceof MessageRefusal ? fault : new MessageRefusal('chain.statement')
  }
}

/**
 * The statement, when one of these keys has signed it, it is by and of these entities and in force.
 *
 * @throws MessageRefusal `chain.…`.
 */
export async function verified(
  token: string,
  keys: readonly JWK[],
  { iss, sub }: Pick<Statement, 'iss' | 'sub'>,
  now: Date,
): Promise<Statement> {
  const { payload } = await verifyJwt(token, keys, { issuer: iss, subject: sub, typ: statementType, now, rule: 'chain' })
  const statement = payload as unknown as Statement
  demand(Array.isArray(statement.jwks?.keys) && statement.jwks.keys.length > 0, 'chain.keys')
  demand(statement.crit === undefined, 'chain.critical')
  return statement
}

interface Expected {
  readonly issuer: string
  readonly subject?: string
  readonly typ?: string
  readonly now: Date
  /** What the names of broken rules begin with. */
  readonly rule: string
}

/**
 * A JWT by one of these keys, found by its `kid`, issued before now and not ended; clocks may be off by a minute.
 *
 * @throws MessageRefusal `RULE.signature`, `RULE.expired`, `RULE.{claim}`.
 */
export async function verifyJwt(token: string, keys: readonly JWK[], { issuer, subject, typ, now, rule }: Expected) {
  const options = {
    ...{ issuer, algorithms: signatureAlgorithms, currentDate: now, clockTolerance: clockSkew / 1000 },
    ...(subject !== undefined && { subject }),
    ...(typ !== undefined && { typ }),
    requiredClaims: ['iat', 'exp', 'iss', 'sub'],
  }
  try {
    demand(decodeProtectedHeader(token).kid, `${rule}.signature`)
    const found = await jwtVerify(token, createLocalJWKSet({ keys: [...keys] }), options)
    demand(found.payload.iat! <= (now.getTime() + clockSkew) / 1000, `${rule}.iat`)
    return found
  } catch (fault) {
    if (fault instanceof errors.JWTExpired) throw new MessageRefusal(`${rule}.expired`)
    if (fault instanceof errors.JWTClaimValidationFailed) throw new MessageRefusal(`${rule}.${fault.claim}`)
    throw fault instanceof MessageRefusal ? fault : new MessageRefusal(`${rule}.signature`)
  }
}
