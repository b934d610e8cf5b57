import type { Handler } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { presentReportMedia } from '../present.ts'
import { tell } from '../moving.ts'
import { lockReport } from '../store/reports.ts'

export const publishMedia: Handler<'reports_media_publication_replace'> = async (request) => {
  const { path, body, db, media, tenant } = request
  const { personId } = await request.requireRole('moderator', 'officer')
  const report = orMissing(await lockReport(db, path.report_id))
  const attached = (await media.ofSubjects(db, [report.id])).get(report.id)!
  const item = orMissing(attached.find(({ id }) => id === path.media_id))
  const { published } = body
  if (published && !report.isPublic) throw new Problem(409, 'report.not_public')
  const ids = [item.id]
  await (published ? media.publish(db, report.id, ids) : media.hide(db, report.id, ids))
  const entry = published ? 'media_published' : 'media_hidden'
  const by = { actor: 'staff', person: personId } as const
  await tell(request, report, by, { entry, public: false, params: { media: item.id } })
  return { status: 200, body: presentReportMedia((await media.find(db, item.id))!, tenant) }
}
