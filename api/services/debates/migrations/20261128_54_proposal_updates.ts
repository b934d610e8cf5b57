import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

/** What authors write into a section at the same time. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table proposal_update (
      tenant_id uuid not null,
      proposal_id uuid not null,
      section_id uuid not null,
      seq integer not null,
      bytes bytea not null check (length(bytes) <= 2000000),
      primary key (tenant_id, proposal_id, section_id, seq),
      foreign key (tenant_id, proposal_id, section_id) references proposal_section on delete cascade
    );
  `)
  await secureTenantTable(knex, 'proposal_update')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('proposal_update')
}
