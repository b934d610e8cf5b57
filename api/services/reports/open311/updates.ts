import { entriesBetween } from '../../../kernel/audit/index.ts'
import type { ForeignRequest, ProtocolAnswer } from '../../../kernel/http/protocol.ts'
import type { Report, ReportState } from '../report.ts'
import { settingsIn } from '../scene.ts'
import { phaseOf } from '../rules.ts'
import { findPublicByIds } from '../store/open311.ts'
import { publicMessages } from '../store/open311-updates.ts'
import { document, ListOf, type Entries, type Format } from './documents.ts'
import { listed, pageIn, span } from './fields.ts'
import { stateInWords, statusOf } from './presenting.ts'

/** What happened to a report, for whoever follows it from another system. */
interface Update {
  readonly id: string
  readonly subject: string
  readonly at: Date
  /** Null: it stayed where it was. */
  readonly state: ReportState | null
  readonly text: string
}

/**
 * What happened to public reports between two dates, oldest first, 1,000 at most: whoever wants what follows asks from the last one's
 * date on, and knows it again by its id.
 *
 * @source The request updates of FixMyStreet's GeoReport extension. @throws Refusal 400.
 */
export async function listUpdates(request: ForeignRequest, format: Format): Promise<ProtocolAnswer> {
  const { db, fields, now, language } = request
  const between = { ...span(fields, now), limit: pageIn(fields).limit }
  const codes = listed(fields, 'service_request_id')
  const moves = await entriesBetween(db, ['moved', 'merged', 'unmerged'], between)
  const messages = await publicMessages(db, between)
  const told: Update[] = [
    ...moves.map(({ id, subject, at, params: { state, note = '' } }) => {
      return { id, subject, at, state: state as ReportState, text: String(note ?? '') }
    }),
    ...messages.map(({ id, reportId, at, text }) => ({ id, subject: reportId, at, state: null, text })),
  ]
  const found = await findPublicByIds(db, [...new Set(told.map(({ subject }) => subject))])
  const reports = new Map(found.map((report) => [report.id, report]))
  const shown = told
    .filter(({ subject }) => reports.has(subject) && (codes === undefined || codes.includes(reports.get(subject)!.code)))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, between.limit)
  const items = shown.map((update) => present(request, update, reports.get(update.subject)!))
  return document(format, 'service_request_updates', new ListOf('request_update', items))

  function present({ tenant }: ForeignRequest, { id, at, state, text }: Update, report: Report): Entries {
    const phase = state === null ? report.phase : phaseOf(settingsIn(tenant).life, state)
    return {
      update_id: id,
      service_request_id: report.code,
      status: statusOf(phase),
      updated_datetime: at.toISOString(),
      description: text || stateInWords(state ?? report.state, language),
      media_url: null,
      external_status_code: state ?? report.state,
    }
  }
}
