import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

const tables = [
  'moderation_record',
  'moderation_outcome',
  'moderation_flag',
  'moderation_block',
  'moderation_model',
  'moderation_fall_back',
  'moderation_signature',
]

/**
 * What judges before and beside moderators: what is known of people (`moderation_record`), what was decided in the end of what they
 * wrote and what is learnt from it (`moderation_outcome`), readers' flags, blocks, the versions of the classifier, services that have
 * fallen back, and what texts look like. What somebody has written is counted as its item enters, whoever lets it enter; what was hidden
 * of it, and how their flags turned out, is counted when it is asked, since hearers hold what they have changed until their round ends.
 * What hearers and errands note of an item refers to it by no foreign key: it would lock the item while a moderator decides on it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table moderation_record (
      tenant_id uuid not null references tenant,
      person_id uuid not null,
      first_at timestamptz not null,
      written integer not null default 0,
      locked_level smallint check (locked_level between 0 and 3),
      locked_by uuid,
      locked_at timestamptz,
      locked_words text check (length(locked_words) <= 2000),
      primary key (tenant_id, person_id)
    );
    create table moderation_outcome (
      tenant_id uuid not null references tenant,
      item_id uuid not null,
      author_id uuid,
      service text not null,
      level smallint not null,
      way text not null,
      held boolean not null,
      hidden boolean not null,
      at timestamptz not null,
      stems jsonb,
      primary key (tenant_id, item_id)
    );
    create index moderation_outcome_author_idx on moderation_outcome (tenant_id, author_id) where hidden and author_id is not null;
    create index moderation_outcome_newest_idx on moderation_outcome (tenant_id, at desc);
    create index moderation_outcome_sample_idx on moderation_outcome (tenant_id, service, level, at desc) where way in ('sampled', 'new');
    create table moderation_flag (
      tenant_id uuid not null,
      item_id uuid not null,
      person_id uuid not null,
      reason text not null check (length(reason) <= 40),
      words text check (length(words) <= 2000),
      weight real not null,
      at timestamptz not null,
      outcome text check (outcome in ('followed', 'refused')),
      answered_at timestamptz,
      primary key (tenant_id, item_id, person_id),
      foreign key (tenant_id, item_id) references moderation_item on delete cascade
    );
    create index moderation_flag_person_idx on moderation_flag (tenant_id, person_id, at desc);
    create table moderation_block (
      tenant_id uuid not null references tenant,
      id uuid not null,
      person_id uuid not null,
      item_id uuid not null,
      service text,
      from_at timestamptz not null,
      until_at timestamptz not null,
      reason text not null check (length(reason) <= 40),
      words text not null check (length(words) <= 2000),
      decided_by uuid,
      lifted_at timestamptz,
      lifted_by uuid,
      appeal_words text check (length(appeal_words) <= 5000),
      appealed_at timestamptz,
      appeal_due_at timestamptz,
      appeal_outcome text check (appeal_outcome in ('upheld', 'reversed')),
      appeal_answer text check (length(appeal_answer) <= 2000),
      appeal_answered_at timestamptz,
      appeal_answered_by uuid,
      primary key (tenant_id, id),
      foreign key (tenant_id, item_id) references moderation_item,
      check (from_at < until_at)
    );
    create index moderation_block_person_idx on moderation_block (tenant_id, person_id);
    create index moderation_block_until_idx on moderation_block (tenant_id, until_at);
    create table moderation_model (
      tenant_id uuid not null references tenant,
      version integer not null check (version > 0),
      learnt_at timestamptz not null,
      last_outcome_at timestamptz not null,
      sound boolean not null,
      examples integer not null,
      held_out integer not null,
      called integer not null,
      "precision" double precision,
      recall double precision,
      base_rate double precision not null,
      model jsonb not null,
      primary key (tenant_id, version)
    );
    create table moderation_fall_back (
      tenant_id uuid not null references tenant,
      id uuid not null,
      service text not null,
      level smallint not null check (level between 0 and 3),
      since timestamptz not null,
      errors integer not null,
      judged integer not null,
      ended_at timestamptz,
      ended_by uuid,
      primary key (tenant_id, id)
    );
    create unique index moderation_fall_back_open_idx on moderation_fall_back (tenant_id, service, level) where ended_at is null;
    create table moderation_signature (
      tenant_id uuid not null references tenant,
      item_id uuid not null,
      author_id uuid,
      at timestamptz not null,
      bins integer[],
      bands bigint[] not null,
      primary key (tenant_id, item_id)
    );
    create index moderation_signature_bands_idx on moderation_signature using gin (bands);
    create index moderation_signature_at_idx on moderation_signature (tenant_id, at);
    create function moderation_count_written() returns trigger language plpgsql as $$ begin
      insert into moderation_record (tenant_id, person_id, first_at, written)
      select tenant_id, author_id, min(entered_at), count(*) from added where author_id is not null group by 1, 2 order by 2
      on conflict (tenant_id, person_id) do update set written = moderation_record.written + excluded.written;
      return null;
    end $$;
    create trigger moderation_written after insert on moderation_item referencing new table as added
      for each statement execute function moderation_count_written();
    alter table moderation_item no force row level security;
    insert into moderation_record (tenant_id, person_id, first_at, written)
      select tenant_id, author_id, min(entered_at), count(*) from moderation_item where author_id is not null group by 1, 2;
    alter table moderation_item force row level security;
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger moderation_written on moderation_item; drop function moderation_count_written();')
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
}
