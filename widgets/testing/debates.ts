import type { components } from '../../types/openapi.d.ts'
import { inDays, newId } from './builders.ts'

type Schemas = components['schemas']

/** A debate that is being discussed, as a list shows it. */
export const aDebateSummary = (more: Partial<Schemas['DebateSummary']> = {}): Schemas['DebateSummary'] => ({
  id: newId(),
  code: 'DIB-2026-0007',
  phase: 'discuss',
  question: 'Come vogliamo il lungomare fra dieci anni?',
  summary: 'Il Comune rifà due chilometri di lungomare e chiede che cosa serve a chi ci vive.',
  phase_closes_at: inDays(20),
  closes_at: inDays(60),
  sdgs: ['11.7'],
  published_at: inDays(-10),
  outcome_at: null,
  ...more,
})

const anybody: Schemas['DebateRequirement'] = { assurance: 'low', standing: [], age: 14 }
const sure: Schemas['DebateRequirement'] = { assurance: 'substantial', standing: ['resident', 'works_here'], age: 16 }

/** An item of a dossier. */
export const aDossierItem = (more: Partial<Schemas['DossierItem']> = {}): Schemas['DossierItem'] => ({
  id: newId(),
  kind: 'known',
  place: 1,
  title: 'Ogni giorno passano 21.000 auto',
  text: 'Conteggio di una settimana di settembre.',
  url: null,
  document: null,
  layer_href: null,
  ...more,
})

/** A debate that is being discussed: the dossier was read before, proposals come next. */
export const aDebate = (tenant: string, more: Partial<Schemas['Debate']> = {}): Schemas['Debate'] => ({
  id: newId(),
  code: 'DIB-2026-0007',
  tenant,
  state: 'published',
  phase: 'discuss',
  open_actions: ['comment', 'support', 'state', 'opine'],
  question: 'Come vogliamo il lungomare fra dieci anni?',
  summary: 'Il Comune rifà due chilometri di lungomare e chiede che cosa serve a chi ci vive.',
  languages: ['it'],
  area: null,
  phases: [
    { phase: 'inform', opens_at: inDays(-20), closes_at: inDays(-10) },
    { phase: 'discuss', opens_at: inDays(-10), closes_at: inDays(20) },
    { phase: 'propose', opens_at: inDays(20), closes_at: inDays(40) },
    { phase: 'outcome', opens_at: inDays(40), closes_at: inDays(60) },
  ],
  closes_at: inDays(60),
  rules: {
    comment: anybody,
    support: anybody,
    state: anybody,
    opine: anybody,
    propose: sure,
    amend: anybody,
    support_proposal: sure,
  },
  sdgs: ['11.7'],
  tags: [],
  published_at: inDays(-20),
  withdrawn_reason: null,
  outcome: null,
  dossier: [],
  has_places: false,
  ...more,
})

/** A dossier with something of each kind. */
export const everyKind = (): Schemas['DossierItem'][] => [
  aDossierItem(),
  aDossierItem({ kind: 'open', title: 'Quante corsie restano alle auto', text: null }),
  aDossierItem({ kind: 'fixed', title: 'La linea del tram è già finanziata', text: 'I lavori cominciano in ogni caso.' }),
  aDossierItem({ kind: 'figure', title: '2,1 km di lungomare', url: 'https://www.comune.example/progetto' }),
  aDossierItem({ kind: 'link', title: 'Il progetto di massima', text: null, url: 'https://www.comune.example/progetto' }),
  aDossierItem({
    kind: 'document',
    title: 'Relazione sul traffico',
    document: {
      id: newId(),
      kind: 'document',
      width: 1240,
      height: 1754,
      bytes: 1_240_000,
      published: true,
      version: 1,
      redactions: [],
      renditions: [{ name: 'document', href: '/v1/bari/media/019a5b1c-0000-7000-8000-000000000006/document?v=1' }],
      created_at: inDays(-20),
    },
  }),
]

/** What the town answered at the end. */
export const anOutcome = (more: Partial<Schemas['Outcome']> = {}): Schemas['Outcome'] => ({
  office: 'Ufficio mobilità',
  summary: 'Il progetto tiene conto di tre richieste su quattro.',
  points: [
    { said: 'Più alberi lungo la ciclabile.', did: 'Sono previsti 120 lecci.', why_not: null },
    { said: 'Togliere del tutto le auto.', did: 'Resta una corsia.', why_not: 'Serve ai mezzi di soccorso.' },
  ],
  at: inDays(-1),
  ...more,
})
