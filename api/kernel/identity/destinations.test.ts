import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readState } from './sign-in-state.ts'
import { Browser } from './testing/browser.ts'
import { ElementClient, writeState, type StateFields } from './testing/element.ts'
import { pageOfBari, startIdentity, type IdentityServer } from './testing/server.ts'

let api: IdentityServer
beforeAll(async () => {
  api = await startIdentity()
})
afterAll(() => api.stop())

const good: StateFields = { n: 'a'.repeat(22), o: pageOfBari, t: 'bari', m: 'redirect', r: `${pageOfBari}/petizioni?id=7` }
const callback = (state: string, query: Record<string, string> = { code: 'x' }) =>
  new Browser(api.issuer).visit(`/signin/callback?${new URLSearchParams({ ...query, state })}`)

describe('the answer of a sign-in', () => {
  test('goes to the page that asked, in the fragment', async () => {
    const answer = await callback(writeState(good))
    expect(answer.status).toBe(303)
    expect(answer.location).toMatch(/^https:\/\/www\.comune\.bari\.example\/petizioni\?id=7#cdc-signin=x&state=/)
  })

  test('goes to the API’s own pages too', async () => {
    const own = { ...good, o: api.issuer, r: `${api.issuer}/embed/bari/petition/7` }
    expect((await callback(writeState(own))).location).toContain('/embed/bari/petition/7#cdc-signin=x')
  })

  const hostile: Record<string, object | string> = {
    'an origin that is not allowed': { ...good, o: 'https://evil.example', r: 'https://evil.example/' },
    'an origin allowed for another town only': {
      ...good,
      o: 'https://www.comune.noci.example',
      r: 'https://www.comune.noci.example/',
    },
    'another address of the API': { ...good, o: 'API', r: 'API/oidc/auth?client_id=x' },
    'a frame of another town': { ...good, o: 'API', r: 'API/embed/noci/petition/7' },
    'a way out of the frames': { ...good, o: 'API', r: 'API/embed/bari/../../oidc/auth' },
    'a town that does not exist': { ...good, t: 'atlantide' },
    'a return to another origin': { ...good, r: 'https://evil.example/' },
    'a return that only begins like the origin': { ...good, r: `${pageOfBari}.evil.example/` },
    'a return with the origin as user name': { ...good, r: 'https://www.comune.bari.example@evil.example/' },
    'a return with credentials': { ...good, r: 'https://a:b@www.comune.bari.example/' },
    'a return without scheme': { ...good, r: '//evil.example/' },
    'a return by script': { ...good, r: 'javascript:alert(1)' },
    'a return by data': { ...good, r: 'data:text/html,x' },
    'a blob of the origin': { ...good, r: `blob:${pageOfBari}/x` },
    'an origin in capitals': { ...good, o: 'https://WWW.comune.bari.example' },
    'an origin with a path': { ...good, o: `${pageOfBari}/` },
    'another port': { ...good, o: `${pageOfBari}:8443`, r: `${pageOfBari}:8443/` },
    'plain http': { ...good, o: 'http://www.comune.bari.example', r: 'http://www.comune.bari.example/' },
    'the opaque origin': { ...good, o: 'null', r: 'data:text/html,x' },
    'a list of origins': { ...good, o: [pageOfBari] },
    'no return': { n: good.n, o: good.o, t: good.t, m: good.m },
    'a short nonce': { ...good, n: 'abc' },
    'another mode': { ...good, m: 'frame' },
    'no JSON': Buffer.from('{').toString('base64url'),
    null: Buffer.from('null').toString('base64url'),
    'no base64url': '%%%',
    nothing: '',
    'too much': writeState({ ...good, r: `${pageOfBari}/${'x'.repeat(5000)}` }),
  }
  test.each(Object.keys(hostile))('goes nowhere with %s', async (kind) => {
    const state = JSON.parse(JSON.stringify(hostile[kind]!).replaceAll('"API', `"${api.issuer}`)) as object | string
    for (const mode of ['redirect', 'popup']) {
      const text =
        typeof state === 'string' ? state : writeState('m' in state && state.m === 'redirect' ? { ...state, m: mode } : state)
      const answer = await callback(text)
      expect(answer.status).toBe(400)
      expect(answer.location).toBeNull()
      expect(answer.body).not.toContain('evil.example')
      expect(answer.body).not.toContain('data-message')
      expect(answer.body).toContain('Non possiamo tornare alla pagina da cui sei partito')
    }
  })

  test('is an error of ours when the error is none that we know', async () => {
    const answer = await callback(writeState(good), { error: 'https://evil.example' })
    expect(ElementClient.answer(answer).get('cdc-signin-error')).toBe('server_error')
  })

  test('drops a fragment of the return', async () => {
    const answer = await callback(writeState({ ...good, r: `${pageOfBari}/#cdc-signin=other` }))
    expect(answer.location!.split('#')).toHaveLength(2)
    expect(ElementClient.answer(answer).getAll('cdc-signin')).toEqual(['x'])
  })

  test('is written into a popup without becoming markup', async () => {
    const answer = await callback(writeState({ ...good, m: 'popup' }), { code: `"><script>alert(1)</script>` })
    expect(answer.body).not.toContain('<script>alert')
  })
})

test('nobody is asked to sign in for a page that is not allowed', async () => {
  const client = new ElementClient(api.issuer, { origin: 'https://evil.example' })
  const page = await new Browser(api.issuer).follow(client.authorize())
  expect(page.status).toBe(400)
  expect(page.body).not.toContain('Maria Cassano')
})

test('no other redirect URI is ever visited, with or without session', async () => {
  const browser = new Browser(api.issuer)
  const client = new ElementClient(api.issuer, { origin: pageOfBari })
  await client.tokensOf(browser, 'maria')
  for (const redirect_uri of ['https://evil.example/', `${api.issuer}/signin/callback/x`, `${api.issuer}/signin/callback?x=1`]) {
    const page = await browser.follow(client.authorize({ redirect_uri }))
    expect(page.status).toBe(400)
    expect(page.location).toBeNull()
    expect(page.body).toContain('La richiesta di accesso non è valida')
  }
})

test('whatever the state, what is read returns to the origin it names', () => {
  const part = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(pageOfBari, good.r, 'popup', 'redirect', 'bari', good.n))
  const state = fc.record({ n: fc.constant(good.n), o: part, t: fc.constant('bari'), m: fc.constant('popup'), r: part })
  fc.assert(
    fc.property(fc.oneof(fc.string(), state.map(writeState)), (text) => {
      const read = readState(text)
      expect(read === undefined || new URL(read.returnTo).origin === read.origin).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
