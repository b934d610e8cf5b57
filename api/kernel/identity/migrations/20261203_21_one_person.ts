import type { Knex } from 'knex'
import { grantData } from '../../db/row-level-security.ts'

/**
 * One account for each person, however they sign in: by the keyed hash of a tax code, and by accounts that were joined. A joining is done
 * town by town: `adopted` are those in which it has been, `swept` those in which it was again, once no token of the merged one holds.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table person_tax_code (
      hash bytea primary key,
      person_id uuid not null unique references person,
      sealed bytea,
      since timestamptz not null
    );
    alter table person add column merged_into uuid references person;
    create index person_erased_idx on person (erased_at) where erased_at is not null;
    create index person_merged_idx on person (merged_into) where merged_into is not null;
    alter table person_login add column id uuid not null unique default gen_random_uuid();
    alter table person_login add column since timestamptz;
    update person_login set since = last_at;
    alter table person_login alter column since set not null;
    create table person_joining (
      id uuid primary key,
      merged_id uuid not null unique references person,
      kept_id uuid not null references person,
      source text not null,
      asked_at timestamptz not null,
      adopted uuid[] not null default '{}',
      swept uuid[] not null default '{}',
      done_at timestamptz,
      check (merged_id <> kept_id)
    );
    create index person_joining_open_idx on person_joining (asked_at) where done_at is null;
    create index person_joining_asked_idx on person_joining (asked_at);
    create index person_joining_kept_idx on person_joining (kept_id);
  `)
  for (const table of ['person_tax_code', 'person_joining']) await grantData(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table person_joining, person_tax_code;
    alter table person_login drop column since, drop column id;
    drop index person_erased_idx;
    alter table person drop column merged_into;
  `)
}
