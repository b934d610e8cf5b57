import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

const tables = ['rated_page', 'rating_tally', 'rating_text']

/** Rated pages, how many gave which stars and answer in which month, and what was written. Single ratings are not kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table rated_page (
      tenant_id uuid not null references tenant,
      id uuid not null,
      site text not null check (length(site) <= 300),
      path text not null check (path like '/%' and length(path) <= 1500),
      kind text not null check (kind in ('page', 'service')),
      ratings integer not null check (ratings > 0),
      total integer not null check (total between ratings and 5 * ratings),
      mean double precision not null generated always as (total::float8 / ratings) stored,
      last_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, site, path, kind)
    );
    create index rated_page_worst_idx on rated_page (tenant_id, mean, id);
    create index rated_page_latest_idx on rated_page (tenant_id, last_at desc, id desc);
    create table rating_tally (
      tenant_id uuid not null,
      page_id uuid not null,
      month date not null,
      value smallint not null check (value between 1 and 5),
      answer text not null check (length(answer) <= 20),
      ratings integer not null,
      primary key (tenant_id, page_id, month, value, answer),
      foreign key (tenant_id, page_id) references rated_page on delete cascade
    );
    create table rating_text (
      tenant_id uuid not null,
      id uuid not null,
      page_id uuid not null,
      at timestamptz not null,
      value smallint not null,
      answer text not null,
      text text not null check (length(text) between 1 and 200),
      primary key (tenant_id, id),
      foreign key (tenant_id, page_id) references rated_page on delete cascade
    );
    create index rating_text_page_idx on rating_text (tenant_id, page_id, id desc);
    create index rating_text_at_idx on rating_text (tenant_id, at);
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
}
