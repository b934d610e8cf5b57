import type { TenantDb } from '../../db/index.ts'

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

/** How many have begun to wait since moderators were last told. What the fold has summed up is known by then. */
export async function newSince(db: TenantDb): Promise<number> {
  const row = await db.row<{ fresh: number }>({
    name: 'moderation_new',
    text: `select coalesce(sum(change) filter (where change > 0), 0)::int as fresh from moderation_tally
      where tenant_id = $1 and id > coalesce((select tally_id from moderation_told where tenant_id = $1), 0)`,
    values: [db.tenantId],
  })
  return row!.fresh
}

/** Moderators have been told of what waits by now. */
export async function noteTold(db: TenantDb): Promise<void> {
  await db.run({
    name: 'moderation_note_told',
    text: `insert into moderation_told as t (tenant_id, tally_id) select $1, max(id) from moderation_tally where tenant_id = $1 having max(id) is not null
      on conflict (tenant_id) do update set tally_id = greatest(t.tally_id, excluded.tally_id)`,
    values: [db.tenantId],
  })
}
