import type { components } from '../../types/openapi.d.ts'
import { inDays, newId } from './builders.ts'

type Schemas = components['schemas']

export const aReport = (tenant: string, more: Partial<Schemas['Report']> = {}): Schemas['Report'] => ({
  id: newId(),
  code: 'SEG-2026-00042',
  tenant,
  category: 'strade',
  category_name: 'Strade, marciapiedi, segnaletica e viabilità',
  state: 'assigned',
  phase: 'open',
  visibility: 'public',
  priority: 'normal',
  title: 'Una buca profonda davanti alla scuola',
  description: 'Sul lato destro, vicino alle strisce. Quando piove non si vede.',
  language: 'it',
  position: { type: 'Point', coordinates: [16.8719, 41.1171] },
  accuracy: 12,
  address: 'Via Esempio 1',
  area: { key: 'centro', name: 'Centro' },
  author_name: null,
  channel: 'web',
  captured_at: inDays(-3),
  created_at: inDays(-3),
  updated_at: inDays(-1),
  office: { key: 'strade', name: 'Ufficio strade' },
  promise: { hours: 240, due_at: inDays(7), overdue: false, kept: null },
  planned_for: null,
  closing: null,
  contest_count: 0,
  support_count: 4,
  duplicates: 0,
  duplicate_of: null,
  answers: [{ key: 'pericolo', label: 'È pericolosa per chi passa?', value: true, text: 'Sì', public: true }],
  media: [],
  ...more,
})

/** A photo of a report, not published yet. */
export const aReportPhoto = (id = newId()): Schemas['ReportMedia'] => ({
  id,
  kind: 'photo',
  width: 800,
  height: 600,
  bytes: 60_000,
  published: false,
  version: 1,
  redactions: [],
  renditions: [{ name: '640', href: `/v1/town/media/${id}/640?v=1` }],
  created_at: inDays(-3),
  report_id: newId(),
})

/** As it is after its closing three days ago. */
export const aClosedReport = (tenant: string, more: Partial<Schemas['Report']> = {}): Schemas['Report'] =>
  aReport(tenant, {
    state: 'resolved',
    phase: 'closed',
    promise: { hours: 240, due_at: inDays(2), overdue: false, kept: true },
    closing: { at: inDays(-3), reason: 'fatto', label: 'Il lavoro è stato eseguito', note: null },
    ...more,
  })

export const ownReportOf = (more: Partial<Schemas['OwnReport']> = {}): Schemas['OwnReport'] => ({
  author: false,
  supported: false,
  following: false,
  contestable_until: null,
  ...more,
})

export const anEntry = (more: Partial<Schemas['ReportTimelineEntry']> = {}): Schemas['ReportTimelineEntry'] => ({
  id: newId(),
  at: inDays(-3),
  action: 'moved',
  state: 'received',
  office: null,
  due_at: null,
  actor: 'author',
  public: true,
  params: {},
  ...more,
})

export const aMessage = (more: Partial<Schemas['ReportMessage']> = {}): Schemas['ReportMessage'] => ({
  id: newId(),
  report_id: newId(),
  at: inDays(-1),
  from: 'staff',
  audience: 'author',
  text: 'Di che colore è il palo?',
  hidden_reason: null,
  media: [],
  ...more,
})

export const aCategory = (more: Partial<Schemas['ReportCategory']> = {}): Schemas['ReportCategory'] => ({
  key: 'strade',
  name: 'Strade, marciapiedi, segnaletica e viabilità',
  description: 'Buche, marciapiedi rotti, segnali caduti.',
  group: null,
  keywords: ['buca', 'asfalto'],
  icon: 'road',
  assurance: 'none',
  visibility: 'public',
  duplicate_radius: 50,
  promised_hours: 240,
  sdgs: [],
  questions: [],
  ...more,
})
