import { expect } from 'chai'
import type { components } from '../../../../types/openapi.d.ts'
import { aPetition, aProblem, pageOf } from '../../../testing/builders.ts'
import { expectAccessible, press, shows, type TestTown, textOf, until, type Wanted } from '../../../testing/page.ts'
import { enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import type { CdcDesk } from '../desk.ts'
import '../index.ts'

type Service = components['schemas']['ServiceSwitch']

let town: TestTown
const one = '/v1/{tenant}/services/{service}'

const aService = (name: Service['name'], enabled: boolean, allowed = true): Service => ({
  ...{ name, enabled, allowed },
  settings: {},
  settings_schema: {},
})
const listed: Wanted = {
  on: 'GET /v1/{tenant}/services',
  body: pageOf(
    aService('petitions', true),
    aService('reports', false),
    aService('debates', true, false),
    aService('ratings', true),
  ),
}
const read = (service: Service, etag = '"7"'): Wanted => ({ on: `GET ${one}`, body: service, headers: { ETag: etag } })
const saved = (service: Service): Wanted => ({ on: `PATCH ${one}`, body: service })

const enter = (...answers: Wanted[]): Promise<CdcDesk> => enterRoom(town, 'services', [...answers, listed])
const rooms = (element: CdcDesk): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('nav li a') ?? [])].map(({ innerText }) => innerText.trim())

describe('the services of the town', () => {
  inRooms((fresh) => (town = fresh))

  it('says of each whether it is on, off or not allowed, and by whom', async () => {
    const element = await enter()
    await shows(element, 'Petizioni Acceso')
    await shows(element, 'Segnalazioni Spento')
    await shows(element, 'Dibattiti Non consentito')
    await shows(element, 'Lo consente chi gestisce la piattaforma')
    expect(textOf(element).match(/\b(Accendi|Spegni)\b/g)).to.deep.equal(['Spegni', 'Accendi', 'Spegni'])
    await expectAccessible(element)
  })

  it('says what happens to what runs before it is switched off, and closes its room', async () => {
    const off = aService('petitions', false)
    const element = await enter(
      { on: 'GET /v1/{tenant}/petitions', body: pageOf(aPetition(town.slug), aPetition(town.slug)) },
      read(aService('petitions', true)),
      saved(off),
    )
    await press(element, 'Spegni')
    await shows(element, 'I termini corrono lo stesso')
    await shows(element, 'Adesso: 2 petizioni raccolgono firme.')
    expect(element.shadowRoot?.activeElement?.id).to.equal('sure-petitions')
    await expectAccessible(element)
    await press(element, 'Lascia')
    expect(await town.seen('PATCH')).to.deep.equal([])
    await press(element, 'Spegni')
    await press(element, 'Sì, spegni')
    await shows(element, 'Petizioni: spento. Ciò che c’era resta.')
    expect(await town.sent('PATCH', '/services/petitions')).to.deep.equal({ enabled: false })
    expect(rooms(element)).not.to.include('Petizioni')
    await until(() => element.shadowRoot?.activeElement?.id === 'switch-petitions')
    await expectAccessible(element)
  })

  it('switches one on, over what others have saved meanwhile, and opens its room', async () => {
    const stale: Wanted = { on: `PATCH ${one}`, status: 412, body: aProblem(412, 'http.precondition_failed'), times: 1 }
    const element = await enter(read(aService('reports', false)), stale, saved(aService('reports', true)))
    await press(element, 'Accendi')
    await shows(element, 'con le impostazioni di adesso')
    await press(element, 'Sì, accendi')
    await shows(element, 'Segnalazioni: acceso.')
    expect(rooms(element)).to.include('Segnalazioni')
    expect(await town.seen('PATCH', '/services/reports')).to.have.length(2)
  })

  it('switches off what could not be counted, and says why it could not be switched', async () => {
    const element = await enter(
      { on: 'GET /v1/{tenant}/petitions', status: 503, body: aProblem(503, 'http.unavailable') },
      read(aService('petitions', true)),
      { on: `PATCH ${one}`, status: 403, body: aProblem(403, 'staff.role_needed', { roles: ['administrator'] }) },
    )
    await press(element, 'Spegni')
    await shows(element, 'non si riesce a contare')
    await press(element, 'Sì, spegni')
    await until(() => element.shadowRoot?.querySelector('.place [role=alert] .notice'))
    await shows(element, 'Petizioni Acceso')
    await expectAccessible(element)
  })

  it('says that the list is not to be had', async () => {
    const element = await enterRoom(town, 'services', [
      { on: 'GET /v1/{tenant}/services', status: 503, body: aProblem(503, 'http.unavailable') },
    ])
    await shows(element, 'Riprova')
    await expectAccessible(element)
  })
})
