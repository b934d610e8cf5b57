import type { Knex } from 'knex'

/** Where the pictures of the ground of a town's maps come from; null: OpenStreetMap. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table tenant add column map_tiles jsonb; grant update (map_tiles) on tenant to cdc_app')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table tenant drop column map_tiles')
}
