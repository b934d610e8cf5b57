import type { Knex } from 'knex'

/**
 * What each duplicate was merged into by hand. `duplicate_of` is where that leads in the end: to the report that is none. Undoing a
 * merge brings back whatever had been merged into the duplicate before.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- What is there is looked at in every town at once, which row-level security would forbid.
    alter table report no force row level security;
    alter table report
      add column merged_into uuid,
      add foreign key (tenant_id, merged_into) references report (tenant_id, id);
    update report set merged_into = duplicate_of where duplicate_of is not null;
    alter table report add check ((duplicate_of is null) = (merged_into is null));
    alter table report force row level security;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table report drop column merged_into')
}
