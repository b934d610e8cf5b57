import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingsSchema, type ReportSettings } from '../settings.ts'
import { startTown, type Report, type ReportTown } from '../testing/town.ts'
import { GeoReportClient, type Format } from './testing/georeport.ts'

const { categories } = settingsSchema['default'] as ReportSettings
const [strade] = categories.filter(({ key }) => key === 'strade')
const questions = [
  ...strade!.questions,
  {
    key: 'superficie',
    label: { it: 'Di che cosa è fatta?' },
    type: 'choice',
    required: false,
    public: true,
    options: [
      { key: '001', label: { it: 'Asfalto & "basole"' } },
      { key: '002', label: { it: 'Sterrato' } },
    ],
  },
] as const

let town: ReportTown
let open: Report
let closed: Report
let reserved: Report
beforeAll(async () => {
  const altered = categories.map((category) =>
    category.key === 'strade' ? { ...category, questions, description: { it: 'Anche \u0001\u000b<rotte>' } } : category,
  )
  town = await startTown({ categories: altered })
  const hostile = 'Buca <b>profonda</b> & larga \ufffe\uffff "qui" \u{1F6A7}'
  open = await town.report({ title: hostile, answers: { pericolo: false, superficie: '001' } })
  town.api.setNow(new Date('2026-11-23T10:01:00Z'))
  closed = await town.close((await town.report({ title: 'Già chiusa' })).id)
  reserved = await town.report({ visibility: 'reserved', title: 'Riservata' })
})
afterAll(() => town?.api.stop())

const here = { jurisdiction_id: 'bari' }
const client = (format: Format) => new GeoReportClient(`${town.api.origin}/open311/v2`, format)

describe.each(['xml', 'json'] as const)('GeoReport v2 in %s', (format) => {
  test('discovery tells where and in which formats', async () => {
    const { status, single, root } = await client(format).get('discovery')
    expect(status).toBe(200)
    if (format === 'xml') expect(root).toBe('discovery')
    expect(Object.keys(single)).toEqual(['changeset', 'contact', 'key_service', 'endpoints'])
    expect(single['endpoints']).toEqual([
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${town.api.origin}/open311/v2`,
        changeset: single['changeset'],
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ])
  })

  test('the services are the categories of the town', async () => {
    const { list, root } = await client(format).get('services', here)
    if (format === 'xml') expect(root).toBe('services')
    expect(list).toHaveLength(categories.length)
    expect(list.find((service) => service['service_code'] === 'rifiuti')).toEqual({
      service_code: 'rifiuti',
      service_name: 'Igiene urbana, rifiuti, decoro',
      description: '',
      metadata: 'false',
      type: 'realtime',
      keywords: 'rifiuti, immondizia, cassonetto, discarica, scritte, pulizia',
      group: '',
    })
    expect(list.find((service) => service['service_code'] === 'sicurezza')).toMatchObject({ type: 'blackbox', metadata: 'true' })
  })

  test('a definition is what the category asks; codes stay as they are', async () => {
    const { single } = await client(format).get('services/strade', here)
    expect(single['service_code']).toBe('strade')
    expect(single['attributes']).toMatchObject([
      {
        variable: 'true',
        code: 'pericolo',
        datatype: 'singlevaluelist',
        required: 'true',
        order: '1',
        values: [
          { key: 'true', name: 'Sì' },
          { key: 'false', name: 'No' },
        ],
      },
      {
        code: 'superficie',
        required: 'false',
        order: '2',
        values: [
          { key: '001', name: 'Asfalto & "basole"' },
          { key: '002', name: 'Sterrato' },
        ],
      },
    ])
  })

  test('requests are the public reports, newest first, and never a reserved one', async () => {
    const { list, root, raw } = await client(format).get('requests', here)
    if (format === 'xml') expect(root).toBe('service_requests')
    expect(list.map((request) => request['service_request_id'])).toEqual([closed.code, open.code])
    expect(raw).not.toContain('Riservata')
    expect(list[0]).toMatchObject({ status: 'closed', status_notes: 'Risolta. Il lavoro è stato eseguito' })
    const request = list[1]!
    expect(request).toMatchObject({
      status: 'open',
      service_code: 'strade',
      service_name: 'Strade, marciapiedi, segnaletica e viabilità',
      agency_responsible: '',
      requested_datetime: '2026-11-23T10:00:00.000Z',
      expected_datetime: '2026-12-07T10:00:00.000Z',
      address: 'Via Esempio 1',
      lat: '41.1171',
      long: '16.8719',
      media_url: '',
    })
    expect(request['description']).toMatch(/^Buca <b>profonda<\/b> & larga .* "qui" \u{1F6A7}\n\nDavanti al civico 1/u)
    expect(request).not.toHaveProperty('extended_attributes')
  })

  test('one request is a list of one; with extensions it tells what the protocol does not know', async () => {
    const { list } = await client(format).get(`requests/${open.code}`, { ...here, extensions: 'true' })
    expect(list).toHaveLength(1)
    expect(list[0]!['extended_attributes']).toMatchObject({
      detailed_status: 'received',
      support_count: '0',
      attributes: [{ code: 'superficie', value: 'Asfalto & "basole"' }],
    })
  })

  test('requests are narrowed by id, code, status and date, and paged', async () => {
    const codes = async (query: Record<string, string>) => {
      const { list } = await client(format).get('requests', { ...here, ...query })
      return list.map((request) => request['service_request_id'])
    }
    expect(await codes({ status: 'open' })).toEqual([open.code])
    expect(await codes({ status: 'closed' })).toEqual([closed.code])
    expect(await codes({ status: 'open,closed' })).toHaveLength(2)
    expect(await codes({ service_code: 'verde' })).toEqual([])
    expect(await codes({ service_code: 'verde,strade' })).toHaveLength(2)
    expect(await codes({ page_size: '1', page: '2' })).toEqual([open.code])
    expect(await codes({ start_date: '2026-11-24T00:00:00Z' })).toEqual([])
    expect(await codes({ start_date: '2026-11-23T11:00:00+01:00', end_date: '2026-11-23T10:01:00Z' })).toHaveLength(2)
    expect(await codes({ end_date: '2026-11-22T00:00:00Z' })).toEqual([])
    const named = `${open.code},${reserved.code},SEG-1999-00001`
    expect(await codes({ service_request_id: named, status: 'closed', service_code: 'verde' })).toEqual([open.code])
    expect(await codes({ status: '', service_code: '', start_date: '' })).toHaveLength(2)
  })

  test.each([
    ['services', {}, 400, 'jurisdiction_id was not provided.'],
    ['services', { jurisdiction_id: 'atlantide' }, 404, 'jurisdiction_id provided was not found.'],
    ['services', { jurisdiction_id: 'noci' }, 404, 'jurisdiction_id provided takes no service requests.'],
    ['services/nessuna', here, 404, 'service_code provided was not found.'],
    ['requests/SEG-1999-00001', here, 404, 'service_request_id provided was not found.'],
    ['requests', { ...here, status: 'aperta' }, 400, 'status is neither open nor closed.'],
    ['requests', { ...here, start_date: 'ieri' }, 400, 'start_date is no W3C date'],
    ['requests', { ...here, start_date: '2026-02-30T00:00:00Z' }, 400, 'start_date is no W3C date'],
    ['requests', { ...here, start_date: '2026-11-01T00:00:00' }, 400, 'with its time zone'],
    ['requests', { ...here, start_date: '2026-01-01T00:00:00Z', end_date: '2026-11-01T00:00:00Z' }, 400, 'more than 90 days'],
    ['requests', { ...here, page_size: '1001' }, 400, 'page_size is no number from 1 to 1000.'],
    ['requests', { ...here, page: '0' }, 400, 'page is no number'],
    ['nothing', here, 404, 'Nothing was found at this address.'],
  ])('refuses %s with %o as a document of errors', async (path, query, status, words) => {
    const answer = await client(format).get(path, query as Record<string, string>)
    expect(answer.status).toBe(status)
    if (format === 'xml') expect(answer.root).toBe('errors')
    expect(answer.list).toEqual([{ code: String(status), description: expect.stringContaining(words) as string }])
  })

  test('a reserved report is not found, like one that is not there', async () => {
    const hidden = await client(format).get(`requests/${reserved.code}`, here)
    const missing = await client(format).get('requests/SEG-1999-00001', here)
    expect([hidden.status, hidden.raw]).toEqual([404, missing.raw])
  })
})

test('the two formats say the same', async () => {
  for (const path of ['services', 'services/strade', 'requests', `requests/${open.code}`]) {
    const [xml, json] = await Promise.all(
      (['xml', 'json'] as const).map((format) => client(format).get(path, { ...here, extensions: 'true' })),
    )
    const legal = JSON.parse(JSON.stringify([json!.list, json!.single]).replaceAll(/\\u00(01|0b)|[\ufffe\uffff]/g, '')) as unknown
    expect([xml!.list, xml!.single]).toEqual(legal)
  }
})

test('what is asked otherwise is refused in the format of its address', async () => {
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${town.api.origin}/open311/v2/${path}`, init)
    return [answer.status, answer.headers.get('content-type')]
  }
  expect(await ask('services.yaml?jurisdiction_id=bari')).toEqual([404, 'text/xml; charset=utf-8'])
  expect(await ask('services.json', { method: 'DELETE' })).toEqual([405, 'application/json; charset=utf-8'])
  expect(await ask('services.json?jurisdiction_id=%00')).toEqual([400, 'application/json; charset=utf-8'])
  expect(await ask('services.xml?jurisdiction_id=bari', { method: 'HEAD' })).toEqual([200, 'text/xml; charset=utf-8'])
  expect(await ask('')).toEqual([404, 'text/xml; charset=utf-8'])
  expect(town.api.faults).toEqual([])
})
