import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

const roleTables = ['staff_role', 'staff_invitation']

/**
 * Officers at a counter act for citizens who have no digital identity, one visit at a time. What was done in a visit is kept without its
 * subject: `told`, what the paper says, goes when the visit ends.
 */
export async function up(knex: Knex): Promise<void> {
  for (const table of roleTables)
    await knex.raw(`
      alter table ${table} drop constraint ${table}_role_check;
      alter table ${table} add constraint ${table}_role_check check (role in ('administrator', 'moderator', 'officer', 'counter'));
    `)
  await knex.raw(`
    alter table act add column at_counter boolean not null default false;
    create index act_counter_idx on act (tenant_id, subject_id, kind) where at_counter;
    create index person_birth_idx on person (birth_date) where birth_date is not null;
    create table counter_visit (
      tenant_id uuid not null references tenant,
      id uuid not null,
      officer_id uuid references person,
      officer_key text not null,
      person_id uuid references person,
      document text not null check (document in ('identity_card', 'passport', 'driving_licence', 'residence_permit', 'other')),
      by_tax_code boolean not null,
      consent_version text not null,
      consent_language text not null check (consent_language in ('it', 'en')),
      began_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > began_at),
      ended_at timestamptz,
      revoked_at timestamptz,
      primary key (tenant_id, id)
    );
    create unique index counter_visit_one_idx on counter_visit (tenant_id, officer_id) where ended_at is null;
    create index counter_visit_officer_idx on counter_visit (officer_id) where officer_id is not null;
    create index counter_visit_person_idx on counter_visit (person_id) where person_id is not null;
    create table counter_act (
      tenant_id uuid not null,
      id uuid not null,
      visit_id uuid not null,
      operation text not null check (length(operation) between 3 and 100),
      told text check (length(told) between 1 and 100),
      primary key (tenant_id, id),
      foreign key (tenant_id, visit_id) references counter_visit (tenant_id, id) on delete cascade
    );
    create index counter_act_visit_idx on counter_act (tenant_id, visit_id);
  `)
  for (const table of ['counter_visit', 'counter_act']) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table counter_act, counter_visit;
    drop index person_birth_idx;
    drop index act_counter_idx;
    alter table act drop column at_counter;
  `)
  for (const table of roleTables)
    await knex.raw(`
      delete from ${table} where role = 'counter';
      alter table ${table} drop constraint ${table}_role_check;
      alter table ${table} add constraint ${table}_role_check check (role in ('administrator', 'moderator', 'officer'));
    `)
}
