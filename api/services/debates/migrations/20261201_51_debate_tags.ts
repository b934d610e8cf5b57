import type { Knex } from 'knex'

/** A debate names what its comments and proposals may be about. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`alter table debate add column tags jsonb not null default '[]'`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table debate drop column tags')
}
