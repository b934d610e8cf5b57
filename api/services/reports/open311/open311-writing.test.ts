import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { settingsSchema, type ReportSettings } from '../settings.ts'
import { at, data, startTown, type ReportTown } from '../testing/town.ts'
import { GeoReportClient, type Answer, type Format } from './testing/georeport.ts'

const { categories } = settingsSchema['default'] as ReportSettings

let town: ReportTown
let keys: { plain: string; vouching: string; updating: string; elsewhere: string }
beforeAll(async () => {
  const choices = {
    key: 'dove',
    label: { it: 'Dove?' },
    type: 'choices',
    required: false,
    public: true,
    options: [
      { key: '01', label: { it: 'Strada' } },
      { key: '02', label: { it: 'Marciapiede' } },
      { key: '03', label: { it: 'Ciclabile' } },
    ],
  } as const
  const number = { key: 'metri', label: { it: 'Metri' }, type: 'number', required: false, public: true } as const
  town = await startTown({
    categories: categories.map((one) =>
      one.key === 'strade' ? { ...one, questions: [...one.questions, choices, number] } : one,
    ),
  })
  const { operator } = town.api
  await operator.setSettings('altamura', 'reports', { ...(settingsSchema['default'] as ReportSettings), publish: 'verified' })
  const give = (slug: string, ...scopes: string[]) => operator.giveKey(slug, 'Fornitore Esempio', scopes, town.api.now())
  keys = {
    plain: await give('bari', 'reports.create'),
    vouching: await give('bari', 'reports.create', 'reports.vouch'),
    updating: await give('bari', 'reports.update'),
    elsewhere: await give('altamura', 'reports.create', 'reports.vouch', 'reports.update'),
  }
})
afterAll(() => town?.api.stop())

const client = (format: Format) => new GeoReportClient(`${town.api.origin}/open311/v2`, format)
const here = { jurisdiction_id: 'bari' }
let made = 0
/** What a client sends; another text each time. */
const fields = (more: Record<string, string> = {}): Record<string, string> => ({
  ...here,
  api_key: keys.plain,
  service_code: 'strade',
  lat: '41.1171',
  long: '16.8719',
  address_string: 'Via Esempio 1',
  email: 'nessuno@esempio.example',
  first_name: 'Nessuna',
  last_name: 'Persona',
  phone: '000',
  description: `Una buca, la numero ${(made += 1)}.\nDavanti al civico 1.`,
  'attribute[pericolo]': 'false',
  ...more,
})
const only = ({ list, status }: Answer) => {
  expect(status).toBe(201)
  expect(list).toHaveLength(1)
  return list[0]!
}
/** The report as the staff sees it. */
const staffs = async (code: string) => {
  const { items } = data(
    await town.officer.GET('/v1/{tenant}/report-queue', { params: { path: { tenant: 'bari' }, query: { q: code } } }),
  )
  return items.find(({ report }) => report.code === code)!.report
}

describe.each(['xml', 'json'] as const)('GeoReport v2 in %s', (format) => {
  test('a request is received and can be read at once', async () => {
    const answer = await client(format).post('requests', [
      ...Object.entries(fields({ 'attribute[metri]': '1.5' })),
      ['attribute[dove][]', '01'],
      ['attribute[dove][]', '03'],
    ])
    if (format === 'xml') expect(answer.root).toBe('service_requests')
    const { service_request_id: id, ...rest } = only(answer)
    expect(id).toMatch(/^SEG-2026-\d{5}$/)
    expect(rest).toEqual({ service_notice: expect.stringContaining('336') as string, account_id: '' })
    const read = await client(format).get(`requests/${id}`, { ...here, extensions: 'true' })
    expect(read.list[0]).toMatchObject({ status: 'open', address: 'Via Esempio 1', lat: '41.1171', long: '16.8719' })
    expect(read.list[0]!['extended_attributes']).toMatchObject({
      channel: 'open311',
      title: `Una buca, la numero ${made}.`,
      attributes: [
        { code: 'dove', value: 'Strada, Ciclabile' },
        { code: 'metri', value: '1.5' },
      ],
    })
    expect(read.raw).not.toMatch(/nessuno@|Persona|Fornitore/)
  })

  test('the same request again is the same report, by its content or by its key', async () => {
    const sent = fields()
    const [first, second] = [only(await client(format).post('requests', sent)), only(await client(format).post('requests', sent))]
    expect(second).toEqual(first)
    const key = { 'Idempotency-Key': `chiave-${format}` }
    const [third, fourth] = [await client(format).post('requests', sent, key), await client(format).post('requests', sent, key)]
    expect(only(fourth)).toEqual(only(third))
    expect(only(third)).not.toEqual(first)
    expect((await client(format).post('requests', fields(), key)).status).toBe(400)
  })

  test('simultaneous ones are one report too', async () => {
    const sent = fields()
    const answers = await Promise.all(Array.from({ length: 6 }, () => client(format).post('requests', sent)))
    const ids = new Set(answers.filter(({ status }) => status === 201).map(({ list }) => list[0]!['service_request_id']))
    expect(ids.size).toBe(1)
    const { list } = await client(format).get('requests', here)
    expect(list.filter(({ description }) => String(description).includes(`numero ${made}.`))).toHaveLength(1)
  })

  test('what is reserved gets a token that never tells an id', async () => {
    const sent = fields({ service_code: 'sicurezza', api_key: keys.vouching })
    const { token, service_notice: notice, ...rest } = only(await client(format).post('requests', sent))
    expect(rest).toEqual({ account_id: '' })
    expect(notice).toMatch(/SEG-2026-\d{5} è riservata/)
    const told = await client(format).get(`tokens/${token}`, here)
    expect([told.status, told.list]).toEqual([200, [{ service_request_id: '', token }]])
    const { raw } = await client(format).get('requests', { ...here, service_code: 'sicurezza' })
    expect(raw).not.toContain(`numero ${made}.`)
    expect((await client(format).get('tokens/nessuno', here)).status).toBe(404)
    expect((await client(format).get(`tokens/${token}`, { jurisdiction_id: 'altamura' })).status).toBe(404)
  })

  test.each<[string, Record<string, string>, number, string]>([
    ['no key', { api_key: '' }, 400, 'api_key was not provided.'],
    ['a wrong key', { api_key: 'cdc_nessuna' }, 403, 'does not hold'],
    ['no jurisdiction', { jurisdiction_id: '' }, 400, 'jurisdiction_id was not provided.'],
    ['an unknown jurisdiction', { jurisdiction_id: 'atlantide' }, 404, 'jurisdiction_id provided was not found.'],
    ['no service', { service_code: '' }, 400, 'service_code was not provided.'],
    ['an unknown service', { service_code: 'nessuna' }, 404, 'service_code provided was not found.'],
    ['a service that needs a person', { service_code: 'verde' }, 403, 'lacks reports.vouch'],
    ['no location', { lat: '', long: '', address_string: '' }, 400, 'lat and long or address_string were not provided.'],
    ['an unknown address_id', { lat: '', long: '', address_string: '', address_id: '7' }, 400, 'address_id is not known here'],
    [
      'an address that is nowhere',
      { lat: '', long: '', address_string: 'Via dei Tulipani Selvatici 9' },
      400,
      'address_string was not found',
    ],
    ['half a location', { long: '' }, 400, 'long is no number'],
    ['a wrong location', { lat: '1e1' }, 400, 'lat is no number'],
    ['a place elsewhere', { lat: '40.8598', long: '16.5502' }, 400, 'in Altamura'],
    ['no answer', { 'attribute[pericolo]': '' }, 400, 'attribute[pericolo] is required'],
    ['a wrong answer', { 'attribute[pericolo]': 'forse' }, 400, 'attribute[pericolo] is not what'],
    ['an emergency', { 'attribute[pericolo]': 'true' }, 400, '112'],
    ['too many words', { description: 'x'.repeat(4001) }, 400, 'longer than 4000'],
    ['a link to nowhere', { media_url: 'file:///etc/passwd' }, 400, 'media_url'],
  ])('refuses %s', async (_, wrong, status, words) => {
    const answer = await client(format).post('requests', fields(wrong))
    expect(answer.status).toBe(status)
    expect(answer.list).toEqual([{ code: String(status), description: expect.stringContaining(words) as string }])
  })

  test('a key is good for its scopes, in its town, until it is revoked', async () => {
    const send = async (api_key: string) => (await client(format).post('requests', fields({ api_key }))).status
    expect(await send(keys.updating)).toBe(403)
    expect(await send(keys.elsewhere)).toBe(403)
    const { operator } = town.api
    const key = await operator.giveKey('bari', `Di passaggio ${format}`, ['reports.create'], town.api.now())
    expect(await send(key)).toBe(201)
    const { id } = (await operator.keys('bari')).find((one) => one.client === `Di passaggio ${format}`)!
    expect(await operator.revokeKey('bari', id, town.api.now())).toBe(true)
    expect(await send(key)).toBe(403)
    expect(JSON.stringify(await operator.keys('bari'))).not.toContain(key)
  })

  test('updates are told once and lead where the table of the town lets them', async () => {
    const { service_request_id: id } = only(await client(format).post('requests', fields()))
    const tell = (more: Record<string, string>) => {
      town.api.setNow(new Date(town.api.now().getTime() + 1000))
      return client(format).post('servicerequestupdates', { ...here, api_key: keys.updating, service_request_id: id!, ...more })
    }
    const worked = { update_id: `a-${id}`, status: 'IN_PROGRESS', description: 'La squadra è al lavoro.' }
    const [first, again] = [only(await tell(worked)), only(await tell(worked))]
    expect(again).toEqual(first)
    only(await tell({ update_id: `b-${id}`, description: 'Manca solo l’asfalto.' }))
    only(await tell({ update_id: `c-${id}`, status: 'closed', description: 'Buca chiusa.' }))
    const read = await client(format).get(`requests/${id}`, here)
    expect(read.list[0]).toMatchObject({ status: 'closed', status_notes: 'Risolta. Buca chiusa.' })
    const { list, root } = await client(format).get('servicerequestupdates', { ...here, service_request_id: id! })
    if (format === 'xml') expect(root).toBe('service_request_updates')
    expect(list.map(({ status, external_status_code: state, description }) => [status, state, description])).toEqual([
      ['open', 'received', 'Ricevuta'],
      // The town's table passes by there.
      ['open', 'verified', 'Verificata'],
      ['open', 'in_progress', 'La squadra è al lavoro.'],
      // Words have no state of their own: the report's.
      ['closed', 'resolved', 'Manca solo l’asfalto.'],
      ['closed', 'resolved', 'Buca chiusa.'],
    ])
    const past = { ...here, service_request_id: id!, start_date: '2026-01-01T00:00:00Z', end_date: '2026-02-01T00:00:00Z' }
    expect((await client(format).get('servicerequestupdates', past)).list).toEqual([])
    expect((await tell({ update_id: 'd', status: '', description: '' })).status).toBe(400)
    expect((await tell({ update_id: '', status: 'closed' })).status).toBe(400)
    expect((await tell({ update_id: 'e', api_key: keys.plain, status: 'closed' })).status).toBe(403)
    expect((await tell({ update_id: 'f', service_request_id: 'SEG-1999-00001', status: 'closed' })).status).toBe(404)
  })
})

test('a photo comes with the form; what is no photo is refused, and nothing of it is kept', async () => {
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  const form = (file: Uint8Array<ArrayBuffer>, type: string) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields())) form.append(name, value)
    form.append('media', new Blob([file], { type }), 'foto.jpg')
    return form
  }
  const sent = await client('json').post('requests', form(new Uint8Array(photo), 'image/jpeg'))
  const report = await staffs(only(sent)['service_request_id']!)
  expect(report.media).toHaveLength(1)
  const broken = await client('json').post('requests', form(new Uint8Array(photo.subarray(0, 100)), 'image/jpeg'))
  expect(broken.status).toBe(400)
  const program = await client('json').post(
    'requests',
    form(new Uint8Array(readFileSync(process.execPath).subarray(0, 4096)), 'application/x-elf'),
  )
  expect([program.status, program.raw]).toEqual([400, expect.stringContaining('neither a photo')])
})

test('a link is not followed: the staff reads it with the name of the client', async () => {
  const link = `${town.api.origin}/status`
  const sent = only(await client('xml').post('requests', fields({ media_url: link })))
  const report = await staffs(sent['service_request_id']!)
  const path = '/v1/{tenant}/reports/{report_id}/messages'
  const { items } = data(await town.officer.GET(path, { params: at(report.id) }))
  expect(items).toMatchObject([{ audience: 'staff', text: `Open311: Fornitore Esempio\nmedia_url: ${link}` }])
  expect(data(await town.api.anonymous.GET(path, { params: at(report.id) })).items).toEqual([])
})

test('before the town has looked at a report its token tells no id', async () => {
  await town.api.operator.setSettings('altamura', 'reports', {
    ...(settingsSchema['default'] as ReportSettings),
    publish: 'verified',
  })
  const there = { jurisdiction_id: 'altamura', api_key: keys.elsewhere, lat: '40.8598', long: '16.5502' }
  const services = await client('json').get('services', { jurisdiction_id: 'altamura' })
  expect(services.list.find((one) => one['service_code'] === 'strade')).toMatchObject({ type: 'batch' })
  const { token, service_request_id: none } = only(await client('json').post('requests', fields(there)))
  expect(none).toBeUndefined()
  const ask = async () => (await client('json').get(`tokens/${token}`, { jurisdiction_id: 'altamura' })).list[0]
  expect(await ask()).toEqual({ service_request_id: '', token })
  const officer = await town.api.staff('officer', 'altamura')
  const tenant = { path: { tenant: 'altamura' } }
  const { items } = data(await officer.GET('/v1/{tenant}/report-queue', { params: tenant }))
  const { id, code } = items[0]!.report
  const params = { path: { tenant: 'altamura', report_id: id }, header: town.api.key() }
  data(await officer.POST('/v1/{tenant}/reports/{report_id}/transitions', { params, body: { to: 'verified' } }))
  expect(await ask()).toEqual({ service_request_id: code, token })
})

test('what is no form, or too much of one, is refused in the protocol’s words', async () => {
  const send = async (body: string, type: string, more: Record<string, string> = {}) => {
    const init = { method: 'POST', body, headers: { 'Content-Type': type, ...more } }
    const answer = await fetch(`${town.api.origin}/open311/v2/requests.json`, init)
    return [answer.status, ((await answer.json()) as { code: string }[])[0]!.code]
  }
  const urlencoded = 'application/x-www-form-urlencoded'
  expect(await send('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'text/xml')).toEqual([415, '415'])
  expect(await send('{}', 'application/json')).toEqual([415, '415'])
  expect(await send(`description=${'x'.repeat(70_000)}`, urlencoded)).toEqual([413, '413'])
  expect(await send('jurisdiction_id=bari&api_key=%00', urlencoded)).toEqual([400, '400'])
  expect(await send('jurisdiction_id=bari', urlencoded, { 'Content-Encoding': 'gzip' })).toEqual([415, '415'])
  expect(await send('nothing', 'multipart/form-data')).toEqual([400, '400'])
  expect(await send('--a\r\nContent-Disposition: form-data; name="x"\r\n\r\n', 'multipart/form-data; boundary=a')).toEqual([
    400,
    '400',
  ])
  const parts = Array.from({ length: 120 }, (_, place) => `--a\r\nContent-Disposition: form-data; name="x${place}"\r\n\r\n1\r\n`)
  expect(await send(`${parts.join('')}--a--\r\n`, 'multipart/form-data; boundary=a')).toEqual([413, '413'])
  const long = `--a\r\nContent-Disposition: form-data; name="x"\r\n\r\n${'x'.repeat(30_000)}\r\n--a--\r\n`
  expect(await send(long, 'multipart/form-data; boundary=a')).toEqual([413, '413'])
  expect(town.api.faults).toEqual([])
})
