import type { Knex } from 'knex'

/** Photos of messages that are hidden, or wait unseen, are seen by nobody else, as the messages are. */
export async function up(knex: Knex): Promise<void> {
  for (const table of ['report_message', 'media']) await knex.raw('alter table ?? no force row level security', [table])
  await knex.raw(`
    update media m set covered = true from report_message w
      where w.tenant_id = m.tenant_id and w.report_id = m.subject_id and m.id = any(w.media) and w.hidden_reason is not null;
  `)
  for (const table of ['report_message', 'media']) await knex.raw('alter table ?? force row level security', [table])
}

/** What is covered is told by the messages: nothing is lost. */
export async function down(): Promise<void> {}
