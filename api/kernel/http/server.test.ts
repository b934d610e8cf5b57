import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../testing/start-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

test('tells that it is up', async () => {
  const { data, response } = await api.anonymous.GET('/status')
  expect(data).toEqual({ status: 'ok', version: '0.0.0-test' })
  expect(response.headers.get('ratelimit-limit')).toBe('1000000')
})

test('lists the 41 towns, page by page', async () => {
  const names: string[] = []
  let cursor: string | undefined
  do {
    const { data } = await api.anonymous.GET('/v1/tenants', { params: { query: { limit: 20, cursor } } })
    names.push(...data!.items.map(({ name }) => name))
    cursor = data!.next_cursor ?? undefined
  } while (cursor)
  expect(new Set(names).size).toBe(41)
})

test('refuses what the contract does not allow, and says where', async () => {
  const answer = await fetch(`${api.origin}/v1/tenants?limit=1000&foo=1`)
  expect(answer.status).toBe(400)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({ code: 'http.invalid_request', params: { in: 'query' } })
})

test('answers 404 and 405 as problems', async () => {
  const missing = await fetch(`${api.origin}/v2/nothing`)
  expect([missing.status, (await missing.json()).code]).toEqual([404, 'http.not_found'])
  const wrong = await fetch(`${api.origin}/v1/tenants`, { method: 'DELETE' })
  expect([wrong.status, (await wrong.json()).code]).toEqual([405, 'http.method_not_allowed'])
})

test('says plainly that a town has not switched a service on', async () => {
  const { error } = await api.anonymous.GET('/v1/{tenant}/petitions', { params: { path: { tenant: 'noci' } } })
  expect(error).toMatchObject({ code: 'service.not_enabled', params: { service: 'petitions', town: 'Noci' } })
})

test('answers 304 to whoever has the version at hand', async () => {
  const first = await fetch(`${api.origin}/v1/bari`)
  const again = await fetch(`${api.origin}/v1/bari`, { headers: { 'If-None-Match': first.headers.get('etag')! } })
  expect([first.status, again.status]).toEqual([200, 304])
})

test('tells caches on the way that another language is another answer', async () => {
  const asked = (language: string) => fetch(`${api.origin}/v1/bari/petition-types`, { headers: { 'Accept-Language': language } })
  const [italian, english] = [await asked('it'), await asked('en')]
  for (const { headers } of [italian, english]) expect(headers.get('vary')).toBe('Accept-Language')
  expect(await italian.text()).not.toBe(await english.text())
  const headers = { 'Accept-Language': 'en', 'If-None-Match': english.headers.get('etag')! }
  const again = await fetch(`${api.origin}/v1/bari/petition-types`, { headers })
  expect([again.status, again.headers.get('vary')]).toEqual([304, 'Accept-Language'])
})

test('sets no cookie and names every origin free to read', async () => {
  const answer = await fetch(`${api.origin}/v1/bari`, { headers: { Origin: 'https://unknown.example' } })
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

test("lets no page of a foreign site act in a person's name, and tells it so", async () => {
  const maria = api.as(await api.citizen())
  const { error, response } = await maria.GET('/v1/{tenant}/me', {
    params: { path: { tenant: 'bari' } },
    headers: { Origin: 'https://unknown.example' },
  })
  expect(response.status).toBe(403)
  expect(error).toMatchObject({ code: 'tenant.origin_not_allowed' })
})

test('serves the contract and its readable pages', async () => {
  const contract = (await (await fetch(`${api.origin}/v1/openapi.json`)).json()) as { openapi: string }
  expect(contract.openapi).toBe('3.1.0')
  expect(await (await fetch(`${api.origin}/docs`)).text()).toContain('/v1/openapi.json')
})

test('needs a sign-in where the contract says so', async () => {
  const { error, response } = await api.anonymous.GET('/v1/{tenant}/me', { params: { path: { tenant: 'bari' } } })
  expect([response.status, error?.code]).toEqual([401, 'identity.sign_in_needed'])
})

test('knows who is signed in', async () => {
  const maria = api.as(await api.citizen({ givenName: 'Maria', familyName: 'Neri' }))
  const { data } = await maria.GET('/v1/{tenant}/me', { params: { path: { tenant: 'bari' } } })
  expect(data).toMatchObject({ given_name: 'Maria', assurance: 'substantial', standing: ['resident'], roles: [] })
})

test('no fault was recorded', () => {
  expect(api.faults).toEqual([])
})
