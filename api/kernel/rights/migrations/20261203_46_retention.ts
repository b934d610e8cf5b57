import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** What went in a town because it had been kept long enough: a row a day and kind. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table retention_run (
      tenant_id uuid not null references tenant,
      day date not null,
      kind text not null,
      -- What was older than this went.
      cut_off timestamptz not null,
      gone integer not null,
      at timestamptz not null,
      primary key (tenant_id, day, kind)
    );
  `)
  await secureTenantTable(knex, 'retention_run')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('retention_run')
}
