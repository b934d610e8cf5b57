import { textOf, type EventData, type EventSource, type EventsOf } from '../../kernel/webhooks/event.ts'
import type { ReportState } from './report.ts'

const report = (fact: string): EventSource<EventData<'reports.moved'>> => ({
  facts: [fact],
  tell: (told, { api, page }) => ({
    report_id: textOf(told, 'report_id'),
    code: textOf(told, 'code'),
    state: told.payload['state'] as ReportState,
    url: api(`reports/${textOf(told, 'report_id')}`),
    page: page(`report/${textOf(told, 'report_id')}`),
  }),
})

/** From what the events of reports become known. */
export const events: EventsOf<'reports'> = {
  'reports.received': report('report.received'),
  'reports.moved': report('report.moved'),
  'reports.sorted': report('report.sorted'),
  'reports.messaged': report('report.messaged'),
  'reports.overdue': report('report.overdue'),
  'reports.merged': report('report.merged'),
  'reports.unmerged': report('report.unmerged'),
}
