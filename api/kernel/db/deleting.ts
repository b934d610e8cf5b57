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
