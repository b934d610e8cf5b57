import { sql, type Database, type TenantDb } from '../../db/index.ts'
import { deleteSome, mostDeleted } from '../../db/deleting.ts'
import type { Tenant } from '../../tenancy/tenant.ts'
import type { Words } from '../telling.ts'

/** How long one kind of data is kept in a town. */
export interface Period {
  /** In the report: `notifications.read`. */
  readonly kind: string
  readonly words: Words
  readonly days: number
  /** Deletes what is older, `mostDeleted` rows at most. @returns how many there were. */
  readonly forget: (db: TenantDb, before: Date) => Promise<number>
}

const dayMs = 86_400_000

interface Keeping {
  readonly database: Database
  readonly periods: readonly Period[]
  readonly now: Date
  readonly onFault: (fault: unknown) => void
}

/**
 * Parts with what a town has kept long enough, in batches that each say in their own transaction what went: the report is true after a kill
 * as well. What fails keeps no other kind waiting.
 */
export async function keepRetention({ database, periods, now, onFault }: Keeping, tenant: Tenant): Promise<void> {
  for (const { kind, days, forget } of periods) {
    const cutOff = new Date(now.getTime() - days * dayMs)
    const batch = () =>
      database.forTenant(tenant.id, async (db) => {
        const gone = await forget(db, cutOff)
        await note(db, { kind, cutOff, gone, now })
        return gone
      })
    try {
      while ((await batch()) === mostDeleted);
    } catch (fault) {
      onFault(fault)
    }
  }
}

async function note(
  db: TenantDb,
  { kind, cutOff, gone, now }: { kind: string; cutOff: Date; gone: number; now: Date },
): Promise<void> {
  const row = { tenant_id: db.tenantId, day: now.toISOString().slice(0, 10), kind, cut_off: cutOff, gone, at: now }
  await db.run(
    sql('retention_run')
      .insert(row)
      .onConflict(['tenant_id', 'day', 'kind'])
      .merge({ cut_off: cutOff, at: now, gone: sql.raw('retention_run.gone + excluded.gone') }),
  )
}

/** Parts with the report itself, two years later. */
export function forgetRuns(db: TenantDb, before: Date): Promise<number> {
  return deleteSome(db, 'retention_run', (rows) => rows.where('at', '<', before))
}
