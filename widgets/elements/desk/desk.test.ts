import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, aQueue, aTown, someone } from '../../testing/builders.ts'
import {
  expectAccessible,
  find,
  inTown,
  place,
  press,
  shows,
  type TestTown,
  textOf,
  until,
  type Wanted,
} from '../../testing/page.ts'
import type { CdcDesk } from './desk.ts'
import './index.ts'
import type { Me } from './room.ts'

let town: TestTown
const fetching = Symbol.for('cdc.fetching')

const services = (['petitions', 'reports', 'debates'] as const).map((name) => ({ name, enabled: name !== 'debates' }))

/** The desk of somebody with these roles, in a town with petitions and reports. */
async function enter(roles: Me['roles'], ...answers: Wanted[]): Promise<CdcDesk> {
  await town.answers(
    ...answers,
    { on: 'GET /v1/{tenant}/me', body: someone({ roles }) },
    { on: 'GET /v1/{tenant}', body: aTown(town.slug, { services }) },
    { on: 'GET /v1/{tenant}/petition-queue', body: aQueue([]) },
  )
  await town.citizen({ acr: 'substantial' })
  const element = await place<CdcDesk>(html`<cdc-desk tenant=${town.slug} lang="it"></cdc-desk>`)
  await press(element, 'Entra')
  return element
}

const links = (element: CdcDesk): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('nav li a') ?? [])].map(({ innerText }) => innerText.trim())

describe('cdc-desk', () => {
  inTown((fresh) => (town = fresh))
  beforeEach(() => Reflect.set(document, fetching, () => true))
  afterEach(() => {
    Reflect.deleteProperty(document, fetching)
    history.replaceState(null, '', location.pathname + location.search)
  })

  it('is accessible signed out', async () => {
    const element = await place<CdcDesk>(html`<cdc-desk tenant=${town.slug} lang="it"></cdc-desk>`)
    await shows(element, 'Questa pagina è per il personale del Comune.')
    await expectAccessible(element)
  })

  it('refuses politely who is not staff', async () => {
    const element = await enter([])
    await shows(element, 'Se ci lavori, chiedi il ruolo a un amministratore.')
    await shows(element, /Il codice da dare all’amministratore: 019a5b1c-/)
    await expectAccessible(element)
  })

  it('says what went wrong', async () => {
    const element = await enter([], { on: 'GET /v1/{tenant}/me', status: 500, body: aProblem(500, 'http.fault') })
    await shows(element, 'Riprova')
    await expectAccessible(element)
  })

  it('shows only the rooms of the role, in services that the town has', async () => {
    const element = await enter([{ role: 'officer', service: 'petitions' }])
    await until(() => links(element).length)
    expect(links(element)).to.include('Petizioni')
    expect(links(element)).not.to.include('Segnalazioni')
    expect(links(element)).not.to.include('Dibattiti')
    await expectAccessible(element)
  })

  it('opens the room that the address names, and keeps what was open beside it', async () => {
    location.hash = '#cdc-room=reports'
    const element = await enter([{ role: 'administrator', service: null }])
    await until(() => element.shadowRoot?.querySelector('cdc-report-desk')?.checkVisibility())
    find(element, '[href$="cdc-room=petitions"]').click()
    await until(() => element.shadowRoot?.querySelector('cdc-petition-desk')?.checkVisibility())
    expect(find(element, 'cdc-report-desk').checkVisibility()).to.equal(false)
    expect(element.shadowRoot?.activeElement?.id).to.equal('room')
    history.back()
    await until(() => element.shadowRoot?.querySelector('cdc-report-desk')?.checkVisibility())
    expect(textOf(element)).to.include('Segnalazioni')
  })

  it('hands keys to the desk at hand, but not what is typed in a field', async () => {
    location.hash = '#cdc-room=petitions'
    const element = await enter([{ role: 'administrator', service: null }])
    await until(() => element.shadowRoot?.querySelector('cdc-petition-desk')?.checkVisibility())
    const keys: string[] = []
    find(element, 'cdc-petition-desk').addEventListener('keydown', ({ key }) => keys.push(key))
    find(element, '#room').focus()
    for (const press of ['j', 'Tab']) await sendKeys({ press })
    expect(keys).to.deep.equal(['j'])
  })

  it('says that a room is not one of the person’s', async () => {
    location.hash = '#cdc-room=settings'
    const element = await enter([{ role: 'moderator', service: null }])
    await shows(element, 'Questa stanza non è fra le tue')
    await expectAccessible(element)
  })

  it('leaves the rooms of the one before when somebody signs out', async () => {
    const element = await enter([{ role: 'officer', service: null }])
    await until(() => element.shadowRoot?.querySelector('cdc-moderation-desk'))
    find(element, '.menu').click()
    await press(element, 'Esci')
    await shows(element, 'Questa pagina è per il personale del Comune.')
  })
})
