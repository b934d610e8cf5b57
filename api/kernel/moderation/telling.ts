import type { TenantDb } from '../db/index.ts'
import { announce } from '../events/outbox.ts'
import type { Occasion } from '../service.ts'
import { foldTally, newSince, noteTold } from './store/tally.ts'

/**
 * Tells once a minute, when there is something new, that work waits for a service's moderators, and sums up what waits. Whoever hears of
 * it decides how often moderators are told.
 */
export async function tellWaiting(db: TenantDb, { now, newId }: Pick<Occasion, 'now' | 'newId'>): Promise<void> {
  for (const { service, fresh } of await newSince(db))
    announce(db, { name: 'moderation.waiting', payload: { service, new: fresh } }, now, newId())
  await foldTally(db)
  await noteTold(db)
}
