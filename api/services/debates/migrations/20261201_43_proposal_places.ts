import type { Knex } from 'knex'

/** Where a proposal speaks of, and the one position at which the map shows it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table proposal add column geometry jsonb, add column lon double precision, add column lat double precision,
      add constraint proposal_position_check check ((geometry is null) = (lon is null) and (lon is null) = (lat is null))
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table proposal drop column geometry, drop column lon, drop column lat')
}
