import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** Up to which line of the tally moderators have been told that something waits. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table moderation_told (
      tenant_id uuid primary key references tenant,
      tally_id bigint not null
    );
  `)
  await secureTenantTable(knex, 'moderation_told')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('moderation_told')
}
