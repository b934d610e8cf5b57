import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import type { Reason } from './notice.ts'
import type { Preferences } from './rules.ts'
import { insertDispatches, waitingFor, withdrawDispatches } from './store/dispatches.ts'
import { keepPreferences, preferencesOf } from './store/preferences.ts'
import { dueByChoice } from './telling.ts'

/**
 * Keeps what the person has chosen, and lets what waits to be sent follow it; what was not to be sent when it was told is not sent now.
 *
 * @returns whether the preferences were still of that version.
 */
export async function changePreferences(
  db: TenantDb,
  person: PersonId,
  chosen: Preferences,
  version: number,
  now: Date,
): Promise<boolean> {
  if (!(await keepPreferences(db, person, chosen, version))) return false
  const waiting = await waitingFor(db, person)
  await withdrawDispatches(db, person)
  const due = dueByChoice(now)
  for (const [channel, copies] of Map.groupBy(waiting, (copy) => copy.channel)) {
    const dispatches = copies.flatMap(({ notice, reason }) => {
      const at = due(chosen, reason)
      return at ? [{ person, notice, due: at }] : []
    })
    await insertDispatches(db, channel, dispatches)
  }
  return true
}

/** The person wants no letters for these reasons any more; saying it again changes nothing. */
export async function stopLetters(db: TenantDb, person: PersonId, reasons: readonly Reason[], now: Date): Promise<void> {
  const { version, ...kept } = (await preferencesOf(db, [person]))(person)
  if (reasons.every((reason) => kept.frequencies[reason] === 'never')) return
  const never = Object.fromEntries(reasons.map((reason) => [reason, 'never']))
  const chosen = { ...kept, frequencies: { ...kept.frequencies, ...never } }
  // Somebody who chooses at the same moment is in front of the page: their choice stands.
  await changePreferences(db, person, chosen, version, now)
}
