import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

const read = ['proposal', 'proposal_section']

/**
 * What a proposal says, by which similar ones are found: the words (stems) of its title and its sections as they were last kept. Beside
 * the proposal, since whoever reads that needs none of them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table proposal_stems (
      tenant_id uuid not null,
      proposal_id uuid not null,
      stems tsvector not null,
      primary key (tenant_id, proposal_id),
      foreign key (tenant_id, proposal_id) references proposal on delete cascade
    );
  `)
  // The owner sees rows of every town only while they are not forced upon it, too.
  for (const table of read) await knex.raw(`alter table ${table} no force row level security`)
  await knex.raw(`
    insert into proposal_stems select p.tenant_id, p.id,
      strip(to_tsvector(case p.language when 'en' then 'english'::regconfig else 'italian'::regconfig end,
        p.title || ' ' || coalesce((select string_agg(s.title || ' ' || s.text, ' ') from proposal_section s
          where s.tenant_id = p.tenant_id and s.proposal_id = p.id), '')))
    from proposal p
  `)
  for (const table of read) await knex.raw(`alter table ${table} force row level security`)
  await secureTenantTable(knex, 'proposal_stems')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('proposal_stems')
}
