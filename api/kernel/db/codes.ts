import { sql } from './sql.ts'
import type { TenantDb } from './tenant-db.ts'

/**
 * The next number of the town in that year, from a table of `(tenant_id, year, last)`. The counter is locked until the transaction
 * ends, so no two are equal.
 */
export async function nextNumber(db: TenantDb, table: string, year: number): Promise<number> {
  const row = await db.row<{ last: number }>(
    sql(table)
      .insert({ tenant_id: db.tenantId, year, last: 1 })
      .onConflict(['tenant_id', 'year'])
      .merge({ last: sql.raw('?? + 1', [`${table}.last`]) })
      .returning('last'),
  )
  return row!.last
}
