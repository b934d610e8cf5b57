import type { Knex } from 'knex'

/** Which other system did something in the name of the staff. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_entry add column system_id uuid,
      add constraint audit_entry_one_hand check (system_id is null or (person_id is null and actor = 'staff'));
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table audit_entry drop column system_id')
}
