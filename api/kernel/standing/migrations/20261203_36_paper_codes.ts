import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** Codes on paper for a tie to the town, made in batches, each good once. Of a code a keyed digest is kept; of wrong tries their number by the hour. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table paper_code_batch (
      tenant_id uuid not null references tenant,
      id uuid not null,
      standing text not null,
      codes integer not null check (codes between 1 and 200),
      made_by uuid references person,
      made_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > made_at),
      revoked_at timestamptz,
      primary key (tenant_id, id)
    );
    create index paper_code_batch_made_by_idx on paper_code_batch (made_by) where made_by is not null;
    create table paper_code (
      tenant_id uuid not null,
      digest bytea not null check (length(digest) = 32),
      batch_id uuid not null,
      tie_id uuid,
      used_at timestamptz,
      primary key (tenant_id, digest),
      check ((tie_id is null) = (used_at is null)),
      foreign key (tenant_id, batch_id) references paper_code_batch (tenant_id, id)
    );
    create index paper_code_batch_idx on paper_code (tenant_id, batch_id);
    create table paper_code_try (
      tenant_id uuid not null references tenant,
      hour timestamptz not null,
      person_id uuid not null references person,
      wrong integer not null check (wrong > 0),
      primary key (tenant_id, hour, person_id)
    );
    create index paper_code_try_person_idx on paper_code_try (person_id);
  `)
  for (const table of ['paper_code_batch', 'paper_code', 'paper_code_try']) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table paper_code_try, paper_code, paper_code_batch')
}
