import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

/** Reports by the token of whoever made them, and what other systems have told of them: each thing once. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index report_token_idx on report (tenant_id, token_hash) where token_hash is not null;
    create index report_message_public_idx on report_message (tenant_id, at) where audience = 'public';
    create table report_external_update (
      tenant_id uuid not null,
      source text not null check (length(source) between 1 and 100),
      external_id text not null check (length(external_id) between 1 and 200),
      report_id uuid not null,
      update_id uuid not null,
      at timestamptz not null,
      primary key (tenant_id, source, external_id),
      foreign key (tenant_id, report_id) references report on delete cascade
    );
    create index report_external_update_report_idx on report_external_update (tenant_id, report_id);
  `)
  await secureTenantTable(knex, 'report_external_update')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('report_external_update')
  await knex.raw('drop index report_token_idx; drop index report_message_public_idx')
}
