import type { Knex } from 'knex'

/** Answers that are kept to be repeated are sealed from now on; those of the last day, which were not, are forgotten. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    truncate idempotency_key;
    alter table idempotency_key alter column answer type bytea using null;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    truncate idempotency_key;
    alter table idempotency_key alter column answer type jsonb using null;
  `)
}
