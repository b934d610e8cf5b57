import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { ReportState } from '../report.ts'

/** A public report as it is given away: nothing of the person who made it, and no words but its title. */
export interface PublicRecord {
  readonly id: string
  readonly code: string
  readonly category: string
  readonly state: ReportState
  readonly phase: string
  readonly priority: string
  readonly title: string
  readonly address: string
  readonly lon: number
  readonly lat: number
  readonly area: string | null
  readonly office: string | null
  readonly channel: string
  readonly created_at: Date
  readonly updated_at: Date
  readonly closed_at: Date | null
  readonly promised_hours: number | null
  readonly due_at: Date | null
  readonly contest_count: number
  readonly duplicate_of: string | null
}

/** Public reports, newest first, that follow the report `after`. Uses report_newest_idx: a page costs the same however far it lies. */
export function publicRecords(db: TenantDb, after: string | null, limit: number): Promise<PublicRecord[]> {
  return db.rows<PublicRecord>({
    name: 'report_public_records',
    text: `select id, code, category, state, phase, priority, title, address, lon, lat, area, office, channel, created_at, updated_at,
        closed_at, promised_hours, due_at, contest_count, duplicate_of
      from report where tenant_id = $1 and is_public and id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
      order by id desc limit $3`,
    values: [db.tenantId, after, limit],
  })
}

/** A public report as a feed tells of it. */
export interface NewestRecord {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly created_at: Date
  readonly updated_at: Date
}

/** The newest public reports, of the category and the area when they are given. */
export function newestRecords(db: TenantDb, limit: number, of: { category?: string; area?: string }): Promise<NewestRecord[]> {
  const query = sql('report').select('id', 'title', 'description', 'created_at', 'updated_at').where({ tenant_id: db.tenantId })
  if (of.category !== undefined) query.where('category', of.category)
  if (of.area !== undefined) query.where('area', of.area)
  return db.rows(query.where('is_public', true).orderBy('id', 'desc').limit(limit))
}
