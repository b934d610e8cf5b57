import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

const tables = ['moderation_opinion', 'moderation_provider']

/** What outside classifiers were asked and have said, and how it stands with each. By no foreign key: it would lock items. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table moderation_opinion (
      tenant_id uuid not null references tenant,
      item_id uuid not null,
      provider text not null check (length(provider) <= 40),
      asked_at timestamptz not null,
      attempts smallint not null default 1,
      answered_at timestamptz,
      score real check (score between 0 and 1),
      labels text[] not null default '{}',
      primary key (tenant_id, item_id, provider)
    );
    create index moderation_opinion_at_idx on moderation_opinion (tenant_id, asked_at);
    create table moderation_provider (
      tenant_id uuid not null references tenant,
      provider text not null check (length(provider) <= 40),
      address text not null check (length(address) <= 500),
      failures integer not null,
      open_until timestamptz,
      fault text check (length(fault) <= 300),
      primary key (tenant_id, provider)
    );
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
}
