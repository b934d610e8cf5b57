import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, codeOf, data, inAltamura, inBari, north, startTown, type ReportTown } from './testing/town.ts'

let town: ReportTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

const bari = { path: { tenant: 'bari' } }
const listed = async (query: object = {}, who = town.api.anonymous) =>
  data(await who.GET('/v1/{tenant}/reports', { params: { ...bari, query: { limit: 100, ...query } } })).items.map(({ id }) => id)

test('a report is kept as it was made, and everybody reads it', async () => {
  const { api, author } = town
  const made = await town.report({ captured_at: '2026-11-23T09:00:00Z', channel: 'app' })
  expect(made).toMatchObject({
    state: 'received',
    phase: 'open',
    category: 'strade',
    category_name: 'Strade, marciapiedi, segnaletica e viabilità',
    position: inBari,
    accuracy: 8,
    visibility: 'public',
    author_name: null,
    captured_at: '2026-11-23T09:00:00.000Z',
    created_at: '2026-11-23T10:00:00.000Z',
    promise: { hours: 336, due_at: '2026-12-07T10:00:00.000Z', overdue: false, kept: null },
    answers: [{ key: 'pericolo', text: 'No' }],
  })
  expect(made.code).toMatch(/^SEG-2026-\d{5}$/)
  const seen = await town.read(made.id)
  expect(seen).toEqual({ ...made, answers: [] })
  expect(await listed()).toContain(made.id)
  const own = data(await api.as(author).GET('/v1/{tenant}/own-reports', { params: bari }))
  expect(own.items.map(({ id }) => id)).toContain(made.id)
})

test('a category of assurance none takes reports without sign-in, whose token makes them theirs', async () => {
  const { api } = town
  const { report, token } = data(await town.post({ visibility: 'reserved' }, api.anonymous))
  expect(token).toMatch(/^[\w-]{32}$/)
  const path = '/v1/{tenant}/reports/{report_id}'
  expect(codeOf(await api.anonymous.GET(path, { params: at(report.id) }))).toBe('http.not_found')
  const holding = { ...at(report.id), header: { 'Report-Token': token! } }
  expect(data(await api.anonymous.GET(path, { params: holding }))).toMatchObject({
    id: report.id,
    answers: [{ key: 'pericolo' }],
  })
  expect(data(await api.anonymous.GET(`${path}/mine`, { params: holding })).author).toBe(true)
  const guessed = { ...at(report.id), header: { 'Report-Token': 'x'.repeat(32) } }
  expect(codeOf(await api.anonymous.GET(path, { params: guessed }))).toBe('http.not_found')
  expect(codeOf(await town.post({ category: 'verde' }, api.anonymous))).toBe('identity.sign_in_needed')
  const stored = await api.database.forTenant((await tenantId())!, (db) =>
    db.row<{ row: string }>({ name: 'x', text: 'select r::text as row from report r where id = $1', values: [report.id] }),
  )
  expect(stored!.row).not.toContain(token)
})

const tenantId = async () =>
  (await town.api.database.row<{ id: string }>({ name: 'y', text: `select id from tenant where slug = 'bari'`, values: [] }))?.id

test('a signed-in reporter needs no token, and their name is shown only when they say so', async () => {
  const { token, report } = data(await town.post({ public_name: true }))
  expect(token).toBeNull()
  expect((await town.read(report.id)).author_name).toBe('Lucia Romano')
  const silent = await town.report()
  expect(JSON.stringify(await town.read(silent.id))).not.toMatch(/Lucia|Romano/)
})

test('the same report sent twice under one key is one report', async () => {
  const { api } = town
  const body = {
    category: 'strade',
    position: north(2000),
    title: 'Due volte',
    answers: { pericolo: false },
    public_name: false,
    consent: true,
  } as const
  const params = { ...bari, header: api.key() }
  const send = () => api.anonymous.POST('/v1/{tenant}/reports', { params, body })
  const [first, second] = [data(await send()), data(await send())]
  expect(second).toEqual(first)
  expect(await listed({ q: 'volte' })).toEqual([first.report.id])
})

test('a title of blanks is refused by the contract', async () => {
  const { response, error } = await town.post({ title: ' \u00a0 ' })
  expect([response.status, error?.code]).toEqual([400, 'http.invalid_request'])
})

test('questions are answered as the category asks; an emergency stops with its words', async () => {
  expect(codeOf(await town.post({ answers: {} }))).toBe('report.answer_missing')
  expect(codeOf(await town.post({ answers: { pericolo: 'forse' } }))).toBe('report.answer_wrong')
  const stopped = await town.post({ answers: { pericolo: true } })
  expect(stopped.error).toMatchObject({ status: 422, code: 'report.emergency', params: { question: 'pericolo' } })
  expect(JSON.stringify(stopped.error)).toContain('112')
  expect(codeOf(await town.post({ category: 'nessuna' }))).toBe('report.category_unknown')
})

test('a place in another town is refused with that town', async () => {
  const { api } = town
  const refused = await town.post({ position: inAltamura })
  expect(refused.error).toMatchObject({
    status: 422,
    code: 'report.outside_territory',
    params: { town: 'altamura', name: 'Altamura', takes_reports: true },
  })
  const noci = await town.post({ position: { type: 'Point', coordinates: [17.1006, 40.765] } })
  expect(noci.error).toMatchObject({ params: { town: 'noci', takes_reports: false } })
  const rome = await town.post({ position: { type: 'Point', coordinates: [12.49, 41.89] } })
  expect(rome.error).toMatchObject({ params: { takes_reports: false } })
  const sea = await town.post({ position: north(9000) })
  expect(sea.error).toMatchObject({ code: 'report.outside_territory', params: { takes_reports: false } })
  const asked = await api.anonymous.GET('/v1/{tenant}/report-territory', {
    params: { ...bari, query: { lon: 16.5502, lat: 40.8598, category: 'strade' } },
  })
  expect(data(asked)).toEqual({
    inside: false,
    approximate: true,
    area: null,
    town: { slug: 'altamura', name: 'Altamura', takes_reports: true, category: 'strade', questions: ['pericolo'] },
  })
})

test('lists are narrowed by category, state, time, place and words, and paged', async () => {
  const { api } = town
  const far = await town.report({ category: 'verde', position: north(2500), title: 'Un ramo spezzato pericolante', answers: {} })
  api.setNow(new Date(api.now().getTime() + 1))
  const near = await town.report({ category: 'verde', position: north(2550), title: 'Una panchina rotta', answers: {} })
  expect(await listed({ category: ['verde'] })).toEqual([near.id, far.id])
  expect(await listed({ q: 'rami spezzati' })).toEqual([far.id])
  expect(await listed({ q: far.code })).toEqual([far.id])
  const [lon, lat] = far.position.coordinates as [number, number]
  expect(await listed({ bbox: [lon - 0.001, lat - 0.0002, lon + 0.001, lat + 0.0002] })).toEqual([far.id])
  expect(await listed({ category: ['verde'], state: ['resolved'] })).toEqual([])
  expect(await listed({ before: '2026-11-23T09:59:59Z' })).toEqual([])
  const page = async (cursor?: string) =>
    data(
      await api.anonymous.GET('/v1/{tenant}/reports', { params: { ...bari, query: { category: ['verde'], limit: 1, cursor } } }),
    )
  const one = await page()
  const two = await page(one.next_cursor!)
  expect([...one.items, ...two.items].map(({ id }) => id)).toEqual([near.id, far.id])
  expect(two.next_cursor).toBeNull()
})

test('what may be the same is found within the radius of its category, nearest first, and not when closed', async () => {
  const { api } = town
  const place = { category: 'strade', title: 'Lo stesso tombino' }
  const [ten, twenty, forty] = [
    await town.report({ ...place, position: north(3010) }),
    await town.report({ ...place, position: north(3020) }),
    await town.report({ ...place, position: north(3040) }),
  ]
  const [lon, lat] = north(3000).coordinates as [number, number]
  const near = async () =>
    data(await api.anonymous.GET('/v1/{tenant}/nearby-reports', { params: { ...bari, query: { category: 'strade', lon, lat } } }))
      .items
  const found = await near()
  expect(found.map(({ report }) => report.id)).toEqual([ten.id, twenty.id])
  expect(found[0]!.distance).toBeCloseTo(10, 1)
  expect(forty.state).toBe('received')
  await town.close(ten.id)
  expect((await near()).map(({ report }) => report.id)).toEqual([twenty.id])
})

test('"me too" is counted once per person, follows, and can be taken back', async () => {
  const { api } = town
  const { id } = await town.report()
  const maria = api.as(await api.citizen())
  const path = '/v1/{tenant}/reports/{report_id}/supports/mine'
  const first = data(await maria.PUT(path, { params: at(id) }))
  expect(first).toEqual({ report_id: id, support_count: 1, supported: true, following: true })
  expect(data(await maria.PUT(path, { params: at(id) }))).toEqual(first)
  expect(data(await api.as(await api.citizen()).PUT(path, { params: at(id) })).support_count).toBe(2)
  expect((await town.read(id)).support_count).toBe(2)
  const followed = await maria.GET('/v1/{tenant}/own-reports', { params: { ...bari, query: { tie: 'follower' } } })
  expect(data(followed).items.map((item) => item.id)).toEqual([id])
  expect(data(await maria.DELETE(path, { params: at(id) }))).toMatchObject({
    support_count: 1,
    supported: false,
    following: true,
  })
  expect((await town.read(id)).support_count).toBe(1)
  const stopped = await maria.DELETE('/v1/{tenant}/reports/{report_id}/followers/mine', { params: at(id) })
  expect(stopped.response.status).toBe(204)
})

test('a reserved report is for its author and the staff: nowhere else is it shown', async () => {
  const { api, author, officer } = town
  const { id, title } = await town.report({ category: 'sicurezza', title: 'Riservata assai', position: north(3500) })
  const path = '/v1/{tenant}/reports/{report_id}'
  const stranger = api.as(await api.citizen())
  for (const who of [api.anonymous, stranger]) {
    expect(codeOf(await who.GET(path, { params: at(id) }))).toBe('http.not_found')
    expect(codeOf(await who.GET(`${path}/timeline`, { params: at(id) }))).toBe('http.not_found')
  }
  expect(codeOf(await stranger.PUT(`${path}/supports/mine`, { params: at(id) }))).toBe('http.not_found')
  for (const who of [api.as(author), officer]) expect((await town.read(id, who)).title).toBe(title)
  expect(await listed({ q: 'riservata' })).toEqual([])
  expect(await listed({}, officer)).not.toContain(id)
  const [lon, lat] = north(3500).coordinates as [number, number]
  const near = await api.anonymous.GET('/v1/{tenant}/nearby-reports', {
    params: { ...bari, query: { category: 'sicurezza', lon, lat } },
  })
  expect(data(near).items).toEqual([])
})

test('nothing of this was a fault', () => {
  expect(town.api.faults).toEqual([])
})
