import { createHash, generateKeyPairSync, hash, randomUUID, sign, type JsonWebKey, type KeyObject } from 'node:crypto'

/** A client's key pair and the proofs (DPoP) it makes: what an element does in the browser, for tests and benchmarks. */
export interface Prover {
  /** Thumbprint of the public key (RFC 7638). */
  readonly jkt: string
  readonly jwk: JsonWebKey
  /** A proof for one request; with `accessToken` it is bound to that token. Anything may be overridden, to prove it is checked. */
  prove(request: { method: string; address: string; accessToken?: string; now?: Date }, overrides?: Overrides): string
  /** Headers of one request to the API. */
  headers(request: { method: string; address: string; accessToken: string; now?: Date }): { authorization: string; dpop: string }
}

export interface Overrides {
  readonly header?: Record<string, unknown>
  readonly claims?: Record<string, unknown>
  readonly key?: KeyObject
}

/** Makes a new key pair, ES256 as browsers do or Ed25519. */
export function makeProver(algorithm: 'ES256' | 'EdDSA' = 'ES256'): Prover {
  const es256 = algorithm === 'ES256'
  const { publicKey, privateKey } = es256 ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519')
  const jwk = publicKey.export({ format: 'jwk' })
  const { crv, kty, x, y } = jwk
  const jkt = hash('sha256', JSON.stringify(es256 ? { crv, kty, x, y } : { crv, kty, x }), 'base64url')
  const prover: Prover = {
    jkt,
    jwk,
    prove({ method, address, accessToken, now = new Date() }, { header, claims, key = privateKey } = {}) {
      const ath = accessToken === undefined ? undefined : createHash('sha256').update(accessToken).digest('base64url')
      const iat = Math.floor(now.getTime() / 1000)
      const signed = [
        { typ: 'dpop+jwt', alg: algorithm, jwk, ...header },
        { htm: method, htu: address, iat, jti: randomUUID(), ath, ...claims },
      ]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.')
      const signature = es256
        ? sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' })
        : sign(null, Buffer.from(signed), key)
      return `${signed}.${signature.toString('base64url')}`
    },
    headers(request) {
      return { authorization: `DPoP ${request.accessToken}`, dpop: prover.prove(request) }
    },
  }
  return prover
}
