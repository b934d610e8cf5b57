import type { Knex } from 'knex'

/** What the office has before it: declarations that wait and ties that it gave, the newest first. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index person_standing_office_idx on person_standing (tenant_id, source, id desc) where ended_at is null')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index person_standing_office_idx')
}
