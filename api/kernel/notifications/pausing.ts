import type { PersonId } from '../identity/person.ts'
import { sql, type TenantDb } from '../db/index.ts'
import type { Occasion } from '../service.ts'
import { pauseContact } from './store/contacts.ts'
import { withdrawDispatches } from './store/dispatches.ts'
import { withdrawLetters } from './store/letters.ts'
import { insertNotices } from './store/notices.ts'
import { give } from './telling.ts'

/** Letters to the person come back: nothing is sent any more, and they are told in the inbox, once. */
export async function bounced(
  db: TenantDb,
  { now, newId }: Pick<Occasion, 'now' | 'newId'>,
  person: PersonId,
  because: string,
): Promise<void> {
  if (!(await pauseContact(db, person, because, now))) return
  await withdrawDispatches(db, person)
  await withdrawLetters(db, person)
  const id = newId()
  const subject = { id: person, title: '', element: 'inbox' }
  const fact = { id, name: 'address.paused', at: now, payload: {} }
  await insertNotices(db, [{ id, message: { fact, kind: 'address_paused', subject, params: { reason: because } } }])
  await give(db, [], [{ notice: id, subject: person, person, reason: 'decisions' }], now)
}

/** The same of a letter that came back later. @returns whether there is such a letter. */
export async function cameBack(
  db: TenantDb,
  scene: Pick<Occasion, 'now' | 'newId'>,
  letter: string,
  because: string,
): Promise<boolean> {
  const row = await db.row<{ person_id: PersonId }>(
    sql('letter').select('person_id').where({ tenant_id: db.tenantId, id: letter, purpose: 'notices' }).whereNotNull('person_id'),
  )
  if (row) await bounced(db, scene, row.person_id, because)
  return row !== undefined
}
