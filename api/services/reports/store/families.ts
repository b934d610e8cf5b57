import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Report } from '../report.ts'

/** A report that was merged into another one. */
export interface Merged {
  readonly id: string
  readonly code: string
  readonly main: string
}

/** The reports that were merged into those, in the order in which they were made. */
export function duplicatesOf(db: TenantDb, ids: readonly string[]): Promise<Merged[]> {
  return db.rows<Merged>({
    name: 'report_duplicates',
    text: `select id, code, duplicate_of as main from report where tenant_id = $1 and duplicate_of = any($2::uuid[]) order by id`,
    values: [db.tenantId, ids],
  })
}

/** Of each report its own id and those of its duplicates: what is counted and shown together. */
export async function familiesOf(
  db: TenantDb,
  reports: readonly Pick<Report, 'id' | 'duplicates'>[],
): Promise<Map<string, string[]>> {
  const families = new Map(reports.map(({ id }) => [id, [id]]))
  const mains = reports.filter(({ duplicates }) => duplicates > 0).map(({ id }) => id)
  const merged = mains.length ? await duplicatesOf(db, mains) : []
  for (const { id, main } of merged) families.get(main)!.push(id)
  return families
}

/** Points every report that was merged into `from` to `to` instead. @returns how many. */
export function moveDuplicates(db: TenantDb, from: string, to: string): Promise<number> {
  return db.run(sql('report').where({ tenant_id: db.tenantId, duplicate_of: from }).update({ duplicate_of: to }))
}
