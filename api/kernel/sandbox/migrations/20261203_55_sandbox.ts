import type { Knex } from 'knex'

/**
 * Sandbox towns, in which third parties try things out with invented people: marked when they are made and never after, emptied by a
 * function that empties no other town. Invented people are at home in one of them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table tenant
      add column sandbox boolean not null default false,
      add column resetting boolean not null default false,
      add column reset_on date,
      add constraint only_sandboxes_reset check (sandbox or (not resetting and reset_on is null)),
      add constraint sandbox_is_placed check (not sandbox or boundary is not null);
    grant update (resetting, reset_on) on tenant to cdc_app;

    create function keep_sandbox_mark() returns trigger language plpgsql as $$
    begin
      raise exception 'a town becomes no sandbox, and a sandbox no town' using errcode = 'CD001';
    end $$;
    create trigger sandbox_mark_is_kept before update of sandbox on tenant
      for each row when (old.sandbox is distinct from new.sandbox) execute function keep_sandbox_mark();

    create function empty_sandbox_table(wanted text, most integer) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      town uuid := current_setting('app.tenant')::uuid;
      gone integer;
    begin
      if not exists (select from tenant where id = town and sandbox) then
        raise exception 'only a sandbox is emptied' using errcode = 'CD002';
      end if;
      execute format('delete from %1$I where ctid in (select ctid from %1$I where tenant_id = $1 limit $2)', wanted) using town, most;
      get diagnostics gone = row_count;
      return gone;
    end $$;
    revoke all on function empty_sandbox_table from public;
    grant execute on function empty_sandbox_table to cdc_app;

    alter table person add column sandbox_id uuid references tenant;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table person drop column sandbox_id;
    drop function empty_sandbox_table;
    drop trigger sandbox_mark_is_kept on tenant;
    drop function keep_sandbox_mark;
    alter table tenant drop column sandbox, drop column resetting, drop column reset_on;
  `)
}
