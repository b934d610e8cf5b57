import type { Knex } from 'knex'

/**
 * Comments that named a point before there was a map stand on it. What is a line or an area is placed when it is changed: its middle is
 * not a matter of SQL. The map itself takes them in with `npm run verify-counts -- --mend`.
 */
export async function up(knex: Knex): Promise<void> {
  // Row-level security is forced on the owner too, who changes rows of every town here.
  await knex.raw(`
    alter table comment no force row level security;
    update comment set lon = (geometry->'coordinates'->>0)::double precision, lat = (geometry->'coordinates'->>1)::double precision
    where lon is null and geometry->>'type' = 'Point';
    alter table comment force row level security;
  `)
}

/** A position that was known stays: nobody can tell which came from here. */
export async function down(): Promise<void> {}
