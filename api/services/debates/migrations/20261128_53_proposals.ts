import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

const tables = ['proposal_code', 'proposal', 'proposal_author', 'proposal_section', 'proposal_version', 'proposal_amendment']

/** Proposals written together: authors, sections, every version, amendments. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table proposal_code (
      tenant_id uuid not null references tenant,
      year integer not null,
      last integer not null,
      primary key (tenant_id, year)
    );
    create table proposal (
      tenant_id uuid not null,
      id uuid not null,
      debate_id uuid not null,
      code text not null,
      state text not null check (state in ('draft', 'open', 'frozen', 'answered', 'promoted', 'withdrawn', 'merged')),
      version integer not null,
      title text not null check (length(title) <= 120),
      language text not null check (language in ('it', 'en')),
      invite_token text not null,
      merged_into uuid,
      promoted_to text check (promoted_to in ('petition', 'pact', 'process')),
      withdrawn_reason text check (length(withdrawn_reason) <= 2000),
      answer jsonb,
      answered_at timestamptz,
      created_at timestamptz not null,
      published_at timestamptz,
      frozen_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, code),
      foreign key (tenant_id, debate_id) references debate,
      foreign key (tenant_id, merged_into) references proposal,
      check ((state = 'merged') = (merged_into is not null)),
      check ((answer is null) = (answered_at is null))
    );
    create index proposal_listed_idx on proposal (tenant_id, debate_id, published_at desc, id desc) where published_at is not null;
    create table proposal_author (
      tenant_id uuid not null,
      proposal_id uuid not null,
      id uuid not null,
      person_id uuid,
      name text check (length(name) <= 200),
      joined boolean not null,
      since timestamptz not null,
      gone boolean not null default false,
      primary key (tenant_id, proposal_id, id),
      unique (tenant_id, proposal_id, person_id),
      foreign key (tenant_id, proposal_id) references proposal on delete cascade
    );
    create index proposal_author_person_idx on proposal_author (tenant_id, person_id);
    create table proposal_section (
      tenant_id uuid not null,
      proposal_id uuid not null,
      id uuid not null,
      version integer not null,
      place integer not null,
      title text not null check (length(title) <= 120),
      text text not null check (length(text) <= 20000),
      owner_id uuid,
      primary key (tenant_id, proposal_id, id),
      foreign key (tenant_id, proposal_id) references proposal on delete cascade
    );
    create table proposal_version (
      tenant_id uuid not null,
      proposal_id uuid not null,
      number integer not null,
      at timestamptz not null,
      author_id uuid,
      cause text not null check (cause in ('begun', 'written', 'removed', 'amended', 'together')),
      amendment_id uuid,
      title text not null,
      sections jsonb not null,
      primary key (tenant_id, proposal_id, number),
      foreign key (tenant_id, proposal_id) references proposal on delete cascade
    );
    create table proposal_amendment (
      tenant_id uuid not null,
      proposal_id uuid not null,
      id uuid not null,
      section_id uuid not null,
      state text not null check (state in ('pending', 'accepted', 'rejected', 'withdrawn')),
      passage jsonb not null,
      passage_state text not null check (passage_state in ('kept', 'moved', 'answered', 'lost')),
      quote text not null check (length(quote) <= 1000),
      replacement text not null check (length(replacement) <= 5000),
      why text not null check (length(why) <= 2000),
      person_id uuid,
      name text check (length(name) <= 200),
      at timestamptz not null,
      reason text check (length(reason) <= 2000),
      decided_at timestamptz,
      version integer,
      primary key (tenant_id, proposal_id, id),
      foreign key (tenant_id, proposal_id) references proposal on delete cascade
    );
    create index proposal_amendment_pending_idx on proposal_amendment (tenant_id, proposal_id, section_id) where state = 'pending';
    create index proposal_amendment_person_idx on proposal_amendment (tenant_id, person_id);
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
}
