import type { Knex } from 'knex'

/** Threads know how people call what they are about, for whoever moderates; its code until their service says it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table comment_thread no force row level security;
    alter table comment_thread add column title text;
    update comment_thread set title = code;
    alter table comment_thread alter column title set not null;
    alter table comment_thread force row level security;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table comment_thread drop column title')
}
