import type { Knex } from 'knex'

/** When events were replayed to a webhook lately; and why an attempt has failed as a code, for which readers have words. */
export async function up(knex: Knex): Promise<void> {
  // Row-level security is forced on the owner too, who changes rows of every town here.
  await knex.raw(`
    alter table webhook add column replayed_times timestamptz[] not null default '{}';
    alter table webhook_delivery no force row level security;
    update webhook_delivery set error = case
        when error like 'it answered %' then 'answered'
        when error = 'it did not answer in time' then 'timeout'
        when error = 'the webhook was switched off' then 'switched_off'
        when error = 'the address is not https' then 'not_https'
        when error = 'the address is not on the public Internet' then 'not_public'
        when error like 'the answer is longer%' then 'too_long'
        when error like '%ENOTFOUND%' or error like '%EAI_AGAIN%' then 'not_found'
        else 'no_connection' end
      where error is not null;
    alter table webhook_delivery force row level security;
    alter table webhook_delivery add constraint webhook_delivery_error_code check (error in
      ('answered', 'timeout', 'switched_off', 'not_https', 'not_public', 'too_long', 'not_found', 'no_connection'));
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table webhook_delivery drop constraint webhook_delivery_error_code;
    alter table webhook drop column replayed_times;
  `)
}
