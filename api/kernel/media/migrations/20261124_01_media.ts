import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** Photos and documents, and the sets of files in which they lie in the storage. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table media (
      tenant_id uuid not null references tenant,
      id uuid not null,
      kind text not null check (kind in ('photo', 'document')),
      files_id uuid not null,
      original_id uuid,
      version integer not null default 1,
      width integer,
      height integer,
      bytes integer not null check (bytes > 0),
      redactions jsonb not null default '[]',
      owner_id uuid,
      token_hash bytea,
      service text,
      subject_id uuid,
      home_id uuid,
      place integer not null default 0,
      published boolean not null default false,
      created_at timestamptz not null,
      attached_at timestamptz,
      primary key (tenant_id, id),
      check ((subject_id is null) = (service is null) and (subject_id is null) = (home_id is null)),
      check (subject_id is not null or not published)
    );
    create index media_subject_idx on media (tenant_id, subject_id, place, id) where subject_id is not null;
    create index media_owner_idx on media (tenant_id, owner_id) where owner_id is not null;
    create index media_waiting_idx on media (tenant_id, created_at) where subject_id is null;
    create index media_original_idx on media (tenant_id, attached_at) where original_id is not null;
    create table media_files (
      tenant_id uuid not null references tenant,
      id uuid not null,
      contents text not null check (contents in ('renditions', 'original', 'document')),
      state text not null check (state in ('arriving', 'kept', 'leaving')),
      since timestamptz not null,
      primary key (tenant_id, id)
    );
    create index media_files_passing_idx on media_files (tenant_id, since) where state <> 'kept';
  `)
  for (const table of ['media', 'media_files']) await secureTenantTable(knex, table)
  await knex.raw(`
    alter table tenant add column originals_days integer not null default 90 check (originals_days between 0 and 3650);
    grant update (originals_days) on tenant to cdc_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table tenant drop column originals_days')
  await knex.raw('drop table media_files, media')
}
