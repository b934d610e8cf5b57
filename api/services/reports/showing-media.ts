import type { TenantDb } from '../../kernel/db/index.ts'
import type { MediaItem, MediaViewer } from '../../kernel/media/index.ts'
import type { Report } from './report.ts'
import { isAuthor } from './routes/access.ts'
import { mediaToldTo } from './store/messages.ts'
import { findReport } from './store/reports.ts'

/** Whoever made a report sees what they added to it, and what came with messages to them. */
export async function showsMedia(db: TenantDb, item: MediaItem, { person, token }: MediaViewer): Promise<boolean> {
  if (item.subject === null || (person ?? token) === undefined) return false
  const report = await findReport(db, item.subject)
  if (!report || !isAuthor({ person }, report, token)) return false
  return isAuthors(report, item) || (await mediaToldTo(db, [report.id])).has(item.id)
}

/** Whether whoever made the report has added it: they see it before everybody does. */
export const isAuthors = ({ id, authorId }: Report, { subject, ownerId }: MediaItem): boolean =>
  subject === id && ownerId === authorId
