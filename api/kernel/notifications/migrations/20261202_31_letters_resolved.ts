import type { Knex } from 'knex'

/** Why a letter may not have arrived; and that the staff has left one as it is. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table letter add column cause text
      check (cause in ('interrupted', 'unanswered', 'refused', 'no_address', 'given_up'));
    alter table letter drop constraint letter_state_check;
    alter table letter add constraint letter_state_check
      check (state in ('waiting', 'handing_over', 'sent', 'in_doubt', 'failed', 'dropped', 'left'));
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table letter no force row level security;
    update letter set state = 'dropped' where state = 'left';
    alter table letter force row level security;
    alter table letter drop constraint letter_state_check;
    alter table letter add constraint letter_state_check
      check (state in ('waiting', 'handing_over', 'sent', 'in_doubt', 'failed', 'dropped'));
    alter table letter drop column cause;
  `)
}
