import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands'
import { expect } from 'chai'
import { clear, expectAccessible, find, press, shows, TestTown, textOf, type, until } from '../../testing/page.ts'
import { aPlace, nearest, placesOf } from '../../testing/places.ts'
import { agree, fillIn, forgetReports, openForm, pretendPosition } from '../../testing/report-form.ts'
import { aProblem, aTown } from '../../testing/builders.ts'
import './index.ts'
import type { CdcReportForm } from './report-form.ts'

const ring = [
  [16.75, 41.05],
  [17.05, 41.05],
  [17.05, 41.15],
  [16.75, 41.15],
  [16.75, 41.05],
]

let town: TestTown
let undo: (() => void) | undefined

/** At photo and place, in a town whose ground is plain. */
async function openPlace(): Promise<CdcReportForm> {
  const plain = { template: `${location.origin}/nowhere/{z}/{x}/{y}.png`, attribution: '', link: null }
  const properties = { tenant: town.slug, name: 'Bari', approximate: true }
  const element = await openForm<CdcReportForm>(
    town,
    { on: 'GET /v1/{tenant}', body: aTown(town.slug, { map_tiles: plain }) },
    {
      on: 'GET /v1/{tenant}/boundary',
      body: { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties },
    },
    { on: 'GET /v1/{tenant}/nearest-place', body: nearest(aPlace('Via Prova 12', { kind: 'address' }), 12) },
  )
  await agree(element)
  return element
}

const value = (element: Element) => find<HTMLInputElement>(element, '#address').value
const pin = (element: Element) => find<HTMLElement>(element, '.pin')
const sent = async () => JSON.parse((await town.seen('POST', '/reports'))[0]?.body ?? '{}') as Record<string, unknown>

describe('the place of a report', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }))
  beforeEach(() => void (town = new TestTown()))
  afterEach(async () => {
    undo?.()
    undo = undefined
    await clear()
    await forgetReports()
  })

  it('is a pin on a map, moved with the arrows and told in words; the map is fetched when it is asked for', async () => {
    const element = await openPlace()
    const leaflet = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('leaflet'))
    expect(leaflet()).to.equal(false)
    await press(element, 'Scegli sulla mappa')
    await until(() => element.shadowRoot?.activeElement?.classList.contains('pin'))
    expect(leaflet()).to.equal(true)
    await expectAccessible(element)
    await sendKeys({ press: 'ArrowRight' })
    await sendKeys({ press: 'Shift+ArrowUp' })
    await shows(element, 'Il segnaposto è vicino a Via Prova 12.')
    expect(find(element, '[role=status]').innerText).to.contain('vicino a Via Prova 12')
    expect(value(element)).to.equal('Via Prova 12')
    const { lon = 0, lat = 0, from } = element.draft.spot ?? {}
    expect(lon > 16.8719 && lat > 41.1171 && from === 'pin').to.equal(true)
    await expectAccessible(element)
  })

  it('goes where the pin is dragged to, and is taken away again; the keyboard stays where another can be given', async () => {
    const element = await openPlace()
    await press(element, 'Scegli sulla mappa')
    await until(() => element.shadowRoot?.querySelector('.pin'))
    const { left, top, width, height } = pin(element).getBoundingClientRect()
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)]
    await sendMouse({ type: 'move', position: [x, y] })
    await sendMouse({ type: 'down' })
    for (const part of [0.5, 1]) await sendMouse({ type: 'move', position: [x - 60 * part, y - 40 * part] })
    await sendMouse({ type: 'up' })
    await shows(element, 'Il segnaposto è vicino a Via Prova 12.')
    const { lon = 0, lat = 0, from } = element.draft.spot ?? {}
    expect(lon < 16.8719 && lat > 41.1171 && from === 'pin').to.equal(true)
    await press(element, 'Togli la posizione')
    await until(() => element.shadowRoot?.activeElement?.id === 'position')
    expect(element.draft.spot).to.equal(null)
    await shows(element, 'Posizione tolta.')
    expect(textOf(element)).not.to.contain('Il segnaposto è vicino')
  })

  it('goes where the map is pressed, without overwriting what was written', async () => {
    const element = await openPlace()
    type(element, '#address', 'davanti alla scuola')
    await press(element, 'Scegli sulla mappa')
    await until(() => element.shadowRoot?.querySelector('.pin'))
    const { left, top, width, height } = find(element, '.map').getBoundingClientRect()
    const at = { clientX: left + width / 4, clientY: top + height / 4, bubbles: true, detail: 1 }
    for (const event of ['mousedown', 'mouseup', 'click'])
      find(element, '.leaflet-map-pane').dispatchEvent(new MouseEvent(event, at))
    await shows(element, 'Il segnaposto è vicino a Via Prova 12.')
    expect(value(element)).to.equal('davanti alla scuola')
    await press(element, 'Chiudi la mappa')
    await until(() => !element.shadowRoot?.querySelector('.map'))
    await press(element, 'Scegli sulla mappa')
    await until(() => element.shadowRoot?.querySelector('.pin'))
    await fillIn(element)
    expect(element.shadowRoot?.querySelector('.map')).to.equal(null)
    find(element, '[part=submit]').click()
    await shows(element, 'Numero SEG-2026-00042')
    expect(await sent()).to.deep.include({ accuracy: null })
    const { coordinates } = (await sent())['position'] as { coordinates: number[] }
    expect(coordinates[0]).to.be.below(16.8719)
  })

  it('known to 2 km by the phone asks for the pin, which begins there', async () => {
    undo = pretendPosition({ longitude: 16.9, latitude: 41.1, accuracy: 2000 })
    const element = await openPlace()
    await press(element, 'Usa la mia posizione')
    await shows(element, 'La posizione è precisa solo a 2 km. Sposta il segnaposto sulla mappa')
    await press(element, 'Scegli sulla mappa')
    await until(() => element.shadowRoot?.querySelector('.pin'))
    pin(element).focus()
    await sendKeys({ press: 'ArrowLeft' })
    await until(() => element.draft.spot?.from === 'pin')
    expect(element.draft.spot?.lon).to.be.within(16.89, 16.9)
    await press(element, 'Avanti')
    await shows(element, 'Di che cosa si tratta')
  })

  it('is found by its address; of a street one spot is known, and it is said', async () => {
    const element = await openPlace()
    const found = [aPlace('Via Prova 12', { kind: 'address', position: [16.88, 41.11] }), aPlace('Via Prova')]
    await town.answers({ on: 'GET /v1/{tenant}/places', body: placesOf(found) })
    const choose = async (n: number) => {
      type(element, '#address', 'via prova')
      await until(() => element.shadowRoot?.querySelectorAll('[role=option]').length === 2)
      const option = element.shadowRoot?.querySelectorAll('[role=option]')[n]
      option?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
    }
    await choose(1)
    await shows(element, 'Della via si conosce un punto solo.')
    await choose(0)
    await shows(element, 'Luogo trovato dall’indirizzo.')
    expect([value(element), element.draft.spot?.lon]).to.deep.equal(['Via Prova 12', 16.88])
    type(element, '#address', 'Via Prova 12, citofono rotto')
    expect(element.draft.spot?.lon).to.equal(16.88)
    type(element, '#address', 'Via')
    expect(element.draft.spot).to.equal(null)
  })

  it('is written in words when the map can’t be drawn', async () => {
    const element = await openPlace()
    const away = aProblem(503, 'http.unavailable')
    await town.answers(
      { on: 'GET /v1/{tenant}', status: 503, body: away },
      { on: 'GET /v1/{tenant}/boundary', status: 503, body: away },
    )
    await press(element, 'Scegli sulla mappa')
    await shows(element, 'Il servizio non risponde')
    type(element, '#address', 'Via Prova 3')
    await press(element, 'Avanti')
    await shows(element, 'Di che cosa si tratta')
  })
})
