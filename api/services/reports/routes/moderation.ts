import type { Handler } from '../../../kernel/http/handlers.ts'
import { Problem } from '../../../kernel/http/problem.ts'
import type { PersonId } from '../../../kernel/identity/person.ts'
import { appealOn, doorsOf, statementOn, waitOf } from '../../../kernel/moderation/index.ts'
import { reportDoor } from '../moderation.ts'
import { findReport } from '../store/reports.ts'
import { isAuthor, type Asking } from './access.ts'

const doors = doorsOf([{ moderates: { report: reportDoor } }])

/**
 * As whom somebody reads what moderators have made of the report: who was signed in when they reported as themselves, by no token; null: who
 * holds the token of a report that nobody signed, whoever is signed in by now.
 *
 * @throws Problem 404: that there is such a report is not told.
 */
async function readerOf(request: Asking, id: string, token: string | undefined): Promise<PersonId | null> {
  const report = await findReport(request.db, id)
  if (report && report.authorId !== null && report.authorId === request.person?.id) return report.authorId
  if (report?.authorId === null && isAuthor({ person: undefined }, report, token)) return null
  throw new Problem(404, 'http.not_found')
}

/** What moderators have made of the report, for whoever made it. */
export const readModeration: Handler<'reports_moderation_read'> = async (request) => {
  const { path, headers } = request
  const reader = await readerOf(request, path.report_id, headers['Report-Token'])
  return {
    status: 200,
    body: {
      wait: (await waitOf(request, doors, path.report_id, () => true)) ?? null,
      statement: (await statementOn(request, doors, path.report_id, reader)) ?? null,
    },
  }
}

/** The appeal of whoever made it. */
export const appeal: Handler<'reports_appeals_create'> = async (request) => {
  const { path, headers, body } = request
  const reader = await readerOf(request, path.report_id, headers['Report-Token'])
  return { status: 201, body: await appealOn(request, doors, { id: path.report_id, reader, words: body.words }) }
}
