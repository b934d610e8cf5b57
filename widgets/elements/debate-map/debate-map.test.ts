import { emulateMedia, sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, aTown, newId, pageOf } from '../../testing/builders.ts'
import { aComment, type Comment } from '../../testing/comments.ts'
import { aDebate, aDossierItem } from '../../testing/debates.ts'
import { clear, expectAccessible, find, place, press, shows, TestTown, textOf, type, until } from '../../testing/page.ts'
import { CommentWantedEvent, PlaceWantedEvent } from '../../ui/places.ts'
import type { CdcDebateMap } from './debate-map.ts'
import { ContributionSelectedEvent } from './events.ts'
import './index.ts'

const debate = '019a5b1c-0000-7000-8000-00000000d000'
const item = '019a5b1c-0000-7000-8000-00000000d001'
const view = 'GET /v1/{tenant}/debates/{debate_id}/map'
const list = 'GET /v1/{tenant}/debates/{debate_id}/contributions'
const itself = 'GET /v1/{tenant}/debates/{debate_id}'

const square = (west: number, south: number, side: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
})
const feature = (name: string, geometry: object) => ({ type: 'Feature', geometry, properties: { name } })
const layer = () => ({
  type: 'FeatureCollection',
  features: [
    feature('Tratto nord', square(16.86, 41.11, 0.01)),
    feature('Tratto sud', {
      type: 'LineString',
      coordinates: [
        [16.87, 41.1],
        [16.88, 41.1],
      ],
    }),
    feature('Fermata', { type: 'Point', coordinates: [16.875, 41.115] }),
  ],
})

const shade = (): Comment =>
  aComment({ text: 'Qui manca l’ombra, e d’estate non ci si sta.', geometry: square(16.865, 41.112, 0.004), reply_count: 2 })
const kerb = (): Comment =>
  aComment({
    text: 'Il marciapiede è troppo stretto.',
    stance: 'against',
    geometry: { type: 'Point', coordinates: [16.875, 41.105] },
  })

let town: TestTown

const contribution = (comment: Comment) => ({
  id: comment.id,
  position: comment.geometry?.type === 'Point' ? comment.geometry.coordinates : [16.867, 41.114],
  comment,
  proposal: null,
})

const answers = (...comments: Comment[]) =>
  town.answers(
    { on: 'GET /v1/{tenant}', body: aTown(town.slug, { position: [16.87, 41.11] }) },
    {
      on: itself,
      body: aDebate(town.slug, {
        id: debate,
        area: square(16.85, 41.09, 0.04),
        dossier: [
          aDossierItem({
            id: item,
            kind: 'layer',
            title: 'I tratti del lungomare',
            layer_href: `/v1/${town.slug}/debates/${debate}/dossier/${item}/layer`,
          }),
        ],
      }),
    },
    { on: 'GET /v1/{tenant}/debates/{debate_id}/dossier/{item_id}/layer', body: layer() },
    {
      on: view,
      body: {
        type: 'FeatureCollection',
        count: comments.length,
        features: comments.map((comment) => ({
          type: 'Feature',
          id: comment.id,
          geometry: { type: 'Point', coordinates: contribution(comment).position },
          properties: { category: comment.stance ?? 'none', state: 'comment', at: comment.created_at },
        })),
      },
    },
    { on: list, body: pageOf(...comments.map(contribution)) },
  )

const tag = (more: { sync?: boolean; beside?: boolean } = {}) =>
  html`<cdc-debate-map
    tenant=${town.slug}
    lang="it"
    tiles="none"
    debate-id=${debate}
    href-template="/dibattiti/{id}"
    ?sync-url=${more.sync}
    ?beside=${more.beside}
    ><a href="/dibattiti">Tutti</a></cdc-debate-map
  >`

const marks = (element: Element): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ?? [])]
const zones = (element: Element) => element.shadowRoot?.querySelectorAll('.map .zone.layer-0').length
const asked = async (end = '/contributions') => (await town.seen('GET', end)).map(({ query }) => new URLSearchParams(query))

describe('cdc-debate-map', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }))
  beforeEach(() => void (town = new TestTown()))
  afterEach(async () => {
    await clear()
    history.replaceState(null, '', location.pathname + location.search)
  })

  it('is accessible while it loads', async () => {
    await town.answers({ on: itself, broken: 'silent' })
    await expectAccessible(await place(tag()))
  })

  it('shows the same on the map and in the list, with the area and the layers of the dossier', async () => {
    await answers(shade(), kerb())
    const element = await place<CdcDebateMap>(tag())
    await shows(element, 'Qui manca l’ombra')
    await until(() => zones(element) === 3)
    expect(marks(element).map((mark) => mark.getAttribute('aria-label'))).to.have.members(['A favore', 'Contro'])
    expect(element.shadowRoot?.querySelectorAll('.item')).to.have.length(2)
    expect(element.shadowRoot?.querySelectorAll('.map .zone.area')).to.have.length(1)
    expect(find(element, '[role=status]').innerText).to.contain('2 contributi')
    await expectAccessible(element)
  })

  it('looks at the debate’s area first', async () => {
    await answers(kerb())
    await place<CdcDebateMap>(tag())
    let seen: number[] = []
    while (seen.length === 0 || (seen[2] ?? 0) - (seen[0] ?? 0) > 0.2)
      seen = (await asked()).at(-1)?.get('bbox')?.split(',').map(Number) ?? []
    const [west = 0, south = 0, east = 0, north = 0] = seen
    expect(west <= 16.85 && south <= 41.09 && east >= 16.89 && north >= 41.13).to.equal(true)
  })

  it('switches a layer off and on', async () => {
    await answers(kerb())
    const element = await place<CdcDebateMap>(tag())
    await until(() => zones(element) === 3)
    const box = find<HTMLInputElement>(element, '.layers input')
    box.click()
    await until(() => zones(element) === 0)
    expect(textOf(element)).not.to.contain('Tratto nord')
    box.click()
    await until(() => zones(element) === 3)
  })

  it('says which layer could not be read, and tries again', async () => {
    await answers(kerb())
    await town.answers({ on: 'GET /v1/{tenant}/debates/{debate_id}/dossier/{item_id}/layer', broken: 'garbled', times: 1 })
    const element = await place<CdcDebateMap>(tag())
    await shows(element, 'Non si è potuto leggere')
    await expectAccessible(element)
    find<HTMLInputElement>(element, '.layers input').click()
    await until(() => zones(element) === 3)
    expect(textOf(element)).not.to.contain('Non si è potuto leggere')
  })

  it('lists what is said in a zone when it is pressed on the map, and leaves it again', async () => {
    await answers(shade(), kerb())
    const element = await place<CdcDebateMap>(tag())
    await until(() => zones(element) === 3)
    await town.answers({ on: list, body: pageOf(contribution(shade())) })
    element.shadowRoot?.querySelectorAll('.map .zone.layer-0')[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await shows(element, 'In questa zona: Tratto nord')
    await until(() => element.shadowRoot?.querySelectorAll('.item').length === 1)
    const last = (await asked()).at(-1)
    expect([last?.get('item'), last?.get('feature'), last?.get('bbox')]).to.deep.equal([item, '0', null])
    expect(find(element, '[role=status]').innerText).to.contain('Tratto nord')
    expect(element.shadowRoot?.querySelector('.map .zone.chosen')).not.to.equal(null)
    await expectAccessible(element)
    await press(element, 'Mostra tutta la mappa')
    await until(() => !textOf(element).includes('In questa zona'))
    expect((await asked()).at(-1)?.get('bbox')).not.to.equal(null)
  })

  it('has the same zones without the map', async () => {
    await answers(kerb())
    const element = await place<CdcDebateMap>(tag())
    await until(() => element.shadowRoot?.querySelector('[name=zone]'))
    type(element, '[name=zone]', `${item} 1`)
    await shows(element, 'In questa zona: Tratto sud')
    let last: URLSearchParams | undefined
    while (last?.get('feature') !== '1') last = (await asked()).at(-1)
  })

  it('shows only one side when asked', async () => {
    await answers(shade(), kerb())
    const element = await place<CdcDebateMap>(tag())
    await shows(element, 'Qui manca l’ombra')
    type(element, '[name=side]', 'against')
    for (const end of ['/contributions', '/map']) {
      let last: URLSearchParams | undefined
      while (last?.get('side') !== 'against') last = (await asked(end)).at(-1)
    }
  })

  it('opens what is said from its mark: shown, drawn, announced, in focus; Escape closes it and returns', async () => {
    const comment = shade()
    await answers(comment)
    const element = await place<CdcDebateMap>(tag())
    await shows(element, 'Qui manca l’ombra')
    const selected: (string | null)[] = []
    element.addEventListener(ContributionSelectedEvent.type, (event) =>
      selected.push((event as ContributionSelectedEvent).contributionId),
    )
    await until(() => marks(element).length)
    marks(element)[0]?.focus()
    await sendKeys({ press: 'Enter' })
    await until(() => element.shadowRoot?.activeElement?.classList.contains('chosen-card'))
    expect(find(element, '[role=status]').innerText).to.contain('Scelto: A favore. Qui manca l’ombra')
    expect(element.shadowRoot?.querySelector('.map .drawing')).not.to.equal(null)
    expect(find(element, '.chosen-card a.button').getAttribute('href')).to.equal(`/dibattiti/${debate}#cdc-comment=${comment.id}`)
    expect(find(element, '.chosen-card').innerText).to.contain('2 risposte')
    await expectAccessible(element)
    find(element, '.chosen-card').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await until(() => !element.shadowRoot?.querySelector('.chosen-card'))
    expect(element.shadowRoot?.querySelector('.map .drawing')).to.equal(null)
    expect(element.shadowRoot?.activeElement).to.equal(marks(element)[0])
    expect(selected).to.deep.equal([comment.id, null])
  })

  it('marks the cluster that holds the chosen one, and lists the things of a cluster that is pressed', async () => {
    const comment = kerb()
    await answers(comment)
    const box = [16.874, 41.104, 16.876, 41.106]
    const cluster = {
      ...{ type: 'Feature', bbox: box, properties: { count: 7 } },
      geometry: { type: 'Point', coordinates: [16.875, 41.105] },
    }
    await town.answers({ on: view, body: { type: 'FeatureCollection', count: 7, features: [cluster] } })
    const element = await place<CdcDebateMap>(tag())
    await until(() => marks(element).length)
    expect(element.shadowRoot?.querySelector('.mark.holds')).to.equal(null)
    await press(element, 'Il marciapiede')
    await until(() => element.shadowRoot?.querySelector('.mark.holds'))
    expect(marks(element)[0]?.getAttribute('aria-label')).to.contain('Quello scelto è qui.')
    await press(element, 'Chiudi')
    await until(() => !element.shadowRoot?.querySelector('.mark.holds'))
    marks(element)[0]?.click()
    await shows(element, 'Nel gruppo che hai aperto')
    let last = ''
    while (last !== box.join()) last = (await asked()).at(-1)?.get('bbox') ?? ''
    await expectAccessible(element)
    await press(element, 'Mostra tutta la mappa')
    await until(() => !textOf(element).includes('Nel gruppo'))
  })

  it('leads to the comments of the page, and is led to by them', async () => {
    const comment = kerb()
    await answers(comment)
    const element = await place<CdcDebateMap>(tag({ beside: true }))
    await shows(element, 'Il marciapiede')
    const wanted = new PlaceWantedEvent(debate, comment.id)
    document.dispatchEvent(wanted)
    expect(wanted.defaultPrevented).to.equal(true)
    await until(() => element.shadowRoot?.querySelector('.chosen-card'))
    const led = new Promise<CommentWantedEvent>((done) =>
      document.addEventListener(CommentWantedEvent.type, (event) => done(event as CommentWantedEvent), { once: true }),
    )
    await press(element, 'Leggilo nella discussione')
    expect([(await led).subject, (await led).id]).to.deep.equal([debate, comment.id])
    const foreign = new PlaceWantedEvent(newId(), comment.id)
    document.dispatchEvent(foreign)
    expect(foreign.defaultPrevented).to.equal(false)
  })

  it('keeps side and choice in the address only when asked', async () => {
    const comment = kerb()
    await answers(comment)
    await town.answers({ on: 'GET /v1/{tenant}/comments/{comment_id}', body: comment })
    location.hash = `pagina=2&cdc-side=against&cdc-contribution=${comment.id}`
    const element = await place<CdcDebateMap>(tag({ sync: true }))
    await until(() => element.shadowRoot?.querySelector('.chosen-card'))
    expect(find<HTMLSelectElement>(element, '[name=side]').value).to.equal('against')
    await press(element, 'Chiudi')
    expect(location.hash).to.equal('#pagina=2&cdc-side=against')
  })

  it('says what to do where nobody has named a place', async () => {
    await answers()
    const element = await place<CdcDebateMap>(tag())
    await shows(element, 'Qui nessuno ha ancora indicato un luogo.')
    await expectAccessible(element)
    type(element, '[name=side]', 'fact')
    await press(element, 'Mostra tutti i contributi')
    await until(() => find<HTMLSelectElement>(element, '[name=side]').value === '')
  })

  it('says that the service is off, and keeps the fallback link', async () => {
    const off = { status: 404, body: aProblem(404, 'service.not_enabled', { service: 'debates', town: 'Noci' }) }
    await answers()
    await town.answers({ on: itself, ...off })
    const element = await place<CdcDebateMap>(tag())
    await shows(element, 'Il Comune di Noci non ha attivato')
    await expectAccessible(element)
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true)
  })

  it('keeps what it shows through an outage, and recovers when the API is back', async () => {
    await answers(kerb())
    const element = await place<CdcDebateMap>(tag())
    await shows(element, 'Il marciapiede')
    await town.answers({ on: view, broken: 'garbled', times: 1 })
    type(element, '[name=side]', 'for')
    await shows(element, 'Il servizio non risponde.')
    expect(marks(element)).to.have.length(1)
    await expectAccessible(element)
    await answers(shade())
    dispatchEvent(new Event('online'))
    await shows(element, 'Qui manca l’ombra')
    expect(textOf(element)).not.to.contain('non risponde')
  })

  it('fits 320 px', async () => {
    await answers(shade(), kerb())
    const element = await place<CdcDebateMap>(tag())
    element.style.inlineSize = '320px'
    await shows(element, 'Qui manca l’ombra')
    expect(find(element, '.root').scrollWidth).to.be.at.most(320)
  })
})
