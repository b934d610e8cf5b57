import type { Knex } from 'knex'
import { v7 } from 'uuid'
import { secureTenantTable } from '../../db/row-level-security.ts'
import { towns } from '../towns.ts'

/** The registry of towns with its 41 seeds, and each town's services. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table tenant (
      id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
      name text not null check (length(name) between 1 and 80),
      istat_code text not null unique check (istat_code ~ '^[0-9]{6}$'),
      ipa_code text not null unique check (ipa_code ~ '^[a-z0-9_]{1,20}$'),
      population integer not null check (population between 1 and 10000000),
      lon double precision not null check (lon between -180 and 180),
      lat double precision not null check (lat between -90 and 90),
      languages text[] not null default '{it,en}' check (languages <@ '{it,en}' and cardinality(languages) between 1 and 2),
      theme jsonb not null default '{}',
      allowed_origins text[] not null default '{}' check (cardinality(allowed_origins) <= 50),
      boundary jsonb,
      version bigint not null default 1
    );
    create table tenant_service (
      tenant_id uuid not null references tenant,
      service text not null,
      allowed boolean not null default false,
      enabled boolean not null default false,
      settings jsonb,
      primary key (tenant_id, service)
    );
  `)
  // Everybody may read the registry; a town changes its own row, and only what is a town's to change. The owner creates towns.
  await knex.raw(`
    alter table tenant enable row level security;
    alter table tenant force row level security;
    create policy readable on tenant for select using (true);
    create policy own_row on tenant for update using (id = current_setting('app.tenant')::uuid)
      with check (id = current_setting('app.tenant')::uuid);
    create policy operator on tenant to current_user using (true) with check (true);
    grant select, update (languages, theme, allowed_origins, version) on tenant to cdc_app;
  `)
  await secureTenantTable(knex, 'tenant_service')
  // Allowing a service is the operator's: the app role has no right to write the column.
  await knex.raw(`
    revoke insert, update, delete on tenant_service from cdc_app;
    grant insert (tenant_id, service, enabled, settings), update (enabled, settings) on tenant_service to cdc_app;
  `)
  await knex('tenant').insert(
    towns.map(({ istatCode, ipaCode, slug, name, position: [lon, lat], population }) => ({
      id: v7(),
      slug,
      name,
      istat_code: istatCode,
      ipa_code: ipaCode,
      population,
      lon,
      lat,
    })),
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('tenant_service')
  await knex.schema.dropTable('tenant')
}
