import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Report } from '../report.ts'
import { filtered, type ReportFilter } from './listing.ts'
import { readReports } from './reports.ts'
import { soughtBy } from './searching.ts'

/** Which reports on the desk. */
export interface QueueFilter extends ReportFilter {
  readonly office?: string
  readonly assignee?: string
  /** Only reports whose promise was over at this instant. */
  readonly overdue?: Date
  readonly contested?: boolean
}

/** In which order, and from where on: due time (null: none) and id, or the id alone. */
export interface QueuePage {
  readonly sort: 'due' | 'newest'
  readonly after?: readonly (string | null)[]
  readonly limit: number
}

/** Reports on the desk, reserved ones too; one row beyond the page. */
export async function listQueue(db: TenantDb, filter: QueueFilter, { sort, after, limit }: QueuePage): Promise<Report[]> {
  const sought = filter.words === undefined ? undefined : await soughtBy(db, filter.words)
  const query = filtered(db, filter, sought)
  if (filter.office) query.where('r.office', filter.office)
  if (filter.assignee) query.where('r.assignee_id', filter.assignee)
  if (filter.overdue) query.where('r.due_at', '<', filter.overdue)
  if (filter.contested) query.where('r.contest_count', '>', 0)
  if (sort === 'newest') {
    if (after) query.where('r.id', '<', after[0]!)
    query.orderBy('r.id', 'desc')
  } else {
    const [due, id] = after ?? []
    if (due) query.where((later) => later.whereRaw('(r.due_at, r.id) > (?, ?)', [due, id!]).orWhereNull('r.due_at'))
    else if (after) query.whereNull('r.due_at').where('r.id', '>', id!)
    query.orderByRaw('r.due_at asc nulls last, r.id asc')
  }
  return readReports(db, query.limit(limit + 1))
}

/** Ids of reports whose promise was over at `now` and that has not been recorded; another transaction leaves out what this one takes. */
export async function takeOverdue(db: TenantDb, now: Date, limit: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>({
    name: 'report_take_overdue',
    text: `select id from report where tenant_id = $1 and due_at < $2 and phase <> 'closed' and overdue_recorded_at is null
      order by due_at, id limit $3 for update skip locked`,
    values: [db.tenantId, now, limit],
  })
  return rows.map(({ id }) => id)
}

/** How much waits in the whole town. */
export interface Work {
  readonly received: number
  readonly open: number
  readonly overdue: number
  readonly contested: number
}

/** Counts what partial indexes hold: the work, not the archive. */
export async function countWork(db: TenantDb, now: Date): Promise<Work> {
  const row = await db.row<Work>(
    sql.raw(
      `select count(*) filter (where state = 'received') as received, count(*) as open, count(*) filter (where due_at < :now) as overdue,
        count(*) filter (where contest_count > 0) as contested
      from report where tenant_id = :tenant and phase <> 'closed'`,
      { tenant: db.tenantId, now },
    ),
  )
  return row!
}
