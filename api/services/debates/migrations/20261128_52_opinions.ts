import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

const tables = ['opinion_statement', 'opinion', 'opinion_picture']

/** Short statements of a debate, what people say of them, and the groups that were found. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table opinion_statement (
      tenant_id uuid not null,
      debate_id uuid not null,
      id uuid not null,
      number smallint not null check (number >= 0),
      text text not null check (length(text) between 5 and 140),
      language text not null check (language in ('it', 'en')),
      author_id uuid,
      by_staff boolean not null,
      created_at timestamptz not null,
      hidden_at timestamptz,
      hidden_reason text check (length(hidden_reason) <= 300),
      seen integer not null default 0,
      primary key (tenant_id, id),
      unique (tenant_id, debate_id, number),
      foreign key (tenant_id, debate_id) references debate on delete cascade,
      check ((hidden_at is null) = (hidden_reason is null))
    );
    create unique index opinion_statement_text_idx on opinion_statement (tenant_id, debate_id, lower(text));
    create index opinion_statement_author_idx on opinion_statement (tenant_id, author_id) where author_id is not null;
    create table opinion (
      tenant_id uuid not null,
      debate_id uuid not null,
      nullifier bytea not null check (length(nullifier) = 16),
      votes bytea not null check (length(votes) <= 500),
      changed_at timestamptz not null,
      primary key (tenant_id, debate_id, nullifier),
      foreign key (tenant_id, debate_id) references debate on delete cascade
    );
    create index opinion_changed_idx on opinion (tenant_id, debate_id, changed_at);
    create table opinion_picture (
      tenant_id uuid not null,
      debate_id uuid not null,
      through timestamptz,
      due_at timestamptz not null,
      found_at timestamptz,
      picture jsonb,
      primary key (tenant_id, debate_id),
      foreign key (tenant_id, debate_id) references debate on delete cascade,
      check ((found_at is null) = (picture is null))
    );
    comment on column opinion.votes is
      'a byte per statement, at its number: 0 not asked, 1 agrees, 2 disagrees, 3 passes; what lies beyond is not asked';
    comment on column opinion_picture.through is 'opinions changed before this are in the picture; null: find the groups anew';
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
}
