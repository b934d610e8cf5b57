import { countSome, deleteOld, mostDeleted } from '../../db/deleting.ts'
import type { Database } from '../../db/index.ts'
import type { Tenant } from '../../tenancy/tenant.ts'
import { cutOffAt, daysIn, type Period } from './period.ts'
import { mostCounted, noteRun } from './runs.ts'

interface Keeping {
  readonly database: Database
  readonly periods: readonly Period[]
  readonly now: Date
  readonly onFault: (fault: unknown) => void
}

/** Minute of every hour at which it is done. */
export const keepingMinute = 17

/**
 * Parts with what a town has kept long enough, in batches that each say in their own transaction what went: the report is true after a kill
 * as well. What fails keeps no other kind waiting.
 */
export async function keepRetention({ database, periods, now, onFault }: Keeping, tenant: Tenant): Promise<void> {
  for (const period of periods) {
    const { kind, rows } = period
    const cutOff = cutOffAt(daysIn(period, tenant), now)
    const batch = () =>
      database.forTenant(tenant.id, async (db) => {
        const gone = await deleteOld(db, rows, cutOff)
        const { table, waiting } = rows
        const left = waiting && gone < mostDeleted ? await countSome(db, table, (of) => waiting(of, cutOff), mostCounted) : 0
        await noteRun(db, { kind, cutOff, gone, left, now })
        return gone
      })
    try {
      while ((await batch()) === mostDeleted);
    } catch (fault) {
      onFault(fault)
    }
  }
}

/** When it is done next. */
export function nextKeeping(now: Date): Date {
  const next = new Date(now)
  next.setUTCMinutes(keepingMinute, 0, 0)
  if (next <= now) next.setUTCHours(next.getUTCHours() + 1)
  return next
}
