import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

const tables = ['debate_code', 'debate', 'dossier_item']

/** Debates with their phases, and what one should know before speaking. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table debate_code (
      tenant_id uuid not null references tenant,
      year integer not null,
      last integer not null,
      primary key (tenant_id, year)
    );
    create table debate (
      tenant_id uuid not null references tenant,
      id uuid not null,
      code text not null,
      state text not null check (state in ('draft', 'published', 'withdrawn')),
      version integer not null default 1,
      question jsonb not null,
      summary jsonb not null,
      area jsonb,
      phases jsonb not null,
      closes_at timestamptz not null,
      rules jsonb not null,
      sdgs text[] not null,
      counts_from integer not null check (counts_from >= 0),
      created_at timestamptz not null,
      published_at timestamptz,
      withdrawn_reason text check (length(withdrawn_reason) <= 2000),
      outcome jsonb,
      outcome_at timestamptz,
      phase_recorded text,
      next_phase_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, code),
      check (state = 'draft' or published_at is not null),
      check ((outcome is null) = (outcome_at is null))
    );
    create index debate_listed_idx on debate (tenant_id, published_at desc, id desc) where state = 'published';
    create index debate_phase_idx on debate (tenant_id, next_phase_at) where next_phase_at is not null;
    create table dossier_item (
      tenant_id uuid not null,
      debate_id uuid not null,
      id uuid not null,
      kind text not null check (kind in ('document', 'link', 'figure', 'layer', 'known', 'open', 'fixed')),
      place integer not null,
      title jsonb not null,
      text jsonb,
      url text check (length(url) <= 2000),
      media uuid,
      layer jsonb,
      primary key (tenant_id, debate_id, id),
      foreign key (tenant_id, debate_id) references debate on delete cascade,
      check ((kind = 'layer') = (layer is not null)),
      check ((kind = 'document') = (media is not null)),
      check (kind <> 'link' or url is not null)
    );
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
}
