import type { TenantDb } from '../../../kernel/db/index.ts'
import type { Work } from '../../../kernel/service.ts'
import { countFailed } from './deliveries.ts'
import { countWork } from './desk.ts'

/** What waits for the staff: open reports, and those that could not be sent on. */
export async function countWaiting(db: TenantDb, now: Date): Promise<Work> {
  const [{ open, overdue }, { all }] = await Promise.all([countWork(db, now), countFailed(db, [])])
  return { waiting: open, overdue, stuck: all }
}
