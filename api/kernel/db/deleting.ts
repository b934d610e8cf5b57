import type { Knex } from 'knex'
import { sql } from './sql.ts'
import type { TenantDb } from './tenant-db.ts'

/** Most rows that one transaction deletes: its locks are short. */
export const mostDeleted = 5000

/**
 * Deletes some of the town's rows that the condition finds, `mostDeleted` at most: whoever deletes many calls it again, in another
 * transaction, until it finds less. @returns how many there were.
 */
export function deleteSome(
  db: TenantDb,
  table: string,
  condition: (rows: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<number> {
  const own = { tenant_id: db.tenantId }
  const found = condition(sql(table).where(own)).select(sql.raw('ctid')).limit(mostDeleted)
  return db.run(sql(table).where(own).whereRaw('ctid = any(array(?))', [found]).delete())
}

/** Rows of a table of towns that go once they are old. */
export interface OldRows {
  readonly table: string
  /** Narrows a query of the town's rows to those that may go by then. */
  readonly old: (rows: Knex.QueryBuilder, before: Date) => Knex.QueryBuilder
  /** The same of those that are as old and must stay for now. */
  readonly waiting?: (rows: Knex.QueryBuilder, before: Date) => Knex.QueryBuilder
}

/** Deletes some of the town's rows that are old enough, `mostDeleted` at most. @returns how many there were. */
export function deleteOld(db: TenantDb, { table, old }: OldRows, before: Date): Promise<number> {
  return deleteSome(db, table, (rows) => old(rows, before))
}

/** How many of the town's rows the condition finds, counted up to `most`. */
export async function countSome(
  db: TenantDb,
  table: string,
  condition: (rows: Knex.QueryBuilder) => Knex.QueryBuilder,
  most: number,
): Promise<number> {
  const found = condition(sql(table).where({ tenant_id: db.tenantId }))
    .select(sql.raw('1'))
    .limit(most)
  const counted = await db.row<{ n: number }>(sql.raw('select count(*)::int as n from (?) as found', [found]))
  return counted!.n
}
