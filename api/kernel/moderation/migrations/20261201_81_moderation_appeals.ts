import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** Appeals against decisions: one for each, by the author of what was decided on; another decision answers it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table moderation_appeal (
      tenant_id uuid not null,
      decision_id uuid not null,
      person_id uuid,
      words text not null check (length(words) <= 2000),
      at timestamptz not null,
      due_at timestamptz not null,
      answer_id uuid,
      primary key (tenant_id, decision_id),
      foreign key (tenant_id, decision_id) references moderation_decision,
      foreign key (tenant_id, answer_id) references moderation_decision
    );
    create index moderation_appeal_person_idx on moderation_appeal (tenant_id, person_id) where person_id is not null;
    create index moderation_decision_at_idx on moderation_decision (tenant_id, at, id);
  `)
  await secureTenantTable(knex, 'moderation_appeal')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index moderation_decision_at_idx')
  await knex.schema.dropTable('moderation_appeal')
}
