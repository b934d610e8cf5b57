import type { TenantDb } from '../../kernel/db/index.ts'
import type { PersonId } from '../../kernel/identity/person.ts'
import type { MediaItem } from '../../kernel/media/index.ts'
import { mediaToldTo } from './store/messages.ts'
import { findReport } from './store/reports.ts'

/** Whoever made a report sees what came with messages to them. */
export async function showsMedia(db: TenantDb, { id, subject }: MediaItem, person: PersonId): Promise<boolean> {
  const report = subject === null ? undefined : await findReport(db, subject)
  return report?.authorId === person && (await mediaToldTo(db, [report.id])).has(id)
}
