import type { TenantDb } from '../../db/index.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'

/** Sums the tally up, so that it is read as fast after a million changes. */
export async function foldTally(db: TenantDb): Promise<void> {
  await db.run({
    name: 'moderation_fold',
    text: `with gone as (delete from moderation_tally where tenant_id = $1 and (select count(*) from moderation_tally where tenant_id = $1) > 200
        returning service, kind, why, held, change)
      insert into moderation_tally (tenant_id, service, kind, why, held, change)
      select $1, service, kind, why, held, sum(change) from gone group by service, kind, why, held having sum(change) <> 0`,
    values: [db.tenantId],
  })
}

/** How many have begun to wait in each service since moderators were last told. */
export function newSince(db: TenantDb): Promise<{ service: ServiceName; fresh: number }[]> {
  return db.rows({
    name: 'moderation_new',
    text: `select service, sum(change)::int as fresh from moderation_tally where tenant_id = $1 and change > 0
        and id > coalesce((select tally_id from moderation_told where tenant_id = $1), 0) group by service order by service`,
    values: [db.tenantId],
  })
}

/** Moderators have been told of what waits by now; what was summed up is not new. */
export async function noteTold(db: TenantDb): Promise<void> {
  await db.run({
    name: 'moderation_note_told',
    text: `insert into moderation_told as t (tenant_id, tally_id) select $1, max(id) from moderation_tally where tenant_id = $1 having max(id) is not null
      on conflict (tenant_id) do update set tally_id = excluded.tally_id where t.tally_id < excluded.tally_id`,
    values: [db.tenantId],
  })
}
