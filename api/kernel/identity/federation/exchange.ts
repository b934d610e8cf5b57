import { createHash, timingSafeEqual } from 'node:crypto'
import { compactDecrypt, decodeProtectedHeader, type JWTPayload } from 'jose'
import type { Outbound } from '../../outbound/outbound.ts'
import { loginOf } from '../saml/attributes.ts'
import { levels, levelUri, type Level } from '../saml/names.ts'
import { demand, MessageRefusal } from '../sources/message-refusal.ts'
import type { VerifiedLogin } from '../sources/source.ts'
import type { OwnKey, OwnKeys } from './keys.ts'
import { claimOf } from './profile.ts'
import type { OpenIdProvider } from './providers.ts'
import { clientAssertion } from './request.ts'
import { verifyJwt } from './statement.ts'

/** What an answer must fit: the request that it answers, and when it arrives. */
export interface Expected {
  readonly clientId: string
  readonly redirectUri: string
  readonly nonce: string
  readonly verifier: string
  readonly level: Level
  readonly now: Date
}

interface Parts {
  readonly provider: OpenIdProvider
  readonly keys: OwnKeys
  readonly outbound: Outbound
  /** Is given each message that is sent and comes, for the log. */
  record(kind: string, message: unknown): void
}

/**
 * Who it is: a code becomes tokens, an access token becomes the person's attributes, and then it is given back.
 *
 * @throws MessageRefusal `token.…`, `id_token.…`, `userinfo.…`, `person.…`; OutboundFault when the provider does not answer.
 */
export async function identified(code: string, expected: Expected, parts: Parts): Promise<VerifiedLogin> {
  const { accessToken, idToken } = await redeemed(code, expected, parts)
  const { level, subject } = await assertIdToken(idToken, accessToken, expected, parts.provider)
  const claims = await userinfo(accessToken, subject, expected, parts)
  await revoke(accessToken, expected, parts)
  const told = Object.entries(claimOf).flatMap(([attribute, claim]) => {
    const value = claims[claim]
    return typeof value === 'string' ? [[attribute, plain(value)] as const] : []
  })
  return loginOf(new Map(told), parts.provider.entityId, level)
}

async function redeemed(code: string, { clientId, redirectUri, verifier, now }: Expected, parts: Parts) {
  const { provider, keys, outbound, record } = parts
  const fields = {
    ...{ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier },
    ...(await clientAssertion(clientId, provider.tokenEndpoint, keys.signing[0]!, now)),
  }
  const request = { method: 'POST', headers: form, body: new URLSearchParams(fields).toString() } as const
  record('token_request', fields)
  const { status, text } = await outbound.ask(provider.tokenEndpoint, request)
  record('token_response', text)
  demand(status === 200, 'token.refused')
  const answer = jsonIn(text)
  const { access_token: accessToken, id_token: idToken, token_type: type } = answer
  demand(typeof accessToken === 'string' && typeof idToken === 'string', 'token.answer')
  demand(typeof type === 'string' && type.toLowerCase() === 'bearer', 'token.answer')
  return { accessToken, idToken }
}

/** What must hold of an ID token (OpenID Connect Core, 3.1.3.7; the national rules). */
async function assertIdToken(token: string, accessToken: string, expected: Expected, { entityId, keys }: OpenIdProvider) {
  const { clientId, nonce, level, now } = expected
  const { payload, protectedHeader } = await verifyJwt(token, keys, {
    ...{ issuer: entityId, now, rule: 'id_token' },
  })
  assertAudience(payload, clientId, 'id_token')
  demand(same(payload['nonce'], nonce), 'id_token.nonce')
  demand(same(payload['at_hash'], hashOf(accessToken, protectedHeader.alg)), 'id_token.at_hash')
  const reached = levels.find((known) => levelUri(known) === payload['acr'])
  demand(reached, 'id_token.level')
  demand(reached >= level, 'id_token.level_too_low')
  return { level: reached, subject: payload.sub! }
}

/** The person's attributes: a JWT that the provider has signed, in one that is encrypted to us. */
async function userinfo(accessToken: string, subject: string, { clientId, now }: Expected, parts: Parts): Promise<JWTPayload> {
  const { provider, keys, outbound, record } = parts
  const headers = { Authorization: `Bearer ${accessToken}`, Accept: 'application/jwt' }
  const { status, text } = await outbound.ask(provider.userinfoEndpoint, { headers })
  record('userinfo_response', text)
  demand(status === 200, 'userinfo.refused')
  const signed = await opened(text.trim(), keys.encryption)
  const { payload } = await verifyJwt(signed, provider.keys, {
    ...{ issuer: provider.entityId, subject, now, rule: 'userinfo' },
  })
  assertAudience(payload, clientId, 'userinfo')
  return payload
}

async function opened(jwe: string, keys: readonly OwnKey[]): Promise<string> {
  try {
    const { kid } = decodeProtectedHeader(jwe)
    const key = keys.find(({ jwk }) => jwk.kid === kid)
    demand(key, 'userinfo.encryption')
    const { plaintext } = await compactDecrypt(jwe, key.privateKey, {
      keyManagementAlgorithms: ['RSA-OAEP', 'RSA-OAEP-256'],
      contentEncryptionAlgorithms: ['A128CBC-HS256', 'A256CBC-HS512'],
    })
    return Buffer.from(plaintext).toString('utf8')
  } catch {
    throw new MessageRefusal('userinfo.encryption')
  }
}

/** Nothing is asked any more with the access token. A provider that does not take it back lets it expire. */
async function revoke(
  accessToken: string,
  { clientId, now }: Expected,
  { provider, keys, outbound, record }: Parts,
): Promise<void> {
  const address = provider.revocationEndpoint
  if (address === undefined) return
  const assertion = await clientAssertion(clientId, address, keys.signing[0]!, now)
  const body = new URLSearchParams({ token: accessToken, token_type_hint: 'access_token', ...assertion }).toString()
  const status = await outbound.ask(address, { method: 'POST', headers: form, body }).then(
    (answer) => answer.status,
    () => undefined,
  )
  record('revocation_status', status ?? 'no answer')
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' }

/** Of us and of nobody else: what is also for another party could have been handed on by it. */
function assertAudience({ aud }: JWTPayload, clientId: string, rule: string): void {
  demand(
    [aud].flat().every((one) => one === clientId),
    `${rule}.aud`,
  )
}

/** Half of the hash that belongs to the signature's algorithm (OpenID Connect Core, 3.1.3.6). */
function hashOf(accessToken: string, algorithm: string): string {
  const digest = createHash(`sha${algorithm.slice(-3)}`)
    .update(accessToken)
    .digest()
  return digest.subarray(0, digest.length / 2).toString('base64url')
}

function same(told: unknown, expected: string): boolean {
  const [a, b] = [Buffer.from(typeof told === 'string' ? told : ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function jsonIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    throw new MessageRefusal('token.answer')
  }
}

/** One line, without characters that steer a terminal or the direction of writing. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
