import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { aProblem, inDays, pageOf } from '../../testing/builders.ts'
import {
  clear,
  expectAccessible,
  find,
  place,
  press,
  shows,
  TestTown,
  textOf,
  type,
  until,
  type Wanted,
} from '../../testing/page.ts'
import type { CdcOperator } from './operator.ts'
import './index.ts'

type Town = components['schemas']['OperatorTown']

/** What the element asks is of no town: all tests have the one place. */
const operator = Object.assign(new TestTown(), { slug: 'operator' })

const aTown = (slug: string, name: string, more: Partial<Town> = {}): Town => ({
  ...{ slug, name, istat_code: '072006', population: 316_140, administrators: 2, invitation: null },
  services: (['petitions', 'reports', 'debates', 'ratings'] as const).map((name) => ({ name, allowed: true, enabled: true })),
  workload: [
    { area: 'petitions', waiting: 7, overdue: 2, stuck: 0 },
    { area: 'reports', waiting: 120, overdue: 30, stuck: 3 },
    { area: 'moderation', waiting: 0, overdue: 0, stuck: 0 },
  ],
  ...more,
})

const bari = aTown('bari', 'Bari')
const noci = aTown('noci', 'Noci', {
  administrators: 0,
  services: [{ name: 'petitions', allowed: false, enabled: true }],
  workload: [{ area: 'petitions', waiting: 9, overdue: 9, stuck: 0 }],
})
const polignano = aTown('polignano-a-mare', 'Polignano a Mare <img src=x>', { workload: [] })

const health: components['schemas']['PlatformHealth'] = {
  ...{ at: inDays(0), version: '0.1.0', runtime: 'v24.9.0', towns: 41, stuck: 3 },
  database: { version: '17.5', migration: '20261201_93_operator.ts', answered_ms: 2 },
  outbox: { waiting: 12, oldest_at: inDays(-1), failing: 1 },
  mail: { configured: true, sent: 1204, failed: 2, failed_at: inDays(0) },
  jobs: [
    { name: 'keep_time', last_at: inDays(0), failing: 0 },
    { name: 'forget', last_at: null, failing: 3 },
  ],
}

const towns = (...items: Town[]): Wanted => ({ on: 'GET /v1/operator/towns', body: pageOf(...items) })
const service = 'PUT /v1/operator/towns/{town}/services/{service}'

async function open(lang = 'it'): Promise<CdcOperator> {
  return place<CdcOperator>(html`<cdc-operator lang=${lang}></cdc-operator>`)
}

async function enter(...answers: Wanted[]): Promise<CdcOperator> {
  await operator.answers(...answers, towns(noci, polignano, bari), { on: 'GET /v1/operator/health', body: health })
  await operator.citizen({ acr: 'substantial' })
  const element = await open()
  await press(element, 'Entra')
  return element
}

const names = (element: CdcOperator): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('tbody th a') ?? [])].map(({ innerText }) => innerText)

describe('cdc-operator', () => {
  afterEach(async () => {
    history.replaceState(null, '', location.pathname + location.search)
    await clear()
    await setViewport({ width: 1280, height: 800 })
  })

  it('is accessible signed out, and says whose it is', async () => {
    const element = await open()
    await shows(element, 'Questa pagina è di chi gestisce la piattaforma.')
    await expectAccessible(element)
  })

  it('shows towns by name, with what waits and what is late', async () => {
    const element = await enter()
    await until(() => names(element).length === 3)
    expect(names(element)).to.deep.equal(['Bari', 'Noci', 'Polignano a Mare <img src=x>'])
    expect(textOf(element)).to.include('127 32 in ritardo')
    expect(element.shadowRoot?.querySelector('img')).to.equal(null)
    await expectAccessible(element)
  })

  it('has room for everything in 360 px', async () => {
    await setViewport({ width: 360, height: 740 })
    const element = await enter()
    await until(() => names(element).length === 3)
    expect(document.documentElement.scrollWidth).to.be.at.most(360)
    location.hash = '#cdc-town=bari'
    await shows(element, 'Servizi che può accendere')
    expect(document.documentElement.scrollWidth).to.be.at.most(360)
    location.hash = '#cdc-view=add'
    await shows(element, 'Codice ISTAT')
    expect(document.documentElement.scrollWidth).to.be.at.most(360)
    location.hash = '#cdc-view=health'
    await shows(element, 'Eventi da inoltrare')
    await shows(element, 'Scadenze e passaggi di fase')
    expect(document.documentElement.scrollWidth).to.be.at.most(360)
    await expectAccessible(element)
  })

  it('puts first what is late, and finds a town by its letters', async () => {
    const element = await enter()
    await until(() => names(element).length === 3)
    const select = find<HTMLSelectElement>(element, 'select')
    select.value = 'overdue'
    select.dispatchEvent(new Event('change'))
    await until(() => names(element)[1] === 'Noci')
    expect(names(element)[0]).to.equal('Bari')
    type(element, 'input', 'NOCI')
    await shows(element, '1 Comune')
    expect(names(element)).to.deep.equal(['Noci'])
    type(element, 'input', 'zzz')
    await shows(element, 'Nessun Comune si chiama così.')
    await expectAccessible(element)
  })

  it('switches a service off and on, and says what that does', async () => {
    const after = aTown('bari', 'Bari', { services: [{ name: 'petitions', allowed: false, enabled: true }] })
    const element = await enter({ on: service, body: after })
    await press(element, 'Bari')
    await shows(element, 'Il Comune lo tiene acceso.')
    await expectAccessible(element)
    find(element, '.switches input').click()
    await shows(element, 'Petizioni: non più consentito. Impostazioni e contenuti restano.')
    await shows(element, 'Era acceso: adesso nessuno lo può usare.')
    const [put] = (await operator.seen('PUT', '/towns/bari/services/petitions')).slice(-1)
    expect(JSON.parse(put!.body)).to.deep.equal({ allowed: false })
    await expectAccessible(element)
  })

  it('puts a switch back that could not be turned', async () => {
    const element = await enter({ on: service, status: 403, body: aProblem(403, 'operator.role_needed'), times: 1 })
    await press(element, 'Bari')
    await shows(element, 'Il Comune lo tiene acceso.')
    find(element, '.switches input').click()
    await shows(element, 'Questa pagina è di chi gestisce la piattaforma.')
    await until(() => find<HTMLInputElement>(element, '.switches input').checked)
    await expectAccessible(element)
  })

  it('says when a town has nobody who administers it', async () => {
    const element = await enter()
    await press(element, 'Noci')
    await shows(element, 'Non ha ancora un amministratore.')
    await press(element, 'Torna a tutti i Comuni')
    await until(() => element.shadowRoot?.activeElement?.id === 'town-noci')
  })

  it('shows how the platform is', async () => {
    const element = await enter()
    await press(element, 'Stato')
    await shows(element, 'PostgreSQL 17.5')
    await shows(element, '1 da ritentare')
    await shows(element, '2 tentativi falliti')
    await shows(element, 'mai')
    await expectAccessible(element)
  })

  it('says politely that it is not for everybody', async () => {
    const refused = { on: 'GET /v1/operator/towns', status: 403, body: aProblem(403, 'operator.role_needed') }
    const element = await enter(refused)
    await shows(element, 'Se la gestisci anche tu, chiedi al titolare di aggiungerti.')
    await expectAccessible(element)
  })

  it('says what went wrong, and tries again', async () => {
    // Until somebody tries again: a page under way may ask more than once.
    const element = await enter({ on: 'GET /v1/operator/towns', status: 500, body: aProblem(500, 'http.fault') })
    await shows(element, 'Riprova')
    await operator.answers(towns(noci, polignano, bari))
    await press(element, 'Riprova')
    await until(() => names(element).length === 3)
  })

  it('speaks English', async () => {
    const element = await open('en')
    await shows(element, 'This page belongs to whoever runs the platform.')
  })

  it('adds a town with all that it begins with, and invites its first administrator', async () => {
    const fasano = aTown('fasano', 'Fasano', { administrators: 0 })
    const invitation = {
      address: 'segretario@example.org',
      letter: 'waiting' as const,
      letter_failure: null,
      created_at: inDays(0),
      expires_at: inDays(7),
    }
    const link = 'https://api.example/embed/fasano/desk#cdc-invitation=AZpbHAAAcACAAAAAAAAAAQ5fZ1x0a2V5bm9uY2VtYWM'
    const element = await enter(
      { on: 'PUT /v1/operator/towns/{town}', body: fasano },
      { on: 'PUT /v1/operator/towns/{town}/invitation', body: { invitation, link } },
      { on: 'DELETE /v1/operator/towns/{town}/invitation', status: 204, body: null },
    )
    await press(element, 'Aggiungi un Comune')
    await until(() => element.shadowRoot?.activeElement?.id === 'add')
    await expectAccessible(element)
    await press(element, 'Aggiungi')
    await shows(element, 'Servono sei cifre.')
    expect(element.shadowRoot?.activeElement?.id).to.equal('add-name')
    await expectAccessible(element)
    type(element, '#add-name', 'Fasàno d’Esempio')
    await until(() => find<HTMLInputElement>(element, '#add-slug').value === 'fasano-d-esempio')
    type(element, '#add-slug', 'fasano')
    type(element, '#add-istat', '074007')
    type(element, '#add-ipa', 'c_d508')
    type(element, '#add-population', '39.000')
    type(element, '#add-position', '40.83, 17.36')
    type(element, '#add-origins', 'http://comune.example')
    find(element, '[name=petitions]').click()
    find(element, '[name=en]').click()
    type(element, '#add-address', 'segretario@example.org')
    await press(element, 'Aggiungi')
    await shows(element, 'Ogni riga è un indirizzo https')
    await operator.answers(towns(bari, { ...fasano, invitation }))
    type(element, '#add-origins', 'https://www.comune.example/ ')
    await press(element, 'Aggiungi')
    await shows(element, 'È invitato segretario@example.org.')
    await shows(element, link)
    const sent = async (end: string): Promise<unknown> => operator.sent('PUT', end)
    expect(await sent('/towns/fasano')).to.deep.equal({
      ...{ name: 'Fasàno d’Esempio', istat_code: '074007', ipa_code: 'c_d508', population: 39_000, lat: 40.83, lon: 17.36 },
      ...{ languages: ['it'], allowed_origins: ['https://www.comune.example'], services: ['petitions'] },
    })
    expect(await sent('/invitation')).to.deep.equal({ address: 'segretario@example.org', language: 'it' })
    await expectAccessible(element)
    await press(element, 'Ritira l’invito')
    await shows(element, 'Non ha ancora un amministratore.')
    await expectAccessible(element)
  })

  it('says why a town can not be added, and keeps what is written', async () => {
    const element = await enter({ on: 'PUT /v1/operator/towns/{town}', status: 409, body: aProblem(409, 'operator.town_exists') })
    await press(element, 'Aggiungi un Comune')
    await until(() => element.shadowRoot?.activeElement?.id === 'add')
    for (const [field, text] of [
      ['name', 'Bari'],
      ['istat', '072006'],
      ['ipa', 'c_a662'],
      ['population', '316000'],
      ['position', '41.1 16.8'],
    ] as const)
      type(element, `#add-${field}`, text)
    await until(() => find<HTMLInputElement>(element, '#add-slug').value === 'bari')
    await press(element, 'Aggiungi')
    await shows(element, 'Un Comune con quel nome breve, codice ISTAT o codice IPA c’è già.')
    expect(find<HTMLInputElement>(element, '#add-istat').value).to.equal('072006')
    await expectAccessible(element)
  })
})
