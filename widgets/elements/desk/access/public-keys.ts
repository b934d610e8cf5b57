import type { components } from '../../../../types/openapi.d.ts'

export type PublicKey = components['schemas']['SystemPublicKey']

/** What the API takes of a key; what programs write besides (`ext`, `key_ops`) is left out. */
const known = ['kty', 'kid', 'use', 'alg', 'crv', 'x', 'y', 'n', 'e'] as const
/** Parts that only the system itself may have (RFC 7518). */
const secret = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/**
 * The public keys in a text: a JWK, a list of them, or a JWKS.
 *
 * @returns why there are none otherwise: it can't be read, or holds a private part, which is to go nowhere.
 */
export function publicKeysIn(text: string): PublicKey[] | 'notKeys' | 'privateKey' {
  const keys = listIn(text)
  if (keys.some((key) => secret.some((name) => name in key))) return 'privateKey'
  if (!keys.length || keys.some(({ kty, kid }) => !kty || !kid || typeof kid !== 'string')) return 'notKeys'
  return keys.map(
    (key) => Object.fromEntries(known.flatMap((name) => (name in key ? [[name, key[name]]] : []))) as unknown as PublicKey,
  )
}

function listIn(text: string): Record<string, unknown>[] {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return []
  }
  const list = isRecord(read) && Array.isArray(read['keys']) ? read['keys'] : Array.isArray(read) ? read : [read]
  return list.every(isRecord) ? list : []
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
