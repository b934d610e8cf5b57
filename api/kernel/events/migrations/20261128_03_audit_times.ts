import type { Knex } from 'knex'

/** What happened lately in a town, about whatever subject. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index audit_entry_public_idx on audit_entry (tenant_id, action, at) where public')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index audit_entry_public_idx')
}
