import { createHash, createHmac, randomUUID } from 'node:crypto'
import { SignJWT, type JWTPayload } from 'jose'
import type { Language } from '../pages/words.ts'
import { levelUri, type Level } from '../saml/names.ts'
import type { OwnKey } from './keys.ts'
import { claimOf } from './profile.ts'

/** For how long what we sign for a provider holds, in seconds. */
const lifetime = 5 * 60

/** What a provider is asked. */
export interface AuthenticationRequest {
  /** Our town's id. */
  readonly clientId: string
  readonly redirectUri: string
  /** The provider's entity id. */
  readonly provider: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly level: Level
  /** By their SAML names. */
  readonly attributes: readonly string[]
  readonly language: Language
  readonly now: Date
}

/**
 * The address to which the browser goes: a signed request object (OpenID Connect Core, 6.1) with PKCE. Authentication is always asked for
 * anew, at every level.
 */
export async function requestAddress(endpoint: string, asked: AuthenticationRequest, key: OwnKey): Promise<string> {
  const { clientId, provider, verifier, attributes } = asked
  const both = {
    ...{ client_id: clientId, response_type: 'code', scope: 'openid' },
    ...{ code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' },
  }
  const claims = Object.fromEntries(attributes.map((name) => [claimOf[name]!, { essential: true }]))
  const request = await signed(key, asked.now, {
    ...both,
    ...{ iss: clientId, aud: provider, redirect_uri: asked.redirectUri, state: asked.state, nonce: asked.nonce },
    ...{ prompt: 'consent login', acr_values: levelUri(asked.level), ui_locales: asked.language, jti: randomUUID() },
    claims: { userinfo: claims },
  })
  const address = new URL(endpoint)
  for (const [name, value] of Object.entries({ ...both, request })) address.searchParams.set(name, value)
  return address.href
}

/** By which a town shows who it is at a provider's endpoint (`private_key_jwt`, RFC 7523). */
export async function clientAssertion(clientId: string, endpoint: string, key: OwnKey, now: Date) {
  const assertion = await signed(key, now, { iss: clientId, sub: clientId, aud: endpoint, jti: randomUUID() })
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
  return { client_id: clientId, client_assertion_type: type, client_assertion: assertion }
}

function signed(key: OwnKey, now: Date, claims: JWTPayload): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT({ ...claims, iat: issuedAt, exp: issuedAt + lifetime })
    .setProtectedHeader({ alg: 'RS256', kid: key.jwk.kid })
    .sign(key.privateKey)
}

/** What follows from the state for whoever has the secret: the verifier of PKCE is kept nowhere. 256 bits, base64url. */
export const verifierOf = (state: string, secret: Buffer) => createHmac('sha256', secret).update(state).digest('base64url')
