import type { Assurance, PersonId } from '../../../kernel/identity/person.ts'
import { nextNumber, sql, type Query, type TenantDb } from '../../../kernel/db/index.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import type {
  Answer,
  Channel,
  Clock,
  Closing,
  LocalText,
  Main,
  Named,
  Phase,
  Priority,
  Report,
  ReportState,
  Visibility,
} from '../report.ts'
import { dueAt } from '../rules.ts'

interface ReportRow {
  id: string
  code: string
  category: string
  category_name: LocalText
  state: ReportState
  phase: Phase
  version: number
  visibility: Visibility
  is_public: boolean
  priority: Priority
  author_id: PersonId | null
  author_name: string | null
  assurance: Assurance
  token_hash: Buffer | null
  language: Language
  title: string
  description: string
  lon: number
  lat: number
  accuracy: number | null
  address: string
  area: string | null
  area_name: LocalText | null
  answers: Answer[]
  channel: Channel
  captured_at: Date | null
  created_at: Date
  updated_at: Date
  office: string | null
  office_name: LocalText | null
  assignee_id: PersonId | null
  promised_hours: number | null
  clock_ran_ms: number
  clock_since: Date | null
  overdue_recorded_at: Date | null
  planned_for: string | null
  closing: Closing | null
  closed_at: Date | null
  contest_count: number
  hidden_reason: string | null
  duplicate_of: string | null
  duplicate_of_code: string | null
  duplicate_of_public: boolean | null
  duplicates: number
}

/** Columns of a report; the table is named `r`. */
const columns = `r.id, r.code, r.category, r.category_name, r.state, r.phase, r.version, r.visibility, r.is_public, r.priority,
  r.author_id, r.author_name, r.assurance, r.token_hash, r.language, r.title, r.description, r.lon, r.lat, r.accuracy, r.address,
  r.area, r.area_name, r.answers, r.channel, r.captured_at, r.created_at, r.updated_at, r.office, r.office_name, r.assignee_id,
  r.promised_hours, r.clock_ran_ms, r.clock_since, r.overdue_recorded_at, r.planned_for, r.closing, r.closed_at, r.contest_count, r.hidden_reason,
  r.duplicate_of, r.duplicates,
  (select m.code from report m where m.tenant_id = r.tenant_id and m.id = r.duplicate_of) as duplicate_of_code,
  (select m.is_public from report m where m.tenant_id = r.tenant_id and m.id = r.duplicate_of) as duplicate_of_public`

/** Reports of the town; the caller adds conditions on `r`, order and limit. */
export function selectReports(db: TenantDb) {
  return sql({ r: 'report' }).select(sql.raw(columns)).where('r.tenant_id', db.tenantId)
}

/** The report; undefined when this town has none with that id. */
export async function findReport(db: TenantDb, id: string): Promise<Report | undefined> {
  const text = `select ${columns} from report r where r.tenant_id = $1 and r.id = $2`
  const row = await db.row<ReportRow>({ name: 'report_by_id', text, values: [db.tenantId, id] })
  return row && reportOf(row)
}

/** Reports by their ids, in no order. */
export function findReports(db: TenantDb, ids: readonly string[]): Promise<Report[]> {
  return readReports(db, selectReports(db).whereIn('r.id', [...ids]))
}

/**
 * The reports, locked until the transaction ends in the order of their ids (so that nobody waits in a circle), in the order asked
 * for; undefined where this town has none with that id.
 */
export async function lockReports(db: TenantDb, ids: readonly string[]): Promise<(Report | undefined)[]> {
  const locking = sql('report').select('id').where({ tenant_id: db.tenantId }).whereIn('id', ids).orderBy('id').forUpdate()
  // The reading is carried out after the lock, with a snapshot of its own.
  const [, found] = await Promise.all([db.rows(locking), readReports(db, selectReports(db).whereIn('r.id', ids))])
  return ids.map((id) => found.find((report) => report.id === id))
}

/** The report, locked until the transaction ends: whoever changes it, changes what they have seen. */
export async function lockReport(db: TenantDb, id: string): Promise<Report | undefined> {
  return (await lockReports(db, [id]))[0]
}

/** All rows of a query made by `selectReports`. */
export async function readReports<Extra extends object>(db: TenantDb, query: Query): Promise<(Report & Extra)[]> {
  const rows = await db.rows<ReportRow & Extra>(query)
  return rows.map((row) => ({ ...row, ...reportOf(row) }))
}

/** The next code of the town in that year: `SEG-2026-00042`. */
export async function nextCode(db: TenantDb, year: number): Promise<string> {
  return `SEG-${year}-${String(await nextNumber(db, 'report_code', year)).padStart(5, '0')}`
}

/** What is stored of a new report. */
export type NewReport = Omit<
  Report,
  | 'version'
  | 'updatedAt'
  | 'assigneeId'
  | 'overdueRecordedAt'
  | 'plannedFor'
  | 'closing'
  | 'closedAt'
  | 'contestCount'
  | 'duplicateOf'
  | 'duplicates'
> & {
  /** By what it is known when it comes again. */
  readonly captureKey: Buffer | null
  readonly captureContent: Buffer | null
}

/** Stores a report. */
export async function insertReport(db: TenantDb, report: NewReport): Promise<void> {
  const { category, area, office, position, clock, ...rest } = report
  await db.run(
    sql('report').insert({
      tenant_id: db.tenantId,
      ...columnsOf({ ...rest, clock, area, office, category, promisedHours: report.promisedHours }),
      lon: position[0],
      lat: position[1],
      updated_at: report.createdAt,
    }),
  )
}

/** What can change in a report's row. */
export interface ReportChange {
  category?: Named
  state?: ReportState
  phase?: Phase
  visibility?: Visibility
  isPublic?: boolean
  priority?: Priority
  office?: Named | null
  assigneeId?: PersonId | null
  promisedHours?: number | null
  clock?: Clock
  overdueRecordedAt?: Date | null
  plannedFor?: string | null
  closing?: Closing | null
  closedAt?: Date | null
  contestCount?: number
  hiddenReason?: string | null
  duplicateOf?: Main | null
  /** What it was merged into by hand. */
  mergedInto?: string | null
  duplicates?: number
}

/** Changes the report as it was read, its version and what follows from its clock. */
export async function changeReport(db: TenantDb, report: Report, change: ReportChange, at: Date): Promise<void> {
  const values = columnsOf({ ...change, clock: change.clock ?? report.clock, promisedHours: report.promisedHours, ...change })
  await db.run(
    sql('report')
      .where({ tenant_id: db.tenantId, id: report.id })
      .update({ ...values, version: sql.raw('version + 1'), updated_at: at }),
  )
}

const named = new Set(['category', 'area', 'office'])
const json = new Set(['answers', 'closing'])

/** Names and values as the table has them. */
function columnsOf(values: Record<string, unknown> & { clock: Clock; promisedHours: number | null }): Record<string, unknown> {
  const { clock, ...rest } = values
  const row: Record<string, unknown> = { clock_ran_ms: clock.ranMs, clock_since: clock.since, due_at: dueAt(values) }
  for (const [name, value] of Object.entries(rest)) {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    if (named.has(name)) {
      const { key = null, name: words = null } = (value as Named | null) ?? {}
      row[column] = key
      row[`${column}_name`] = words && JSON.stringify(words)
    } else if (name === 'duplicateOf') row[column] = (value as Main | null)?.id ?? null
    else row[column] = json.has(name) && value !== null ? JSON.stringify(value) : value
  }
  return row
}

function reportOf(row: ReportRow): Report {
  return {
    id: row.id,
    code: row.code,
    category: { key: row.category, name: row.category_name },
    state: row.state,
    phase: row.phase,
    version: row.version,
    visibility: row.visibility,
    isPublic: row.is_public,
    priority: row.priority,
    authorId: row.author_id,
    authorName: row.author_name,
    assurance: row.assurance,
    tokenHash: row.token_hash,
    language: row.language,
    title: row.title,
    description: row.description,
    position: [row.lon, row.lat],
    accuracy: row.accuracy,
    address: row.address,
    area: row.area === null ? null : { key: row.area, name: row.area_name! },
    answers: row.answers,
    channel: row.channel,
    capturedAt: row.captured_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    office: row.office === null ? null : { key: row.office, name: row.office_name! },
    assigneeId: row.assignee_id,
    promisedHours: row.promised_hours,
    clock: { ranMs: row.clock_ran_ms, since: row.clock_since },
    overdueRecordedAt: row.overdue_recorded_at,
    plannedFor: row.planned_for,
    closing: row.closing,
    closedAt: row.closed_at,
    contestCount: row.contest_count,
    hiddenReason: row.hidden_reason,
    duplicateOf:
      row.duplicate_of === null
        ? null
        : { id: row.duplicate_of, code: row.duplicate_of_code!, isPublic: row.duplicate_of_public! },
    duplicates: row.duplicates,
  }
}
