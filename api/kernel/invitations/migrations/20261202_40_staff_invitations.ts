import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** Invitations to work for a town: by e-mail, for a role, until a day. The address goes once nobody can accept any more. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table staff_invitation (
      tenant_id uuid not null references tenant,
      id uuid not null,
      address bytea,
      role text not null check (role in ('administrator', 'moderator', 'officer')),
      service text,
      language text not null check (language in ('it', 'en')),
      page text not null check (length(page) between 8 and 500),
      invited_by uuid references person,
      created_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > created_at),
      accepted_at timestamptz,
      accepted_by uuid references person,
      withdrawn_at timestamptz,
      attempts integer not null default 0,
      next_try_at timestamptz,
      sent_at timestamptz,
      failure text check (failure in ('no_address', 'refused', 'unreachable')),
      primary key (tenant_id, id),
      check (accepted_at is null or withdrawn_at is null),
      check (address is not null or next_try_at is null)
    );
    create index staff_invitation_due_idx on staff_invitation (tenant_id, next_try_at) where next_try_at is not null;
    create index staff_invitation_accepted_by_idx on staff_invitation (accepted_by) where accepted_by is not null;
    create index staff_invitation_invited_by_idx on staff_invitation (invited_by) where invited_by is not null;
  `)
  await secureTenantTable(knex, 'staff_invitation')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('staff_invitation')
}
