import { emulateMedia, sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, aTown, inDays, newId, pageOf } from '../../testing/builders.ts'
import { clear, expectAccessible, find, place, press, shows, TestTown, textOf, type, until } from '../../testing/page.ts'
import { aPlace, placesOf } from '../../testing/places.ts'
import { aReportPhoto } from '../../testing/reports.ts'
import { MapMovedEvent, ReportSelectedEvent } from './events.ts'
import type { Report } from './features.ts'
import type { Category } from './filters.ts'
import './index.ts'
import type { CdcReportMap } from './report-map.ts'

const list = 'GET /v1/{tenant}/reports'
const view = 'GET /v1/{tenant}/report-map'
const one = 'GET /v1/{tenant}/reports/{report_id}'
const categories = 'GET /v1/{tenant}/report-categories'
const edge = 'GET /v1/{tenant}/boundary'

const ring = [
  [16.75, 41.05],
  [17.05, 41.05],
  [17.05, 41.15],
  [16.75, 41.15],
  [16.75, 41.05],
]

let town: TestTown

const boundary = () => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [ring] },
  properties: { tenant: town.slug, name: 'Bari', approximate: true },
})

const aCategory = (key: string, name: string): Category => ({
  key,
  name,
  description: '',
  group: null,
  keywords: [],
  icon: key,
  assurance: 'none',
  visibility: 'public',
  duplicate_radius: 50,
  promised_hours: null,
  sdgs: [],
  questions: [],
})

const aReport = (more: Partial<Report> = {}): Report => ({
  id: newId(),
  code: 'SEG-2026-00042',
  tenant: town.slug,
  category: 'strade',
  category_name: 'Strade e marciapiedi',
  state: 'received',
  phase: 'open',
  visibility: 'public',
  priority: 'normal',
  title: 'Una buca profonda davanti alla scuola',
  description: 'È larga mezzo metro e di notte non si vede.',
  language: 'it',
  position: { type: 'Point', coordinates: [16.87, 41.12] },
  accuracy: 12,
  address: 'Via Esempio 1',
  area: null,
  author_name: null,
  channel: 'web',
  captured_at: null,
  created_at: inDays(-3),
  updated_at: inDays(-2),
  office: { key: 'strade', name: 'Ufficio strade' },
  promise: null,
  planned_for: null,
  closing: null,
  contest_count: 0,
  support_count: 3,
  duplicates: 0,
  duplicate_of: null,
  answers: [],
  media: [],
  ...more,
})

const lamp = () =>
  aReport({
    title: 'Il lampione è spento',
    category: 'luce',
    category_name: 'Illuminazione',
    state: 'resolved',
    phase: 'closed',
    position: { type: 'Point', coordinates: [16.95, 41.08] },
  })

const tag = (more: { sync?: boolean } = {}) =>
  html`<cdc-report-map tenant=${town.slug} lang="it" tiles="none" href-template="/segnalazioni/{id}" ?sync-url=${more.sync}
    ><a href="/segnalazioni">Tutte</a></cdc-report-map
  >`

const aView = (...reports: Report[]) => ({
  type: 'FeatureCollection',
  count: reports.length,
  features: reports.map(({ id, position, category, state, created_at: at }) => ({
    type: 'Feature',
    id,
    geometry: position,
    properties: { category, state, at },
  })),
})

const answers = (...reports: Report[]) =>
  town.answers(
    { on: 'GET /v1/{tenant}', body: aTown(town.slug, { position: [16.87, 41.12] }) },
    { on: edge, body: boundary() },
    { on: view, body: aView(...reports) },
    { on: categories, body: pageOf(aCategory('strade', 'Strade e marciapiedi'), aCategory('luce', 'Illuminazione')) },
    { on: list, body: pageOf(...reports) },
  )

const marks = (element: Element): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ?? [])]
const asked = async (end = '/reports'): Promise<URLSearchParams[]> =>
  (await town.seen('GET', end)).map(({ query }) => new URLSearchParams(query))

describe('cdc-report-map', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }))
  beforeEach(() => void (town = new TestTown()))
  afterEach(async () => {
    await clear()
    history.replaceState(null, '', location.pathname + location.search)
  })

  it('is accessible while it loads', async () => {
    await town.answers({ on: edge, broken: 'silent' })
    await expectAccessible(await place(tag()))
  })

  it('shows the same reports on the map and in the list, and says what each mark is', async () => {
    await answers(aReport(), lamp())
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Il lampione è spento')
    expect(marks(element).map((mark) => mark.getAttribute('aria-label'))).to.deep.equal([
      'Strade e marciapiedi, ricevuta',
      'Illuminazione, risolta',
    ])
    expect(element.shadowRoot?.querySelectorAll('.item')).to.have.length(2)
    expect(textOf(element)).to.contain('2 segnalazioni')
    expect(find(element, '[role=status]').innerText).to.contain('2 segnalazioni')
    await expectAccessible(element)
  })

  it('asks only for what is in view, again when it is moved, and tells the page', async () => {
    await answers(aReport())
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Una buca')
    const before = (await asked('/report-map')).length
    const moved = new Promise<MapMovedEvent>((done) =>
      element.addEventListener(MapMovedEvent.type, (event) => done(event as MapMovedEvent), { once: true }),
    )
    find(element, '.map').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }))
    const { bbox } = await moved
    while ((await asked('/report-map')).length === before) await new Promise(requestAnimationFrame)
    const box = (await asked('/report-map')).at(-1)?.get('bbox')?.split(',').map(Number) as [number, number, number, number]
    expect(box[0] <= bbox[0] && box[1] <= bbox[1] && box[2] >= bbox[2] && box[3] >= bbox[3]).to.equal(true)
    while ((await asked()).at(-1)?.get('bbox') !== bbox.join()) await new Promise(requestAnimationFrame)
    expect(marks(element)).to.have.length(1)
  })

  it('goes to an address: the map shows it, and the list what is there', async () => {
    await answers(aReport())
    await town.answers({ on: 'GET /v1/{tenant}/places', body: placesOf([aPlace('Via Prova', { position: [16.9, 41.1] })]) })
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Una buca')
    type(element, '#seek', 'via prova')
    await until(() => element.shadowRoot?.querySelector('[role=option]'))
    find(element, '[role=option]').dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
    await shows(element, 'La mappa mostra Via Prova.')
    const seen = async () => (await asked()).at(-1)?.get('bbox')?.split(',').map(Number) ?? []
    let [west = 0, south = 0, east = 0, north = 0] = await seen()
    while (east - west > 0.05) [west = 0, south = 0, east = 0, north = 0] = await seen()
    expect(west < 16.9 && 16.9 < east && south < 41.1 && 41.1 < north).to.equal(true)
    expect(find<HTMLInputElement>(element, '#seek').value).to.equal('Via Prova')
  })

  it('filters map and list by what the API knows', async () => {
    await answers(aReport())
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Una buca')
    type(element, '[name=category]', 'luce')
    type(element, '[name=state]', 'resolved')
    type(element, '[name=since]', '3')
    for (const [end, first] of [
      ['/report-map', /^20\d\d-\d\d$/],
      ['/reports', /T2[23]:00:00\.000Z$/],
    ] as const) {
      let last: URLSearchParams | undefined
      while (!last?.get('from')) last = (await asked(end)).at(-1)
      expect([last.get('category'), last.get('state')]).to.deep.equal(['luce', 'resolved'])
      expect(last.get('from')).to.match(first)
    }
  })

  it('opens a report from its mark: shown, announced, in focus, linked; Escape closes it and returns', async () => {
    const report = aReport()
    await answers(report)
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Una buca')
    const selected: (string | null)[] = []
    element.addEventListener(ReportSelectedEvent.type, (event) => selected.push((event as ReportSelectedEvent).reportId))
    marks(element)[0]?.click()
    await shows(element, 'È larga mezzo metro')
    await until(() => element.shadowRoot?.activeElement?.classList.contains('chosen-card'))
    expect(find(element, '[role=status]').innerText).to.equal('Scelta: Una buca profonda davanti alla scuola. Ricevuta.')
    expect(find(element, '.chosen-card a.button').getAttribute('href')).to.equal(`/segnalazioni/${report.id}`)
    expect(marks(element)[0]?.getAttribute('aria-pressed')).to.equal('true')
    await expectAccessible(element)
    find(element, '.chosen-card').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await until(() => !element.shadowRoot?.querySelector('.chosen-card'))
    expect(element.shadowRoot?.activeElement).to.equal(marks(element)[0])
    expect(selected).to.deep.equal([report.id, null])
  })

  it('shows reports near each other as one mark, and opens it by zooming in, by keyboard too', async () => {
    const near = aReport()
    await answers(near, lamp())
    const cluster = {
      type: 'Feature',
      bbox: [16.85, 41.1, 16.89, 41.13],
      geometry: near.position,
      properties: { count: 40 },
    }
    const { features } = aView(lamp())
    await town.answers({ on: view, body: { type: 'FeatureCollection', count: 41, features: [cluster, ...features] }, times: 1 })
    const element = await place<CdcReportMap>(tag())
    await shows(element, '41 segnalazioni')
    await until(() => marks(element).length === 2)
    expect(marks(element).map((mark) => mark.getAttribute('aria-label'))).to.deep.equal([
      '40 segnalazioni: ingrandisci qui',
      'Illuminazione, risolta',
    ])
    await expectAccessible(element)
    marks(element)[0]?.focus()
    await sendKeys({ press: 'Enter' })
    await until(() => marks(element).every((mark) => !mark.classList.contains('cluster')))
    expect(element.shadowRoot?.activeElement?.className).to.contain('map')
    await until(() => find(element, '[role=status]').innerText.startsWith('2 segnalazioni'))
  })

  it('shows the photo, and no gap where it can’t be had', async () => {
    const id = newId()
    const report = aReport({ media: [aReportPhoto(id)] })
    await answers(report)
    const element = await place<CdcReportMap>(tag())
    await press(element, 'Una buca')
    await until(() => element.shadowRoot?.querySelector('img.photo'))
    const photo = find<HTMLImageElement>(element, 'img.photo')
    expect(new URL(photo.src).pathname).to.equal(`/v1/${town.slug}/media/${id}/640`)
    await until(() => !photo.checkVisibility())
  })

  it('opens a report from the list without the map', async () => {
    await answers(aReport(), lamp())
    const element = await place<CdcReportMap>(tag())
    await press(element, 'Il lampione è spento')
    await until(() => element.shadowRoot?.querySelector('.chosen-card'))
    expect(find(element, '.chosen-card').innerText).to.contain('Risolta')
  })

  it('shows more of the list and puts the focus on the first new one', async () => {
    await answers(aReport())
    await town.answers(
      { on: list, body: { items: [aReport()], next_cursor: 'next' }, times: 1 },
      { on: list, body: pageOf(lamp()) },
    )
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Mostra altre segnalazioni')
    await press(element, 'Mostra altre segnalazioni')
    await until(() => element.shadowRoot?.activeElement?.textContent?.includes('lampione'))
    expect((await asked()).at(-1)?.get('cursor')).to.equal('next')
  })

  it('keeps filters and choice in the address only when asked, beside what the page has there', async () => {
    const report = aReport()
    await answers(report)
    await town.answers({ on: one, body: report })
    location.hash = 'pagina=2'
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Una buca')
    type(element, '[name=category]', 'strade')
    marks(element)[0]?.click()
    await until(() => element.shadowRoot?.querySelector('.chosen-card'))
    expect(location.hash).to.equal('#pagina=2')
    element.remove()
    location.hash = `pagina=2&cdc-category=luce&cdc-report=${report.id}`
    const synced = await place<CdcReportMap>(tag({ sync: true }))
    await until(() => synced.shadowRoot?.querySelector('.chosen-card'))
    expect(find<HTMLSelectElement>(synced, '[name=category]').value).to.equal('luce')
    type(synced, '[name=category]', 'strade')
    await press(synced, 'Chiudi')
    expect(location.hash).to.equal('#pagina=2&cdc-category=strade')
  })

  it('says what to do where there are none', async () => {
    await answers()
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Qui non ci sono segnalazioni.')
    await expectAccessible(element)
    type(element, '[name=state]', 'planned')
    await press(element, 'Togli i filtri')
    await until(() => find<HTMLSelectElement>(element, '[name=state]').value === '')
  })

  it('says that the service is off, and keeps the fallback link', async () => {
    const off = { status: 404, body: aProblem(404, 'service.not_enabled', { service: 'reports', town: 'Noci' }) }
    await answers()
    await town.answers({ on: categories, ...off }, { on: list, ...off }, { on: view, ...off })
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Il Comune di Noci non ha attivato le segnalazioni.')
    await expectAccessible(element)
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true)
  })

  it('keeps what it shows through an outage, and recovers when the API is back', async () => {
    await answers(aReport())
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Una buca')
    await town.answers({ on: view, broken: 'garbled', times: 1 })
    type(element, '[name=category]', 'luce')
    await shows(element, 'Il servizio non risponde.')
    expect(marks(element)).to.have.length(1)
    await expectAccessible(element)
    await answers(lamp())
    dispatchEvent(new Event('online'))
    await shows(element, 'Il lampione è spento')
    expect(textOf(element)).not.to.contain('non risponde')
  })

  it('is there without a boundary: it begins at the town’s place', async () => {
    await answers(aReport())
    await town.answers({ on: edge, status: 404, body: aProblem(404, 'http.not_found') })
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Una buca')
    expect(element.shadowRoot?.querySelector('.boundary')).to.equal(null)
  })

  it('draws the ground that the town has chosen, unless the page names another', async () => {
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
    await answers(aReport())
    const map_tiles = { template: `${location.origin}/nowhere/{z}/{x}/{y}.png`, attribution: '© Comune di Prova', link: null }
    await town.answers({ on: 'GET /v1/{tenant}', body: aTown(town.slug, { position: [16.87, 41.12], map_tiles }) })
    const bare = await place<CdcReportMap>(
      html`<cdc-report-map tenant=${town.slug} lang="it" href-template="/{id}"></cdc-report-map>`,
    )
    await shows(bare, 'Una buca')
    expect(textOf(bare)).not.to.contain('OpenStreetMap')
    expect(textOf(bare)).to.contain('Il confine tratteggiato è approssimato.')
    const own = await place<CdcReportMap>(
      html`<cdc-report-map
        tenant=${town.slug}
        lang="it"
        href-template="/{id}"
        tiles=${pixel}
        tiles-attribution="© Prova"
      ></cdc-report-map>`,
    )
    await shows(own, '© Prova')
  })

  it('goes on after it was moved within the page', async () => {
    await answers(aReport())
    const element = await place<CdcReportMap>(tag())
    await shows(element, 'Una buca')
    const elsewhere = document.createElement('section')
    document.querySelector('main')?.append(elsewhere)
    elsewhere.append(element)
    await until(() => element.shadowRoot?.querySelector('.boundary') && marks(element).length === 1)
  })

  it('fits 320 px', async () => {
    await answers(aReport(), lamp())
    const element = await place<CdcReportMap>(tag())
    element.style.inlineSize = '320px'
    await shows(element, 'Una buca')
    const root = find(element, '.root')
    expect(root.scrollWidth).to.be.at.most(320)
  })
})
