import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

const tables = ['comment_thread', 'comment', 'comment_version', 'comment_tally']
const kinds = ['signature', 'sponsorship', 'support']
const only = (...allowed: string[]) => `
  alter table act_subject drop constraint act_subject_kind_check;
  alter table act_subject add constraint act_subject_kind_check check (kind in (${allowed.map((kind) => `'${kind}'`).join(', ')}));`

/**
 * Threads of comments about subjects of any service. Comments of a thread are counted in sixteen slots, so that who writes at the same
 * moment hardly ever waits for another. `wilson` is the lower bound of Wilson's score interval at 95 % (z = 1.96): how good a comment
 * is at least, by those who have shown what they think of it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ${only(...kinds, 'comment_support')}
    create function wilson(pro integer, contra integer) returns double precision language sql immutable parallel safe as $$
      select case when pro <= 0 then 0 else
        (pro + 1.9208 - 1.96 * sqrt(pro * contra::float8 / (pro + contra) + 0.9604)) / (pro + contra + 3.8416) end
    $$;
    create table comment_thread (
      tenant_id uuid not null references tenant,
      subject_id uuid not null,
      service text not null,
      code text not null,
      windows jsonb not null,
      needs jsonb not null,
      support_windows jsonb not null,
      support_needs jsonb not null,
      edit_minutes integer not null,
      counts_from integer not null,
      counts_shown boolean not null,
      shown boolean not null,
      primary key (tenant_id, subject_id)
    );
    create table comment (
      tenant_id uuid not null,
      id uuid not null,
      subject_id uuid not null,
      root_id uuid,
      parent_id uuid,
      depth integer not null check (depth between 1 and 3),
      author_id uuid,
      author_name text check (length(author_name) <= 200),
      voice text not null check (voice in ('citizen', 'staff')),
      office text check (length(office) <= 300),
      stance text check (stance in ('for', 'against', 'question', 'fact')),
      text text not null check (length(text) <= 5000),
      sources text[] not null,
      quote jsonb,
      geometry jsonb,
      language text not null check (language in ('it', 'en')),
      state text not null check (state in ('visible', 'withdrawn', 'hidden')),
      hidden_reason text check (length(hidden_reason) <= 2000),
      listed boolean not null default true,
      version integer not null default 1,
      created_at timestamptz not null,
      edited_at timestamptz,
      reply_count integer not null default 0,
      support_count integer not null default 0,
      contra_count integer not null default 0,
      score double precision not null generated always as (wilson(support_count, contra_count)) stored,
      primary key (tenant_id, id),
      foreign key (tenant_id, subject_id) references comment_thread,
      check ((root_id is null) = (parent_id is null))
    );
    create index comment_newest_idx on comment (tenant_id, subject_id, id desc) where parent_id is null and listed;
    create index comment_best_idx on comment (tenant_id, subject_id, score desc, id desc) where parent_id is null and listed;
    create index comment_stance_idx on comment (tenant_id, subject_id, stance, score desc, id desc) where parent_id is null and listed;
    create index comment_replies_idx on comment (tenant_id, root_id, id) where root_id is not null;
    create index comment_author_idx on comment (tenant_id, author_id) where author_id is not null;
    create table comment_version (
      tenant_id uuid not null,
      comment_id uuid not null,
      version integer not null,
      text text not null,
      written_at timestamptz not null,
      primary key (tenant_id, comment_id, version),
      foreign key (tenant_id, comment_id) references comment on delete cascade
    );
    create table comment_tally (
      tenant_id uuid not null,
      subject_id uuid not null,
      slot integer not null check (slot between 0 and 15),
      count integer not null,
      primary key (tenant_id, subject_id, slot),
      foreign key (tenant_id, subject_id) references comment_thread on delete cascade
    );
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
  await knex.raw(`drop function wilson(integer, integer); ${only(...kinds)}`)
}
