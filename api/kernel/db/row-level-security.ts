import type { Knex } from 'knex'

/**
 * Puts a tenant table behind row-level security, enabled and forced (its owner is bound too), and grants the app role its data.
 * Call it in the migration that creates the table, which must have `tenant_id uuid` first in its primary key.
 */
export async function secureTenantTable(knex: Knex, table: string): Promise<void> {
  await knex.raw('alter table ?? enable row level security', [table])
  await knex.raw('alter table ?? force row level security', [table])
  await knex.raw(
    `create policy of_tenant on ?? using (tenant_id = current_setting('app.tenant')::uuid)
     with check (tenant_id = current_setting('app.tenant')::uuid)`,
    [table],
  )
  await grantData(knex, table)
}

/** Grants the app role reading and writing of a table's rows: nothing that changes the table itself. */
export async function grantData(knex: Knex, table: string): Promise<void> {
  await knex.raw('grant select, insert, update, delete on ?? to cdc_app', [table])
}
