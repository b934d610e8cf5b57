import type { Knex } from 'knex'

/** Why moderators have hidden a report, or what was written about it for everybody; null while nobody has. */
export async function up(knex: Knex): Promise<void> {
  for (const table of ['report', 'report_message'])
    await knex.raw('alter table ?? add column hidden_reason text check (length(hidden_reason) <= 2000)', [table])
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['report', 'report_message']) await knex.raw('alter table ?? drop column hidden_reason', [table])
}
