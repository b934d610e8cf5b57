import type { Knex } from 'knex'

/** Who has commented on a subject is told of it: found page by page. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create index comment_commenters_idx on comment (tenant_id, subject_id, author_id) where author_id is not null`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index comment_commenters_idx')
}
