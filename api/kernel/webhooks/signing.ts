import { createHmac, randomBytes } from 'node:crypto'
import { seal, unseal, type SealingKey } from '../http/sealing.ts'

const prefix = 'whsec_'

/** A new secret: 32 random bytes. @source Standard Webhooks: 24 to 64 bytes, base64, `whsec_` in front. */
export const newSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`

/**
 * The headers under which a body travels.
 *
 * @param secrets The one in force, and the one before while both hold: one signature of each.
 * @param at When it is sent: receivers refuse what is older than some minutes.
 * @source Standard Webhooks 1.0: HMAC-SHA256 of `id.timestamp.body`, base64, after `v1,`; several with a space between them.
 */
export function signedHeaders(id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signature = (secret: string) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  }
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Casa-del-Cittadino-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(signature).join(' '),
  }
}

/** The secret as it lies in the database: of no use to anybody without the key, and of this webhook only. */
export const sealSecret = (secret: string, key: SealingKey, place: SecretPlace): Buffer => seal(secret, key, wordsOf(place))

/** @throws Error when it was sealed under another key or for another webhook. */
export const unsealSecret = (sealed: Buffer, key: SealingKey, place: SecretPlace): string => unseal(sealed, key, wordsOf(place))

/** Whose secret it is. */
interface SecretPlace {
  readonly tenantId: string
  readonly id: string
}

const wordsOf = ({ tenantId, id }: SecretPlace) => ['webhook', tenantId, id]
