import type { OldRows } from '../../db/deleting.ts'
import { sql, type TenantDb } from '../../db/index.ts'
import { civilDay } from '../../participation/civil-day.ts'

/** Calls of a client on a day that ended alike. */
export interface CountedUse {
  readonly client: string
  /** Civil day (`YYYY-MM-DD`). */
  readonly day: string
  /** Code of the refusal; empty when it was none. */
  readonly code: string
  readonly calls: number
  readonly lastAt: Date
}

/** Adds to what was counted before. Rows are locked in one order, whatever other processes add meanwhile. */
export async function addUses(db: TenantDb, uses: readonly CountedUse[]): Promise<void> {
  const sorted = [...uses].sort((one, other) =>
    JSON.stringify([one.client, one.day, one.code]) < JSON.stringify([other.client, other.day, other.code]) ? -1 : 1,
  )
  await db.run({
    name: 'client_use_add',
    text: `insert into client_use as u (tenant_id, client, day, code, calls, last_at)
      select $1, c.* from unnest($2::text[], $3::date[], $4::text[], $5::bigint[], $6::timestamptz[]) as c
      on conflict (tenant_id, client, day, code) do update
        set calls = u.calls + excluded.calls, last_at = greatest(u.last_at, excluded.last_at)`,
    values: [
      db.tenantId,
      sorted.map(({ client }) => client),
      sorted.map(({ day }) => day),
      sorted.map(({ code }) => code),
      sorted.map(({ calls }) => calls),
      sorted.map(({ lastAt }) => lastAt),
    ],
  })
}

/** What a client called on a day. */
export interface DayOfUse {
  readonly client: string
  readonly day: string
  readonly calls: number
  /** Calls that were refused, by code. */
  readonly refused: Readonly<Record<string, number>>
  readonly lastAt: Date
}

/** Newest day first, then by client, after those; one row beyond the page. */
export function listUses(
  db: TenantDb,
  {
    from,
    to,
    client,
    after,
    limit,
  }: { from: string; to: string; client?: string; after?: readonly [string, string]; limit: number },
): Promise<DayOfUse[]> {
  const query = sql('client_use')
    .select('client', sql.raw('day::text as day'), sql.raw('sum(calls)::float8 as calls'), sql.raw('max(last_at) as "lastAt"'))
    .select(sql.raw(`coalesce(jsonb_object_agg(code, calls) filter (where code <> ''), '{}') as refused`))
    .where({ tenant_id: db.tenantId })
    .whereBetween('day', [from, to])
    .groupBy('client', 'day')
    .orderByRaw('client_use.day desc, client')
    .limit(limit + 1)
  if (client !== undefined) query.where({ client })
  if (after) query.whereRaw('(day < ?::date or (day = ?::date and client > ?))', [after[0], after[0], after[1]])
  return db.rows<DayOfUse>(query)
}

/** Clients that have called, with when they last did. */
export function lastUses(db: TenantDb): Promise<{ client: string; lastAt: Date }[]> {
  return db.rows(
    sql('client_use').select('client', sql.raw('max(last_at) as "lastAt"')).where({ tenant_id: db.tenantId }).groupBy('client'),
  )
}

/** How often applications called, day by day. */
export const oldUses: OldRows = { table: 'client_use', old: (rows, before) => rows.where('day', '<', civilDay(before)) }
