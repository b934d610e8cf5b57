import type { Knex } from 'knex'

/** By what a report is known when it comes again: hashes of the key that was made when it was written down, and of what was written. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table report
      add column capture_key bytea check (length(capture_key) = 32),
      add column capture_content bytea check (length(capture_content) = 32),
      add check ((capture_key is null) = (capture_content is null));
    create unique index report_capture_idx on report (tenant_id, capture_key) where capture_key is not null;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table report drop column capture_key, drop column capture_content')
}
