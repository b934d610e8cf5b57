import type { Knex } from 'knex'

/** Moderators hide proposals and amendments, and say why. What was suggested and withdrawn is kept no longer. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table proposal add column hidden_reason text check (length(hidden_reason) <= 500);
    alter table proposal_amendment add column hidden_reason text check (length(hidden_reason) <= 500);
    create index proposal_hidden_idx on proposal (tenant_id, debate_id, id desc) where hidden_reason is not null;
    -- Row-level security is forced on the owner too, who changes rows of every town here.
    alter table proposal_amendment no force row level security;
    update proposal_amendment set replacement = '', why = '', name = null where state = 'withdrawn';
    alter table proposal_amendment force row level security;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table proposal drop column hidden_reason;
    alter table proposal_amendment drop column hidden_reason;
  `)
}
