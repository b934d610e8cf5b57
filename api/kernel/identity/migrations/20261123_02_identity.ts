import type { Knex } from 'knex'
import { grantData, secureTenantTable } from '../../db/row-level-security.ts'

/** Persons (one identity in every town), how they log in, their standing per town, and the storage of the OpenID provider. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table identity_secret (
      name text primary key,
      value text not null,
      created_at timestamptz not null default now()
    );
    create table oidc_payload (
      model text not null,
      id text not null,
      payload jsonb not null,
      uid text,
      user_code text,
      grant_id text,
      account_id text,
      expires_at timestamptz,
      consumed_at timestamptz,
      primary key (model, id)
    );
    create index oidc_payload_uid_idx on oidc_payload (uid) where uid is not null;
    create index oidc_payload_grant_idx on oidc_payload (grant_id) where grant_id is not null;
    create index oidc_payload_account_idx on oidc_payload (account_id) where account_id is not null;
    create index oidc_payload_expires_idx on oidc_payload (expires_at);
    create table person (
      id uuid primary key,
      given_name text,
      family_name text,
      birth_date date,
      created_at timestamptz not null,
      erased_at timestamptz
    );
    create table person_login (
      source text not null,
      subject_hash text not null,
      person_id uuid not null references person,
      assurance text not null check (assurance in ('none', 'low', 'substantial', 'high')),
      last_at timestamptz not null,
      primary key (source, subject_hash)
    );
    create index person_login_person_idx on person_login (person_id);
    create table person_standing (
      tenant_id uuid not null references tenant,
      person_id uuid not null references person,
      standing text not null check (standing in ('resident', 'works_here', 'studies_here')),
      source text not null,
      expires_at timestamptz,
      primary key (tenant_id, person_id, standing, source)
    );
    create index person_standing_person_idx on person_standing (person_id);
  `)
  await secureTenantTable(knex, 'person_standing')
  // A token states a person's standing in every town: the person's own rows are visible to the transaction that is theirs.
  await knex.raw(`
    create policy of_person on person_standing using (person_id = nullif(current_setting('app.person', true), '')::uuid)
    with check (person_id = nullif(current_setting('app.person', true), '')::uuid)
  `)
  for (const table of ['oidc_payload', 'person', 'person_login']) await grantData(knex, table)
  await knex.raw('grant select, insert on identity_secret to cdc_app')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['person_standing', 'person_login', 'person', 'oidc_payload', 'identity_secret']) {
    await knex.schema.dropTable(table)
  }
}
