import type { TenantDb } from '../db/index.ts'
import { callErrands } from '../jobs/errands.ts'
import type { SentChannel } from './channels/channel.ts'
import type { Copy } from './notice.ts'
import { dueAt, type Preferences } from './rules.ts'
import { insertDispatches } from './store/dispatches.ts'
import { insertCopies } from './store/notices.ts'
import { preferencesOf } from './store/preferences.ts'

/**
 * Gives people their copies of notices, and lets each channel that reaches them carry those that they want to be sent, when they want
 * it. Whoever has a copy already gets no second one, and nothing is sent twice.
 *
 * @returns how many copies were new.
 */
export async function give(db: TenantDb, channels: readonly SentChannel[], copies: readonly Copy[], now: Date): Promise<number> {
  const made = await insertCopies(db, copies)
  if (made.length === 0) return 0
  const persons = [...new Set(made.map(({ person }) => person))]
  for (const channel of channels) {
    const reached = await channel.reached(db, persons)
    if (reached.size === 0) continue
    const preferences = await preferencesOf(db, [...reached])
    const due = dueByChoice(now)
    const dispatches = made
      .filter(({ person }) => reached.has(person))
      .flatMap((copy) => {
        const at = due(preferences(copy.person), copy.reason)
        const { person, notice, notBefore } = copy
        return at ? [{ person, notice, due: notBefore && notBefore > at ? notBefore : at }] : []
      })
    await insertDispatches(db, channel.name, dispatches)
    if (dispatches.some(({ due: at }) => at <= now)) callErrands(db)
  }
  return made.length
}

/** When something is due, reckoned once for all who have chosen the same. */
export function dueByChoice(now: Date): (preferences: Preferences, reason: Copy['reason']) => Date | null {
  const reckoned = new Map<string, Date | null>()
  return (preferences, reason) => {
    const { quiet, frequencies } = preferences
    const choice = `${frequencies[reason]} ${quiet ? `${quiet.from} ${quiet.until}` : ''}`
    const known = reckoned.get(choice)
    if (known !== undefined) return known
    const due = dueAt(preferences, reason, now)
    reckoned.set(choice, due)
    return due
  }
}
