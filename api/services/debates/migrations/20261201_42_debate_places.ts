import type { Knex } from 'knex'

/** Debates that are there already take places on their maps. */
export async function up(knex: Knex): Promise<void> {
  // Row-level security is forced on the owner too, who changes rows of every town here.
  await knex.raw(`
    alter table comment_thread no force row level security;
    alter table debate no force row level security;
    update comment_thread t set layer = 'debate:' || d.id from debate d where d.tenant_id = t.tenant_id and d.id = t.subject_id;
    alter table comment_thread force row level security;
    alter table debate force row level security;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table comment_thread no force row level security;
    update comment_thread set layer = null;
    alter table comment_thread force row level security;
  `)
}
