import type { Knex } from 'knex'

/** The operator of the platform acts too, and a town's entries are read newest first, whatever they are about. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_entry drop constraint audit_entry_actor_check,
      add check (actor in ('author', 'staff', 'system', 'citizen', 'operator'));
    create index audit_entry_newest_idx on audit_entry (tenant_id, id);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index audit_entry_newest_idx;
    delete from audit_entry where actor = 'operator';
    alter table audit_entry drop constraint audit_entry_actor_check,
      add check (actor in ('author', 'staff', 'system', 'citizen'));
  `)
}
