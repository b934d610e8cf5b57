import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

const tables = ['petition_code', 'petition', 'petition_text', 'petition_follower', 'petition_update', 'petition_invalidation']

/**
 * Petitions, their texts by language, followers, the author's news, and batches of invalidated signatures. Signatures themselves
 * are acts of the kernel.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create extension if not exists pg_trgm')
  await knex.raw(`
    create table petition_code (
      tenant_id uuid not null references tenant,
      year integer not null,
      last integer not null,
      primary key (tenant_id, year)
    );
    create table petition (
      tenant_id uuid not null references tenant,
      id uuid not null,
      code text not null,
      type text not null,
      state text not null check (state in ('draft', 'collecting_sponsors', 'in_review', 'open', 'closed', 'answered', 'archived',
        'rejected', 'withdrawn', 'stopped')),
      version integer not null default 1,
      is_public boolean not null default false,
      listed_at timestamptz,
      author_id uuid,
      author_name text check (length(author_name) <= 200),
      original_language text not null check (original_language in ('it', 'en')),
      terms jsonb not null,
      thresholds jsonb not null,
      created_at timestamptz not null,
      review_since timestamptz,
      published_at timestamptz,
      closes_at timestamptz,
      decision jsonb,
      decided_at timestamptz,
      hidden boolean not null default false,
      answer jsonb,
      answered_at timestamptz,
      answer_due_at timestamptz,
      overdue_recorded_at timestamptz,
      invalidated_at timestamptz,
      sponsors integer not null default 0,
      sponsor_token text,
      signature_count integer not null default 0,
      primary key (tenant_id, id),
      unique (tenant_id, code),
      check (state not in ('open', 'closed', 'answered') or (published_at is not null and closes_at > published_at)),
      check (state <> 'answered' or answered_at is not null),
      check (state not in ('rejected', 'stopped') or decision is not null),
      check (is_public = (listed_at is not null) or not is_public)
    );
    create index petition_newest_idx on petition (tenant_id, listed_at desc, id desc) where is_public;
    create index petition_signed_idx on petition (tenant_id, signature_count desc, id desc) where is_public;
    create index petition_closing_idx on petition (tenant_id, closes_at) where state = 'open';
    create index petition_review_idx on petition (tenant_id, review_since, id) where state = 'in_review';
    create index petition_due_idx on petition (tenant_id, answer_due_at, id) where answer_due_at is not null and answered_at is null;
    create index petition_decided_idx on petition (tenant_id, decided_at) where decided_at is not null;
    create index petition_author_idx on petition (tenant_id, author_id, id) where author_id is not null;
    create table petition_text (
      tenant_id uuid not null,
      petition_id uuid not null,
      language text not null check (language in ('it', 'en')),
      title text not null check (length(title) between 1 and 120),
      ask text not null check (length(ask) between 1 and 500),
      details text not null check (length(details) <= 5000),
      primary key (tenant_id, petition_id, language),
      foreign key (tenant_id, petition_id) references petition on delete cascade
    );
    create table petition_follower (
      tenant_id uuid not null,
      petition_id uuid not null,
      person_id uuid not null,
      since timestamptz not null,
      primary key (tenant_id, petition_id, person_id),
      foreign key (tenant_id, petition_id) references petition on delete cascade
    );
    create index petition_follower_person_idx on petition_follower (tenant_id, person_id);
    create table petition_update (
      tenant_id uuid not null,
      petition_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      text text not null check (length(text) between 1 and 2000),
      primary key (tenant_id, petition_id, id),
      foreign key (tenant_id, petition_id) references petition on delete cascade
    );
    create table petition_invalidation (
      tenant_id uuid not null,
      petition_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      person_id uuid,
      filter jsonb not null,
      reason text not null,
      label jsonb not null,
      note text not null,
      signatures integer not null,
      count_before integer not null,
      count_after integer not null,
      primary key (tenant_id, petition_id, id),
      foreign key (tenant_id, petition_id) references petition on delete cascade
    );
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
}
