import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose'

/** Whoever may ask, as the interoperability platform knows them. */
export interface KnownClient {
  readonly id: string
  /** `kid` of the key. */
  readonly keyId: string
  /** Public key, PEM. */
  readonly publicKey: string
  readonly purposeId: string
}

/** SHA-256 of a text. */
export const sha256 = (text: string, form: 'hex' | 'base64'): string => createHash('sha256').update(text).digest(form)

/** Ids of tokens that were shown already: none is taken twice. */
export type Seen = Set<string>

/**
 * The claims of a token that one of the clients has signed: RS256 with its key, for that audience, not expired, and never shown before.
 *
 * @throws Error with a reason.
 */
export async function claimsBy(
  clients: readonly KnownClient[],
  token: string,
  { audience, now, seen }: { readonly audience: string; readonly now: Date; readonly seen: Seen },
): Promise<{ readonly client: KnownClient; readonly claims: JWTPayload }> {
  const { kid, alg, typ } = decodeProtectedHeader(token)
  const client = clients.find(({ keyId }) => keyId === kid)
  if (!client || alg !== 'RS256' || typ !== 'JWT') throw new Error('it is signed with no known key')
  const key: KeyObject = createPublicKey(client.publicKey)
  const { payload } = await jwtVerify(token, key, {
    ...{ algorithms: ['RS256'], audience, issuer: client.id, subject: client.id, currentDate: now },
    requiredClaims: ['jti', 'exp', 'iat'],
  })
  if (seen.has(payload.jti!)) throw new Error('it was shown before')
  seen.add(payload.jti!)
  return { client, claims: payload }
}
