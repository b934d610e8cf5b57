import type { Knex } from 'knex'
import { grantData } from '../../db/row-level-security.ts'

/**
 * What people see of their own account: where they are signed in (the browser in a word, no address), what was done with their ways of
 * signing in, which source told their names and when; and grants that were ended while access tokens of theirs may still hold.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table person_session (
      id uuid primary key,
      session_uid text not null unique,
      person_id uuid not null references person,
      source text not null,
      browser text,
      system text,
      begun_at timestamptz not null
    );
    create index person_session_person_idx on person_session (person_id);
    create table ended_grant (
      grant_id text primary key,
      ended_at timestamptz not null
    );
    create index ended_grant_at_idx on ended_grant (ended_at);
    create table person_history (
      id uuid primary key,
      person_id uuid not null references person,
      at timestamptz not null,
      kind text not null check (kind in ('way_added', 'way_removed', 'accounts_joined', 'session_ended', 'others_ended', 'consent_withdrawn')),
      what text not null
    );
    create index person_history_person_idx on person_history (person_id, id);
    alter table person add column told_by text, add column told_at timestamptz;
    update person set told_by = login.source, told_at = login.last_at
      from (select distinct on (person_id) person_id, source, last_at from person_login order by person_id, assurance = 'low', last_at desc) login
      where login.person_id = person.id and person.given_name is not null;
  `)
  for (const table of ['person_session', 'ended_grant', 'person_history']) await grantData(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['person_history', 'ended_grant', 'person_session']) await knex.schema.dropTable(table)
  await knex.raw('alter table person drop column told_by, drop column told_at')
}
