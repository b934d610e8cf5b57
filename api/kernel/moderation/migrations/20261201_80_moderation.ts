import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

const tables = ['moderation_item', 'moderation_tally', 'moderation_decision', 'moderation_abstention']

/**
 * What moderators look at: one row per piece of content, under its id; and their decisions. `moderation_tally` counts what waits: each
 * statement adds what it has changed, in rows that nobody else writes, and the fold sums them up. The one index of the queue begins with
 * what it is narrowed by; whoever reads merges its branches.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table moderation_item (
      tenant_id uuid not null references tenant,
      id uuid not null,
      service text not null,
      kind text not null,
      subject_id uuid not null,
      author_id uuid,
      why text not null check (why in ('new', 'flagged', 'sampled', 'triage', 'appeal', 'second_opinion')),
      held boolean not null,
      urgency smallint not null check (urgency between 0 and 3),
      waiting boolean not null,
      entered_at timestamptz not null,
      due_at timestamptz not null,
      claimed_by uuid,
      claimed_until timestamptz,
      excluded uuid[] not null default '{}',
      scores jsonb not null default '[]',
      level smallint not null default 1 check (level between 0 and 4),
      appeal_of uuid,
      primary key (tenant_id, id),
      check ((claimed_by is null) = (claimed_until is null))
    );
    create index moderation_queue_idx on moderation_item (tenant_id, service, kind, why, held, urgency, due_at, id) where waiting;
    create index moderation_claimed_idx on moderation_item (tenant_id, claimed_by) where claimed_by is not null;
    create index moderation_author_idx on moderation_item (tenant_id, author_id, subject_id) where author_id is not null;
    create table moderation_tally (
      tenant_id uuid not null references tenant,
      id bigint generated always as identity,
      service text not null,
      kind text not null,
      why text not null,
      held boolean not null,
      change integer not null,
      primary key (tenant_id, id)
    );
    create table moderation_decision (
      tenant_id uuid not null,
      id uuid not null,
      item_id uuid not null,
      service text not null,
      kind text not null,
      author_id uuid,
      decided_by uuid,
      at timestamptz not null,
      outcome text not null check (length(outcome) <= 40),
      reason text check (length(reason) <= 40),
      words text check (length(words) <= 2000),
      way text not null check (way in ('new', 'flagged', 'sampled', 'triage', 'appeal', 'second_opinion', 'own_initiative')),
      machine boolean not null,
      waited interval not null,
      excerpt text not null check (length(excerpt) <= 1000),
      version text not null,
      before jsonb not null,
      appeal_of uuid,
      undone_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, item_id) references moderation_item
    );
    create index moderation_decision_item_idx on moderation_decision (tenant_id, item_id, id desc);
    create index moderation_decision_author_idx on moderation_decision (tenant_id, author_id, id desc) where author_id is not null;
    create table moderation_abstention (
      tenant_id uuid not null references tenant,
      person_id uuid not null,
      subject_id uuid not null,
      reason text not null check (length(reason) <= 1000),
      at timestamptz not null,
      primary key (tenant_id, person_id, subject_id)
    );
    create function moderation_count_added() returns trigger language plpgsql as $$ begin
      insert into moderation_tally (tenant_id, service, kind, why, held, change)
      select tenant_id, service, kind, why, held, count(*) from added where waiting group by 1, 2, 3, 4, 5;
      return null;
    end $$;
    create function moderation_count_changed() returns trigger language plpgsql as $$ begin
      insert into moderation_tally (tenant_id, service, kind, why, held, change)
      select tenant_id, service, kind, why, held, sum(one) from (
        select tenant_id, service, kind, why, held, 1 as one from added where waiting
        union all select tenant_id, service, kind, why, held, -1 from removed where waiting) c
      group by 1, 2, 3, 4, 5 having sum(one) <> 0;
      return null;
    end $$;
    create function moderation_count_removed() returns trigger language plpgsql as $$ begin
      insert into moderation_tally (tenant_id, service, kind, why, held, change)
      select tenant_id, service, kind, why, held, -count(*) from removed where waiting group by 1, 2, 3, 4, 5;
      return null;
    end $$;
    create trigger moderation_added after insert on moderation_item referencing new table as added
      for each statement execute function moderation_count_added();
    create trigger moderation_changed after update on moderation_item referencing old table as removed new table as added
      for each statement execute function moderation_count_changed();
    create trigger moderation_removed after delete on moderation_item referencing old table as removed
      for each statement execute function moderation_count_removed();
    alter table comment drop constraint comment_state_check;
    alter table comment add constraint comment_state_check check (state in ('visible', 'withdrawn', 'hidden', 'held'));
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
  await knex.raw(`
    drop function moderation_count_added(); drop function moderation_count_changed(); drop function moderation_count_removed();
    alter table comment no force row level security;
    update comment set state = 'hidden', hidden_reason = coalesce(hidden_reason, 'In attesa di verifica.') where state = 'held';
    alter table comment force row level security;
    alter table comment drop constraint comment_state_check;
    alter table comment add constraint comment_state_check check (state in ('visible', 'withdrawn', 'hidden'));
  `)
}
