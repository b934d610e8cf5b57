import type { TenantDb } from '../../db/index.ts'
import type { Work } from '../../service.ts'
import { urgencies } from '../door.ts'

/** What waits for moderators in the town of `db`, from the tallies; what is late is counted along the branches of the queue's index. */
export async function countModerationWork(db: TenantDb, now: Date): Promise<Work> {
  const row = await db.row<{ waiting: number | null; overdue: number | null }>({
    name: 'moderation_work',
    text: `with branch as (
        select service, kind, why, held, sum(change) as waiting from moderation_tally where tenant_id = $1
        group by 1, 2, 3, 4 having sum(change) > 0)
      select (select sum(waiting)::int from branch) as waiting, (
        select sum(late.count)::int from branch b cross join generate_series(0, ${urgencies.length - 1}) u (urgency)
        cross join lateral (
          select count(*) from moderation_item i
          where i.tenant_id = $1 and i.waiting and i.service = b.service and i.kind = b.kind and i.why = b.why and i.held = b.held
            and i.urgency = u.urgency and i.due_at < $2) late) as overdue`,
    values: [db.tenantId, now],
  })
  return { waiting: row?.waiting ?? 0, overdue: row?.overdue ?? 0, stuck: 0 }
}
