import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import { readLink, type NotificationKeys } from './keys.ts'
import { confirmationWords } from './links.ts'
import { confirm, contactsOf } from './store/contacts.ts'

/** How long the link of a letter holds that asks for a confirmation, in milliseconds. */
export const confirmationMs = 600_000

/** Confirms the address that waits, by the token of its letter. @param only Whose it must be. @returns whether the token held. */
export async function confirmByToken(
  db: TenantDb,
  keys: NotificationKeys,
  token: string,
  now: Date,
  only?: PersonId,
): Promise<boolean> {
  let nonce: string | undefined
  const person = await readLink(keys.links, token, async (id) => {
    nonce = (await contactsOf(db, keys.addresses, [id])).get(id)?.asked?.nonce
    return nonce === undefined ? undefined : confirmationWords(nonce)
  })
  if (person === undefined || nonce === undefined || (only !== undefined && only !== person)) return false
  return confirm(db, person, nonce, { now, since: new Date(now.getTime() - confirmationMs) })
}
