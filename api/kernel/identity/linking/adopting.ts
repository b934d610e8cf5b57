import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../person.ts'

/** Two accounts that are one person's: what belongs to the one becomes the other's. */
export interface Joining {
  readonly merged: PersonId
  readonly kept: PersonId
}

/** Gives every row with the merged person's id in one of the columns to the kept one. For what a person may have any number of. */
export async function adoptColumns(
  db: TenantDb,
  { merged, kept }: Joining,
  columns: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const [table, names] of Object.entries(columns)) {
    for (const column of names)
      await db.run(
        sql(table)
          .where({ tenant_id: db.tenantId, [column]: merged })
          .update({ [column]: kept }),
      )
  }
}

/**
 * The same for what a person has once for each value of the other columns: where both have it, the kept person's stays.
 *
 * @param once The columns that make it once, beside the town and the person.
 */
export async function adoptOnce(
  db: TenantDb,
  { merged, kept }: Joining,
  table: string,
  once: readonly string[],
  column = 'person_id',
): Promise<void> {
  const same = once.map((name) => `and o.${name} is not distinct from t.${name}`).join(' ')
  await db.run(
    sql.raw(
      `update ${table} t set ${column} = ? where tenant_id = ? and ${column} = ? and not exists (
         select from ${table} o where o.tenant_id = t.tenant_id and o.${column} = ? ${same})`,
      [kept, db.tenantId, merged, kept],
    ),
  )
  await db.run(
    sql(table)
      .where({ tenant_id: db.tenantId, [column]: merged })
      .delete(),
  )
}
