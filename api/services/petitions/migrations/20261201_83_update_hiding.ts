import type { Knex } from 'knex'

/** Why the staff has hidden an author's news; null while they are shown. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table petition_update add column hidden_reason text check (length(hidden_reason) <= 2000)')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table petition_update drop column hidden_reason')
}
