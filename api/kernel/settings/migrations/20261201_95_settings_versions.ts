import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

/**
 * Every version of what a town has set, and the number of the one in force: 0 is what the software came with. Of what was set before
 * there were versions, nobody knows who did it: it is version 1, as the operator's.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table tenant_service add settings_version integer not null default 0 check (settings_version >= 0);
    grant insert (settings_version), update (settings_version) on tenant_service to cdc_app;
    create table settings_version (
      tenant_id uuid not null references tenant,
      area text not null,
      version integer not null check (version > 0),
      settings jsonb,
      changes jsonb not null,
      at timestamptz not null,
      actor text not null check (actor in ('staff', 'operator')),
      restored integer check (restored >= 0),
      primary key (tenant_id, area, version)
    );
  `)
  await secureTenantTable(knex, 'settings_version')
  // What has been is not changed any more.
  await knex.raw('revoke update, delete on settings_version from cdc_app')
  const towns = await knex('tenant').select<{ id: string }[]>('id')
  for (const { id } of towns) {
    await knex.raw(`select set_config('app.tenant', ?, true)`, [id])
    await knex.raw(
      `insert into settings_version (tenant_id, area, version, settings, changes, at, actor)
       select tenant_id, service, 1, settings, '[]', now(), 'operator'
       from tenant_service where tenant_id = ? and settings is not null`,
      [id],
    )
    await knex.raw('update tenant_service set settings_version = 1 where tenant_id = ? and settings is not null', [id])
  }
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('settings_version')
  await knex.raw('alter table tenant_service drop settings_version')
}
