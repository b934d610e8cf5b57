import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** What can be acted on, the acts, and their exact counts. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table act_subject (
      tenant_id uuid not null references tenant,
      id uuid not null,
      kind text not null check (kind in ('signature', 'sponsorship')),
      service text not null,
      code text not null,
      title text not null,
      identified boolean not null,
      closes_at timestamptz not null,
      count integer not null default 0 check (count >= 0),
      primary key (tenant_id, id, kind)
    ) with (fillfactor = 50);
    create table act (
      tenant_id uuid not null,
      subject_id uuid not null,
      kind text not null,
      key bytea not null check (length(key) = 16),
      id uuid not null,
      at timestamptz not null,
      day date not null,
      assurance text not null,
      standing text not null default '',
      person_id uuid,
      public_name text,
      reason text,
      invalidation_id uuid,
      invalidation text,
      primary key (tenant_id, subject_id, kind, key),
      foreign key (tenant_id, subject_id, kind) references act_subject (tenant_id, id, kind)
    );
    create index act_visible_idx on act (tenant_id, subject_id, kind, id) where public_name is not null or reason is not null;
    create index act_person_idx on act (tenant_id, person_id) where person_id is not null;
    create table act_tally (
      tenant_id uuid not null,
      subject_id uuid not null,
      kind text not null,
      day date not null,
      assurance text not null,
      standing text not null default '',
      count integer not null check (count >= 0),
      primary key (tenant_id, subject_id, kind, day, assurance, standing),
      foreign key (tenant_id, subject_id, kind) references act_subject (tenant_id, id, kind)
    ) with (fillfactor = 50);
  `)
  for (const table of ['act_subject', 'act', 'act_tally']) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table act_tally, act, act_subject')
}
