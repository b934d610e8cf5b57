import type { Knex } from 'knex'

/**
 * Places of comments on the map: the layer on which those of a thread stand, the one position at which each is shown, and the place
 * that a comment named before it was changed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table comment_thread add column layer text collate "C" check (layer <> '');
    alter table comment add column lon double precision, add column lat double precision,
      add constraint comment_position_check check ((lon is null) = (lat is null) and (lon is null or geometry is not null));
    alter table comment_version add column geometry jsonb;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table comment_version drop column geometry;
    alter table comment drop column lat, drop column lon;
    alter table comment_thread drop column layer;
  `)
}
