import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** What a town has decided about an application by which people sign in. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table application_rule (
      tenant_id uuid not null references tenant,
      client text not null check (length(client) between 1 and 200),
      requests_per_minute integer check (requests_per_minute between 1 and 100000),
      suspended_at timestamptz,
      primary key (tenant_id, client),
      check (requests_per_minute is not null or suspended_at is not null)
    );
  `)
  await secureTenantTable(knex, 'application_rule')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table application_rule')
}
