import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { PersonId } from '../identity/person.ts'

/** Keys that lie outside the database: under which addresses are sealed, and links in letters signed. */
export interface NotificationKeys {
  readonly addresses: Buffer
  readonly links: Buffer
}

/** The keys, made of the secret that lies outside the database and never changes. */
export function notificationKeysOf(secret: Buffer): NotificationKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
  return { addresses: derive('e-mail addresses of persons'), links: derive('links in letters') }
}

const idBytes = 16

/** A token for a link of that person: nobody else can make it, and it says nothing but their id. @param words What it holds for. */
export function signLink(key: Buffer, person: PersonId, words: readonly string[]): string {
  const id = Buffer.from(person.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, macOf(key, person, words)]).toString('base64url')
}

/** The person of the token; undefined when it holds for other words. @param words What it must hold for, once it is known whose it is. */
export async function readLink(
  key: Buffer,
  token: string,
  words: (person: PersonId) => Promise<readonly string[] | undefined> | readonly string[],
): Promise<PersonId | undefined> {
  const bytes = Buffer.from(token, 'base64url')
  const hex = bytes.subarray(0, idBytes).toString('hex')
  if (bytes.length <= idBytes || hex.length !== 2 * idBytes) return undefined
  const person = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const expected = await words(person)
  if (!expected) return undefined
  const mac = macOf(key, person, expected)
  const given = bytes.subarray(idBytes)
  return given.length === mac.length && timingSafeEqual(given, mac) ? person : undefined
}

const macOf = (key: Buffer, person: PersonId, words: readonly string[]) =>
  createHmac('sha256', key)
    .update(JSON.stringify([person, ...words]))
    .digest()
