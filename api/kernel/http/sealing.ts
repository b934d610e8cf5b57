import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** A key that lies outside the database, from which each request's own is made. */
export type SealingKey = Buffer

/** A key for what is sealed, made of the secret that lies outside the database and never changes. @param purpose What it seals: each has a key of its own. */
export function sealingKeyOf(secret: Buffer, purpose = 'answers kept under an Idempotency-Key'): SealingKey {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
}

const nonceBytes = 12
const tagBytes = 16

/** The text, unreadable without both secrets: the process's key and the words that only the caller and this process have. */
export function seal(text: string, key: SealingKey, words: readonly string[], nonce = randomBytes(nonceBytes)): Buffer {
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, words), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/**
 * The same, and the same text always looks the same, so that what carries it can be kept and compared. The nonce follows from the text
 * (as in RFC 5297), and hence comes again with that text alone.
 */
export function sealAlike(text: string, key: SealingKey, words: readonly string[]): Buffer {
  const nonce = createHmac('sha256', keyFor(key, ['nonce', ...words]))
    .update(text)
    .digest()
    .subarray(0, nonceBytes)
  return seal(text, key, words, nonce)
}

/** What was sealed. @throws Error when it was sealed under another key or with other words, or was changed. */
export function unseal(sealed: Buffer, key: SealingKey, words: readonly string[]): string {
  const nonce = sealed.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', keyFor(key, words), nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
}

const keyFor = (key: SealingKey, words: readonly string[]) => createHmac('sha256', key).update(JSON.stringify(words)).digest()
