import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** Facts that wait for delivery, who did what, and the answers of idempotent requests. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table outbox (
      tenant_id uuid not null references tenant,
      id uuid not null,
      at timestamptz not null,
      name text not null,
      payload jsonb not null,
      attempts integer not null default 0,
      next_try_at timestamptz,
      delivered_at timestamptz,
      primary key (tenant_id, id)
    );
    create index outbox_waiting_idx on outbox (tenant_id, id) where delivered_at is null;
    create table audit_entry (
      tenant_id uuid not null references tenant,
      subject_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      action text not null,
      actor text not null check (actor in ('author', 'staff', 'system', 'citizen')),
      person_id uuid,
      public boolean not null,
      params jsonb not null,
      primary key (tenant_id, subject_id, id)
    );
    create table idempotency_key (
      tenant_id uuid not null references tenant,
      key bytea not null,
      content bytea not null,
      answer jsonb not null,
      at timestamptz not null,
      primary key (tenant_id, key)
    );
    create index idempotency_key_age_idx on idempotency_key (tenant_id, at);
  `)
  for (const table of ['outbox', 'audit_entry', 'idempotency_key']) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table idempotency_key, audit_entry, outbox')
}
