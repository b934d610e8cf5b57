import type { Knex } from 'knex'

/** What the staff reads: everything that was written about a subject, and what of it is hidden, the newest first. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index comment_desk_idx on comment (tenant_id, subject_id, id desc);
    create index comment_hidden_idx on comment (tenant_id, subject_id, id desc) where state = 'hidden';
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index comment_desk_idx; drop index comment_hidden_idx')
}
