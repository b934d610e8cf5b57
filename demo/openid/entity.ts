import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose'

/** A key of somebody in a federation. */
export interface FederationKey {
  readonly privateKey: CryptoKey
  readonly jwk: JWK & { readonly kid: string }
}

export async function makeKey(use: 'sig' | 'enc' = 'sig', alg = 'RS256'): Promise<FederationKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { modulusLength: 2048, extractable: true })
  const jwk = await exportJWK(publicKey)
  return { privateKey, jwk: { ...jwk, use, alg, kid: await calculateJwkThumbprint(jwk) } }
}

/** Signs a statement as of now, good for an hour unless the claims say otherwise. */
export async function signStatement(
  claims: JWTPayload,
  { privateKey, jwk }: FederationKey,
  typ = 'entity-statement+jwt',
): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ iat: now, exp: now + 3600, ...claims })
    .setProtectedHeader({ alg: jwk.alg!, kid: jwk.kid, typ })
    .sign(privateKey)
}

/** Somebody in a federation: says what they are, and what those below them are. */
export interface Entity {
  readonly id: string
  readonly key: FederationKey
  /** What it says of itself, beside keys and times. */
  claims: JWTPayload
  /** What it says of those right below, beside keys and times, by their ids. */
  readonly below: Map<string, { jwks: { keys: JWK[] }; type: string } & JWTPayload>
}

export const configurationOf = ({ id, key, claims }: Entity): Promise<string> =>
  signStatement({ iss: id, sub: id, jwks: { keys: [key.jwk] }, ...claims }, key)

export async function statementOf({ id, key, below }: Entity, sub: string): Promise<string | undefined> {
  const found = below.get(sub)
  if (!found) return undefined
  const { type: _type, ...claims } = found
  return signStatement({ iss: id, sub, ...claims }, key)
}
