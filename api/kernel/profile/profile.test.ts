import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillPetitions } from '../../testing/lively-town.ts'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'
import type { Citizen } from '../../testing/caller.ts'
import { audienceOf, personPlace } from '../identity/index.ts'
import { makeProver } from '../identity/testing/prover.ts'

let api: TestApi
let anna: Citizen

beforeAll(async () => {
  api = await startApi()
  anna = await api.citizen({ givenName: 'Anna', familyName: 'Esposito' })
})
afterAll(() => api.stop())

test('tells people at their own page what the platform knows of them', async () => {
  const { data } = await api.as(api.atHome(anna)).GET('/v1/me/profile')
  expect(data).toMatchObject({ id: anna.id, given_name: 'Anna', family_name: 'Esposito', birth_date: '1986-01-01' })
})

test.each([
  ['a town', () => ({ ...anna, boundTo: 'bari' })],
  ['the whole API', () => anna],
  ['the operator’s page', () => ({ ...anna, boundTo: 'operator' })],
])('a token of %s is good for nothing there', async (_of, who) => {
  expect((await api.as(who()).GET('/v1/me/profile')).error).toMatchObject({ status: 403, code: 'profile.token_needed' })
})

test('whoever is not signed in is told so', async () => {
  expect((await api.anonymous.GET('/v1/me/profile')).error).toMatchObject({ code: 'identity.sign_in_needed' })
})

test('a page of a town can’t use the token, wherever it got it from', async () => {
  const address = `${api.origin}/v1/me/profile`
  const headers = { ...api.headersOf(api.atHome(anna))('GET', '/v1/me/profile'), Origin: townPage }
  expect((await fetch(address, { headers })).status).toBe(403)
})

test('the token acts in no town', async () => {
  const { error } = await api.as(api.atHome(anna)).GET('/v1/{tenant}/me', { params: { path: { tenant: 'bari' } } })
  expect(error).toMatchObject({ status: 403, code: 'identity.other_town' })
})

test('tokens of the own place are given to its page alone, and to no other application', async () => {
  const prover = makeProver()
  const ask = async (client: string, origin: string, returnTo: string) => {
    const state = { n: 'a-nonce-of-sixteen-or-more', o: origin, t: personPlace, m: 'redirect', r: returnTo }
    const query = new URLSearchParams({
      client_id: client,
      redirect_uri: `${api.origin}/signin/callback`,
      response_type: 'code',
      scope: 'openid participate',
      resource: audienceOf(api.origin, personPlace),
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      dpop_jkt: prover.jkt,
      state: Buffer.from(JSON.stringify(state)).toString('base64url'),
    })
    const answer = await fetch(`${api.origin}/oidc/auth?${query}`, { redirect: 'manual' })
    return answer.headers.get('location') ?? ''
  }
  expect(await ask('cdc-elements', api.origin, `${api.origin}/profilo`)).toMatch(/\/signin\/[\w-]+$/)
  for (const elsewhere of ['/operator', '/embed/bari/inbox', '/embed/me/inbox', '/profilo/altro'])
    expect(await ask('cdc-elements', api.origin, api.origin + elsewhere), elsewhere).toContain('invalid_target')
  expect(await ask('cdc-elements', townPage, `${townPage}/profilo`)).toContain('invalid_target')
})

test('the page is the platform’s own: no frame, nothing from elsewhere', async () => {
  const answer = await fetch(`${api.origin}/profilo`)
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(await answer.text()).toContain('<cdc-profile lang="it"')
})

test('what people did lies in one list, newest first, whatever the town, page by page', async () => {
  const vito = await api.citizen({ standing: { bari: ['resident'], altamura: ['resident'], monopoli: ['resident'] } })
  const signed: string[] = []
  for (const [town, times] of [
    ['bari', 1],
    ['altamura', 1],
    ['monopoli', 2],
  ] as const) {
    const { open } = (await fillPetitions(api, town, 2)).petitions
    for (const petition_id of open.slice(0, times)) {
      const params = { path: { tenant: town, petition_id } }
      const body = { consent: true, public_name: false } as const
      expect((await api.as(vito).POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params, body })).error).toBeUndefined()
      signed.unshift(petition_id)
      api.setNow(new Date(api.now().getTime() + 1000))
    }
  }
  const home = api.as(api.atHome(vito))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { data } = await home.GET('/v1/me/acts', { params: { query: { limit: 3, ...(cursor && { cursor }) } } })
    seen.push(...data!.items.map(({ act }) => act.subject_id))
    if (!cursor) expect(data!.items.map(({ town_name: name }) => name)).toEqual(['Monopoli', 'Monopoli', 'Altamura'])
    cursor = data!.next_cursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(signed)
  expect((await api.as(api.atHome(anna)).GET('/v1/me/acts')).data!.items).toEqual([])
})
