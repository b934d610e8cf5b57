import type { Knex } from 'knex'
import { grantData } from '../../db/row-level-security.ts'

/** What SPID and CIE keep: requests that wait for an answer, sessions at providers, metadata of providers, the log that the law asks for. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table saml_request (
      relay_state text primary key,
      source text not null,
      request_id text not null unique,
      uid text not null,
      town text not null,
      entity_id text not null,
      provider text not null,
      level smallint not null check (level between 1 and 3),
      issued_at timestamptz not null,
      expires_at timestamptz not null,
      answered_at timestamptz
    );
    create index saml_request_expires_idx on saml_request (expires_at);
    create table saml_session (
      id uuid primary key,
      source text not null,
      provider text not null,
      name_hash text not null,
      entity_id text not null,
      town text not null,
      person_id uuid not null references person,
      expires_at timestamptz not null
    );
    create index saml_session_name_idx on saml_session (name_hash);
    create index saml_session_person_idx on saml_session (person_id);
    create index saml_session_expires_idx on saml_session (expires_at);
    create table saml_provider_document (
      address text primary key,
      document text not null,
      read_at timestamptz not null default now()
    );
    create table saml_log (
      id uuid primary key,
      at timestamptz not null,
      source text not null,
      kind text not null check (kind in ('request', 'response')),
      entity_id text not null,
      provider text not null,
      request_id text not null,
      person_hash text,
      sealed text not null
    );
    create index saml_log_person_idx on saml_log (person_hash) where person_hash is not null;
    create index saml_log_request_idx on saml_log (request_id);
    create index saml_log_at_idx on saml_log (at);
  `)
  for (const table of ['saml_request', 'saml_session', 'saml_provider_document']) await grantData(knex, table)
  // The API writes the log and lets it go; it reads none of it.
  await knex.raw('grant insert, delete, select (id, at) on saml_log to cdc_app')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['saml_log', 'saml_provider_document', 'saml_session', 'saml_request']) await knex.schema.dropTable(table)
}
