import type { Knex } from 'knex'

/** What is not published with its subject, but only when somebody publishes it itself. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table media add column withheld boolean not null default false')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table media drop column withheld')
}
