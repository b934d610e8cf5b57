import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose'

/** A key, and its public half as it is published. */
export interface OwnKey {
  readonly privateKey: KeyObject
  readonly jwk: JWK & { readonly kid: string }
}

/** What each kind of key does: speak in the federation, sign what providers get, open what they send. */
export const keyKinds = ['federation', 'signing', 'encryption'] as const
export type KeyKind = (typeof keyKinds)[number]

/** Keys by kind. The first of a kind signs; all of them are published, and each opens what was encrypted to it. */
export type OwnKeys = Readonly<Record<KeyKind, readonly OwnKey[]>>

const algorithms: Readonly<Record<KeyKind, { readonly use: string; readonly alg: string }>> = {
  federation: { use: 'sig', alg: 'RS256' },
  signing: { use: 'sig', alg: 'RS256' },
  encryption: { use: 'enc', alg: 'RSA-OAEP-256' },
}

/**
 * Reads the keys.
 *
 * @param folder Holds a folder for each kind with `NAME.pem`, private keys (RSA, 2048 bits or more), in the order of their names.
 * @throws Error in one sentence when one is no such key, there is none of a kind, or one is of two kinds.
 */
export async function readKeys(folder: string): Promise<OwnKeys> {
  const read = await Promise.all(keyKinds.map(async (kind) => [kind, await keysOf(folder, kind)] as const))
  const kids = read.flatMap(([, keys]) => keys.map(({ jwk }) => jwk.kid))
  if (new Set(kids).size < kids.length) throw new Error(`${folder} holds a key twice: each kind has keys of its own.`)
  return Object.fromEntries(read) as Record<KeyKind, OwnKey[]>
}

async function keysOf(folder: string, kind: KeyKind): Promise<OwnKey[]> {
  const place = join(folder, kind)
  const files = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.pem')) : []
  if (files.length === 0) throw new Error(`${place} holds no key: npm run spid -- federation-keys makes them.`)
  return Promise.all(files.sort().map((file) => keyFrom(readFileSync(join(place, file), 'utf8'), join(place, file), kind)))
}

async function keyFrom(pem: string, name: string, kind: KeyKind): Promise<OwnKey> {
  const privateKey = createPrivateKey(pem)
  if (privateKey.asymmetricKeyType !== 'rsa' || (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    throw new Error(`The key in ${name} must be RSA with 2048 bits or more.`)
  const jwk = await exportJWK(createPublicKey(privateKey))
  return { privateKey, jwk: { ...jwk, ...algorithms[kind], kid: await calculateJwkThumbprint(jwk) } }
}

/** The public halves. */
export const published = (...keys: readonly (readonly OwnKey[])[]): { keys: JWK[] } => ({
  keys: keys.flat().map(({ jwk }) => jwk),
})
