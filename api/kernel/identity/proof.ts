import { hash, verify, type JsonWebKeyInput } from 'node:crypto'
import { Problem } from '../http/problem.ts'
import { ReplayGuard } from './replay-guard.ts'

/** Seconds that a proof's time may differ from ours. */
const window = 60

const longest = 4096

interface Jwk {
  readonly kty?: unknown
  readonly crv?: unknown
  readonly x?: unknown
  readonly y?: unknown
  readonly d?: unknown
}

/** What a proof must fit. */
export interface ProofTarget {
  readonly method: string
  /** Address of the request without query and fragment, as the client sees it. */
  readonly address: string
  readonly accessToken: string
  /** Thumbprint of the key to which the token is bound. */
  readonly jkt: string
}

/**
 * Checks DPoP proofs (RFC 9449, section 4.3): type, algorithm (ES256 or Ed25519), key bound to the token, method, address, time
 * within a minute of `now`, hash of the token, first use. The signature is nearly all of the cost: a key is given to it as it came,
 * which costs less than making an object of it first, and no more than keeping objects of a million citizens' keys.
 */
export class ProofChecker {
  readonly #replays = new ReplayGuard()

  /** @throws Problem 401 `identity.proof_invalid` {rule} */
  check(proof: string | undefined, target: ProofTarget, now: Date): void {
    if (!proof) throw refused('missing')
    const parts = proof.length <= longest ? proof.split('.') : []
    if (parts.length !== 3) throw refused('malformed')
    const header = parse(parts[0]!)
    const claims = parse(parts[1]!)
    const { typ, alg } = header
    if (typ !== 'dpop+jwt' || (alg !== 'ES256' && alg !== 'EdDSA' && alg !== 'Ed25519')) throw refused('algorithm')
    const key = keyOf(header.jwk as Jwk, alg === 'ES256', target.jkt)
    const { htm, htu, iat, jti, ath } = claims
    const seconds = now.getTime() / 1000
    if (htm !== target.method) throw refused('method')
    if (typeof htu !== 'string' || (htu !== target.address && !sameAddress(htu, target.address))) throw refused('address')
    if (typeof iat !== 'number' || !(Math.abs(seconds - iat) <= window)) throw refused('time')
    if (typeof jti !== 'string' || jti.length < 8 || jti.length > 128) throw refused('id')
    if (ath !== hash('sha256', target.accessToken, 'base64url')) throw refused('token')
    const signature = Buffer.from(parts[2]!, 'base64url')
    const signed = Buffer.from(proof.slice(0, parts[0]!.length + 1 + parts[1]!.length))
    const genuine = alg === 'ES256' ? holds('sha256', signed, key, derOf(signature)) : holds(null, signed, key, signature)
    if (!genuine) throw refused('signature')
    if (!this.#replays.firstUse(`${target.jkt}.${jti}`, iat + window + 1, seconds)) throw refused('replayed')
  }
}

/** The members of the key that its thumbprint names (RFC 7638), in the order in which it names them. */
function keyOf(jwk: Jwk | undefined, ec: boolean, jkt: string): JsonWebKeyInput {
  if (typeof jwk !== 'object' || jwk === null || typeof jwk.x !== 'string' || 'd' in jwk) throw refused('key')
  const { x, y } = jwk
  if (ec ? jwk.kty !== 'EC' || jwk.crv !== 'P-256' || typeof y !== 'string' : jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519') {
    throw refused('key')
  }
  const key = ec ? { crv: 'P-256', kty: 'EC', x, y: y as string } : { crv: 'Ed25519', kty: 'OKP', x }
  if (hash('sha256', JSON.stringify(key), 'base64url') !== jkt) throw refused('key')
  return { key, format: 'jwk' }
}

function holds(digest: 'sha256' | null, signed: Buffer, key: JsonWebKeyInput, signature: Buffer): boolean {
  try {
    return verify(digest, signed, key, signature)
  } catch {
    // No point of the curve.
    throw refused('key')
  }
}

/**
 * An ES256 signature (r and s, 32 bytes each: RFC 7518, section 3.4) as the two ASN.1 integers that OpenSSL reads. Left to Node, the
 * same takes a fifth of the time of the verification.
 */
function derOf(signature: Buffer): Buffer {
  if (signature.length !== 64) throw refused('signature')
  const numbers = [integer(signature.subarray(0, 32)), integer(signature.subarray(32))]
  const length = numbers[0]!.length + numbers[1]!.length
  return Buffer.concat([Buffer.of(0x30, length), ...numbers])
}

function integer(bytes: Buffer): Buffer {
  let first = 0
  while (first < 31 && bytes[first] === 0) first += 1
  const sign = bytes[first]! > 0x7f ? [0] : []
  return Buffer.of(0x02, 32 - first + sign.length, ...sign, ...bytes.subarray(first))
}

/** The same address written in another way (RFC 3986, section 6.2.2 and 6.2.3), query and fragment ignored. */
function sameAddress(htu: string, address: string): boolean {
  const url = URL.parse(htu)
  if (!url) return false
  url.search = ''
  url.hash = ''
  return url.href === URL.parse(address)?.href
}

function parse(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw refused('malformed')
}

function refused(rule: string): Problem {
  return new Problem(401, 'identity.proof_invalid', { rule })
}
