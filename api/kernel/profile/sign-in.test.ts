import type { AdapterPayload } from 'oidc-provider'
import * as openid from 'openid-client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'
import type { Citizen } from '../../testing/caller.ts'
import { sql } from '../db/index.ts'
import { storeOf } from '../identity/oidc-adapter.ts'
import { Browser } from '../identity/testing/browser.ts'
import { ElementClient, type Tokens } from '../identity/testing/element.ts'

let api: TestApi
beforeAll(async () => {
  // The provider goes by the real clock.
  api = await startApi({ start: new Date() })
})
afterAll(() => api.stop())
afterEach(() => expect(api.faults).toEqual([]))

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

/** Somebody signed in at a page, in a browser of their own. */
interface SignedIn {
  readonly browser: Browser
  readonly element: ElementClient
  readonly tokens: Tokens
  call(path: string, method?: string): Promise<Response>
}

async function signIn(citizen: string, { userAgent = firefox, home = false, browser = new Browser(api.origin, userAgent) } = {}) {
  const element = home
    ? new ElementClient(api.origin, { origin: api.origin, tenant: 'me' })
    : new ElementClient(api.origin, { origin: townPage })
  if (home) element.state.r = `${api.origin}/profilo`
  const tokens = await element.tokensOf(browser, citizen)
  const call = (path: string, method?: string) => element.call(path, tokens.access_token, method)
  return { browser, element, tokens, call } satisfies SignedIn
}

const items = async <T>(of: SignedIn, path: string) => ((await (await of.call(path)).json()) as { items: T[] }).items
interface Session {
  id: string
  browser: string
  system: string
  towns: string[]
  current: boolean
}
const sessions = (of: SignedIn) => items<Session>(of, '/v1/me/sessions')
const history = async (of: SignedIn) =>
  (await items<{ kind: string; what: string }>(of, '/v1/me/history')).map(({ kind, what }) => [kind, what])
const ended = (of: SignedIn) => expect.poll(async () => (await of.call('/v1/bari/me')).status, { timeout: 10_000 }).toBe(401)

describe('where somebody is signed in', () => {
  test('is told with the browser in a word, and the one that asks is marked', async () => {
    await signIn('maria', { userAgent: safari })
    const home = await signIn('maria', { home: true })
    const told = await sessions(home)
    expect(told.map(({ browser, system, current }) => [browser, system, current])).toEqual([
      ['Firefox', 'Linux', true],
      ['Safari', 'iOS', false],
    ])
    expect(told[1]!.towns).toEqual(['Bari'])
  })

  test('is nobody else’s to see or to end', async () => {
    const vito = await signIn('vito', { home: true })
    const chiara = await signIn('chiara', { home: true })
    const [own] = await sessions(vito)
    expect((await sessions(chiara)).map(({ id }) => id)).not.toContain(own!.id)
    expect((await chiara.call(`/v1/me/sessions/${own!.id}`, 'DELETE')).status).toBe(404)
    expect((await vito.call('/v1/me/sessions')).status).toBe(200)
  })

  test('ends from elsewhere: its access token, its refresh token and its session, and what happened is told', async () => {
    const phone = await signIn('giorgia', { userAgent: safari })
    const home = await signIn('giorgia', { home: true })
    const theirs = (await sessions(home)).find(({ browser }) => browser === 'Safari')!
    expect((await home.call(`/v1/me/sessions/${theirs.id}`, 'DELETE')).status).toBe(204)
    await ended(phone)
    expect((await phone.element.refresh(phone.tokens.refresh_token)).status).toBe(400)
    expect((await phone.browser.follow(phone.element.authorize())).url.pathname).toContain('/signin/')
    expect((await sessions(home)).map(({ id }) => id)).not.toContain(theirs.id)
    expect(await history(home)).toEqual([['session_ended', '']])
    expect((await home.call('/v1/me/profile')).status).toBe(200)
  })

  test('stays ended, whatever was under way there', async () => {
    await signIn('maria')
    const here = await signIn('maria', { home: true, userAgent: safari })
    const { id } = (await sessions(here)).find(({ current }) => !current)!
    const [{ session_uid: uid }] = (await api.database.rows(sql('person_session').select('session_uid').where({ id }))) as [
      { session_uid: string },
    ]
    const kept = sql('oidc_payload').select('id', 'payload').where({ model: 'Session', uid })
    const session = (await api.database.row<{ id: string; payload: AdapterPayload }>(kept))!
    expect((await here.call(`/v1/me/sessions/${id}`, 'DELETE')).status).toBe(204)
    // The provider writes a session after every request, also after one that had begun before.
    const store = storeOf(api.database)('Session')
    await store.upsert(session.id, session.payload, 60)
    expect([await store.find(session.id), await store.findByUid(uid)]).toEqual([undefined, undefined])
  })

  test('ends everywhere but where it is asked', async () => {
    const others = [await signIn('elena', { userAgent: safari }), await signIn('elena')]
    const home = await signIn('elena', { home: true })
    expect((await home.call('/v1/me/sessions', 'DELETE')).status).toBe(204)
    for (const other of others) await ended(other)
    expect((await sessions(home)).map(({ current }) => current)).toEqual([true])
    expect((await home.element.refresh(home.tokens.refresh_token)).status).toBe(200)
  })
})

test('a browser’s own words are kept nowhere', async () => {
  const browser = new Browser(api.origin, 'Invented/1.0 <script>alert(1)</script> (Somebody; 10.1.2.3)')
  await signIn('paolo', { browser })
  const rows = await api.database.rows(sql('person_session').select('*').orderBy('begun_at', 'desc').limit(1))
  expect(JSON.stringify(rows)).not.toMatch(/invented|script|10\.1/i)
})

describe('ways of signing in', () => {
  interface Way {
    id: string
    source: string
  }
  const ways = (of: SignedIn) => items<Way>(of, '/v1/me/sign-in-ways')
  /** Another way beside the one by which they are signed in. */
  async function addWay(person: string, source: string, assurance: string): Promise<string> {
    const row = {
      source,
      subject_hash: `${source} ${person}`,
      person_id: person,
      assurance,
      since: api.now(),
      last_at: api.now(),
    }
    const [added] = await api.database.rows<{ id: string }>(sql('person_login').insert(row).returning('id'))
    return added!.id
  }
  const idOf = async (of: SignedIn) => ((await (await of.call('/v1/me/profile')).json()) as { id: string }).id
  const remove = async (of: SignedIn, id: string, query = '') => {
    const answer = await of.call(`/v1/me/sign-in-ways/${id}${query}`, 'DELETE')
    return answer.status === 204 ? 'removed' : ((await answer.json()) as { code: string }).code
  }

  test('are removed, but never the last one, and it is told', async () => {
    const home = await signIn('rosa', { home: true })
    const second = await addWay(await idOf(home), 'email', 'low')
    expect((await ways(home)).map(({ source }) => source).sort()).toEqual(['demo', 'email'])
    expect(await remove(home, second)).toBe('removed')
    // What a counter has vouched for is none by which anybody comes in.
    await addWay(await idOf(home), 'counter', 'substantial')
    const [last, ...others] = await ways(home)
    expect(others).toEqual([])
    expect(await remove(home, last!.id)).toBe('profile.last_way')
    expect((await history(home))[0]).toEqual(['way_removed', 'email'])
  })

  test('two removed at once leave one', async () => {
    const home = await signIn('antonio', { home: true })
    const second = await addWay(await idOf(home), 'email', 'low')
    const first = (await ways(home)).find(({ source }) => source === 'demo')
    const answers = await Promise.all([remove(home, first!.id), remove(home, second)])
    expect(answers.sort()).toEqual(['profile.last_way', 'removed'])
    expect(await ways(home)).toHaveLength(1)
  })

  test('surer than the sign-in that asks stay, and others’ are not there', async () => {
    const home = await signIn('michele', { home: true })
    const id = await idOf(home)
    const weak = api.as(api.atHome({ ...(await api.citizen()), id, assurance: 'low' }))
    const [way] = await ways(home)
    await addWay(id, 'email', 'low')
    const path = { way_id: way!.id }
    const { error } = await weak.DELETE('/v1/me/sign-in-ways/{way_id}', { params: { path } })
    expect(error).toMatchObject({ code: 'identity.assurance_too_low', params: { required: 'substantial' } })
    const stranger = await signIn('vito', { home: true })
    expect(await remove(stranger, way!.id)).toBe('http.not_found')
  })

  test('are removed by nobody who finds a tab open', async () => {
    const home = await signIn('francesca', { home: true })
    const id = await idOf(home)
    const way = await addWay(id, 'email', 'low')
    const signedInAt = new Date(api.now().getTime() - 601_000)
    const later = api.as(api.atHome({ ...(await api.citizen()), id, signedInAt }))
    const { error } = await later.DELETE('/v1/me/sign-in-ways/{way_id}', { params: { path: { way_id: way } } })
    expect(error).toMatchObject({ status: 403, code: 'identity.sign_in_again' })
    expect((await ways(home)).map(({ id }) => id)).toContain(way)
  })

  test('that a role needs are removed only by who says that they know', async () => {
    const id = await api.app.identity.enroll('demo', {
      sourceSubject: 'carla',
      assurance: 'substantial',
      givenName: 'C',
      familyName: 'U',
      standing: [],
    })
    const officer: Citizen = api.atHome({ ...(await api.citizen()), id })
    await api.operator.giveRole('monopoli', id, 'officer', null, api.now())
    await addWay(id, 'email', 'low')
    const way = (await api.as(officer).GET('/v1/me/sign-in-ways')).data!.items.find(({ source }) => source === 'demo')
    const path = { way_id: way!.id }
    const refused = await api.as(officer).DELETE('/v1/me/sign-in-ways/{way_id}', { params: { path } })
    expect(refused.error).toMatchObject({ code: 'profile.role_needs_way' })
    const query = { despite_roles: true }
    const done = await api.as(officer).DELETE('/v1/me/sign-in-ways/{way_id}', { params: { path, query } })
    expect(done.response.status).toBe(204)
  })

  test('removed, end the other sign-ins by them', async () => {
    const thief = await signIn('davide', { userAgent: safari })
    const home = await signIn('davide', { home: true })
    const id = await idOf(home)
    await addWay(id, 'email', 'low')
    const demo = (await ways(home)).find(({ source }) => source === 'demo')!
    expect(await remove(home, demo.id)).toBe('removed')
    await ended(thief)
    expect((await home.call('/v1/me/profile')).status).toBe(200)
  })
})

describe('what other applications may do', () => {
  const redirectUri = 'https://app.example/callback'

  test('is listed, and ends when it is taken back', async () => {
    const invitation = await api.app.identity.issueRegistrationToken(['participate'])
    const said = { client_name: 'Bari in tasca', redirect_uris: [redirectUri], scope: 'openid participate' }
    const config = await openid.dynamicClientRegistration(new URL(api.origin), said, openid.None(), {
      initialAccessToken: invitation,
      execute: [openid.allowInsecureRequests],
    })
    const DPoP = openid.getDPoPHandle(config, await openid.randomDPoPKeyPair('ES256'))
    const [verifier, state] = [openid.randomPKCECodeVerifier(), openid.randomState()]
    const url = openid.buildAuthorizationUrl(config, {
      ...{ redirect_uri: redirectUri, scope: 'openid participate', resource: `${api.origin}/v1/bari`, state },
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      dpop_jkt: await DPoP.calculateThumbprint(),
    })
    const browser = new Browser(api.origin, firefox)
    const chooser = await browser.follow(url.href)
    const consent = await browser.follow(chooser.url.href, { citizen: 'sandra' })
    const back = await browser.follow(`${consent.url.href}/consent`, {})
    const checks = { pkceCodeVerifier: verifier, expectedState: state, idTokenExpected: true }
    const tokens = await openid.authorizationCodeGrant(config, new URL(back.location!), checks, undefined, { DPoP })
    const call = () =>
      openid.fetchProtectedResource(
        config,
        tokens.access_token,
        new URL('/v1/bari/me', api.origin),
        'GET',
        undefined,
        undefined,
        { DPoP },
      )
    expect((await call()).status).toBe(200)
    const home = await signIn('sandra', { home: true })
    const [given] = await items<{ client_id: string; name: string; scopes: string[]; towns: string[] }>(home, '/v1/me/consents')
    expect(given).toMatchObject({ name: 'Bari in tasca', scopes: ['participate'], towns: ['Bari'] })
    const stranger = await signIn('vito', { home: true })
    expect((await stranger.call(`/v1/me/consents/${given!.client_id}`, 'DELETE')).status).toBe(404)
    expect((await home.call(`/v1/me/consents/${given!.client_id}`, 'DELETE')).status).toBe(204)
    expect(await items(home, '/v1/me/consents')).toEqual([])
    await expect
      .poll(
        () =>
          call().then(
            ({ status }) => status,
            () => 401,
          ),
        { timeout: 10_000 },
      )
      .toBe(401)
    await expect(openid.refreshTokenGrant(config, tokens.refresh_token!, undefined, { DPoP })).rejects.toThrow()
    expect((await history(home))[0]).toEqual(['consent_withdrawn', 'Bari in tasca'])
    expect((await home.call('/v1/me/profile')).status).toBe(200)
  })

  test('elements are none of them', async () => {
    const home = await signIn('maria', { home: true })
    expect((await home.call('/v1/me/consents/cdc-elements', 'DELETE')).status).toBe(404)
    expect((await home.call('/v1/me/profile')).status).toBe(200)
  })
})
