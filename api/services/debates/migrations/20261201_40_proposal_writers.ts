import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

/** Who is writing now, and where authors hear of news: an id of its own, since whoever follows one shows no token. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table proposal
      add column channel uuid not null default gen_random_uuid(),
      add column changes integer not null default 0;
    create unique index proposal_channel_idx on proposal (tenant_id, channel);
    create table proposal_writer (
      tenant_id uuid not null,
      proposal_id uuid not null,
      author_id uuid not null,
      section_id uuid not null,
      at timestamptz not null,
      began timestamptz not null,
      taken integer not null,
      primary key (tenant_id, proposal_id, author_id),
      foreign key (tenant_id, proposal_id) references proposal on delete cascade
    );
  `)
  await secureTenantTable(knex, 'proposal_writer')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('proposal_writer')
  await knex.schema.alterTable('proposal', (table) => table.dropColumns('channel', 'changes'))
}
