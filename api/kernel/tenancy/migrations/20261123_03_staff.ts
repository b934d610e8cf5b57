import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/** Who works for a town, and as what; no service means every service. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table staff_role (
      tenant_id uuid not null references tenant,
      id uuid not null,
      person_id uuid not null references person,
      role text not null check (role in ('administrator', 'moderator', 'officer')),
      service text,
      since timestamptz not null,
      primary key (tenant_id, id),
      unique nulls not distinct (tenant_id, person_id, role, service)
    );
    create index staff_role_person_idx on staff_role (person_id);
  `)
  await secureTenantTable(knex, 'staff_role')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('staff_role')
}
