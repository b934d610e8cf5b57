import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

const tables = ['report_code', 'report', 'report_term', 'report_follower', 'report_message', 'report_media']

/** Reports, the words by which they are found, who follows them, what was written about them, and their photos and documents. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table report_code (
      tenant_id uuid not null references tenant,
      year integer not null,
      last integer not null,
      primary key (tenant_id, year)
    );
    create table report (
      tenant_id uuid not null references tenant,
      id uuid not null,
      code text not null,
      category text not null,
      category_name jsonb not null,
      state text not null check (state in ('received', 'verified', 'assigned', 'in_progress', 'planned', 'resolved', 'not_resolved',
        'not_ours', 'duplicate', 'reopened')),
      phase text not null check (phase in ('open', 'paused', 'closed')),
      version integer not null default 1,
      visibility text not null check (visibility in ('public', 'reserved')),
      is_public boolean not null,
      priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
      author_id uuid,
      author_name text check (length(author_name) <= 200),
      assurance text not null,
      token_hash bytea check (length(token_hash) = 32),
      language text not null check (language in ('it', 'en')),
      title text not null check (length(title) between 1 and 120),
      description text not null check (length(description) <= 4000),
      lon double precision not null check (lon between -180 and 180),
      lat double precision not null check (lat between -90 and 90),
      accuracy double precision check (accuracy >= 0),
      address text not null check (length(address) <= 200),
      area text,
      area_name jsonb,
      answers jsonb not null,
      channel text not null,
      captured_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      office text,
      office_name jsonb,
      assignee_id uuid,
      promised_hours integer check (promised_hours > 0),
      clock_ran_ms bigint not null default 0 check (clock_ran_ms >= 0),
      clock_since timestamptz,
      due_at timestamptz,
      overdue_recorded_at timestamptz,
      planned_for date,
      closing jsonb,
      closed_at timestamptz,
      contest_count integer not null default 0,
      duplicate_of uuid,
      duplicates integer not null default 0 check (duplicates >= 0),
      primary key (tenant_id, id),
      unique (tenant_id, code),
      foreign key (tenant_id, duplicate_of) references report (tenant_id, id),
      check (not is_public or visibility = 'public'),
      check ((state = 'duplicate') = (duplicate_of is not null)),
      check (duplicate_of is null or duplicates = 0),
      check ((phase = 'closed') = (closed_at is not null)),
      check ((phase = 'open') = (clock_since is not null))
    );
    create index report_newest_idx on report (tenant_id, id desc) where is_public;
    create index report_category_idx on report (tenant_id, category, id desc) where is_public;
    create index report_lat_idx on report (tenant_id, lat, lon);
    create index report_near_idx on report (tenant_id, category, lat) where is_public and phase <> 'closed';
    create index report_due_idx on report (tenant_id, due_at, id) where phase <> 'closed';
    create index report_working_idx on report (tenant_id, id desc) where phase <> 'closed';
    create index report_author_idx on report (tenant_id, author_id, id desc) where author_id is not null;
    create index report_duplicates_idx on report (tenant_id, duplicate_of) where duplicate_of is not null;
    create index report_created_idx on report (tenant_id, created_at);
    create table report_term (
      tenant_id uuid not null,
      term text collate "C" not null,
      report_id uuid not null,
      primary key (tenant_id, term, report_id),
      foreign key (tenant_id, report_id) references report on delete cascade
    );
    create index report_term_report_idx on report_term (tenant_id, report_id);
    create table report_follower (
      tenant_id uuid not null,
      report_id uuid not null,
      person_id uuid not null,
      since timestamptz not null,
      primary key (tenant_id, report_id, person_id),
      foreign key (tenant_id, report_id) references report on delete cascade
    );
    create index report_follower_person_idx on report_follower (tenant_id, person_id, report_id);
    create table report_message (
      tenant_id uuid not null,
      report_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      author text not null check (author in ('author', 'staff')),
      person_id uuid,
      audience text not null check (audience in ('public', 'author', 'staff')),
      text text not null check (length(text) between 1 and 4000),
      primary key (tenant_id, report_id, id),
      foreign key (tenant_id, report_id) references report on delete cascade
    );
    create index report_message_person_idx on report_message (tenant_id, person_id) where person_id is not null;
    create table report_media (
      tenant_id uuid not null,
      report_id uuid not null,
      media_id uuid not null,
      kind text not null check (kind in ('image', 'document')),
      at timestamptz not null,
      primary key (tenant_id, report_id, media_id),
      foreign key (tenant_id, report_id) references report on delete cascade
    );
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
}
