import type { Knex } from 'knex'

/**
 * When somebody has been asked lately whether an address is theirs, in whatever town: nobody has a stranger written to from forty towns.
 * And notices by what they are about, by which it is known who has unread news of it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table person_contact add column asked_times timestamptz[] not null default '{}';
    create index notice_subject_idx on notice (tenant_id, subject_id, kind);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index notice_subject_idx; alter table person_contact drop column asked_times')
}
