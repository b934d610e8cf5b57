import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** Who is told of events, the events of the last weeks, and which of them has reached whom. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table webhook (
      tenant_id uuid not null references tenant,
      id uuid not null,
      client text not null check (length(client) between 1 and 100),
      url text not null check (length(url) between 10 and 500),
      description text not null check (length(description) <= 500),
      events text[] not null check (cardinality(events) between 1 and 100),
      state text not null default 'active' check (state in ('active', 'disabled')),
      disabled_reason text check (disabled_reason in ('staff', 'gone', 'failing')),
      disabled_at timestamptz,
      failing_since timestamptz,
      secret bytea not null,
      previous_secret bytea,
      previous_secret_until timestamptz,
      busy_until timestamptz,
      created_at timestamptz not null,
      version bigint not null default 1,
      primary key (tenant_id, id),
      check ((state = 'disabled') = (disabled_reason is not null and disabled_at is not null)),
      check ((previous_secret is null) = (previous_secret_until is null))
    );
    create table webhook_event (
      tenant_id uuid not null references tenant,
      id uuid not null,
      name text not null,
      at timestamptz not null,
      body text not null,
      gathers text,
      fact_id uuid not null,
      due_at timestamptz not null,
      spread_at timestamptz,
      primary key (tenant_id, id)
    );
    create index webhook_event_due_idx on webhook_event (tenant_id, due_at) where spread_at is null;
    create unique index webhook_event_gathering_idx on webhook_event (tenant_id, gathers) where spread_at is null;
    create index webhook_event_gathered_idx on webhook_event (tenant_id, gathers, due_at) where gathers is not null;
    create index webhook_event_age_idx on webhook_event (tenant_id, at);
    create table webhook_delivery (
      tenant_id uuid not null references tenant,
      webhook_id uuid not null,
      event_id uuid not null,
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
      attempts integer not null default 0,
      next_try_at timestamptz,
      delivered_at timestamptz,
      answered integer,
      error text check (length(error) <= 300),
      primary key (tenant_id, webhook_id, event_id),
      foreign key (tenant_id, webhook_id) references webhook on delete cascade,
      foreign key (tenant_id, event_id) references webhook_event on delete cascade,
      check ((state = 'waiting') = (next_try_at is not null))
    );
    create index webhook_delivery_waiting_idx on webhook_delivery (tenant_id, webhook_id, event_id) where state = 'waiting';
    create index webhook_delivery_dead_idx on webhook_delivery (tenant_id, webhook_id, event_id) where state = 'dead';
    create index webhook_delivery_event_idx on webhook_delivery (tenant_id, event_id);
  `)
  for (const table of ['webhook', 'webhook_event', 'webhook_delivery']) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table webhook_delivery, webhook_event, webhook')
}
