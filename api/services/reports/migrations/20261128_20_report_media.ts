import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

/** Photos and documents of reports are the kernel's (`media`). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('drop table report_media')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create table report_media (
      tenant_id uuid not null,
      report_id uuid not null,
      media_id uuid not null,
      kind text not null check (kind in ('image', 'document')),
      at timestamptz not null,
      primary key (tenant_id, report_id, media_id),
      foreign key (tenant_id, report_id) references report on delete cascade
    );
  `)
  await secureTenantTable(knex, 'report_media')
}
