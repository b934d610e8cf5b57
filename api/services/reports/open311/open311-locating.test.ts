import { afterAll, beforeAll, expect, test } from 'vitest'
import { photon, startGeocoder, type GeocoderServer } from '../../../kernel/places/testing/geocoder.ts'
import { startTown, type ReportTown } from '../testing/town.ts'
import { GeoReportClient, type Format } from './testing/georeport.ts'

let town: ReportTown
let server: GeocoderServer
let apiKey: string

beforeAll(async () => {
  server = await startGeocoder()
  town = await startTown()
  const { operator } = town.api
  await operator.setStreets('bari', 'nome,lon,lat\nVia Sparano,16.87,41.123\n')
  apiKey = await operator.giveKey('bari', 'Fornitore Esempio', ['reports.create'], town.api.now())
})
afterAll(async () => {
  await town?.api.stop()
  await server.stop()
})

/** Reports at an address alone. @returns the answer, and where the report came to lie. */
async function report(format: Format, address: string) {
  const client = new GeoReportClient(`${town.api.origin}/open311/v2`, format)
  const fields = { jurisdiction_id: 'bari', api_key: apiKey, service_code: 'strade', 'attribute[pericolo]': 'false' }
  const answer = await client.post('requests', { ...fields, address_string: address, description: `Una buca, ${format}` })
  const id = answer.list[0]?.['service_request_id'] as string | undefined
  const read = id ? await client.get(`requests/${id}`, { jurisdiction_id: 'bari' }) : undefined
  return { answer, read: read?.list[0] }
}

test.each(['json', 'xml'] as const)('an address alone is found in the town’s own streets (%s)', async (format) => {
  const { answer, read } = await report(format, 'via sparano, 12')
  expect(answer.status).toBe(201)
  expect([Number(read?.['lat']), Number(read?.['long']), read?.['address']]).toEqual([41.123, 16.87, 'via sparano, 12'])
})

test.each(['json', 'xml'] as const)('an address that nobody finds is refused in the protocol’s words (%s)', async (format) => {
  const { answer } = await report(format, 'via dei tulipani selvatici')
  expect([answer.status, answer.list[0]?.['code']]).toEqual([400, '400'])
  expect(answer.list[0]?.['description']).toContain('address_string was not found')
})

test('the geocoder of a town is asked first, and what it finds is as precise as it says', async () => {
  server.answers(photon([{ type: 'house', street: 'Via Sparano', housenumber: '12' }, 16.8702, 41.1231]))
  const administrator = await town.api.staff('administrator')
  const { response } = await town.api.anonymous.GET('/v1/{tenant}', { params: { path: { tenant: 'bari' } } })
  const header = { 'If-Match': response.headers.get('ETag')! }
  const geocoder = { search: `${server.origin}/api?q={q}`, reverse: null, attribution: '', link: null, per_minute: 100 }
  const headers = { 'Content-Type': 'application/merge-patch+json' }
  await administrator.PATCH('/v1/{tenant}', { params: { path: { tenant: 'bari' }, header }, body: { geocoder }, headers })
  const { read } = await report('json', 'Via Sparano 12')
  expect([Number(read?.['lat']), Number(read?.['long'])]).toEqual([41.1231, 16.8702])
  expect(server.asked).toHaveLength(1)
})
