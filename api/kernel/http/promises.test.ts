import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillPetitions, type LivelyPetitions } from '../../testing/lively-town.ts'
import { loadContract } from './contract.ts'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'

let api: TestApi
let strict: TestApi
let town: LivelyPetitions
beforeAll(async () => {
  api = await startApi()
  strict = await startApi({ limits: { reads: 5, person: 3 } })
  town = await fillPetitions(api, 'bari')
}, 60_000)
afterAll(async () => {
  await strict.stop()
  await api.stop()
})

const inBari = { params: { path: { tenant: 'bari' } } }
const at = (petition: string) => ({ path: { tenant: 'bari', petition_id: petition } })

test('whoever asks too often is told to wait, how long, and what they had', async () => {
  const answers = []
  for (let place = 0; place < 7; place += 1) answers.push(await fetch(`${strict.origin}/v1/tenants`))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429])
  expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['4', '3', '2', '1', '0', '0', '0'])
  const { headers } = answers[6]!
  expect(headers.get('ratelimit-limit')).toBe('5')
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60)
  expect(await answers[6]!.json()).toMatchObject({ code: 'http.too_many_requests', status: 429 })
})

test('a person is counted apart from their address, and from other people at it', async () => {
  const [maria, piero] = [strict.as(await strict.citizen()), strict.as(await strict.citizen())]
  for (const who of [maria, piero]) {
    const seen = []
    for (let place = 0; place < 4; place += 1) seen.push((await who.GET('/v1/{tenant}/me', inBari)).response.status)
    expect(seen).toEqual([200, 200, 200, 429])
  }
})

test('a body beyond 64 kB is refused, one of 64 kB is read', async () => {
  const speak = api.headersOf(town.author)
  const post = (body: string) => {
    const headers = {
      ...speak('POST', '/v1/bari/petitions'),
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    }
    return fetch(`${api.origin}/v1/bari/petitions`, { method: 'POST', headers, body })
  }
  const sized = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`
  const over = await post(sized(64 * 1024 + 1))
  expect([over.status, await over.json()]).toMatchObject([413, { code: 'http.too_large', params: { max_bytes: 65_536 } }])
  const within = await post(sized(64 * 1024))
  expect([within.status, await within.json()]).toMatchObject([400, { code: 'http.invalid_request', params: { in: 'body' } }])
})

test('bodies of another type, compressed, not JSON, not Unicode, unreadable or bottomless are refused', async () => {
  const speak = api.headersOf(town.author)
  const target = `/v1/bari/petitions/${town.petitions.open[0]}/signatures`
  const post = async (body: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) => {
    const headers = { ...speak('POST', target), 'content-type': 'application/json', ...more }
    const answer = await fetch(api.origin + target, { method: 'POST', headers, body })
    return [answer.status, ((await answer.json()) as { params: { rule?: string } }).params.rule]
  }
  expect(await post('consent=true', { 'content-type': 'application/x-www-form-urlencoded' })).toEqual([415, undefined])
  expect(await post('{"consent":true}', { 'content-encoding': 'gzip' })).toEqual([415, undefined])
  expect(await post('{"consent":true')).toEqual([400, 'JSON'])
  expect(await post('{"consent":true,"reason":"\\u0000"}')).toEqual([400, 'Unicode'])
  expect(await post('{"consent":true,"reason":"\\ud800"}')).toEqual([400, 'Unicode'])
  expect(await post('{"consent":true,"reason":"fattura\\u202efdp.exe"}')).toEqual([400, 'direction'])
  expect(await post(`{"consent":true,"reason":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)).toEqual([400, 'depth'])
})

test('an edit of a version that is no longer there is refused, and changes nothing', async () => {
  const [draft] = town.petitions.draft
  const writer = api.as(town.author)
  const edit = (version: string, title: string) =>
    writer.PATCH('/v1/{tenant}/petitions/{petition_id}', {
      params: { path: at(draft!).path, header: { 'If-Match': version } },
      body: { title },
    })
  const read = await writer.GET('/v1/{tenant}/petitions/{petition_id}', { params: at(draft!) })
  const version = read.response.headers.get('etag')!
  const first = await edit(version, 'Prima modifica del testo')
  const second = await edit(version, 'Seconda modifica, alla cieca')
  expect([first.response.status, second.response.status, second.error?.code]).toEqual([200, 412, 'http.precondition_failed'])
  const third = await edit(first.response.headers.get('etag')!, 'Terza modifica, a ragion veduta')
  expect([third.response.status, third.data?.title]).toEqual([200, 'Terza modifica, a ragion veduta'])
})

test('of simultaneous edits of one version one is carried out', async () => {
  const [draft] = town.petitions.draft
  const writer = api.as(town.author)
  const path = at(draft!).path
  const version = (await writer.GET('/v1/{tenant}/petitions/{petition_id}', { params: { path } })).response.headers.get('etag')!
  const edits = Array.from({ length: 10 }, (_, place) =>
    writer.PATCH('/v1/{tenant}/petitions/{petition_id}', {
      params: { path, header: { 'If-Match': version } },
      body: { title: `Modifica numero ${place}` },
    }),
  )
  const statuses = (await Promise.all(edits)).map(({ response }) => response.status)
  expect(statuses.sort()).toEqual([200, ...Array<number>(9).fill(412)])
})

test('a page is answered 304 until what it shows has changed', async () => {
  const target = `${api.origin}/v1/bari/petitions/${town.petitions.open[0]}`
  const etag = (await fetch(target)).headers.get('etag')!
  expect((await fetch(target, { headers: { 'if-none-match': `"other", W/${etag}` } })).status).toBe(304)
  const params = at(town.petitions.open[0]!)
  await api
    .as(await api.citizen())
    .POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params, body: { consent: true, public_name: false } })
  const changed = await fetch(target, { headers: { 'if-none-match': etag } })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(etag)
})

test('a browser may ask from every page before it acts; whether it may act is the town’s to say', async () => {
  const target = `${api.origin}/v1/bari/petitions/${town.petitions.open[0]}/signatures`
  const asking = {
    origin: 'https://unknown.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization, dpop, content-type',
  }
  const asked = await fetch(target, { method: 'OPTIONS', headers: asking })
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-origin')).toBe('*')
  expect(asked.headers.get('access-control-allow-credentials')).toBeNull()
  const contract = JSON.stringify(await loadContract())
  const declared = [...contract.matchAll(/"name":"([A-Za-z-]+)","in":"header"/g)].map(([, name]) => name!.toLowerCase())
  expect(declared).toContain('invite-token')
  const allowed = asked.headers.get('access-control-allow-headers')!.toLowerCase().split(', ')
  // Browsers send `Origin` by themselves.
  const sent = new Set(['authorization', 'dpop', 'content-type', ...declared.filter((name) => name !== 'origin')])
  for (const name of sent) expect(allowed).toContain(name)
  const speak = api.headersOf(await api.citizen())
  const act = (origin: string) => {
    const headers = { ...speak('POST', new URL(target).pathname), origin, 'content-type': 'application/json' }
    return fetch(target, { method: 'POST', headers, body: '{"consent":true}' })
  }
  const refused = await act('https://unknown.example')
  expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'tenant.origin_not_allowed' }])
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  expect((await act(townPage)).status).toBe(201)
})

test('an expired token takes from nobody what everybody may read, and is told where it matters', async () => {
  const headers = { authorization: 'DPoP expired.or.broken' }
  expect((await fetch(`${api.origin}/v1/bari/petitions`, { headers })).status).toBe(200)
  const refused = await fetch(`${api.origin}/v1/bari/me`, { headers })
  expect([refused.status, await refused.json()]).toMatchObject([401, { code: 'identity.token_invalid' }])
})

test('metrics are read on a port of their own, not on the public one', async () => {
  expect((await fetch(`${api.origin}/metrics`)).status).toBe(404)
  const server = api.app.metrics.serve(0)
  await expect.poll(() => server.listening).toBe(true)
  const { port } = server.address() as { port: number }
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  await new Promise((closed) => server.close(closed))
  expect(text).toContain('http_request_duration_seconds_count{operation="petitions_signatures_create",status="201"}')
})

test('what falls due with time is done: a petition whose days are over is closed, once', async () => {
  const [petition] = town.petitions.open
  const read = () =>
    api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/timeline', { params: { ...at(petition!), query: { limit: 100 } } })
  const closings = async () => (await read()).data!.items.filter(({ action }) => action === 'closed').length
  expect(await closings()).toBe(0)
  api.setNow(new Date(api.now().getTime() + 12 * 86_400_000))
  await Promise.all([api.settle(), api.settle()])
  expect(await closings()).toBe(1)
  const { data } = await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}', { params: at(petition!) })
  expect(data!.state).toBe('closed')
})

test('no fault was recorded', () => {
  expect([...api.faults, ...strict.faults]).toEqual([])
})
