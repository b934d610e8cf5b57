import type { Knex } from 'knex'

/** What nobody else sees for as long as the words with which it came are hidden, published or not. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table media add column covered boolean not null default false')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table media drop column covered')
}
