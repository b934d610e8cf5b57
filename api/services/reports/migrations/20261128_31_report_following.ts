import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

/** When the systems to which reports are sent are asked what became of them, and in which order. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table report_following (
      tenant_id uuid not null references tenant,
      destination text not null,
      due_at timestamptz not null,
      heard_until timestamptz not null,
      primary key (tenant_id, destination)
    );
    alter table report_delivery add column asked_at timestamptz;
    create index report_delivery_external_idx on report_delivery (tenant_id, destination, external_id) where state = 'delivered';
  `)
  await secureTenantTable(knex, 'report_following')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index report_delivery_external_idx; alter table report_delivery drop column asked_at')
  await knex.schema.dropTable('report_following')
}
