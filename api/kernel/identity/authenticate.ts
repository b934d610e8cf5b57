import { Problem } from '../http/problem.ts'
import { verifyAccessToken, verifyingKeys } from './access-token.ts'
import { isSystem, type Caller } from './caller.ts'
import type { PersonId } from './person.ts'
import { ProofChecker } from './proof.ts'

/** What authentication reads of a request. */
export interface AuthenticatedRequest {
  /** `DPoP <access token>`. */
  readonly authorization?: string | undefined
  /** The proof. */
  readonly dpop?: string | undefined
  readonly method: string
  /** Path and query as they came (`/v1/bari/petitions?limit=20`). */
  readonly url: string
}

export type Authenticate = (request: AuthenticatedRequest, now: Date) => Caller | undefined

/**
 * Makes the function that tells who makes a request. Synchronous, without a look-up: 1.2 times the bare verification of one ES256
 * signature (65 µs on an idle core).
 *
 * @param isGone Whether the person was erased or merged, or the grant ended, since the token was made.
 *
 * It returns undefined when there is no `Authorization`, and throws
 *
 * @throws Problem 401 `identity.token_invalid`, `identity.token_expired`, `identity.proof_invalid` {rule}
 */
export function authenticator(
  accessTokenKeys: readonly Buffer[],
  issuer: string,
  isGone: (person: PersonId, grant?: string) => boolean = () => false,
): Authenticate {
  const keys = verifyingKeys(accessTokenKeys)
  const proofs = new ProofChecker()
  return ({ authorization, dpop, method, url }, now) => {
    if (authorization === undefined || authorization === '') return undefined
    // The scheme is case-insensitive (RFC 9110). `Bearer` is refused: every token is bound to a key.
    if (authorization.slice(0, 5).toLowerCase() !== 'dpop ') throw new Problem(401, 'identity.token_invalid')
    const accessToken = authorization.slice(5)
    const { caller, jkt } = verifyAccessToken(accessToken, { keys, issuer, now })
    if (!isSystem(caller) && isGone(caller.id, caller.grant)) throw new Problem(401, 'identity.token_invalid')
    const query = url.indexOf('?')
    const address = issuer + (query < 0 ? url : url.slice(0, query))
    // Node's crypto tells kinds of keys apart by errors that it catches; capturing their stacks would take a third of the time.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    try {
      proofs.check(dpop, { method, address, accessToken, jkt }, now)
    } finally {
      Error.stackTraceLimit = stackTraceLimit
    }
    return caller
  }
}
