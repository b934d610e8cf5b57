import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Report } from '../report.ts'
import { findReport } from './reports.ts'

/** The report that came under that key, with what was written. */
export async function findCaptured(db: TenantDb, key: Buffer): Promise<{ report: Report; content: Buffer } | undefined> {
  const row = await db.row<{ id: string; content: Buffer }>({
    name: 'report_captured',
    text: 'select id, capture_content as content from report where tenant_id = $1 and capture_key = $2',
    values: [db.tenantId, key],
  })
  const report = row && (await findReport(db, row.id))
  return report && { report, content: row.content }
}

/** Another token makes the report its holder's; the one before does no more. */
export async function replaceToken(db: TenantDb, id: string, tokenHash: Buffer): Promise<void> {
  await db.run(sql('report').where({ tenant_id: db.tenantId, id }).update({ token_hash: tokenHash }))
}
