import { tellingOf, type Message } from '../../kernel/notifications/index.ts'
import { excerpt } from '../../kernel/notifications/params.ts'
import type { Fact, Notifies } from '../../kernel/service.ts'
import type { LocalText, Report, ReportState } from './report.ts'
import { findMessage } from './store/messages.ts'
import { findReport } from './store/reports.ts'

/** What a report has become, as it goes on in "has changed: …". */
const become: Readonly<Record<ReportState, LocalText>> = {
  received: { it: 'è arrivata', en: 'it has arrived' },
  verified: { it: 'è stata verificata', en: 'it has been verified' },
  assigned: { it: 'è stata affidata a un ufficio', en: 'it has been given to an office' },
  in_progress: { it: 'ci stiamo lavorando', en: 'it is being worked on' },
  planned: { it: 'il lavoro è in programma', en: 'the work is planned' },
  resolved: { it: 'è risolta', en: 'it is resolved' },
  not_resolved: { it: 'non si può risolvere', en: 'it can’t be resolved' },
  not_ours: { it: 'non spetta al Comune', en: 'it is not for the town' },
  duplicate: { it: 'è unita a un’altra', en: 'it is merged with another one' },
  reopened: { it: 'è di nuovo aperta', en: 'it is open again' },
}

const telling = tellingOf(findReport, 'report_id')

function about(fact: Fact, report: Report, what: Pick<Message, 'kind' | 'params' | 'quotes'>, followers: boolean): Message {
  return {
    fact,
    ...what,
    subject: { id: report.id, title: report.title, element: 'report', shownBy: report.id },
    to: { own: [report.authorId] },
    ...(followers && report.isPublic && { audience: { name: 'report.followers', of: report.id, reason: 'followed' } }),
  }
}

const moved = telling((fact, report) => {
  const state = become[fact.payload['state'] as ReportState]
  const note = report.closing?.note ?? undefined
  return about(fact, report, { kind: 'report_moved', params: { state, ...(note && { excerpt: excerpt(note) }) } }, true)
})

/** What people are told about reports. */
export const notifies: Readonly<Record<string, Notifies>> = {
  'report.moved': moved,
  'report.merged': moved,
  'report.unmerged': moved,
  'report.messaged': telling(async (fact, report, { db }) => {
    const id = fact.payload['message_id'] as string | undefined
    const message = id === undefined ? undefined : await findMessage(db, id)
    if (!message || message.audience === 'staff') return undefined
    const params = { excerpt: excerpt(message.text) }
    // What the staff writes, and what is for the staff alone, nobody moderates.
    const moderated = message.author === 'author' && message.audience === 'public'
    const quotes = moderated && { quotes: { kind: 'report_message', id: id! } as const }
    const told = about(fact, report, { kind: 'report_message', params, ...quotes }, message.audience === 'public')
    // Whoever deals with it has to answer; its author is told of what others write.
    return message.author === 'author' ? { ...told, to: { work: [report.assigneeId] } } : told
  }),
  'report.published': telling((fact, report) => ({
    fact,
    kind: 'new_report',
    subject: { id: report.id, title: report.title, element: 'report', shownBy: report.id },
    newIn: { what: 'reports', position: report.position, district: report.area?.key ?? null },
  })),
}
