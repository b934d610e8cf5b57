import { html } from 'lit'
import type { components } from '../../types/openapi.d.ts'
import type { CdcDebateDesk } from '../elements/debate-desk/debate-desk.ts'
import { aTown, inDays, newId } from './builders.ts'
import { aDebate } from './debates.ts'
import { find, place, press, shows, type TestTown, type Wanted } from './page.ts'

type Schemas = components['schemas']

export const queue = 'GET /v1/{tenant}/debate-desk'
export const at = '/v1/{tenant}/debates/{debate_id}'

/** A debate in the staff's list, being discussed. */
export const aQueued = (more: Partial<Schemas['DebateQueueItem']> = {}): Schemas['DebateQueueItem'] => ({
  id: newId(),
  code: 'DIB-2026-0007',
  state: 'published',
  phase: 'discuss',
  question: 'Come vogliamo il lungomare fra dieci anni?',
  next_phase_at: inDays(20),
  closes_at: inDays(60),
  created_at: inDays(-30),
  published_at: inDays(-20),
  outcome_at: null,
  waits_for: [],
  settled_proposals: 0,
  ...more,
})

export const aList = (
  items: Schemas['DebateQueueItem'][],
  more: Partial<Schemas['DebateQueuePage']> = {},
): Schemas['DebateQueuePage'] => ({
  items,
  next_cursor: null,
  tasks: { waiting: 2, draft: 1, running: 4, over: 9 },
  roles: ['officer'],
  ...more,
})

/** The debate of the list as the staff writes it. */
export function aSource(
  { id, code, state, phase, question, created_at, published_at }: Schemas['DebateQueueItem'],
  more: Partial<Schemas['DebateSource']> = {},
): Schemas['DebateSource'] {
  const { phases, closes_at, rules, sdgs } = aDebate('bari')
  return {
    ...{ id, code, state, phase, created_at, published_at, closes_at, rules, sdgs },
    question: { it: question, en: 'Which seafront do we want in ten years?' },
    summary: { it: 'Il Comune rifà due chilometri di lungomare.', en: 'The town remakes two kilometres of seafront.' },
    area: null,
    phases: phases.map(({ phase, opens_at }) => ({ phase, opens_at })),
    counts_from: 10,
    withdrawn_reason: null,
    outcome: null,
    dossier: [],
    tags: [],
    ...more,
  }
}

/** An item of a dossier as the staff writes it. */
export const anItem = (title: string, more: Partial<Schemas['DossierItemSource']> = {}): Schemas['DossierItemSource'] => ({
  id: newId(),
  kind: 'known',
  place: 1,
  title: { it: title },
  text: null,
  url: null,
  media_id: null,
  ...more,
})

/** The source with its version. */
export const versioned = (body: Schemas['DebateSource'], etag = '"1"'): Wanted => ({
  on: `GET ${at}/source`,
  body,
  headers: { etag },
})

/** The desk of an officer, with two debates; the answers win over what is there otherwise. */
export async function openDebateDesk(town: TestTown, ...answers: Wanted[]): Promise<CdcDebateDesk> {
  const first = aQueued()
  await town.answers(
    ...answers,
    { on: queue, body: aList([first, aQueued({ question: 'Che cosa facciamo della piazza?' })]) },
    versioned(aSource(first)),
    { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
  )
  await town.citizen({ acr: 'substantial' })
  const element = await place<CdcDebateDesk>(html`<cdc-debate-desk tenant=${town.slug} lang="it"></cdc-debate-desk>`)
  await press(element, 'Entra')
  return element
}

/** The first debate, with one of its parts before the officer. */
export async function openFirstDebate(element: CdcDebateDesk, room?: string): Promise<void> {
  await shows(element, 'Come vogliamo il lungomare fra dieci anni?')
  find(element, '.items .open').click()
  await shows(element, 'Decidi')
  if (!room) return
  await press(element, room)
  await shows(element, `${room} `)
}
