import type { OldRows } from '../../../kernel/db/deleting.ts'
import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { RatingAnswer } from '../rules.ts'

/** What somebody has written about a page. */
export interface TextRow {
  readonly id: string
  readonly at: Date
  readonly value: number
  readonly answer: RatingAnswer | ''
  readonly text: string
}

/** Keeps what somebody has written. */
export async function insertText(db: TenantDb, pageId: string, row: TextRow): Promise<void> {
  await db.run(sql('rating_text').insert({ tenant_id: db.tenantId, page_id: pageId, ...row }))
}

/** What was written about a page, newest first, one page of it and one row beyond. Uses rating_text_page_idx. */
export function textsOf(db: TenantDb, pageId: string, page: { after: string | undefined; limit: number }): Promise<TextRow[]> {
  const query = sql('rating_text')
    .select('id', 'at', 'value', 'answer', 'text')
    .where({ tenant_id: db.tenantId, page_id: pageId })
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.after) query.where('id', '<', page.after)
  return db.rows(query)
}

/** What was written, which goes a while later; stars and answers stay counted. Uses rating_text_at_idx. */
export const oldTexts: OldRows = { table: 'rating_text', old: (rows, before) => rows.where('at', '<', before) }
