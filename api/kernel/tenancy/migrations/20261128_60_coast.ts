import type { Knex } from 'knex'

/** A town's coast, for maps without pictures of the ground; the operator's to set, as its boundary is. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table tenant add coast jsonb')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table tenant drop coast')
}
