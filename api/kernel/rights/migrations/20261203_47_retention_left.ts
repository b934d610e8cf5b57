import type { Knex } from 'knex'

/** What was old enough in a run and had to stay for now. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table retention_run add left_over integer not null default 0')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table retention_run drop left_over')
}
