import type { Knex } from 'knex'

const tables = ['comment_thread', 'debate', 'proposal']

/** Threads that are there are called as their debate or proposal is, where everybody reads it. */
export async function up(knex: Knex): Promise<void> {
  for (const table of tables) await knex.raw('alter table ?? no force row level security', [table])
  await knex.raw(`
    update comment_thread t set title = d.question->>'it' from debate d where t.shown and d.tenant_id = t.tenant_id and d.id = t.subject_id;
    update comment_thread t set title = p.title from proposal p where t.shown and p.tenant_id = t.tenant_id and p.id = t.subject_id;
  `)
  for (const table of tables) await knex.raw('alter table ?? force row level security', [table])
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table comment_thread no force row level security')
  await knex.raw('update comment_thread set title = code')
  await knex.raw('alter table comment_thread force row level security')
}
