import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'

let api: TestApi
let administrator: Caller
let site: Server
let origin: string
let answer: (response: ServerResponse, path: string) => void

beforeAll(async () => {
  api = await startApi()
  administrator = await api.staff('administrator')
  site = createServer((request, response) => answer(response, request.url!))
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterAll(async () => {
  site.close()
  expect(api.faults).toEqual([])
  await api.stop()
})

const check = async (address: string, caller = administrator) =>
  caller.POST('/v1/{tenant}/origins/checks', { params: { path: { tenant: 'bari' } }, body: { address } })
const tag = () => `<script type="module" src="${api.origin}/v1/cdc.js"></script>`
/** What is found of a page with this head and body, code by code. */
async function found(html: string, headers: Record<string, string> = {}): Promise<[string, string, Record<string, unknown>][]> {
  answer = (response) => response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(html)
  const { data, error } = await check(`${origin}/pagina`)
  expect(error).toBeUndefined()
  return data!.findings.map(({ code, state, params }) => [code, state, params])
}
const codes = async (...page: Parameters<typeof found>) => (await found(...page)).map(([code]) => code)

test('a page with everything in its place, once its origin is allowed', async () => {
  const html = `<!doctype html><head>${tag()}</head><cdc-petitions tenant="bari"></cdc-petitions>`
  expect(await found(html)).toEqual([
    ['origin_missing', 'bad', { origin }],
    ['script_found', 'good', {}],
    ['elements_found', 'good', { tags: 'cdc-petitions' }],
    ['policy_none', 'good', {}],
  ])
  await api.operator.setOrigin('bari', origin, true)
  expect((await found(html))[0]).toEqual(['origin_allowed', 'good', { origin }])
})

test('a page without the script, and one that takes it from elsewhere or as no module', async () => {
  expect(await found('<p>Benvenuti</p>')).toContainEqual(['script_missing', 'bad', { tag: tag() }])
  expect(await codes('<p>Benvenuti</p>')).toContain('elements_missing')
  const elsewhere = '<base href="https://cdn.example.org/x/"><script type="module" src="cdc.js"></script>'
  expect(await found(elsewhere)).toContainEqual([
    'script_elsewhere',
    'warn',
    { found: 'https://cdn.example.org/x/cdc.js', wanted: `${api.origin}/v1/cdc.js` },
  ])
  expect(await codes(tag().replace(' type="module"', ''))).toContain('script_no_module')
  expect(await codes(`<!-- ${tag()} -->`)).toContain('script_missing')
})

test('elements that do not say their town, or say another', async () => {
  expect(await found(`${tag()}<cdc-petitions></cdc-petitions>`)).toContainEqual([
    'town_missing',
    'bad',
    { tag: 'cdc-petitions', attribute: 'tenant="bari"' },
  ])
  expect(await codes(`${tag()}<cdc-town tenant="bari"><div><cdc-report-map></cdc-report-map></div></cdc-town>`)).not.toContain(
    'town_missing',
  )
  expect(await codes(`${tag()}<cdc-petitions tenant="noci"></cdc-petitions>`)).toContain('town_other')
})

test('a policy that keeps elements from working, in the header or in the page, with what to add', async () => {
  const strict = await found(tag(), { 'Content-Security-Policy': "default-src 'self'" })
  expect(strict.filter(([code]) => code === 'policy_blocks')).toEqual([
    ['policy_blocks', 'bad', { directive: 'script-src', add: api.origin }],
    ['policy_blocks', 'bad', { directive: 'connect-src', add: api.origin }],
    ['policy_blocks', 'warn', { directive: 'img-src', add: api.origin }],
    ['policy_blocks', 'warn', { directive: 'img-src', add: 'blob:' }],
  ])
  const within = `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'; trusted-types x">${tag()}`
  expect((await found(within)).filter(([code]) => code === 'policy_blocks').map(([, , params]) => params['directive'])).toEqual([
    'connect-src',
    'trusted-types',
  ])
  const fine = `script-src ${api.origin}; connect-src ${api.origin}; img-src ${api.origin} blob:`
  expect(await codes(tag(), { 'Content-Security-Policy': fine })).toContain('policy_allows')
  expect(await codes(tag(), { 'Content-Security-Policy-Report-Only': "default-src 'none'" })).toContain('policy_none')
})

test('a page that isolates itself is told to be fine', async () => {
  expect(await found(tag(), { 'Cross-Origin-Opener-Policy': 'same-origin' })).toContainEqual(['opener_isolated', 'good', {}])
})

test('a page that is elsewhere, is not there, or does not answer', async () => {
  answer = (response, path) =>
    path === '/nuova' ? response.writeHead(200).end(tag()) : response.writeHead(301, { Location: '/nuova' }).end()
  const moved = (await check(`${origin}/vecchia`)).data!
  expect(moved.address).toBe(`${origin}/nuova`)
  expect(moved.findings).toContainEqual({ code: 'page_redirects', state: 'warn', params: { to: `${origin}/nuova` } })
  answer = (response) => response.writeHead(404).end()
  expect((await check(`${origin}/`)).data!.findings).toContainEqual({
    code: 'page_status',
    state: 'bad',
    params: { status: 404 },
  })
  expect((await check('http://127.0.0.1:1/')).data!.findings.map(({ code }) => code)).toContain('page_unreachable')
})

test('addresses of private networks are not asked, nor where a page leads to them', async () => {
  const refused = (await check('https://10.1.2.3/')).data!.findings
  expect(refused).toContainEqual({
    code: 'page_unreachable',
    state: 'bad',
    params: { reason: 'the address is not on the public Internet' },
  })
  answer = (response) => response.writeHead(302, { Location: 'https://192.168.1.1/admin' }).end()
  expect((await check(`${origin}/`)).data!.findings.map(({ code }) => code)).toContain('page_unreachable')
})

test('only administrators have pages looked at', async () => {
  const officer = await api.staff('officer')
  expect((await check(origin, officer)).error).toMatchObject({ code: 'staff.role_needed' })
  expect((await check('ftp://example.org/')).error).toMatchObject({ code: 'http.invalid_request' })
})

test('a page whose elements lie as deep as can be is read, and no more of it than can be read quickly', async () => {
  const deep = '<div>'.repeat(20_000)
  expect(await codes(`${tag()}${deep}<cdc-petitions tenant="bari"></cdc-petitions>`)).toContain('elements_found')
  expect(await codes(`${tag()}${'<b><i><a>'.repeat(80_000)}<cdc-petitions tenant="bari">`)).toContain('elements_missing')
})
