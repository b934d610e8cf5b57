import type { TenantDb } from '../db/index.ts'
import { announce } from '../events/outbox.ts'
import type { Occasion } from '../service.ts'
import { foldTally, newSince, noteTold } from './store/tally.ts'

/**
 * Tells once a minute, when there is something new, that work waits for the town's moderators, and sums up what waits. Whoever hears of
 * it decides how often moderators are told.
 */
export async function tellWaiting(db: TenantDb, { now, newId }: Pick<Occasion, 'now' | 'newId'>): Promise<void> {
  const fresh = await newSince(db)
  if (fresh === 0) return
  announce(db, { name: 'moderation.waiting', payload: { new: fresh } }, now, newId())
  await foldTally(db)
  await noteTold(db)
}
