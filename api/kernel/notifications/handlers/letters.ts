import type { components } from '../../../../types/openapi.d.ts'
import { record } from '../../audit/index.ts'
import type { Handler } from '../../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../http/paging.ts'
import { orMissing, Problem } from '../../http/problem.ts'
import type { PersonId } from '../../identity/person.ts'
import { callErrands } from '../../jobs/errands.ts'
import type { Language } from '../../tenancy/tenant.ts'
import { kindNames } from '../kind-names.ts'
import type { NotificationKeys } from '../keys.ts'
import { maskAddress, withoutAddresses } from '../rules.ts'
import { contactsOf, type Contact } from '../store/contacts.ts'
import { leaveLetter, listStuck, lockLetter, sendAgain, type StuckLetter } from '../store/stuck-letters.ts'

const reached = (contact: Contact | undefined): contact is Contact & { address: string } =>
  contact !== undefined && contact.address !== null && contact.pausedAt === null

function present(letter: StuckLetter, contact: Contact | undefined, language: Language): components['schemas']['StuckLetter'] {
  const { id, state, cause, error, purpose, kinds, attempts, created_at, settled_at } = letter
  const address = purpose === 'notices' ? contact?.address : contact?.asked?.address
  return {
    ...{ id, state, cause, purpose, attempts },
    answered: error === null || cause === 'interrupted' ? null : withoutAddresses(error),
    about: kinds.map((kind) => kindNames[language][kind]),
    to: address == null ? null : maskAddress(address),
    may_send: purpose === 'notices' && kinds.length > 0 && reached(contact),
    created_at: created_at.toISOString(),
    settled_at: settled_at.toISOString(),
  }
}

/** What administrators see of letters that may not have arrived. */
export const listLetters =
  (keys: NotificationKeys): Handler<'notifications_letters_list'> =>
  async (request) => {
    const { db, query, language } = request
    await request.requireRole('administrator')
    const { limit = 20, state } = query
    const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as [string?]
    const page = pageOf(await listStuck(db, state, { after, limit }), limit, ({ id }) => [id])
    const persons = page.items.flatMap(({ person }): PersonId[] => (person === null ? [] : [person]))
    const contacts = await contactsOf(db, keys.addresses, [...new Set(persons)])
    const items = page.items.map((letter) => present(letter, contacts.get(letter.person ?? ''), language))
    return { status: 200, body: { items, next_cursor: page.next_cursor } }
  }

/** @throws Problem 409 `notifications.letter_settled`, `notifications.letter_unsendable`, `notifications.letter_may_repeat`. */
export const resolveLetter =
  (keys: NotificationKeys): Handler<'notifications_letters_resolution_replace'> =>
  async (request) => {
    const { path, body, db, tenant, now, newId } = request
    const { personId } = await request.requireRole('administrator')
    const { state, person, purpose } = orMissing(await lockLetter(db, path.letter_id))
    const again = body.action === 'send_again'
    // What is said again changes nothing.
    if (state === (again ? 'waiting' : 'left')) return { status: 204 }
    if (state !== 'in_doubt' && state !== 'failed') throw new Problem(409, 'notifications.letter_settled')
    if (again) {
      const contact = person === null ? undefined : (await contactsOf(db, keys.addresses, [person])).get(person)
      if (purpose !== 'notices' || !reached(contact)) throw new Problem(409, 'notifications.letter_unsendable')
      if (state === 'in_doubt' && !body.even_twice) throw new Problem(409, 'notifications.letter_may_repeat')
      await sendAgain(db, path.letter_id, now)
      callErrands(db)
    } else await leaveLetter(db, path.letter_id)
    const entry = { subject: tenant.id, action: again ? 'letter.sent_again' : 'letter.left', actor: 'staff' } as const
    await record(db, { ...entry, person: personId, public: false, params: { letter_id: path.letter_id } }, now, newId())
    return { status: 204 }
  }
