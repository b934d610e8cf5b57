import type { OldRows } from '../../db/deleting.ts'
import { sql, type TenantDb } from '../../db/index.ts'

/** Most rows that are counted one by one. */
export const mostCounted = 100_000

/** What went of one kind on one day, in a town. */
export interface Run {
  /** Civil day (UTC), `YYYY-MM-DD`. */
  readonly day: string
  readonly kind: string
  /** What was older went. */
  readonly cutOff: Date
  /** How many rows went. */
  readonly gone: number
  /** How many were as old at last and had to stay for now, counted up to `mostCounted`. */
  readonly left: number
  /** When it was last looked at. */
  readonly at: Date
}

/** Notes that some went: those of a day and kind are added up. Everything that parts with what was kept says so here. */
export async function noteRun(
  db: TenantDb,
  { kind, cutOff, gone, left = 0, now }: { kind: string; cutOff: Date; gone: number; left?: number; now: Date },
): Promise<void> {
  const row = {
    tenant_id: db.tenantId,
    day: now.toISOString().slice(0, 10),
    kind,
    cut_off: cutOff,
    gone,
    left_over: left,
    at: now,
  }
  await db.run(
    sql('retention_run')
      .insert(row)
      .onConflict(['tenant_id', 'day', 'kind'])
      .merge({ cut_off: cutOff, at: now, left_over: left, gone: sql.raw('retention_run.gone + excluded.gone') }),
  )
}

/** Runs of the town, newest day first, one beyond `limit`. Uses the primary key. */
export function runsOf(
  db: TenantDb,
  { after, limit }: { after?: readonly [day: string, kind: string] | undefined; limit: number },
): Promise<Run[]> {
  const query = sql('retention_run')
    .select(sql.raw('day::text as day'), 'kind', 'cut_off as cutOff', 'gone', 'left_over as left', 'at')
    .where({ tenant_id: db.tenantId })
    .orderBy([
      { column: 'retention_run.day', order: 'desc' },
      { column: 'kind', order: 'desc' },
    ])
    .limit(limit + 1)
  if (after) void query.whereRaw('(retention_run.day, kind) < (?::date, ?)', [...after])
  return db.rows<Run>(query)
}

/** The report itself. */
export const pastRuns: OldRows = { table: 'retention_run', old: (rows, before) => rows.where('at', '<', before) }
