import type { Knex } from 'knex'

/** Words that their author has replaced while moderators were asked about them: nobody has judged them, and nobody else reads them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table comment_version add column withheld boolean not null default false')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table comment_version drop column withheld')
}
