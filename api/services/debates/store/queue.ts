import type { TenantDb } from '../../../kernel/db/index.ts'
import type { QueueItem, WaitsFor } from '../debate.ts'
import { columns, toDebate, type DebateRow } from './debates.ts'

export type Task = 'waiting' | 'draft' | 'running' | 'over'

/**
 * Every debate of the town with what waits for the staff at $2. Answers and the outcome are due once nothing is said any more: when the
 * phase `outcome` has begun or the debate has closed. The end of a phase is told seven days before.
 */
const waiting = `with dated as (
    select d.*,
      (select count(*)::int from proposal p
        where p.tenant_id = d.tenant_id and p.debate_id = d.id and p.state = 'frozen' and p.published_at is not null
          and p.hidden_reason is null) as settled,
      d.state = 'published' and (d.closes_at <= $2 or exists (select from jsonb_array_elements(d.phases) e
        where e->>'phase' = 'outcome' and (e->>'opens_at')::timestamptz <= $2)) as said,
      (select min(at) from (select (e->>'opens_at')::timestamptz as at from jsonb_array_elements(d.phases) e
        union all select d.closes_at) steps where at > $2) as next_at
    from debate d where d.tenant_id = $1),
  queue as (
    select dated.*, array_remove(array[
        case when said and settled > 0 then 'answer' end,
        case when said and outcome is null then 'outcome' end,
        case when state = 'published' and next_at <= $2::timestamptz + interval '7 days' then 'phase_end' end], null) as waits_for,
      case when state = 'draft' then 'draft' when state = 'withdrawn' or closes_at <= $2 then 'over' else 'running' end as stage
    from dated)`

interface QueueRow extends DebateRow {
  settled: number
  waits_for: WaitsFor[]
}

/** Debates of that kind, the newest first; one row beyond the page. Reads the town's debates, of which there are some hundreds. */
export async function listQueue(
  db: TenantDb,
  { task, after, limit, now }: { task?: Task; after?: string; limit: number; now: Date },
): Promise<QueueItem[]> {
  const rows = await db.rows<QueueRow>({
    name: 'debate_queue',
    text: `${waiting} select ${columns.join(', ')}, settled, waits_for from queue
      where ($3::text is null or stage = $3 or ($3 = 'waiting' and waits_for <> '{}')) and ($4::uuid is null or id < $4)
      order by id desc limit $5`,
    values: [db.tenantId, now, task ?? null, after ?? null, limit + 1],
  })
  return rows.map((row) => ({ debate: toDebate(row), settled: row.settled, waitsFor: row.waits_for }))
}

/** How many debates there are of each kind. */
export async function countTasks(db: TenantDb, now: Date): Promise<Record<Task, number>> {
  const row = await db.row<Record<Task, number>>({
    name: 'debate_tasks',
    text: `${waiting} select (count(*) filter (where waits_for <> '{}'))::int as waiting,
      (count(*) filter (where stage = 'draft'))::int as draft, (count(*) filter (where stage = 'running'))::int as running,
      (count(*) filter (where stage = 'over'))::int as over from queue`,
    values: [db.tenantId, now],
  })
  return row!
}
