import { unlessRefused } from '../../../kernel/db/undoing.ts'
import type { Handler } from '../../../kernel/http/handlers.ts'
import { orMissing } from '../../../kernel/http/problem.ts'
import { lockReport, lockReports } from '../store/reports.ts'
import { transit } from './life.ts'
import { rearrange } from './sorting.ts'

/** One transaction for all of them; each report by itself is done or refused. */
export const dealWithSeveral: Handler<'reports_batches_create'> = async (request) => {
  const { body, db } = request
  const { report_ids: ids, transition, change } = body
  await request.requireRole('moderator', 'officer')
  if (change) await request.requireRole('officer')
  // All of them now and in one order: two batches with the same reports do not wait for each other in a circle.
  await lockReports(db, ids)
  const outcomes = []
  for (const id of ids) {
    const refused = await unlessRefused(db, async () => {
      if (transition) await transit(request, id, transition)
      if (change) await rearrange(request, orMissing(await lockReport(db, id)), change)
    })
    outcomes.push({ report_id: id, refused: refused ? { code: refused.code, params: refused.params } : null })
  }
  return { status: 201, body: { outcomes: outcomes as never } }
}
