import type { TenantDb } from '../db/index.ts'
import type { Occasion } from '../service.ts'
import { weightOf } from './letter.ts'
import { takeDue, type DueCopy } from './store/dispatches.ts'
import { insertLetters } from './store/letters.ts'

/** Persons whose letters are put together in one transaction. */
const persons = 500

/**
 * Puts what fell due for somebody into one letter: what was read in the meantime is left out, and nothing is put into two.
 *
 * @returns whether there may be more.
 */
export async function collectLetters(db: TenantDb, channel: string, { now, newId }: Occasion): Promise<boolean> {
  const due = await takeDue(db, channel, now, persons)
  const byPerson = Map.groupBy(due, ({ person }: DueCopy) => person)
  const letters = [...byPerson].map(([person, copies]) => ({
    ...{ id: newId(), channel, person, purpose: 'notices' as const },
    weight: weightOf(copies.map(({ reason }) => reason)),
    notices: copies.map(({ notice }) => notice),
  }))
  await insertLetters(db, letters, now)
  return due.length >= persons
}
