import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { nominatim, photon, startGeocoder, type GeocoderServer } from './testing/geocoder.ts'

let api: TestApi
let server: GeocoderServer
let setting: components['schemas']['Geocoder']

beforeAll(async () => {
  server = await startGeocoder()
  api = await startApi({ townSecrets: new Map([['BARI__GEOCODER', 'k&y']]) })
  await api.operator.setStreets('bari', 'nome,lon,lat\nVia Sparano da Bari,16.87,41.123\nVia Argiro,16.869,41.1225\n')
})
afterAll(async () => {
  await api.stop()
  await server.stop()
})

/** Changes the town's geocoder; each is one that has not been asked yet. */
async function choose(more: Partial<components['schemas']['Geocoder']> = {}) {
  setting = {
    search: `${server.origin}/api?q={q}&limit={limit}&lang={language}&bbox={bbox}&lon={lon}&lat={lat}&key={key}`,
    reverse: `${server.origin}/reverse?lon={lon}&lat={lat}`,
    attribution: '© Prova',
    link: 'https://prova.example/',
    per_minute: 100,
    ...more,
  }
  const administrator = await api.staff('administrator')
  const { response } = await api.anonymous.GET('/v1/{tenant}', { params: { path: { tenant: 'bari' } } })
  const params = { path: { tenant: 'bari' }, header: { 'If-Match': response.headers.get('ETag')! } }
  const headers = { 'Content-Type': 'application/merge-patch+json' }
  return administrator.PATCH('/v1/{tenant}', { params, body: { geocoder: setting }, headers })
}
const find = async (q: string) =>
  (await api.anonymous.GET('/v1/{tenant}/places', { params: { path: { tenant: 'bari' }, query: { q } } })).data!
const nearest = async (lon: number, lat: number) =>
  (await api.anonymous.GET('/v1/{tenant}/nearest-place', { params: { path: { tenant: 'bari' }, query: { lon, lat } } })).data!
const briefly = ({ items }: { items: components['schemas']['Place'][] }) =>
  items.map(({ name, kind, detail }) => [name, kind, detail])
const byIndexInOutage = { kind: 'index', outage: true, attribution: '', link: null }

beforeEach(() => {
  server.asked.length = 0
})

describe('a town with a geocoder', () => {
  test('finds what it finds, in words of a place, and says whom it owes it to', async () => {
    await choose()
    server.answers(
      photon(
        [{ type: 'house', street: 'Via Sparano', housenumber: '12', district: 'Murat', postcode: '70121' }, 16.8701, 41.1232],
        [{ type: 'street', name: 'Via Sparano', osm_key: 'highway', district: 'Murat' }, 16.87, 41.123],
        [{ type: 'house', name: 'Scuola Prova', street: 'Via Argiro', housenumber: '3' }, 16.869, 41.1225],
      ),
    )
    const page = await find('sparano 12')
    expect(briefly(page)).toEqual([
      ['Via Sparano 12', 'address', 'Murat, 70121'],
      ['Via Sparano', 'street', 'Murat'],
      ['Scuola Prova', 'place', 'Via Argiro 3'],
    ])
    expect(page.items[0]!.position.coordinates).toEqual([16.8701, 41.1232])
    expect(page.source).toEqual({ kind: 'geocoder', outage: false, attribution: '© Prova', link: 'https://prova.example/' })
  })

  test('is asked with what its address has room for, its key among it, by somebody who can be written to', async () => {
    await choose()
    await find('l’altra via & più')
    const [{ path, query, headers }] = server.asked as [GeocoderServer['asked'][number]]
    expect(path).toBe('/api')
    expect(query).toMatchObject({ q: 'l’altra via & più', limit: '20', lang: 'it', key: 'k&y', lon: '16.8454', lat: '41.1028' })
    const [west, south, east, north] = query.bbox!.split(',').map(Number) as [number, number, number, number]
    expect(west < 16.8454 && 16.8454 < east && south < 41.1028 && 41.1028 < north).toBe(true)
    expect(headers).toMatchObject({ 'user-agent': expect.stringContaining('CasaDelCittadino (+http'), 'accept-language': 'it' })
  })

  test('understands Nominatim too', async () => {
    await choose()
    const geocoding = {
      type: 'house',
      label: '12, Via Sparano, Bari',
      name: '',
      housenumber: '12',
      street: 'Via Sparano',
      locality: 'Murat',
    }
    server.answers(nominatim([geocoding, 16.87, 41.123]))
    expect(briefly(await find('via sparano 12, bari'))).toEqual([['Via Sparano 12', 'address', 'Murat']])
  })

  test('leaves out other towns, what is no point and what has no name', async () => {
    await choose()
    const line = { type: 'Feature', geometry: { type: 'LineString', coordinates: [[16, 41]] }, properties: { name: 'Linea' } }
    const street = { type: 'street', name: 'Via Roma' }
    const answer = photon([street, 16.5528, 40.8267], [{ type: 'house' }, 16.87, 41.12], [street, 16.8719, 41.1171])
    server.answers({ ...answer, features: [...answer.features, line, null, { geometry: null }] })
    expect((await find('via roma')).items.map(({ position }) => position.coordinates)).toEqual([[16.8719, 41.1171]])
  })

  test('is asked once for what many type', async () => {
    await choose()
    await Promise.all([find('via tre'), find('Via Tre '), find('via tre')])
    expect(server.asked).toHaveLength(1)
  })

  test('names a position', async () => {
    await choose()
    server.answers(photon([{ type: 'house', street: 'Via Sparano', housenumber: '12' }, 16.8702, 41.1231]))
    const { place, distance, source } = await nearest(16.87, 41.123)
    expect([place!.name, Math.round(distance!), source.kind]).toEqual(['Via Sparano 12', 20, 'geocoder'])
    expect(server.asked[0]).toMatchObject({ path: '/reverse', query: { lon: '16.87', lat: '41.123' } })
  })

  test.each([
    ['nothing is near, as Nominatim says it', { error: 'Unable to geocode' }],
    ['what is near is farther than a name reaches', photon([{ name: 'Via Lontana', type: 'street' }, 16.88, 41.13])],
  ])('names no position where %s', async (_, answer) => {
    await choose()
    server.answers(answer)
    expect(await nearest(16.87, 41.123)).toMatchObject({
      place: null,
      distance: null,
      source: { kind: 'geocoder', outage: false },
    })
  })
})

describe('when the geocoder can’t be asked, the town’s own streets answer and it is said', () => {
  test.each([
    ['it is out of order', (_: unknown, response: import('node:http').ServerResponse) => response.writeHead(503).end()],
    ['it hangs up', (request: import('node:http').IncomingMessage) => request.destroy()],
    ['what it answers is something else', { results: [] }],
  ])('because %s', async (_, how) => {
    await choose()
    server.answers(how)
    const page = await find('via argiro')
    expect(briefly(page)).toEqual([['Via Argiro', 'street', '']])
    expect(page.source).toEqual(byIndexInOutage)
    const { place, source } = await nearest(16.8691, 41.1225)
    expect([place?.name, source]).toEqual(['Via Argiro', byIndexInOutage])
    // It is left alone for a while: nobody else waits for it.
    expect(server.asked).toHaveLength(1)
  })

  test('because it has been asked as often as the town allows', async () => {
    await choose({ per_minute: 1 })
    server.answers(photon([{ name: 'Via Una', type: 'street' }, 16.87, 41.123]))
    expect((await find('una via')).source.kind).toBe('geocoder')
    expect((await find('via argiro')).source).toEqual(byIndexInOutage)
  })
})

test('a town without one asks its own streets', async () => {
  await choose({ reverse: null })
  expect((await nearest(16.8701, 41.123)).source).toEqual({ ...byIndexInOutage, outage: false })
  const { place, distance } = await nearest(16.8701, 41.123)
  expect([place?.name, place?.kind, Math.round(distance!)]).toEqual(['Via Sparano da Bari', 'street', 8])
  expect((await nearest(16.9, 41.123)).place).toBeNull()
})

test.each([
  ['/geocoder/search', { search: 'https://geo.example/api?limit={limit}' }],
  ['/geocoder/search', { search: 'https://{q}.example/' }],
  ['/geocoder/reverse', { reverse: 'https://geo.example/reverse?lon={lon}' }],
])('an address that does not say what is asked for is refused at %s', async (at, more) => {
  const { error } = await choose(more)
  expect(error).toMatchObject({ code: 'tenant.invalid_settings', params: { at, rule: 'template' } })
})
