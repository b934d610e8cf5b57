import type { Knex } from 'knex'
import { grantData } from '../../db/row-level-security.ts'

/**
 * Single logout that we ask for: which session of ours a provider's session belongs to, by what it is ended (sealed, where there is one to
 * end), and requests that wait for their answer.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table saml_session add column sign_in text, add column session_uid text, add column sealed text;
    create index saml_session_sign_in_idx on saml_session (sign_in);
    create index saml_session_uid_idx on saml_session (session_uid);
    create table saml_logout (
      request_id text primary key,
      source text not null,
      provider text not null,
      return_to text not null,
      expires_at timestamptz not null,
      answered_at timestamptz
    );
    create index saml_logout_expires_idx on saml_logout (expires_at);
  `)
  await grantData(knex, 'saml_logout')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('saml_logout')
  await knex.raw('alter table saml_session drop column sign_in, drop column session_uid, drop column sealed')
}
