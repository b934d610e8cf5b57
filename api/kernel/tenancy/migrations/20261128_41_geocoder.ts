import type { Knex } from 'knex'

/** The service that finds a town's addresses; null: its own index of streets alone. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table tenant add column geocoder jsonb; grant update (geocoder) on tenant to cdc_app')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table tenant drop column geocoder')
}
