import { createHash, randomUUID } from 'node:crypto'
import { importPKCS8, SignJWT, type CryptoKey, type JWTPayload } from 'jose'
import type { Outbound } from '../../outbound/outbound.ts'
import { faultIn, RegisterFault } from './register.ts'

/** How the interoperability platform (PDND) knows whoever asks. */
export interface PdndClient {
  readonly clientId: string
  /** `kid` of its public key. */
  readonly keyId: string
  readonly purposeId: string
  /** Private key, RSA of 2048 bits or more: PKCS #8, PEM. */
  readonly key: string
}

/** Where vouchers are given. */
export interface PdndPlace {
  readonly tokenAddress: string
  /** `aud` of the assertion by which a client shows who it is. */
  readonly tokenAudience: string
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1000)
/** Seconds for which what a client signs holds. */
const life = 100

/** Signs in the client's name, with the claims that all of its tokens have. @throws RegisterFault when the key is none. */
export async function signFor({ clientId, keyId, key }: PdndClient, claims: JWTPayload, now: Date): Promise<string> {
  const signing = await privateKey(key)
  return new SignJWT({ iss: clientId, sub: clientId, jti: randomUUID(), ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: keyId, typ: 'JWT' })
    .setIssuedAt(seconds(now))
    .setNotBefore(seconds(now))
    .setExpirationTime(seconds(now) + life)
    .sign(signing)
}

async function privateKey(pem: string): Promise<CryptoKey> {
  try {
    // In an environment lines are often written as \n.
    return await importPKCS8(pem.replaceAll('\\n', '\n'), 'RS256')
  } catch {
    throw new RegisterFault('the key that the operator keeps for the town is no private key (PKCS #8, PEM)')
  }
}

/**
 * A voucher for one request that carries this evidence (`Agid-JWT-TrackingEvidence`): the voucher holds its digest.
 *
 * @source PDND Interoperabilità, "voucher bearer con informazioni aggiuntive"; AgID ModI, AUDIT_REST_02; RFC 7521.
 * @throws RegisterFault
 */
export async function voucherFor(
  client: PdndClient,
  { tokenAddress, tokenAudience }: PdndPlace,
  evidence: string,
  { outbound, now, signal }: { readonly outbound: Outbound; readonly now: Date; readonly signal: AbortSignal },
): Promise<string> {
  const digest = { alg: 'SHA256', value: createHash('sha256').update(evidence).digest('hex') }
  const assertion = await signFor(client, { aud: tokenAudience, purposeId: client.purposeId, digest }, now)
  const body = new URLSearchParams({
    client_id: client.clientId,
    client_assertion: assertion,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    grant_type: 'client_credentials',
  }).toString()
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' }
  const answer = await outbound.ask(tokenAddress, { method: 'POST', headers, body }, signal)
  if (answer.status !== 200) throw faultIn(answer, 'PDND')
  const { access_token: voucher } = (parsed(answer.text) ?? {}) as { access_token?: unknown }
  if (typeof voucher !== 'string') throw new RegisterFault('PDND gave no voucher')
  return voucher
}

/** JSON, or undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
