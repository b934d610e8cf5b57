import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** A month as one number (year × 12 + month − 1) of the civil calendar in Italy. */
const month = `(extract(year from at at time zone 'Europe/Rome') * 12 + extract(month from at at time zone 'Europe/Rome') - 1)::integer`

/**
 * Points on maps, how many there are in each cell of each zoom, and what has changed since that was counted.
 *
 * Positions are in units of 10⁻⁷ degrees (about 1 cm), so that their sums are exact. In `map_cell` an empty category or state stands
 * for all of them; `upto[i]` counts the points up to and including `months[i]`.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table map_point (
      tenant_id uuid not null references tenant,
      layer text collate "C" not null,
      id uuid not null,
      lon integer not null check (lon between -1800000000 and 1800000000),
      lat integer not null check (lat between -900000000 and 900000000),
      key bigint not null check (key between 0 and 4503599627370495),
      category text collate "C" not null check (category <> ''),
      state text collate "C" not null check (state <> ''),
      at timestamptz not null,
      month integer not null generated always as (${month}) stored,
      primary key (tenant_id, layer, id)
    );
    create index map_point_key_idx on map_point (tenant_id, layer, key, id)
      include (lon, lat, category, state, at, month);
    create table map_change (
      tenant_id uuid not null,
      id bigint not null generated always as identity,
      layer text collate "C" not null,
      sign smallint not null check (sign in (-1, 1)),
      lon integer not null,
      lat integer not null,
      key bigint not null,
      category text collate "C" not null,
      state text collate "C" not null,
      month integer not null,
      primary key (tenant_id, id)
    );
    create index map_change_layer_idx on map_change (tenant_id, layer);
    create table map_cell (
      tenant_id uuid not null,
      layer text collate "C" not null,
      zoom smallint not null,
      category text collate "C" not null,
      state text collate "C" not null,
      cell bigint not null,
      count integer not null check (count > 0),
      lon bigint not null,
      lat bigint not null,
      months integer[] not null,
      upto integer[] not null check (cardinality(upto) = cardinality(months)),
      primary key (tenant_id, layer, zoom, category, state, cell)
    );
  `)
  for (const table of ['map_point', 'map_change', 'map_cell']) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table map_cell, map_change, map_point')
}
