import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

/** Reports on their way to offices and other systems: one row per report and destination. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table report_delivery (
      tenant_id uuid not null,
      id uuid not null,
      report_id uuid not null,
      destination text not null,
      destination_name jsonb not null,
      kind text not null,
      state text not null check (state in ('waiting', 'delivered', 'failed')),
      attempts integer not null default 0 check (attempts >= 0),
      created_at timestamptz not null,
      next_try_at timestamptz,
      delivered_at timestamptz,
      error text check (length(error) <= 300),
      external_id text check (length(external_id) <= 200),
      memo jsonb not null default '{}',
      primary key (tenant_id, id),
      unique (tenant_id, report_id, destination),
      foreign key (tenant_id, report_id) references report on delete cascade,
      check ((state = 'waiting') = (next_try_at is not null)),
      check ((state = 'delivered') = (delivered_at is not null))
    );
    create index report_delivery_waiting_idx on report_delivery (tenant_id, next_try_at) where state = 'waiting';
    create index report_delivery_failed_idx on report_delivery (tenant_id, id desc) where state = 'failed';
  `)
  await secureTenantTable(knex, 'report_delivery')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('report_delivery')
}
