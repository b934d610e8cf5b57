import type { Knex } from 'knex'

/** Photos and documents that came with a message. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`alter table report_message add column media uuid[] not null default '{}'`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table report_message drop column media')
}
