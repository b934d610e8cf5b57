import type { Knex } from 'knex'

/** A petition names goals and targets of the Agenda 2030. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`alter table petition add column sdgs text[] not null default '{}'`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table petition drop column sdgs')
}
