import { expect } from 'chai'
import { aProblem, newId } from '../../testing/builders.ts'
import {
  aList,
  anItem,
  aQueued,
  aSource,
  at,
  openDebateDesk,
  openFirstDebate,
  queue,
  versioned,
} from '../../testing/debate-desk.ts'
import {
  expectAccessible,
  find,
  inTown,
  press,
  shows,
  type TestTown,
  textOf,
  type,
  until,
  type Wanted,
} from '../../testing/page.ts'
import type { CdcDebateDesk } from './debate-desk.ts'
import './index.ts'

type Source = ReturnType<typeof aSource>

let town: TestTown

const item = aQueued({ phase: 'outcome' })
async function open(room: string, more: Partial<Source> = {}, ...answers: Wanted[]): Promise<CdcDebateDesk> {
  const source = aSource(item, more)
  const element = await openDebateDesk(
    town,
    ...answers,
    { on: queue, body: aList([item]) },
    { on: `PUT ${at}/source`, body: source, headers: { etag: '"2"' } },
    versioned(source),
  )
  await openFirstDebate(element, room)
  return element
}
const submit = (element: CdcDebateDesk, form = '.room form'): void => find<HTMLFormElement>(element, form).requestSubmit()
const value = (element: CdcDebateDesk, name: string): string => find<HTMLInputElement>(element, `[name="${name}"]`).value
const tick = (element: CdcDebateDesk, name: string): void => find(element, `[name="${name}"]`).click()
const sent = async (method: string, end: string): Promise<Record<string, unknown>[]> =>
  (await town.seen(method, end)).map(({ body }) => JSON.parse(body || '{}') as Record<string, unknown>)
function choose(element: CdcDebateDesk, text: string, name = 'zona.geojson'): void {
  const input = find<HTMLInputElement>(element, '.room input[type=file]')
  const files = new DataTransfer()
  files.items.add(new File([text], name, { type: 'application/geo+json' }))
  input.files = files.files
  input.dispatchEvent(new Event('change'))
}

const square = [
  [16.87, 41.12],
  [16.88, 41.12],
  [16.88, 41.13],
  [16.87, 41.12],
]
const feature = (geometry: object, properties = {}): object => ({ type: 'Feature', geometry, properties })

describe('cdc-debate-desk prepares', () => {
  inTown((fresh) => (town = fresh))

  it('who may do what, said in words', async () => {
    const element = await open('Regole')
    await shows(element, 'Commentare chiunque, da 14 anni, con un’e-mail confermata')
    await press(element, 'Commentare')
    tick(element, 'comment resident')
    type(element, '[name="comment age"]', '16')
    type(element, '[name="comment assurance"]', 'substantial')
    await shows(element, 'Commentare chi risiede qui, da 16 anni, con SPID o CIE')
    await expectAccessible(element)
    submit(element)
    await until(() => element.said === 'Salvato.')
    const [body] = await sent('PUT', '/source')
    expect(body?.rules).to.deep.include({ comment: { assurance: 'substantial', standing: ['resident'], age: 16 } })
    expect(body?.tags).to.deep.equal([])
  })

  it('its goals of the Agenda 2030, with the targets of those that are ticked', async () => {
    const goals = [{ code: '11', title: 'Città e comunità sostenibili', targets: ['11.1', '11.7'] }]
    const element = await open(
      'Testo',
      { sdgs: ['11.7'] },
      { on: 'GET /v1/{tenant}/sdg-goals', body: { items: goals, next_cursor: null } },
    )
    await press(element, 'Obiettivi dell’Agenda 2030 (1 su 20')
    await shows(element, '11. Città e comunità sostenibili 11.1 11.7')
    await expectAccessible(element)
    tick(element, 'sdg 11')
    tick(element, 'sdg 11.7')
    submit(element)
    await until(() => element.said === 'Salvato.')
    expect((await sent('PUT', '/source'))[0]?.sdgs).to.deep.equal(['11'])
  })

  it('its topics, one per line: those that stay keep their keys', async () => {
    const tags = [{ key: 'verde', name: { it: 'Alberi e verde' } }]
    const element = await open('Testo', { tags })
    await until(() => element.shadowRoot?.querySelector('[name=tags]'))
    expect(value(element, 'tags')).to.equal('Alberi e verde')
    type(element, '[name=tags]', 'Mobilità dolce / Soft mobility\n\nAlberi e verde / Trees\nMobilità, dolce')
    submit(element)
    await until(() => element.said === 'Salvato.')
    expect((await sent('PUT', '/source'))[0]?.tags).to.deep.equal([
      { key: 'mobilita-dolce', name: { it: 'Mobilità dolce', en: 'Soft mobility' } },
      { key: 'verde', name: { it: 'Alberi e verde', en: 'Trees' } },
      { key: 'mobilita-dolce-2', name: { it: 'Mobilità, dolce' } },
    ])
  })

  it('its area from a file, and says what is wrong with one', async () => {
    const element = await open('Zona')
    await until(() => element.shadowRoot?.querySelector('[name=where]'))
    find(element, '[name=where][value=area]').click()
    await until(() => element.shadowRoot?.querySelector('textarea'))
    for (const [text, words] of [
      ['Non è un file', 'Questo non è un file GeoJSON.'],
      ['{"type":"FeatureCollection","features":[]}', 'Nel file non c’è niente da disegnare.'],
      [JSON.stringify({ type: 'Point', coordinates: [655000, 4553000] }), 'Le coordinate sono fuori dalla Terra.'],
    ] as const) {
      choose(element, text)
      await until(() => value(element, 'area') === text)
      submit(element)
      await shows(element, words)
    }
    await expectAccessible(element)
    expect(await town.seen('PUT', '/source')).to.be.empty
    choose(element, JSON.stringify(feature({ type: 'Polygon', coordinates: [square] })))
    await until(() => value(element, 'area').includes('Polygon'))
    submit(element)
    await until(() => element.said === 'Salvato.')
    expect((await sent('PUT', '/source'))[0]?.area).to.deep.equal({ type: 'Polygon', coordinates: [square] })
  })

  it('its area drawn on the map with the keys', async () => {
    const element = await open('Zona')
    await until(() => element.shadowRoot?.querySelector('[name=where]'))
    find(element, '[name=where][value=area]').click()
    await until(() => element.shadowRoot?.querySelector('#draw-area'))
    find(element, '#draw-area').click()
    await until(() => element.shadowRoot?.activeElement?.classList.contains('map'))
    const corner = (...keys: string[]): void => {
      for (const key of [...keys, 'Enter'])
        find(element, '.draw .map').dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true }))
    }
    corner()
    corner('ArrowRight')
    expect(value(element, 'area')).to.equal('')
    corner('ArrowDown')
    await until(() => value(element, 'area').includes('Polygon'))
    await expectAccessible(element)
    await press(element, 'Fatto')
    await until(() => element.shadowRoot?.activeElement?.id === 'draw-area')
    submit(element)
    await until(() => element.said === 'Salvato.')
    const area = (await sent('PUT', '/source'))[0]?.area as { type: string; coordinates: number[][][] }
    expect([area.type, area.coordinates[0]?.length]).to.deep.equal(['Polygon', 4])
  })

  it('its official translation, beside the original', async () => {
    const question = { it: 'Come vogliamo il lungomare fra dieci anni?' }
    const element = await open('Testo', {
      question,
      summary: { it: 'Due chilometri.' },
      dossier: [anItem('Passano 21.000 auto')],
    })
    await press(element, 'Traduci')
    await shows(element, 'Nel dossier un elemento è ancora senza inglese')
    type(element, '[name=question]', 'Which seafront do we want?')
    type(element, '[name=summary]', 'Two kilometres.')
    await expectAccessible(element)
    submit(element)
    await until(() => element.said === 'Salvato.')
    expect((await sent('PUT', '/source'))[0]).to.deep.include({
      question: { ...question, en: 'Which seafront do we want?' },
      summary: { it: 'Due chilometri.', en: 'Two kilometres.' },
    })
  })
})

const oneItem = `${at}/dossier/{item_id}`
const known = anItem('Passano 21.000 auto', { text: { it: 'Conteggio di settembre.' } })
const lane = anItem('Quante corsie restano', { kind: 'open', place: 2 })
const saved = {
  ...{ id: newId(), kind: 'layer', place: 3, title: 'Le fermate', text: null, url: null, document: null },
  layer_href: '/v1/bari/debates/x/dossier/y/layer',
}

describe('cdc-debate-desk keeps a dossier', () => {
  inTown((fresh) => (town = fresh))

  it('adds a map layer from a file under an id of its own, however often it is sent', async () => {
    const element = await open(
      'Dossier',
      {},
      { on: `PUT ${oneItem}`, status: 503, body: aProblem(503, 'http.unavailable'), times: 1 },
      { on: `PUT ${oneItem}`, body: saved },
    )
    await shows(element, 'Ancora niente. Comincia da quello che sappiamo')
    await expectAccessible(element)
    await press(element, 'Livello sulla mappa')
    await until(() => element.shadowRoot?.activeElement?.matches('[name=title]'))
    type(element, '[name=title]', 'Le fermate')
    choose(
      element,
      JSON.stringify(feature({ type: 'Point', coordinates: [16.8719444, 41.1256, 12] }, { Nome: 'Fermata', id: 7 })),
      'fermate.geojson',
    )
    await shows(element, '«fermate.geojson» è pronto.')
    await expectAccessible(element)
    submit(element, '.opened form')
    await shows(element, 'Il servizio non risponde.')
    expect(value(element, 'title')).to.equal('Le fermate')
    submit(element, '.opened form')
    await until(() => element.said === 'Salvato.')
    const puts = await town.seen('PUT', '')
    expect(new Set(puts.map(({ path }) => path)).size).to.equal(1)
    expect(JSON.parse(puts[1]?.body ?? '')).to.deep.equal({
      kind: 'layer',
      place: 1,
      title: { it: 'Le fermate' },
      layer: {
        type: 'FeatureCollection',
        features: [feature({ type: 'Point', coordinates: [16.871944, 41.1256] }, { name: 'Fermata' })],
      },
    })
  })

  it('changes an item, and keeps what was typed when the form is closed', async () => {
    const element = await open(
      'Dossier',
      { dossier: [known, lane] },
      { on: `PUT ${oneItem}`, body: { ...saved, kind: 'known', layer_href: null } },
    )
    await press(element, 'Modifica')
    await until(() => element.shadowRoot?.querySelector('.opened'))
    type(element, '[name=title]', 'Passano 22.000 auto')
    await press(element, 'Lascia stare')
    await press(element, 'Modifica')
    await until(() => element.shadowRoot?.querySelector('.opened'))
    expect(value(element, 'title')).to.equal('Passano 22.000 auto')
    submit(element, '.opened form')
    await until(() => element.said === 'Salvato.')
    expect((await sent('PUT', known.id))[0]).to.deep.equal({
      kind: 'known',
      place: 1,
      title: { it: 'Passano 22.000 auto' },
      text: { it: 'Conteggio di settembre.' },
    })
  })

  it('calls a layer otherwise without its file', async () => {
    const layer = anItem('Le fermate', { kind: 'layer' })
    const element = await open('Dossier', { dossier: [layer] }, { on: `PUT ${oneItem}`, body: saved })
    await press(element, 'Modifica')
    await shows(element, 'Il file c’è già.')
    type(element, '[name=title]', 'Le fermate del tram')
    submit(element, '.opened form')
    await until(() => element.said === 'Salvato.')
    expect(await sent('PUT', layer.id)).to.deep.equal([{ kind: 'layer', place: 1, title: { it: 'Le fermate del tram' } }])
  })

  it('moves items, and takes one out after ten seconds in which that can be taken back', async () => {
    const element = await open(
      'Dossier',
      { dossier: [known, lane] },
      { on: `PUT ${at}/dossier-order`, status: 204 },
      { on: `DELETE ${oneItem}`, status: 204 },
    )
    await shows(element, /Passano 21\.000 auto.*Quante corsie restano/)
    await expectAccessible(element)
    await town.answers(versioned(aSource(item, { dossier: [lane, known] }), '"2"'))
    find(element, `#up-${lane.id}`).click()
    await shows(element, /Quante corsie restano.*Passano 21\.000 auto/)
    await until(() => element.shadowRoot?.activeElement?.id === `up-${lane.id}`)
    expect(element.said).to.equal('Ora è al posto 1 di 2.')
    await until(async () => (await sent('PUT', '/dossier-order')).length > 0)
    expect(await sent('PUT', '/dossier-order')).to.deep.equal([{ item_ids: [lane.id, known.id] }])
    find(element, `#remove-${known.id}`).click()
    await shows(element, 'Togli dal dossier: «Passano 21.000 auto» fra')
    await press(element, 'Ci ripenso')
    await shows(element, /Passano 21\.000 auto/)
    expect(await town.seen('DELETE', '')).to.be.empty
    find(element, `#remove-${known.id}`).click()
    await press(element, 'Subito')
    await until(() => element.said.endsWith('Fatto.'))
    expect((await town.seen('DELETE', known.id)).length).to.equal(1)
  })
})

describe('cdc-debate-desk writes the outcome', () => {
  inTown((fresh) => (town = fresh))

  it('point by point, as a draft until it is published', async () => {
    const element = await open('Esito', {}, { on: `PUT ${at}/outcome`, body: aSource(item), headers: { etag: '"2"' } })
    await until(() => element.shadowRoot?.querySelector('[name=office]'))
    for (const [name, words] of Object.entries({
      office: 'Ufficio mobilità',
      summary: 'Due richieste su tre.',
      'said 0': 'Più alberi.',
      'did 0': 'Sono previsti 120 lecci.',
    }))
      type(element, `[name="${name}"]`, words)
    await press(element, 'Aggiungi un punto')
    await until(() => element.shadowRoot?.activeElement?.id === 'point-1')
    type(element, '[name="said 1"]', 'Via le auto.')
    type(element, '[name="did 1"]', 'Restano.')
    type(element, '[name="why 1"]', 'Serve al porto.')
    await expectAccessible(element)
    await press(element, 'Sposta in su il punto 2')
    expect(value(element, 'said 0')).to.equal('Via le auto.')
    submit(element)
    await shows(element, 'Pubblica l’esito: «Come vogliamo il lungomare fra dieci anni?» fra')
    await press(element, 'Subito')
    await until(() => element.said.endsWith('Fatto.'))
    expect(await sent('PUT', '/outcome')).to.deep.equal([
      {
        office: 'Ufficio mobilità',
        summary: { it: 'Due richieste su tre.' },
        points: [
          { said: { it: 'Via le auto.' }, did: { it: 'Restano.' }, why_not: { it: 'Serve al porto.' } },
          { said: { it: 'Più alberi.' }, did: { it: 'Sono previsti 120 lecci.' } },
        ],
      },
    ])
  })

  it('not over what somebody else has published meanwhile, unless that has been seen', async () => {
    const theirs = { office: 'Giunta', summary: { it: 'La decisione è rinviata.' }, points: [] }
    const refused = { status: 412, body: aProblem(412, 'http.precondition_failed') }
    const element = await open('Esito', {}, { on: `PUT ${at}/outcome`, ...refused, times: 1 })
    await until(() => element.shadowRoot?.querySelector('[name=office]'))
    for (const name of ['office', 'summary', 'said 0', 'did 0']) type(element, `[name="${name}"]`, 'Parole mie.')
    submit(element)
    await town.answers(versioned(aSource(item, { outcome: theirs }), '"7"'))
    await press(element, 'Subito')
    await press(element, 'Riapri')
    await press(element, 'Leggi l’esito pubblicato')
    await shows(element, 'La decisione è rinviata.')
    expect(value(element, 'summary')).to.equal('Parole mie.')
    await town.answers({ on: `PUT ${at}/outcome`, body: aSource(item), headers: { etag: '"8"' } })
    submit(element)
    await press(element, 'Subito')
    await until(() => element.said.endsWith('Fatto.'))
    expect((await town.seen('PUT', '/outcome')).map(({ headers }) => headers['if-match'])).to.deep.equal(['"1"', '"7"'])
    expect(textOf(element)).not.to.contain('Non è andata')
  })
})
