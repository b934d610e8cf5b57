import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import { callErrands } from '../jobs/errands.ts'
import { weights } from './letter.ts'
import { readLink, type NotificationKeys } from './keys.ts'
import { confirmationWords } from './links.ts'
import { askForConfirmation, confirm, contactsOf } from './store/contacts.ts'
import { insertLetters } from './store/letters.ts'

/** How long the link of a letter holds that asks for a confirmation, in milliseconds. */
export const confirmationMs = 600_000

/** Letters that ask for a confirmation, for each person within an hour. */
const perHour = 5
const hour = 3_600_000

/** Keeps an address that waits to be confirmed, and has the letter sent that asks for it. @returns whether it was not too often. */
export async function writeForConfirmation(
  db: TenantDb,
  keys: NotificationKeys,
  { person, address }: { person: PersonId; address: string },
  { now, newId }: { now: Date; newId: () => string },
): Promise<boolean> {
  const rate = { since: new Date(now.getTime() - hour), most: perHour }
  if (!(await askForConfirmation(db, keys.addresses, { person, address, at: now }, rate))) return false
  const letter = { id: newId(), channel: 'email', purpose: 'confirmation', weight: weights.confirmation, notices: [] } as const
  await insertLetters(db, [{ ...letter, person }], now)
  callErrands(db)
  return true
}

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
