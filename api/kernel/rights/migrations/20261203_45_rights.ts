import type { Knex } from 'knex'
import { grantData } from '../../db/row-level-security.ts'

/** When people took everything that is known about them along, and who has asked to be erased. Of no town. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table person_export (
      id uuid primary key,
      person_id uuid not null references person,
      at timestamptz not null
    );
    create index person_export_person_idx on person_export (person_id, at);
    create table person_erasure (
      id uuid primary key,
      person_id uuid not null references person,
      language text not null,
      asked_at timestamptz not null,
      due_at timestamptz not null,
      cancelled_at timestamptz,
      begun_at timestamptz,
      -- Towns in which it is done.
      towns uuid[] not null default '{}',
      done_at timestamptz,
      -- Where the last letter goes, sealed; null once it has gone.
      address bytea,
      letter_due_at timestamptz,
      check (begun_at is null or cancelled_at is null)
    );
    create unique index person_erasure_waiting_idx on person_erasure (person_id) where cancelled_at is null and done_at is null;
    create index person_erasure_due_idx on person_erasure (due_at) where cancelled_at is null and done_at is null;
    create index person_erasure_letter_idx on person_erasure (letter_due_at) where address is not null;
    create index person_erasure_lately_idx on person_erasure (begun_at) where begun_at is not null;
  `)
  await grantData(knex, 'person_export')
  await grantData(knex, 'person_erasure')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table person_erasure, person_export')
}
