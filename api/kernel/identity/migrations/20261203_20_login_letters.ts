import type { Knex } from 'knex'
import { grantData } from '../../db/row-level-security.ts'

/** Letters that let somebody sign in: of them only digests, under keys that lie outside the database. Kept for a day. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table login_letter (
      id uuid primary key,
      address_hash bytea not null,
      network_hash bytea not null,
      token_hash bytea not null,
      code_hash bytea not null,
      tries smallint not null default 0,
      asked_at timestamptz not null,
      used_at timestamptz
    );
    create index login_letter_address_idx on login_letter (address_hash, asked_at);
    create index login_letter_network_idx on login_letter (network_hash, asked_at);
    create index login_letter_asked_idx on login_letter (asked_at);
  `)
  await grantData(knex, 'login_letter')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table login_letter')
}
