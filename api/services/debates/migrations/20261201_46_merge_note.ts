import type { Knex } from 'knex'

/** What the town says to those who support a proposal that it has merged into another. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table proposal add column merge_note jsonb')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table proposal drop column merge_note')
}
