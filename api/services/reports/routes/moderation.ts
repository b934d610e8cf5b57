import type { Handler } from '../../../kernel/http/handlers.ts'
import { Problem } from '../../../kernel/http/problem.ts'
import { anonymousAppeal, anonymousStatement, doorsOf, waitOf } from '../../../kernel/moderation/index.ts'
import { reportDoor } from '../moderation.ts'
import { findReport } from '../store/reports.ts'
import { isAuthor, type Asking } from './access.ts'

const doors = doorsOf([{ moderates: { report: reportDoor } }])

/**
 * Passes for whoever holds the token of a report that nobody signed. Who was signed in then reads the same of everything they wrote
 * (`GET /v1/{tenant}/me/moderation`).
 *
 * @throws Problem 404: that there is such a report is not told.
 */
async function assertHolder(request: Asking, id: string, token: string | undefined): Promise<void> {
  const report = await findReport(request.db, id)
  if (!report || report.authorId !== null || !isAuthor({ person: undefined }, report, token))
    throw new Problem(404, 'http.not_found')
}

/** What moderators have made of the report, for who holds its private link. */
export const readModeration: Handler<'reports_moderation_read'> = async (request) => {
  const { path, headers } = request
  await assertHolder(request, path.report_id, headers['Report-Token'])
  return {
    status: 200,
    body: {
      wait: (await waitOf(request, doors, path.report_id, () => true)) ?? null,
      statement: (await anonymousStatement(request, doors, path.report_id)) ?? null,
    },
  }
}

/** Their appeal, as one who is signed in makes it. */
export const appeal: Handler<'reports_appeals_create'> = async (request) => {
  const { path, headers, body } = request
  await assertHolder(request, path.report_id, headers['Report-Token'])
  return { status: 201, body: await anonymousAppeal(request, doors, path.report_id, body.words) }
}
