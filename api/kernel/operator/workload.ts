import type { components } from '../../../types/openapi.d.ts'
import { sql, type TenantDb } from '../db/index.ts'
import { countModerationWork } from '../moderation/index.ts'
import { countLetterWork } from '../notifications/index.ts'
import { countWebhookWork } from '../webhooks/index.ts'
import type { CountsWork, Work } from '../service.ts'

type WorkArea = components['schemas']['WorkArea']

/** What waits in an area of a town. */
export interface Workload extends Work {
  readonly area: WorkArea
}

/** What has happened in a town and has not been told to everybody yet. */
export interface Untold {
  readonly waiting: number
  readonly oldestAt: Date | null
  readonly failing: number
}

/** Counts what waits in the areas of a town. */
export type WorkCounter = (db: TenantDb, now: Date) => Promise<Workload[]>

/** The areas of the kernel, and of each service that says what waits in it. */
export function workCounter(services: readonly { readonly name: string; readonly work?: CountsWork }[]): WorkCounter {
  const areas: [WorkArea, CountsWork][] = [
    ...services.flatMap(({ name, work }): [WorkArea, CountsWork][] => (work ? [[name as WorkArea, work]] : [])),
    ['moderation', countModerationWork],
    ['notifications', countLetterWork],
    ['webhooks', countWebhookWork],
  ]
  return (db, now) => Promise.all(areas.map(async ([area, count]) => ({ area, ...(await count(db, now)) })))
}

/** Facts of the town of `db` that wait. Uses outbox_waiting_idx. */
export async function countUntold(db: TenantDb): Promise<Untold> {
  const row = await db.row<{ waiting: number; oldest: Date | null; failing: number }>(
    sql('outbox')
      .where({ tenant_id: db.tenantId })
      .whereNull('delivered_at')
      .select(sql.raw('count(*) as waiting, min(at) as oldest, count(*) filter (where attempts > 0) as failing')),
  )
  return { waiting: row!.waiting, oldestAt: row!.oldest, failing: row!.failing }
}
