import type { PersonId } from '../identity/person.ts'
import type { ErrandTown } from '../service.ts'
import { pauseContact } from './store/contacts.ts'
import { withdrawDispatches } from './store/dispatches.ts'
import { withdrawLetters } from './store/letters.ts'
import { insertNotices } from './store/notices.ts'
import { give } from './telling.ts'

/** Letters to the person come back: nothing is sent any more, and they are told in the inbox, once. */
export async function bounced({ within }: Pick<ErrandTown, 'within'>, person: PersonId, because: string): Promise<void> {
  await within(async (db, { now, newId }) => {
    if (!(await pauseContact(db, person, because, now))) return
    await withdrawDispatches(db, person)
    await withdrawLetters(db, person)
    const id = newId()
    const subject = { id: person, title: '', element: 'inbox' }
    const fact = { id, name: 'address.paused', at: now, payload: {} }
    await insertNotices(db, [{ id, message: { fact, kind: 'address_paused', subject, params: { reason: because } } }])
    await give(db, [], [{ notice: id, subject: person, person, reason: 'decisions' }], now)
  })
}
