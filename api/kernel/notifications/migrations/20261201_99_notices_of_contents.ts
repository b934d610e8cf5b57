import type { Knex } from 'knex'

/**
 * Of which content a notice has the beginning, so that what was hidden or withdrawn is read in no notice either. And what is looked for
 * when somebody is erased, and when old notices are forgotten.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table notice add column quoted_kind text, add column quoted_id uuid,
      add check ((quoted_kind is null) = (quoted_id is null));
    create index notice_actor_idx on notice (tenant_id, actor_id) where actor_id is not null;
    create index outbox_actor_idx on outbox (tenant_id, actor_id) where actor_id is not null;
    create index notice_at_idx on notice (tenant_id, at);
    create index notification_read_idx on notification (tenant_id, read_at) where read_at is not null;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index notification_read_idx, notice_at_idx, outbox_actor_idx, notice_actor_idx')
  await knex.raw('alter table notice drop column quoted_id, drop column quoted_kind')
}
