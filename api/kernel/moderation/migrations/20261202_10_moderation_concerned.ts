import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/**
 * Several may appeal against one decision: those who wrote together, everybody who flagged. `moderation_statement` says who else beside
 * its author is told of a decision, as it was when it was taken.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table moderation_appeal add column id uuid not null default gen_random_uuid();
    alter table moderation_appeal alter column id drop default;
    alter table moderation_appeal drop constraint moderation_appeal_pkey;
    alter table moderation_appeal add primary key (tenant_id, id);
    create unique index moderation_appeal_once_idx on moderation_appeal (tenant_id, decision_id, person_id) where person_id is not null;
    create index moderation_appeal_decision_idx on moderation_appeal (tenant_id, decision_id);
    create table moderation_statement (
      tenant_id uuid not null,
      decision_id uuid not null,
      person_id uuid not null,
      primary key (tenant_id, decision_id, person_id),
      foreign key (tenant_id, decision_id) references moderation_decision
    );
    create index moderation_statement_person_idx on moderation_statement (tenant_id, person_id, decision_id desc);
  `)
  await secureTenantTable(knex, 'moderation_statement')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('moderation_statement')
  await knex.raw(`
    alter table moderation_appeal no force row level security;
    delete from moderation_appeal a using moderation_appeal b
      where a.tenant_id = b.tenant_id and a.decision_id = b.decision_id and a.id > b.id;
    alter table moderation_appeal force row level security;
    drop index moderation_appeal_once_idx;
    drop index moderation_appeal_decision_idx;
    alter table moderation_appeal drop constraint moderation_appeal_pkey;
    alter table moderation_appeal drop column id;
    alter table moderation_appeal add primary key (tenant_id, decision_id);
  `)
}
