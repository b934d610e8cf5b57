import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** A town's own index of its streets. `sought` is the name as it is compared: small letters without accents. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create extension if not exists pg_trgm;
    create table place_street (
      tenant_id uuid not null references tenant,
      id integer not null,
      name text not null check (length(name) between 1 and 120),
      sought text collate "C" not null,
      lon double precision not null check (lon between -180 and 180),
      lat double precision not null check (lat between -90 and 90),
      primary key (tenant_id, id)
    );
  `)
  await secureTenantTable(knex, 'place_street')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table place_street')
}
