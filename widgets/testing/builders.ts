import type { components } from '../../types/openapi.d.ts'

type Schemas = components['schemas']
export type Petition = Schemas['Petition']
export type Mine = Schemas['OwnPetition']

let last = 0

/** A fresh id, in order. */
export const newId = (): string => `019a5b1c-0000-7000-8000-${(++last).toString(16).padStart(12, '0')}`

/** Some days from now, as the API writes instants. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

export const aTown = (slug: string, more: Partial<Schemas['Tenant']> = {}): Schemas['Tenant'] => ({
  id: newId(),
  slug,
  name: 'Bari',
  sandbox: false,
  istat_code: '072006',
  ipa_code: 'c_a662',
  population: 316140,
  position: [16.8719, 41.1171],
  languages: ['it', 'en'],
  theme: {},
  services: [{ name: 'petitions', enabled: true }],
  allowed_origins: [],
  map_tiles: null,
  geocoder: null,
  originals_days: 90,
  ...more,
})

export const aPetition = (tenant: string, more: Partial<Petition> = {}): Petition => ({
  id: newId(),
  code: 'PET-2026-0042',
  tenant,
  type: 'petizione',
  type_name: 'Petizione',
  recipient: 'Consiglio comunale',
  state: 'open',
  title: 'Una pista ciclabile protetta in via Esempio',
  ask: 'Chiediamo una pista ciclabile protetta lungo tutta via Esempio, con un cordolo e incroci rialzati, prima dell’apertura delle scuole.',
  details:
    'Ogni giorno centinaia di ragazzi vanno a scuola in bicicletta fra le auto.\n\nNegli ultimi due anni gli incidenti sono stati undici.',
  language: 'it',
  original_language: 'it',
  languages: ['it'],
  author_name: 'Maria Prova',
  created_at: inDays(-20),
  published_at: inDays(-12),
  closes_at: inDays(23),
  signature_count: 1284,
  thresholds: [
    {
      key: 'answer',
      signatures: 500,
      consequence: 'la Giunta risponde per iscritto',
      answer_days: 30,
      reached_at: inDays(-4),
      answer_due_at: inDays(26),
    },
    {
      key: 'council',
      signatures: 2000,
      consequence: 'il Consiglio ne discute',
      answer_days: 60,
      reached_at: null,
      answer_due_at: null,
    },
  ],
  eligibility: { assurance: 'substantial', standing: ['resident'], age: 16 },
  identified: false,
  sdgs: [],
  sponsors: 0,
  sponsors_needed: 0,
  answer: null,
  answer_due_at: null,
  answer_overdue: false,
  decision: null,
  ...more,
})

export const aSignature = (more: Partial<Schemas['Signature']> = {}): Schemas['Signature'] => ({
  id: newId(),
  receipt: 'PET-2026-0042-7K3M-9QZT',
  signed_at: inDays(0),
  public_name: null,
  reason: null,
  withdrawable_until: inDays(23),
  signature_count: 1285,
  ...more,
})

export const mineOf = (more: Partial<Mine> = {}): Mine => ({
  author: false,
  sponsor: false,
  following: false,
  signature: null,
  invalidated: null,
  sponsor_token: null,
  actions: [],
  roles: [],
  ...more,
})

export const aProblem = (
  status: number,
  code: Schemas['ProblemCode'],
  params: Schemas['Problem']['params'] = {},
): Schemas['Problem'] => ({ type: `https://casa-del-cittadino.example/problems/${code}`, title: code, status, code, params })

export const aType = (more: Partial<Schemas['PetitionType']> = {}): Schemas['PetitionType'] => ({
  key: 'petizione',
  name: 'Petizione',
  description: 'Chiedi qualcosa al Comune: con abbastanza firme deve risponderti.',
  recipient: 'Giunta comunale',
  eligibility: { assurance: 'substantial', standing: ['resident'], age: 16 },
  sponsors: 0,
  window_days: 90,
  identified: false,
  thresholds: [{ key: 'answer', signatures: 500, consequence: 'la Giunta risponde per iscritto', answer_days: 30 }],
  ...more,
})

export const aQueueItem = (petition: Petition, more: Partial<Schemas['QueueItem']> = {}): Schemas['QueueItem'] => ({
  petition,
  task: 'review',
  waiting_since: inDays(-3),
  due_at: null,
  overdue: false,
  ...more,
})

export const aQueue = (items: Schemas['QueueItem'][], more: Partial<Schemas['QueuePage']> = {}): Schemas['QueuePage'] => ({
  items,
  next_cursor: null,
  tasks: { review: items.length, answer: 2, running: 1, overdue: 1 },
  reasons: [
    { code: 'duplicate', label: 'Ce n’è già una uguale', for: 'reject', hidden: false },
    { code: 'offensive', label: 'Testo offensivo', for: 'reject', hidden: true },
    { code: 'court-order', label: 'Ordine del giudice', for: 'stop', hidden: false },
    { code: 'automated', label: 'Firme automatiche', for: 'invalidate', hidden: false },
  ],
  ...more,
})

export const someone = (more: Partial<Schemas['Me']> = {}): Schemas['Me'] => ({
  id: newId(),
  given_name: 'Maria',
  family_name: 'Prova',
  assurance: 'substantial',
  age: 30,
  standing: ['resident'],
  roles: [],
  ...more,
})

/** One page, the last. */
export const pageOf = <T>(...items: T[]): { items: T[]; next_cursor: null } => ({ items, next_cursor: null })
