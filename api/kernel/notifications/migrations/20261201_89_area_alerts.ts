import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/**
 * Areas that people follow: a circle, a district or the whole town. A circle lies in the cells (zoom 14 of web maps, some 1.8 km wide)
 * that it touches, the others in the cell −1, so that what is new asks only for the alerts of its own cell. And the addresses of personal
 * feeds, of which a digest is kept.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table area_alert (
      tenant_id uuid not null references tenant,
      id uuid not null,
      person_id uuid not null,
      label text not null check (length(label) between 1 and 100),
      what text[] not null,
      lon double precision,
      lat double precision,
      radius integer check (radius between 50 and 5000),
      district text check (length(district) <= 60),
      primary key (tenant_id, id),
      check ((lon is null) = (radius is null) and (lat is null) = (radius is null)),
      check (radius is null or district is null)
    );
    create index area_alert_person_idx on area_alert (tenant_id, person_id, id);
    create table area_alert_cell (
      tenant_id uuid not null,
      cell bigint not null,
      person_id uuid not null,
      alert_id uuid not null,
      primary key (tenant_id, cell, person_id, alert_id),
      foreign key (tenant_id, alert_id) references area_alert on delete cascade
    );
    create index area_alert_cell_alert_idx on area_alert_cell (tenant_id, alert_id);
    create table notification_feed (
      tenant_id uuid not null references tenant,
      person_id uuid not null,
      token_hash bytea not null,
      made_at timestamptz not null,
      primary key (tenant_id, person_id)
    );
    create unique index notification_feed_token_idx on notification_feed (tenant_id, token_hash);
    alter table notice add column place jsonb;
  `)
  for (const table of ['area_alert', 'area_alert_cell', 'notification_feed']) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table notice drop column place')
  await knex.raw('drop table notification_feed, area_alert_cell, area_alert')
}
