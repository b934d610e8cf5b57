import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'
import type { Sampled } from './falling-back.ts'

/** A time in which contributions of authors of a level wait for moderators, because samples were bad. */
export interface FallBack extends Sampled {
  readonly id: string
  readonly service: ServiceName
  readonly level: number
  readonly since: Date
  readonly ended_at: Date | null
}

const columns = ['id', 'service', 'level', 'since', 'errors', 'judged', 'ended_at']

/** What has fallen back and has not come back, the newest first. */
export function openFallBacks(db: TenantDb): Promise<FallBack[]> {
  return db.rows(
    sql('moderation_fall_back')
      .select(columns)
      .where({ tenant_id: db.tenantId })
      .whereNull('ended_at')
      .orderBy('id', 'desc')
      .limit(100),
  )
}

export function openFallBack(db: TenantDb, service: ServiceName, level: number): Promise<FallBack | undefined> {
  return db.row(
    sql('moderation_fall_back')
      .select(columns)
      .where({ tenant_id: db.tenantId, service, level })
      .whereNull('ended_at')
      .forUpdate(),
  )
}

/** When it came back the last time: what was sampled before says nothing any more. */
export async function lastEnd(db: TenantDb, service: ServiceName, level: number): Promise<Date> {
  const row = await db.row<{ ended_at: Date | null }>(
    sql('moderation_fall_back').max('ended_at as ended_at').where({ tenant_id: db.tenantId, service, level }),
  )
  return row?.ended_at ?? new Date(0)
}

/** @returns whether it had not fallen back already. */
export async function fallBack(db: TenantDb, fallen: Omit<FallBack, 'ended_at'>): Promise<boolean> {
  const row = { tenant_id: db.tenantId, ...fallen }
  return (await db.run(sql('moderation_fall_back').insert(row).onConflict().ignore())) > 0
}

/** @param by The administrator who ends it; null when it ends by itself. @returns whether it was open. */
export async function endFallBack(db: TenantDb, id: string, by: PersonId | null, at: Date): Promise<boolean> {
  const open = sql('moderation_fall_back').where({ tenant_id: db.tenantId, id }).whereNull('ended_at')
  return (await db.run(open.update({ ended_at: at, ended_by: by }))) > 0
}
