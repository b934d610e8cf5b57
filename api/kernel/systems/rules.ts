import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { Problem } from '../http/problem.ts'

/** Systems that a town can have. */
export const mostSystems = 50
/** Requests per minute of a system for which nothing else is said. */
export const usualRate = 600
const day = 24 * 3_600_000

/** A public key as a system gives it; that it holds no private part is the contract's to see. */
export interface PublicKey {
  readonly kid: string
  readonly kty: 'EC' | 'OKP' | 'RSA'
  readonly [member: string]: string
}

const kinds: Readonly<Record<PublicKey['kty'], (details: { curve?: string; bits?: number }) => boolean>> = {
  EC: ({ curve }) => curve === 'prime256v1',
  OKP: ({ curve }) => curve === 'ed25519',
  RSA: ({ bits = 0 }) => bits >= 2048,
}

/** Passes for keys by which a system can be known. @throws Problem 422 `system.key_refused` {kid, rule}. */
export function assertKeys(keys: readonly PublicKey[]): void {
  for (const [place, key] of keys.entries()) {
    const { kid, kty } = key
    if (keys.findIndex((other) => other.kid === kid) !== place) throw refused(kid, 'twice')
    let read
    try {
      read = createPublicKey({ key: key as unknown as JsonWebKey, format: 'jwk' })
    } catch {
      throw refused(kid, 'readable')
    }
    const { namedCurve, modulusLength } = read.asymmetricKeyDetails ?? {}
    const curve = namedCurve ?? read.asymmetricKeyType
    if (!kinds[kty]({ ...(curve && { curve }), ...(modulusLength && { bits: modulusLength }) }))
      throw refused(kid, kty === 'RSA' ? 'short' : 'readable')
  }
}

/** Until when keys hold that are replaced now. */
export const overlapEnd = (now: Date, days: number): Date => new Date(now.getTime() + days * day)

const refused = (kid: string, rule: string) => new Problem(422, 'system.key_refused', { kid, rule })
