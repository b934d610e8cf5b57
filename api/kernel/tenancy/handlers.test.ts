import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'
import type { Caller } from '../../testing/caller.ts'

let api: TestApi
let administrator: Caller

beforeAll(async () => {
  api = await startApi()
  administrator = await api.staff('administrator')
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
})

const bari = { path: { tenant: 'bari' } }
const petitions = { path: { tenant: 'bari', service: 'petitions' as const } }
const matching = (response: Response) => ({ 'If-Match': response.headers.get('ETag')! })
const merge = { headers: { 'Content-Type': 'application/merge-patch+json' } }

describe('towns', () => {
  test('are listed page by page, each once, by name', async () => {
    const names: string[] = []
    let cursor: string | undefined
    do {
      const { data } = await api.anonymous.GET('/v1/tenants', { params: { query: { limit: 15, cursor } } })
      names.push(...data!.items.map(({ name }) => name))
      cursor = data!.next_cursor ?? undefined
    } while (cursor)
    expect(names).toHaveLength(41)
    expect(names).toEqual(names.toSorted())
  })

  test('tell what they have switched on', async () => {
    const { data } = await api.anonymous.GET('/v1/{tenant}', { params: bari })
    expect(data).toMatchObject({
      slug: 'bari',
      istat_code: '072006',
      services: [
        { name: 'petitions', enabled: true },
        { name: 'reports', enabled: true },
        { name: 'debates', enabled: true },
        { name: 'ratings', enabled: true },
      ],
      allowed_origins: [townPage],
    })
    const noci = await api.anonymous.GET('/v1/{tenant}', { params: { path: { tenant: 'noci' } } })
    expect(noci.data?.services).toEqual([
      { name: 'petitions', enabled: false },
      { name: 'reports', enabled: false },
      { name: 'debates', enabled: false },
      { name: 'ratings', enabled: false },
    ])
  })

  test('that are none are refused by name', async () => {
    const { response, error } = await api.anonymous.GET('/v1/{tenant}', { params: { path: { tenant: 'atlantide' } } })
    expect(response.status).toBe(404)
    expect(error).toMatchObject({ code: 'tenant.unknown', params: { tenant: 'atlantide' } })
  })

  test('have a boundary, said to be approximate when it was computed', async () => {
    const { data, response } = await api.anonymous.GET('/v1/{tenant}/boundary', { params: bari })
    expect(response.headers.get('Content-Type')).toContain('application/geo+json')
    expect(data).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Polygon' },
      properties: { tenant: 'bari', approximate: true },
    })
  })

  test('have no coast until the operator sets one, and show it at once', async () => {
    const coast = () => api.anonymous.GET('/v1/{tenant}/coast', { params: bari })
    const before = await coast()
    expect(before.response.headers.get('Content-Type')).toContain('application/geo+json')
    expect(before.data).toEqual({ type: 'Feature', geometry: null, properties: { tenant: 'bari', name: 'Bari' } })
    const line = [
      [16.84, 41.14],
      [16.87, 41.13],
    ]
    await api.operator.setCoast('bari', JSON.stringify({ type: 'LineString', coordinates: line }))
    await expect.poll(async () => (await coast()).data?.geometry).toEqual({ type: 'MultiLineString', coordinates: [line] })
    const unchanged = await coast()
    const again = await fetch(`${api.origin}/v1/bari/coast`, {
      headers: { 'If-None-Match': unchanged.response.headers.get('ETag')! },
    })
    expect(again.status).toBe(304)
    await api.operator.setCoast('bari', '{"type":"FeatureCollection","features":[]}')
    await expect.poll(async () => (await coast()).data?.geometry).toBe(null)
  })
})

describe('an administrator', () => {
  const read = () => api.anonymous.GET('/v1/{tenant}', { params: bari })
  const change = async (body: object, header?: { 'If-Match': string }) => {
    const { response } = await read()
    return administrator.PATCH('/v1/{tenant}', { params: { ...bari, header: header ?? matching(response) }, body, ...merge })
  }

  test('changes the look, the languages and the sites of the town', async () => {
    const { data } = await change({
      theme: { primary: '#123456' },
      languages: ['it'],
      allowed_origins: [townPage, 'http://127.0.0.1:4001'],
    })
    expect(data).toMatchObject({
      theme: { primary: '#123456' },
      languages: ['it'],
      allowed_origins: [townPage, 'http://127.0.0.1:4001'],
    })
    expect((await read()).data).toEqual(data)
    expect((await change({ theme: { primary: null }, languages: ['it', 'en'] })).data).toMatchObject({
      theme: {},
      languages: ['it', 'en'],
    })
  })

  test('says which languages the town answers in, at once', async () => {
    const language = async () => {
      const header = { 'Accept-Language': 'en' }
      const { response } = await api.anonymous.GET('/v1/{tenant}', { params: { ...bari, header } })
      return response.headers.get('content-language')
    }
    await change({ languages: ['it', 'en'] })
    expect(await language()).toBe('en')
    await change({ languages: ['it'] })
    expect(await language()).toBe('it')
    await change({ languages: ['it', 'en'] })
    expect(await language()).toBe('en')
  })

  test('chooses the pictures of the ground of its maps', async () => {
    const map_tiles = { template: 'https://mappe.example/{z}/{x}/{y}.png', attribution: '© Comune', link: null }
    expect((await change({ map_tiles })).data).toMatchObject({ map_tiles })
    expect((await change({ languages: ['it', 'en'] })).data).toMatchObject({ map_tiles })
    const wrong = await change({ map_tiles: { ...map_tiles, template: 'https://mappe.example/{z}/{x}.png' } })
    expect(wrong.error).toMatchObject({ code: 'tenant.invalid_settings', params: { at: '/map_tiles/template' } })
    expect((await change({ map_tiles: null })).data).toMatchObject({ map_tiles: null })
  })

  test('leaves alone what the change does not name', async () => {
    await change({ theme: { primary: '#0066cc' } })
    expect((await change({ theme: {} })).data?.theme).toEqual({ primary: '#0066cc' })
    expect((await change({ languages: ['it'] })).data?.theme).toEqual({ primary: '#0066cc' })
  })

  test('is stopped when somebody else has changed the town meanwhile', async () => {
    const before = matching((await read()).response)
    await change({ languages: ['it', 'en'] })
    const { response, error } = await change({ languages: ['it'] }, before)
    expect(response.status).toBe(412)
    expect(error).toMatchObject({ code: 'http.precondition_failed' })
  })

  test("can't allow a site without https, unless it is on this machine", async () => {
    const { response, error } = await change({ allowed_origins: ['http://www.comune.example'] })
    expect(response.status).toBe(400)
    expect(error).toMatchObject({ code: 'http.invalid_request', params: { at: '/allowed_origins/0', rule: 'origin' } })
  })

  test('switches a service off and on, at once for everybody', async () => {
    const service = () => administrator.GET('/v1/{tenant}/services/{service}', { params: petitions })
    const turn = async (enabled: boolean) => {
      const header = matching((await service()).response)
      return administrator.PATCH('/v1/{tenant}/services/{service}', {
        params: { ...petitions, header },
        body: { enabled },
        ...merge,
      })
    }
    expect((await turn(false)).data).toMatchObject({ allowed: true, enabled: false })
    const list = () => api.anonymous.GET('/v1/{tenant}/petitions', { params: bari })
    expect((await list()).error).toMatchObject({ code: 'service.not_enabled' })
    await turn(true)
    expect((await list()).response.status).toBe(200)
  })

  test("sets a service's settings, which must fit their schema", async () => {
    const { data, response } = await administrator.GET('/v1/{tenant}/services/{service}', { params: petitions })
    const set = (settings: Record<string, unknown>) => {
      return administrator.PATCH('/v1/{tenant}/services/{service}', {
        params: { ...petitions, header: matching(response) },
        body: { settings },
        ...merge,
      })
    }
    expect((await set({ types: [] })).error).toMatchObject({
      code: 'tenant.invalid_settings',
      params: { at: '/reasons', rule: 'required' },
    })
    expect((await set({ types: [], reasons: [] })).error).toMatchObject({ params: { at: '/types', rule: 'minItems' } })
    expect((await set({ ...data!.settings, reasons: [] })).data?.settings).toMatchObject({ reasons: [] })
  })

  test("can't enable what the operator has not allowed", async () => {
    await api.operator.switchService('turi', 'petitions', { allowed: false })
    const ofTuri = await api.staff('administrator', 'turi')
    const path = { tenant: 'turi', service: 'petitions' as const }
    const { response } = await ofTuri.GET('/v1/{tenant}/services/{service}', { params: { path } })
    const asked = await ofTuri.PATCH('/v1/{tenant}/services/{service}', {
      params: { path, header: matching(response) },
      body: { enabled: true },
      ...merge,
    })
    expect(asked.response.status).toBe(403)
    expect(asked.error).toMatchObject({ code: 'service.not_allowed', params: { service: 'petitions' } })
  })
})

describe('staff', () => {
  const give = (caller: Caller, person_id: string, role: 'administrator' | 'moderator' | 'officer') =>
    caller.POST('/v1/{tenant}/staff', { params: { ...bari, header: api.key() }, body: { person_id, role } })
  const take = (caller: Caller, role_id: string) =>
    caller.DELETE('/v1/{tenant}/staff/{role_id}', { params: { path: { tenant: 'bari', role_id } } })

  test('are given a role and lose it', async () => {
    const person = await api.citizen()
    const { data, response } = await give(administrator, person.id, 'moderator')
    expect(data).toMatchObject({ person_id: person.id, name: 'Anna Esposito', role: 'moderator', service: null })
    expect(response.headers.get('Location')).toBe(`/v1/bari/staff/${data!.id}`)
    expect((await give(administrator, person.id, 'moderator')).data?.id).toBe(data!.id)
    const listed = await administrator.GET('/v1/{tenant}/staff', { params: bari })
    expect(listed.data?.items.filter(({ person_id }) => person_id === person.id)).toHaveLength(1)
    expect((await take(administrator, data!.id)).response.status).toBe(204)
    expect((await take(administrator, data!.id)).response.status).toBe(404)
  })

  test('must be persons who have signed in', async () => {
    const { response, error } = await give(administrator, '019a5b1c-0000-7000-8000-000000000001', 'officer')
    expect(response.status).toBe(422)
    expect(error).toMatchObject({ code: 'tenant.person_unknown' })
  })

  test('never lose their last administrator, even when two remove each other at once', async () => {
    const town = { tenant: 'monopoli' }
    const [one, two] = [await api.staff('administrator', 'monopoli'), await api.staff('administrator', 'monopoli')]
    const { data } = await one.GET('/v1/{tenant}/staff', { params: { path: town } })
    const [first, second] = data!.items
    const remove = (caller: Caller, role_id: string) =>
      caller.DELETE('/v1/{tenant}/staff/{role_id}', { params: { path: { ...town, role_id } } })
    const answers = await Promise.all([remove(one, second!.id), remove(two, first!.id)])
    const statuses = answers.map(({ response }) => response.status).sort()
    expect([
      [204, 409],
      [204, 403],
    ]).toContainEqual(statuses)
  })

  test.each(['moderator', 'officer'] as const)('who are no administrators see nothing of it (%s)', async (role) => {
    const caller = await api.staff(role)
    const { response, error } = await caller.GET('/v1/{tenant}/staff', { params: bari })
    expect(response.status).toBe(403)
    expect(error).toMatchObject({ code: 'staff.role_needed', params: { roles: ['administrator'] } })
  })

  test('of one town are nobody in another', async () => {
    const { response } = await administrator.GET('/v1/{tenant}/services', { params: { path: { tenant: 'altamura' } } })
    expect(response.status).toBe(403)
  })
})

test('a role counts for whoever has surely shown who they are', async () => {
  const sure = await api.citizen({ assurance: 'substantial' })
  await api.operator.giveRole('bari', sure.id, 'administrator', null, api.now())
  const list = (assurance: 'low' | 'substantial') => api.as({ ...sure, assurance }).GET('/v1/{tenant}/staff', { params: bari })
  expect((await list('substantial')).response.status).toBe(200)
  const { response, error } = await list('low')
  expect([response.status, error]).toMatchObject([
    403,
    { code: 'identity.assurance_too_low', params: { required: 'substantial' } },
  ])
})
