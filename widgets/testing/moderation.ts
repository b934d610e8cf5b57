import { html } from 'lit'
import type { components } from '../../types/openapi.d.ts'
import type { CdcModerationDesk } from '../elements/moderation-desk/moderation-desk.ts'
import { inDays, newId } from './builders.ts'
import { find, place, press, shows, type TestTown, type Wanted } from './page.ts'

type Schemas = components['schemas']
export type Item = Schemas['ModerationItem']
export type Case = Schemas['ModerationCase']

export const items = 'GET /v1/{tenant}/moderation/items'
export const claim = 'PUT /v1/{tenant}/moderation/items/{content_id}/claim'
export const decisions = 'POST /v1/{tenant}/moderation/items/{content_id}/decisions'

export const anItem = (more: Partial<Item> = {}): Item => ({
  id: newId(),
  service: 'debates',
  kind: 'comment',
  why: 'flagged',
  held: false,
  urgency: 'normal',
  entered_at: inDays(-1),
  due_at: inDays(1),
  overdue: false,
  claim: null,
  title: null,
  excerpt: 'Chiamatemi al 080 5550123.',
  version: '1',
  ...more,
})

const theReasons: Schemas['ModerationReason'][] = [
  { code: 'fuori-tema', title: 'Fuori tema', words: 'Non riguarda l’argomento.', rule: 'Regole della partecipazione, art. 3' },
  {
    code: 'dati-personali',
    title: 'Dati personali',
    words: 'Contiene dati personali di altre persone.',
    rule: 'Regole della partecipazione, art. 4',
  },
]

export const aCase = (item: Item = anItem(), more: Partial<Case> = {}): Case => ({
  ...item,
  claim: { mine: true, until: inDays(1) },
  waiting: true,
  content: {
    title: null,
    text: 'Chiamatemi al 080 5550123 oppure scrivetemi.',
    language: 'it',
    author_name: 'Maria Prova',
    by_staff: false,
    written_at: inDays(-1),
    version: '1',
    state: 'public',
    subject: { id: newId(), title: 'La ciclabile sul lungomare' },
    answers: 'Come ci si mette d’accordo?',
    page: '/embed/bari/comments/019a5b1c-0000-7000-8000-000000000001',
  },
  author: { contributions: 12, decided: 3, hidden: 1, reversed: 0 },
  trust: {
    level: 1,
    reasons: [{ code: 'contributions', met: true, has: 6, needs: 3 }],
    next: [{ code: 'days', met: false, has: 5, needs: 14 }],
    lock: null,
  },
  flags: [{ reason: 'dati-personali', words: 'C’è il numero della mia vicina.', at: inDays(-1), answered: false }],
  scores: [{ source: 'rules', value: 0.5, reasons: [{ code: 'phone', detail: null, spans: [{ start: 14, end: 25 }] }] }],
  outcomes: ['keep', 'hide', 'second_opinion'],
  reasons: theReasons,
  decisions: [],
  appeals: [],
  ...more,
})

export const theTerms: Schemas['ModerationTerms'] = {
  reasons: theReasons,
  tone: 'Si spiega e non si rimprovera.',
  appeal_days: 183,
  undo_minutes: 10,
  claim_minutes: 10,
}

export const theCounts = (waiting: number, more: Partial<Schemas['ModerationCounts']> = {}): Schemas['ModerationCounts'] => ({
  waiting,
  held: 0,
  mine: 0,
  overdue: 1,
  overdue_more: false,
  services: [{ value: 'debates', count: waiting }],
  kinds: [
    { value: 'comment', count: waiting - 1 },
    { value: 'report', count: 1 },
  ],
  whys: [{ value: 'flagged', count: waiting }],
  ...more,
})

export const aDecision = (item: Item, more: Partial<Schemas['ModerationDecision']> = {}): Schemas['ModerationDecision'] => ({
  id: newId(),
  content_id: item.id,
  at: inDays(0),
  outcome: 'hide',
  reason: 'dati-personali',
  words: 'Contiene dati personali di altre persone.',
  way: 'flagged',
  mine: true,
  undo_until: inDays(1),
  undone: false,
  ...more,
})

/** The desk of a moderator with three items. */
export async function openModeration(town: TestTown, ...answers: Wanted[]): Promise<CdcModerationDesk> {
  const [one, two, three] = ['Uno', 'Due', 'Tre'].map((title) => anItem({ title: `Contenuto ${title}` })) as [Item, Item, Item]
  await town.answers(
    ...answers,
    { on: items, body: { items: [one, two, three], next_cursor: null } },
    { on: 'GET /v1/{tenant}/moderation/counts', body: theCounts(3) },
    { on: 'GET /v1/{tenant}/moderation', body: theTerms },
    { on: claim, body: aCase(one) },
    { on: 'DELETE /v1/{tenant}/moderation/items/{content_id}/claim', status: 204 },
    { on: decisions, status: 201, body: aDecision(one) },
  )
  await town.citizen({ acr: 'substantial' })
  const element = await place<CdcModerationDesk>(html`<cdc-moderation-desk tenant=${town.slug} lang="it"></cdc-moderation-desk>`)
  await press(element, 'Entra')
  return element
}

export async function openFirst(element: CdcModerationDesk): Promise<void> {
  await shows(element, 'Contenuto Uno')
  find(element, '.open').click()
  await shows(element, 'Perché aspetta')
}

/** Something of one's own that waits unseen. */
export const aWait = (more: Partial<Schemas['ModerationWait']> = {}): Schemas['ModerationWait'] => ({
  content_id: newId(),
  service: 'debates',
  kind: 'comment',
  why: 'triage',
  words: 'Un controllo automatico ha notato qualcosa.',
  noticed: ['phone'],
  since: inDays(-1),
  due_at: inDays(1),
  overdue: false,
  ...more,
})

export const aStatement = (more: Partial<Schemas['ModerationStatement']> = {}): Schemas['ModerationStatement'] => ({
  id: newId(),
  at: inDays(-2),
  service: 'debates',
  kind: 'comment',
  content_id: newId(),
  excerpt: 'Chiamatelo al 080 5550123.',
  reason: 'dati-personali',
  title: 'Dati personali',
  words: 'Contiene il numero di telefono di un’altra persona.',
  rule: 'Regole della partecipazione, art. 4',
  automated: true,
  way: 'flagged',
  appeal_until: inDays(180),
  appeal: null,
  page: '/embed/bari/comments/019a5b1c-0000-7000-8000-000000000001',
  shown_again: false,
  ...more,
})
