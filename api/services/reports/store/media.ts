import { sql, type TenantDb } from '../../../kernel/db/index.ts'

/** A photo or a document of a report. */
export interface ReportMedia {
  readonly id: string
  readonly kind: 'image' | 'document'
  readonly reportId: string
}

/** Photos and documents of the reports, in the order in which they came. */
export async function mediaOf(db: TenantDb, reportIds: readonly string[]): Promise<ReportMedia[]> {
  return db.rows<ReportMedia>(
    sql('report_media')
      .select({ id: 'media_id', kind: 'kind', reportId: 'report_id' })
      .where({ tenant_id: db.tenantId })
      .whereIn('report_id', reportIds)
      .orderBy(['at', 'media_id']),
  )
}
