import type { Knex } from 'knex'

/** The index by which the staff's desk lists and counts what goes on by itself, without reading the archive. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index petition_running_idx on petition (tenant_id, (coalesce(published_at, created_at)), id)
      where state in ('collecting_sponsors', 'open', 'closed')
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index petition_running_idx')
}
