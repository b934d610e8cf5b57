import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Report } from '../report.ts'

/** A report that was merged into another one. */
export interface Merged {
  readonly id: string
  readonly code: string
  /** The report by which it is shown. */
  readonly main: string
  /** The one into which it was merged; merged itself since, unless it is the main one. */
  readonly into: string
  readonly isPublic: boolean
}

/** A report with those that were merged into it: their ids, its own first. */
export interface Family {
  /** What is counted together. */
  readonly all: string[]
  /** What whoever sees the report sees together: a duplicate may be reserved, and its main report have been made public. */
  readonly open: string[]
}

/** The reports that were merged into those, in the order in which they were made. */
export function duplicatesOf(db: TenantDb, ids: readonly string[]): Promise<Merged[]> {
  return db.rows<Merged>({
    name: 'report_duplicates',
    text: `select id, code, duplicate_of as main, merged_into as into, is_public as "isPublic" from report
      where tenant_id = $1 and duplicate_of = any($2::uuid[]) order by id`,
    values: [db.tenantId, ids],
  })
}

/** Of each report its family. */
export async function familiesOf(
  db: TenantDb,
  reports: readonly Pick<Report, 'id' | 'duplicates'>[],
): Promise<Map<string, Family>> {
  const families = new Map(reports.map(({ id }) => [id, { all: [id], open: [id] }]))
  const mains = reports.filter(({ duplicates }) => duplicates > 0).map(({ id }) => id)
  const merged = mains.length ? await duplicatesOf(db, mains) : []
  for (const { id, main, isPublic } of merged) {
    families.get(main)!.all.push(id)
    if (isPublic) families.get(main)!.open.push(id)
  }
  return families
}

/** Nobody else merges in this town until the transaction ends: families stay as they were read, and nobody waits in a circle. */
export async function lockFamilies(db: TenantDb): Promise<void> {
  await db.run(sql.raw(`select pg_advisory_xact_lock(hashtextextended('report families ' || ?, 0))`, [db.tenantId]))
}
