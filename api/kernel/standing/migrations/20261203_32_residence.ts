import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/**
 * Checks with the register of residents that people have asked for. The tax code is there, sealed, while one waits, and nowhere else.
 * How it stands with any system that a town asks: one table for outside classifiers and for the register.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table residence_check (
      tenant_id uuid not null references tenant,
      id uuid not null,
      person_id uuid not null references person,
      asked_at timestamptz not null,
      sealed bytea,
      next_try_at timestamptz,
      attempts integer not null default 0,
      answered_at timestamptz,
      outcome text check (outcome in ('resident', 'not_resident', 'not_found', 'unanswered', 'withdrawn')),
      primary key (tenant_id, id),
      check ((answered_at is null) = (outcome is null)),
      check (answered_at is null or (sealed is null and next_try_at is null)),
      check (next_try_at is null or sealed is not null)
    );
    create unique index residence_check_open_idx on residence_check (tenant_id, person_id) where answered_at is null;
    create index residence_check_due_idx on residence_check (tenant_id, next_try_at) where next_try_at is not null;
    create index residence_check_person_idx on residence_check (person_id, tenant_id, asked_at);
    alter table person_tax_code drop column sealed;
  `)
  await secureTenantTable(knex, 'residence_check')
  // Signing in shows the code for every town in which a check of the person's waits for it.
  await knex.raw(`
    create policy of_person on residence_check using (person_id = nullif(current_setting('app.person', true), '')::uuid)
    with check (person_id = nullif(current_setting('app.person', true), '')::uuid);
    alter table moderation_provider rename to outbound_circuit;
    alter table outbound_circuit rename column provider to name;
    alter table outbound_circuit drop constraint moderation_provider_provider_check;
    alter table outbound_circuit add constraint outbound_circuit_name_check check (length(name) <= 60);
    alter table outbound_circuit no force row level security;
    update outbound_circuit set name = 'classifier ' || name;
    alter table outbound_circuit force row level security;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table outbound_circuit no force row level security;
    delete from outbound_circuit where name not like 'classifier %';
    update outbound_circuit set name = substr(name, 12);
    alter table outbound_circuit force row level security;
    alter table outbound_circuit drop constraint outbound_circuit_name_check;
    alter table outbound_circuit rename column name to provider;
    alter table outbound_circuit add constraint moderation_provider_provider_check check (length(provider) <= 40);
    alter table outbound_circuit rename to moderation_provider;
    drop table residence_check;
    alter table person_tax_code add column sealed bytea;
  `)
}
