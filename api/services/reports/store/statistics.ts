import type { TenantDb } from '../../../kernel/db/index.ts'

/** Figures about reports. */
export interface Figures {
  readonly received: number
  readonly open: number
  readonly closed: number
  /** Hours from arrival to closing; null when nothing is closed. */
  readonly median_hours: number | null
  readonly p90_hours: number | null
  readonly promised: number
  readonly kept: number
  readonly contested: number
  readonly contested_closed: number
}

/** By what figures are grouped. */
export type Grouping = 'total' | 'category' | 'area' | 'office' | 'month'

/** Figures of one group; its key is null in the total and for reports without an area or an office. */
export type GroupRow = Figures & { readonly grouping: Grouping; readonly key: string | null }

/** Which reports. */
export interface Span {
  /** The first instant, and the first after the last. */
  readonly from: Date
  readonly before: Date
  readonly category?: string | undefined
  readonly area?: string | undefined
}

/** By the bits of `grouping(category, area, office, month)`: what a group is not made by is 1. */
const groupings = new Map<number, Grouping>([
  [0b1111, 'total'],
  [0b0111, 'category'],
  [0b1011, 'area'],
  [0b1101, 'office'],
  [0b1110, 'month'],
])

const hour = 3_600_000

/**
 * Figures of the reports that arrived in the span, in all and by group, in one scan. What was merged into another report counts with
 * it, once. A promise counts once its time is over or the report is closed: time in paused states is not in its clock.
 */
export async function figuresOf(db: TenantDb, { from, before, category, area }: Span, now: Date): Promise<GroupRow[]> {
  const rows = await db.rows<Figures & Record<string, never> & { bits: number }>({
    name: 'report_statistics',
    text: `with r as (
        select category, area, office, to_char(created_at at time zone 'Europe/Rome', 'YYYY-MM') as month, contest_count > 0 as contested,
          phase = 'closed' as closed, extract(epoch from closed_at - created_at) / 3600 as hours, promised_hours,
          clock_ran_ms + case when clock_since is null then 0 else extract(epoch from $6 - clock_since) * 1000 end
            <= promised_hours * ${hour}::bigint as in_time
        from report
        where tenant_id = $1 and created_at >= $2 and created_at < $3 and duplicate_of is null
          and ($4::text is null or category = $4) and ($5::text is null or area = $5)
      )
      select grouping(category, area, office, month) as bits, category, area, office, month,
        count(*) as received, count(*) filter (where not closed) as open, count(*) filter (where closed) as closed,
        percentile_cont(0.5) within group (order by hours) as median_hours,
        percentile_cont(0.9) within group (order by hours) as p90_hours,
        count(*) filter (where promised_hours is not null and (closed or not in_time)) as promised,
        count(*) filter (where closed and in_time) as kept,
        count(*) filter (where contested) as contested, count(*) filter (where contested and closed) as contested_closed
      from r group by grouping sets ((), (category), (area), (office), (month))`,
    values: [db.tenantId, from, before, category ?? null, area ?? null, now],
  })
  return rows.map(({ bits, category, area, office, month, ...figures }) => {
    const grouping = groupings.get(bits)!
    return { ...(figures as unknown as Figures), grouping, key: { total: null, category, area, office, month }[grouping] ?? null }
  })
}
