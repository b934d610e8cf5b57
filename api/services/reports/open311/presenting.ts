import type { ForeignRequest } from '../../../kernel/http/protocol.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import { words, type presentReport } from '../present.ts'
import type { Report, ReportState } from '../report.ts'
import { dueAt } from '../rules.ts'
import { presentAll } from '../routes/presenting.ts'
import { ListOf, type Entries } from './documents.ts'

/** How a state is told in words: the protocol knows open and closed only. */
const stateWords: Record<ReportState, Record<Language, string>> = {
  received: { it: 'Ricevuta', en: 'Received' },
  verified: { it: 'Verificata', en: 'Verified' },
  assigned: { it: 'Assegnata', en: 'Assigned' },
  in_progress: { it: 'In lavorazione', en: 'In progress' },
  planned: { it: 'Intervento programmato', en: 'Planned' },
  resolved: { it: 'Risolta', en: 'Resolved' },
  not_resolved: { it: 'Non risolta', en: 'Not resolved' },
  not_ours: { it: 'Di competenza di altri', en: 'Not ours' },
  duplicate: { it: 'Già segnalata', en: 'Already reported' },
  reopened: { it: 'Riaperta', en: 'Reopened' },
}

/** The state in words. */
export const stateInWords = (state: ReportState, language: Language): string => stateWords[state][language]

/** What the protocol calls the state. */
export const statusOf = (phase: Report['phase']): 'open' | 'closed' => (phase === 'closed' ? 'closed' : 'open')

type Presented = ReturnType<typeof presentReport>

/** Most characters of a description. @source GeoReport v2, POST Service Request. */
const longest = 4000

/** Public reports as service requests, in their order. @param extended With what the protocol does not know (`extensions=true`). */
export async function presentRequests(request: ForeignRequest, reports: readonly Report[], extended: boolean): Promise<ListOf> {
  const presented = await presentAll(request, reports)
  const items = reports.map((report, place) => presentRequest(request, report, presented[place]!, extended))
  return new ListOf('request', items)
}

function presentRequest(request: ForeignRequest, report: Report, presented: Presented, extended: boolean): Entries {
  const { title, description, closing, planned_for: planned, office, media, code, address, phase, state } = presented
  const { language } = request
  const [lon, lat] = report.position
  const notes = [stateInWords(state, language), planned, closing?.label, closing?.note].filter(Boolean).join('. ')
  const photos = linksOf(request, media, 'photo')
  return {
    service_request_id: code,
    status: statusOf(phase),
    status_notes: notes,
    service_name: words(report.category.name, language),
    service_code: report.category.key,
    description: [title, description].filter(Boolean).join('\n\n').slice(0, longest),
    agency_responsible: office?.name ?? null,
    service_notice: null,
    requested_datetime: presented.created_at,
    updated_datetime: (report.closedAt ?? report.updatedAt).toISOString(),
    expected_datetime: dueAt(report)?.toISOString() ?? null,
    address,
    address_id: null,
    zipcode: null,
    lat,
    long: lon,
    media_url: photos[0] ?? null,
    ...(extended && { extended_attributes: extensionsOf(request, presented, photos) }),
  }
}

/** What the contract says of a report and the protocol has no element for. */
function extensionsOf(request: ForeignRequest, presented: Presented, photos: readonly string[]): Entries {
  const { answers, media } = presented
  return {
    id: presented.id,
    title: presented.title,
    detailed_status: presented.state,
    phase: presented.phase,
    priority: presented.priority,
    channel: presented.channel,
    area: presented.area?.name ?? null,
    accuracy: presented.accuracy,
    support_count: presented.support_count,
    contest_count: presented.contest_count,
    duplicates: presented.duplicates,
    duplicate_of: presented.duplicate_of?.code ?? null,
    planned_for: presented.planned_for,
    photos: new ListOf('media_url', photos),
    documents: new ListOf('media_url', linksOf(request, media, 'document')),
    attributes: new ListOf(
      'attribute',
      answers.map(({ key, label, text }) => ({ code: key, label, value: text })),
    ),
  }
}

/** Where the photos or documents of that kind lie, each in its largest size. */
function linksOf({ origin }: ForeignRequest, media: Presented['media'], kind: 'photo' | 'document'): string[] {
  return media.filter((item) => item.kind === kind).map(({ renditions }) => `${origin}${renditions.at(-1)!.href}`)
}
