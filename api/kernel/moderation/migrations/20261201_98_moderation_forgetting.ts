import type { Knex } from 'knex'

/** What is asked when a person is erased is found without reading all that was ever decided: few items and decisions exclude anybody. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index moderation_item_excluded_idx on moderation_item (tenant_id) where excluded <> '{}';
    create index moderation_decision_decider_idx on moderation_decision (tenant_id, decided_by) where decided_by is not null;
    create index moderation_decision_excluded_idx on moderation_decision (tenant_id) where before->'excluded' <> '[]';
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'drop index moderation_item_excluded_idx; drop index moderation_decision_decider_idx; drop index moderation_decision_excluded_idx',
  )
}
