import { html } from 'lit'
import type { components } from '../../types/openapi.d.ts'
import type { CdcProfile } from '../elements/profile/profile.ts'
import { inDays, pageOf } from './builders.ts'
import { place, press, TestTown, textOf, until, type Wanted } from './page.ts'
import '../elements/profile/index.ts'

/** What the whole profile asks is of no town: all tests have the one place. */
export const home = Object.assign(new TestTown(), { slug: 'me' })

export const id = (n: number): string => `019a5b1c-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`

export const profile: components['schemas']['Profile'] = {
  ...{ id: id(1), given_name: 'Ada', family_name: 'Serra <img src=x>', birth_date: '1987-04-12', since: inDays(-90) },
  ...{ told_by: 'spid', told_at: inDays(-1), assurance: 'substantial' },
}
const ways: components['schemas']['SignInWay'][] = [
  { id: id(2), source: 'spid', assurance: 'substantial', since: inDays(-90), used_at: inDays(-1) },
  { id: id(3), source: 'email', assurance: 'low', since: inDays(-30), used_at: inDays(-20) },
]
const session = { source: 'spid', begun_at: inDays(-1), used_at: inDays(0), ends_at: inDays(1) }
export const sessions: components['schemas']['SignInSession'][] = [
  { ...session, id: id(4), browser: 'Firefox', system: 'Linux', towns: [], current: true },
  { ...session, id: id(5), browser: 'Safari', system: 'iOS', towns: ['Bari'], current: false },
]
const consent: components['schemas']['ClientConsent'] = {
  ...{ client_id: 'bari-in-tasca', name: 'Bari in tasca <b>', scopes: ['participate'], towns: ['Bari'] },
  ...{ since: inDays(-1), ends_at: inDays(1) },
}
const act: components['schemas']['TownAct'] = {
  ...{ town: 'bari', town_name: 'Bari' },
  act: {
    ...{ id: id(6), kind: 'signature', service: 'petitions', subject_id: id(7), subject_code: 'PET-2026-0042' },
    ...{ subject_title: 'Una pista <i>ciclabile', at: inDays(-2), receipt: 'PET-2026-0042-7K3M-9QZT', at_counter: true },
  },
}
const change: components['schemas']['AccountChange'] = { id: id(8), at: inDays(-3), kind: 'way_added', what: 'email' }

/** Nothing waits; each of the three fates is there, one reason twice. */
export const erasure: components['schemas']['Erasure'] = {
  ...{ asked_at: null, due_at: null, regret_days: 7, roles: [], sole_administrator_of: [] },
  outlook: [
    { what: 'Il registro degli accessi', fate: 'kept', why: 'La legge lo impone.', until: 'per 24 mesi' },
    { what: 'Petizioni che hai scritto', fate: 'nameless', why: 'Altri le hanno lette.', until: 'finché il Comune le conserva' },
    { what: 'Proposte <b>', fate: 'nameless', why: 'Altri le hanno lette.', until: 'finché il Comune le conserva' },
    { what: 'Petizioni che segui', fate: 'deleted', why: null, until: null },
  ],
}

const everything = (): Wanted[] => [
  { on: 'GET /v1/me/profile', body: profile },
  { on: 'GET /v1/me/sign-in-ways', body: pageOf(...ways) },
  { on: 'GET /v1/me/sessions', body: pageOf(...sessions) },
  { on: 'GET /v1/me/consents', body: pageOf(consent) },
  { on: 'GET /v1/me/acts', body: pageOf(act) },
  { on: 'GET /v1/me/history', body: pageOf(change) },
  { on: 'GET /v1/me/erasure', body: erasure },
]

/** The whole profile, signed in and with every list there; `answers` come before the usual ones. */
export async function enter(...answers: Wanted[]): Promise<CdcProfile> {
  await home.answers(...answers, ...everything())
  await home.citizen({ acr: 'substantial' })
  const element = await place<CdcProfile>(html`<cdc-profile lang="it"></cdc-profile>`)
  await press(element, 'Entra')
  const loaded = [
    'PET-2026-0042-7K3M-9QZT',
    'allo sportello',
    'Aggiunto un modo di accedere: E-mail',
    'Bari in tasca',
    'Safari su iOS',
    'SPID · livello 2',
    'Cancella il tuo profilo',
  ]
  await until(() => loaded.every((words) => textOf(element).includes(words)))
  return element
}
