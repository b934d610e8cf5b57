import { html } from 'lit'
import type { components } from '../../types/openapi.d.ts'
import type { CdcReportDesk } from '../elements/report-desk/report-desk.ts'
import { aTown, inDays, newId, pageOf } from './builders.ts'
import { find, place, press, shows, type TestTown, type Wanted } from './page.ts'
import { aCategory, anEntry, aReport } from './reports.ts'

type Schemas = components['schemas']

export const queue = 'GET /v1/{tenant}/report-queue'
export const at = '/v1/{tenant}/reports/{report_id}'

export const aWaiting = (
  report: Schemas['Report'],
  more: Partial<Schemas['ReportQueueItem']> = {},
): Schemas['ReportQueueItem'] => ({
  report,
  assignee: null,
  failed_deliveries: 0,
  ...more,
})

export const aWork = (items: Schemas['ReportQueueItem'][], counts: Partial<Schemas['ReportQueuePage']['counts']> = {}) => ({
  items,
  next_cursor: null,
  counts: { received: 2, open: 214, overdue: 1, contested: 0, failed_deliveries: 0, ...counts },
})

export const aCase = (report: Schemas['Report'], more: Partial<Schemas['ReportCase']> = {}): Schemas['ReportCase'] => ({
  report,
  reporter: { name: 'Lucia Romano', assurance: 'low' },
  assignee: null,
  transitions: [
    { to: 'verified', needs: 'nothing' },
    { to: 'assigned', needs: 'office' },
    { to: 'resolved', needs: 'reason_or_photo' },
    { to: 'duplicate', needs: 'nothing' },
  ],
  merged: [],
  deliveries: [],
  ...more,
})

const staff = ['moderator', 'officer'] as const

export const aDesk = (): Schemas['ReportDesk'] => ({
  roles: ['officer'],
  phases: [],
  transitions: [
    { from: 'received', to: 'verified', who: [...staff], needs: 'nothing' },
    { from: 'received', to: 'resolved', who: ['officer'], needs: 'reason_or_photo' },
    { from: 'reopened', to: 'resolved', who: ['officer'], needs: 'reason_or_photo' },
  ],
  reasons: [
    { code: 'fatto', label: 'Il lavoro è stato eseguito', for: ['resolved'] },
    { code: 'gia-a-posto', label: 'Era già a posto', for: ['resolved'] },
  ],
  templates: [
    {
      key: 'eseguiti',
      title: 'Lavori eseguiti',
      text: 'Fatto il lavoro di {code} in {address}.',
      for: ['resolved'],
      reason: 'fatto',
    },
    { key: 'altro', title: 'Altro testo', text: 'Altro.', for: ['not_ours'], reason: null },
  ],
  offices: [
    { key: 'strade', name: 'Ufficio strade' },
    { key: 'verde', name: 'Ufficio verde' },
  ],
  areas: [{ key: 'centro', name: 'Centro' }],
})

export const colleagues = [
  { person_id: newId(), name: 'Anna Verdi' },
  { person_id: newId(), name: 'Paolo Bianchi' },
]

/** Three reports: a late one, one that is due tomorrow, a new one. */
export const threeReports = (town: TestTown): Schemas['Report'][] => {
  const promise = (due: number) => ({ hours: 240, due_at: inDays(due), overdue: due < 0, kept: null })
  const base = { state: 'received' as const }
  return [
    aReport(town.slug, { ...base, title: 'La prima buca', code: 'SEG-2026-00001', promise: promise(-3), priority: 'urgent' }),
    aReport(town.slug, { ...base, title: 'La seconda buca', code: 'SEG-2026-00002', promise: promise(1) }),
    aReport(town.slug, { ...base, title: 'Il terzo ramo', code: 'SEG-2026-00003', promise: promise(9) }),
  ]
}

/** The desk of an officer, with three reports in the queue; `answers` come first. */
export async function openReportDesk(town: TestTown, ...answers: Wanted[]): Promise<CdcReportDesk> {
  const reports = threeReports(town)
  await town.answers(
    ...answers,
    { on: queue, body: aWork(reports.map((report) => aWaiting(report))) },
    { on: `GET ${at}/case`, body: aCase(reports[0]!), headers: { etag: '"3.it"' } },
    {
      on: `GET ${at}/timeline`,
      body: pageOf(anEntry(), anEntry({ action: 'sent', state: null, public: false, actor: 'system' })),
    },
    { on: `GET ${at}/messages`, body: pageOf() },
    { on: 'GET /v1/{tenant}/report-desk', body: aDesk() },
    { on: 'GET /v1/{tenant}/report-categories', body: pageOf(aCategory()) },
    { on: 'GET /v1/{tenant}/report-colleagues', body: pageOf(...colleagues) },
    { on: 'GET /v1/{tenant}/nearby-reports', body: pageOf() },
    { on: `POST ${at}/transitions`, status: 201, body: reports[0] },
    { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
  )
  await town.citizen({ acr: 'substantial' })
  const element = await place<CdcReportDesk>(
    html`<cdc-report-desk tenant=${town.slug} lang="it" tiles="none" href-template="/segnalazioni/{id}"></cdc-report-desk>`,
  )
  await press(element, 'Entra')
  return element
}

export async function openFirstReport(element: CdcReportDesk): Promise<void> {
  await shows(element, 'La prima buca')
  find(element, '.open').click()
  await shows(element, 'Segna come verificata')
}
