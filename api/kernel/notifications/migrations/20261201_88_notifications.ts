import type { Knex } from 'knex'
import { grantData, secureTenantTable } from '../../db/row-level-security.ts'

const tables = ['notice', 'notification', 'notification_dispatch', 'notification_preference', 'letter', 'letter_pace']

/**
 * What people are told. A *notice* is one piece of news about one subject, a *notification* one person's copy of it, a *dispatch* a copy
 * that a channel is still to carry, a *letter* what is carried: one notice, or all that fell due together.
 *
 * `person_contact` is of no town: a person has one address. It is sealed under a key outside the database.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table outbox add column actor_id uuid;
    create table notice (
      tenant_id uuid not null references tenant,
      id uuid not null,
      fact_id uuid not null,
      kind text not null,
      subject_id uuid not null,
      subject_title text not null check (length(subject_title) <= 300),
      element text not null,
      shown_by uuid,
      params jsonb not null,
      actor_id uuid,
      at timestamptz not null,
      audience text,
      audience_of uuid,
      audience_reason text,
      audience_after uuid,
      expanded_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, fact_id, kind, subject_id)
    );
    create index notice_waiting_idx on notice (tenant_id, id) where audience is not null and expanded_at is null;
    create table notification (
      tenant_id uuid not null,
      person_id uuid not null,
      notice_id uuid not null,
      subject_id uuid not null,
      reason text not null,
      read_at timestamptz,
      primary key (tenant_id, person_id, notice_id),
      foreign key (tenant_id, notice_id) references notice on delete cascade
    );
    create index notification_unread_idx on notification (tenant_id, person_id) where read_at is null;
    create index notification_notice_idx on notification (tenant_id, notice_id);
    create table notification_dispatch (
      tenant_id uuid not null,
      channel text not null,
      person_id uuid not null,
      notice_id uuid not null,
      due_at timestamptz not null,
      primary key (tenant_id, channel, person_id, notice_id),
      foreign key (tenant_id, person_id, notice_id) references notification on delete cascade
    );
    create index notification_dispatch_due_idx on notification_dispatch (tenant_id, channel, due_at, person_id);
    create table notification_preference (
      tenant_id uuid not null references tenant,
      person_id uuid not null,
      frequencies jsonb not null,
      quiet_from smallint check (quiet_from between 0 and 1439),
      quiet_until smallint check (quiet_until between 0 and 1439),
      language text not null check (language in ('it', 'en')),
      version integer not null default 1,
      primary key (tenant_id, person_id),
      check ((quiet_from is null) = (quiet_until is null))
    );
    create table letter (
      tenant_id uuid not null references tenant,
      id uuid not null,
      channel text not null,
      person_id uuid,
      purpose text not null check (purpose in ('notices', 'confirmation')),
      weight smallint not null,
      notice_ids uuid[] not null,
      state text not null check (state in ('waiting', 'handing_over', 'sent', 'in_doubt', 'failed', 'dropped')),
      attempts integer not null default 0,
      next_try_at timestamptz,
      created_at timestamptz not null,
      settled_at timestamptz,
      error text check (length(error) <= 300),
      primary key (tenant_id, id)
    );
    create index letter_due_idx on letter (tenant_id, channel, weight, next_try_at) where state in ('waiting', 'handing_over');
    create index letter_settled_idx on letter (tenant_id, settled_at) where settled_at is not null;
    create index letter_wrong_idx on letter (tenant_id, id) where state in ('in_doubt', 'failed');
    create index letter_person_idx on letter (tenant_id, person_id) where person_id is not null;
    create table letter_pace (
      tenant_id uuid not null references tenant,
      minute timestamptz not null,
      taken integer not null,
      primary key (tenant_id, minute)
    );
    create table person_contact (
      person_id uuid primary key references person,
      address bytea,
      confirmed_at timestamptz,
      paused_at timestamptz,
      paused_because text check (length(paused_because) <= 300),
      asked bytea,
      asked_at timestamptz,
      nonce bytea,
      version integer not null default 1,
      check ((address is null) = (confirmed_at is null)),
      check ((asked is null) = (nonce is null) and (asked is null) = (asked_at is null))
    );
  `)
  for (const table of tables) await secureTenantTable(knex, table)
  await grantData(knex, 'person_contact')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    `drop table person_contact, letter_pace, letter, notification_preference, notification_dispatch, notification, notice`,
  )
  await knex.raw('alter table outbox drop column actor_id')
}
