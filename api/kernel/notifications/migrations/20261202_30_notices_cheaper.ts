import type { Knex } from 'knex'

/**
 * What every notice pays for: what is unread is asked by person, not by subject; and notices lie in the order of their time, so that
 * ranges of blocks are enough to find old ones.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index notice_subject_idx;
    drop index notice_at_idx;
    create index notice_at_idx on notice using brin (at);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index notice_at_idx;
    create index notice_at_idx on notice (tenant_id, at);
    create index notice_subject_idx on notice (tenant_id, subject_id, kind);
  `)
}
