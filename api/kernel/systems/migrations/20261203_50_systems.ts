import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** Other systems that a town lets speak for themselves, the public keys by which they are known, and what applications have called. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table client_system (
      tenant_id uuid not null references tenant,
      id uuid not null,
      name text not null check (length(name) between 1 and 100),
      description text not null check (length(description) <= 500),
      scopes text[] not null check (cardinality(scopes) between 1 and 20),
      keys_url text check (length(keys_url) between 10 and 500),
      requests_per_minute integer not null check (requests_per_minute between 1 and 100000),
      suspended_at timestamptz,
      ended_at timestamptz,
      created_at timestamptz not null,
      version bigint not null default 1,
      primary key (tenant_id, id)
    );
    create table client_key (
      tenant_id uuid not null references tenant,
      system_id uuid not null,
      key_id text not null check (length(key_id) between 1 and 100),
      jwk jsonb,
      added_at timestamptz not null,
      ends_at timestamptz,
      last_used_at timestamptz,
      primary key (tenant_id, system_id, key_id),
      foreign key (tenant_id, system_id) references client_system on delete cascade
    );
    create table client_use (
      tenant_id uuid not null references tenant,
      client text not null check (length(client) between 1 and 200),
      day date not null,
      code text not null check (length(code) <= 100),
      calls bigint not null check (calls > 0),
      last_at timestamptz not null,
      primary key (tenant_id, client, day, code)
    );
    create index client_use_day_idx on client_use (tenant_id, day);
  `)
  for (const table of ['client_system', 'client_key', 'client_use']) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table client_use, client_key, client_system')
}
