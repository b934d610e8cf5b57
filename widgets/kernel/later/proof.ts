const encoder = new TextEncoder()
const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** Bytes of the UTF-8 text as base64url without padding. */
export const encoded = (text: string): string => base64url(encoder.encode(text))

/** 32 random bytes, base64url: a nonce or a PKCE verifier (RFC 7636, 4.1). */
export const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))

export const sha256 = async (text: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))))

/** A key whose private half can't be read, not even by this page. */
export const createKey = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify'])

async function publicJwk(key: CryptoKeyPair): Promise<{ crv: string; kty: string; x: string; y: string }> {
  const { crv = '', kty = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', key.publicKey)
  return { crv, kty, x, y }
}

/** JWK thumbprint (RFC 7638): the members in alphabetical order, hashed. */
export const thumbprint = async (key: CryptoKeyPair): Promise<string> => sha256(JSON.stringify(await publicJwk(key)))

export interface ProofClaims {
  htm: string
  /** Address without query and fragment. */
  htu: string
  /** Seconds of the API's clock. */
  iat: number
  ath?: string
}

/** A DPoP proof (RFC 9449, 4.2): a JWT signed ES256 with the key it carries, good for one request. */
export async function proof(key: CryptoKeyPair, claims: ProofClaims): Promise<string> {
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: await publicJwk(key) }
  const content = `${encoded(JSON.stringify(header))}.${encoded(JSON.stringify({ jti: random(), ...claims }))}`
  const signature = await crypto.subtle.sign(ecdsa, key.privateKey, encoder.encode(content))
  return `${content}.${base64url(new Uint8Array(signature))}`
}

/** The claims of a JWT, unverified: for showing, never for deciding. */
export function claimsOf<T>(jwt: string): T {
  const part = jwt.split('.')[1] ?? ''
  const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
  return JSON.parse(new TextDecoder().decode(bytes)) as T
}
