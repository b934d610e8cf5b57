import type { Knex } from 'knex'

/** The index by which the town's newest news are found, whatever their petition. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index petition_update_newest_idx on petition_update (tenant_id, id)')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index petition_update_newest_idx')
}
