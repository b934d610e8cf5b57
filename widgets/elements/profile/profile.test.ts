import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { aProblem, inDays, pageOf } from '../../testing/builders.ts'
import { clear, expectAccessible, find, place, press, shows, TestTown, textOf, until, type Wanted } from '../../testing/page.ts'
import type { CdcProfile } from './profile.ts'
import './index.ts'

/** What the whole profile asks is of no town: all tests have the one place. */
const home = Object.assign(new TestTown(), { slug: 'me' })

const id = (n: number): string => `019a5b1c-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`

const profile: components['schemas']['Profile'] = {
  ...{ id: id(1), given_name: 'Ada', family_name: 'Serra <img src=x>', birth_date: '1987-04-12', since: inDays(-90) },
  ...{ told_by: 'spid', told_at: inDays(-1), assurance: 'substantial' },
}
const ways: components['schemas']['SignInWay'][] = [
  { id: id(2), source: 'spid', assurance: 'substantial', since: inDays(-90), used_at: inDays(-1) },
  { id: id(3), source: 'email', assurance: 'low', since: inDays(-30), used_at: inDays(-20) },
]
const session = { source: 'spid', begun_at: inDays(-1), used_at: inDays(0), ends_at: inDays(1) }
const sessions: components['schemas']['SignInSession'][] = [
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

const everything = (): Wanted[] => [
  { on: 'GET /v1/me/profile', body: profile },
  { on: 'GET /v1/me/sign-in-ways', body: pageOf(...ways) },
  { on: 'GET /v1/me/sessions', body: pageOf(...sessions) },
  { on: 'GET /v1/me/consents', body: pageOf(consent) },
  { on: 'GET /v1/me/acts', body: pageOf(act) },
  { on: 'GET /v1/me/history', body: pageOf(change) },
]

async function enter(...answers: Wanted[]): Promise<CdcProfile> {
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
  ]
  await until(() => loaded.every((words) => textOf(element).includes(words)))
  return element
}

const button = (element: CdcProfile, label: string): HTMLElement => find(element, `button[aria-label="${label}"]`)

describe('cdc-profile', () => {
  afterEach(async () => {
    await clear()
    await setViewport({ width: 1280, height: 800 })
  })

  it('is accessible signed out, and says whose it is', async () => {
    const element = await place<CdcProfile>(html`<cdc-profile lang="it"></cdc-profile>`)
    await shows(element, 'Lo vedi solo tu')
    await expectAccessible(element)
  })

  it('shows what is known, how and where somebody is signed in, what they allowed and did, as text', async () => {
    const element = await enter()
    for (const words of ['Ada Serra <img src=x>', '12 aprile 1987', 'SPID · livello 2', 'Safari su iOS', 'Bari in tasca <b>'])
      expect(textOf(element)).to.contain(words)
    expect(textOf(element)).to.contain('Una pista <i>ciclabile')
    expect(element.shadowRoot?.querySelector('img, i')).to.equal(null)
    await expectAccessible(element)
  })

  it('fits a narrow page', async () => {
    await setViewport({ width: 360, height: 800 })
    const element = await enter()
    expect(document.documentElement.scrollWidth).to.be.at.most(360)
    await expectAccessible(element)
  })

  it('ends a sign-in elsewhere, and offers no end of this one', async () => {
    const element = await enter({ on: 'DELETE /v1/me/sessions/{session_id}', status: 204 })
    expect(element.shadowRoot?.querySelectorAll('button[aria-label^="Termina"]').length).to.equal(1)
    await home.answers({ on: 'GET /v1/me/sessions', body: pageOf(sessions[0]) })
    button(element, 'Termina: Safari su iOS').click()
    await until(() => !textOf(element).includes('Safari su iOS'))
    await shows(element, 'Terminato.')
    expect((await home.seen('DELETE', `/me/sessions/${id(5)}`)).length).to.be.greaterThan(0)
  })

  it('signs out everywhere else', async () => {
    const element = await enter({ on: 'DELETE /v1/me/sessions', status: 204 })
    await press(element, 'Esci da tutti gli altri')
    await shows(element, 'Sei uscito da tutti gli altri browser.')
  })

  it('says why the last way stays', async () => {
    const last = { on: 'DELETE /v1/me/sign-in-ways/{way_id}', status: 409, body: aProblem(409, 'profile.last_way') }
    const element = await enter(last)
    button(element, 'Togli: SPID').click()
    await shows(element, 'È l’unico modo in cui accedi.')
  })

  it('asks once more before a way goes that a role needs', async () => {
    const way = 'DELETE /v1/me/sign-in-ways/{way_id}'
    const element = await enter({ on: way, status: 409, body: aProblem(409, 'profile.role_needs_way') })
    button(element, 'Togli: SPID').click()
    await shows(element, 'Lavori per un Comune')
    await home.answers({ on: way, status: 204 })
    button(element, 'Togli lo stesso: SPID').click()
    await shows(element, 'SPID: tolto.')
    expect((await home.seen('DELETE', `/sign-in-ways/${id(2)}`)).at(-1)?.query).to.contain('despite_roles=true')
  })

  it('withdraws a consent', async () => {
    const element = await enter({ on: 'DELETE /v1/me/consents/{client_id}', status: 204 })
    button(element, 'Revoca: Bari in tasca <b>').click()
    await shows(element, 'non può più agire per te.')
  })

  it('shows in a town the name and ties there, and the way to the rest', async () => {
    const town = new TestTown()
    await town.citizen({ acr: 'substantial', standing: { [town.slug]: ['resident'] } })
    const me = {
      id: id(1),
      given_name: 'Ada',
      family_name: 'Serra',
      assurance: 'substantial',
      age: 39,
      standing: ['resident'],
      roles: [],
    }
    await town.answers({ on: 'GET /v1/{tenant}/me', body: me })
    const element = await place<CdcProfile>(html`<cdc-profile lang="it" tenant=${town.slug}></cdc-profile>`)
    await press(element, 'Entra')
    await shows(element, 'Residente')
    expect(find<HTMLAnchorElement>(element, 'a').href).to.match(/\/profilo$/)
    await expectAccessible(element)
  })
})
