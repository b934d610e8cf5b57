import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** Keys with which other systems speak to a town. The keys themselves are nowhere. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table api_key (
      tenant_id uuid not null references tenant,
      id uuid not null,
      client text not null check (length(client) between 1 and 100),
      scopes text[] not null check (cardinality(scopes) between 1 and 20),
      hash bytea not null check (length(hash) = 32),
      created_at timestamptz not null,
      revoked_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, hash)
    );
  `)
  await secureTenantTable(knex, 'api_key')
  // They are the operator's to give.
  await knex.raw('revoke insert, update, delete on api_key from cdc_app')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('api_key')
}
