import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'
import { Browser } from './testing/browser.ts'
import { ElementClient } from './testing/element.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi({ start: new Date() })
})
afterAll(() => api.stop())

const inBari = { params: { path: { tenant: 'bari' } } }

test('a person is shown their name and what ties them to this town only', async () => {
  const standing = { bari: ['works_here' as const], monopoli: ['resident' as const] }
  const citizen = await api.citizen({ givenName: 'Elena', familyName: 'Marchetti', age: 29, standing })
  const { data } = await api.as(citizen).GET('/v1/{tenant}/me', inBari)
  expect(data).toEqual({
    id: citizen.id,
    given_name: 'Elena',
    family_name: 'Marchetti',
    assurance: 'substantial',
    age: 29,
    standing: ['works_here'],
    roles: [],
  })
})

test('a member of the staff sees their roles', async () => {
  const officer = await api.staff('officer')
  const { data } = await officer.GET('/v1/{tenant}/me', inBari)
  expect(data?.roles).toEqual([{ role: 'officer', service: null }])
})

test('nobody is told to sign in, and who has been erased is nobody', async () => {
  const { error } = await api.anonymous.GET('/v1/{tenant}/me', inBari)
  expect(error).toMatchObject({ status: 401, code: 'identity.sign_in_needed' })
  const citizen = await api.citizen()
  await api.app.identity.erase(citizen.id)
  const erased = await api.as(citizen).GET('/v1/{tenant}/me', inBari)
  expect(erased.error).toMatchObject({ status: 401, code: 'identity.token_invalid' })
})

test('signing in works in the whole API, and no cookie is set outside /oidc and /signin', async () => {
  const browser = new Browser(api.origin)
  const client = new ElementClient(api.origin, { origin: townPage })
  const tokens = await client.tokensOf(browser, 'maria')
  const me = await client.call('/v1/bari/me', tokens.access_token)
  expect(await me.json()).toMatchObject({ given_name: 'Maria', standing: ['resident'] })
  expect(me.headers.getSetCookie()).toEqual([])
  for (const path of ['/v1/tenants', '/v1/bari', '/status', '/nowhere', '/v1/openapi.json']) {
    expect((await fetch(new URL(path, api.origin))).headers.getSetCookie()).toEqual([])
  }
  for (const { attributes } of browser.cookiesSet) expect(attributes).toMatch(/path=\/(oidc|signin)(\/|;|$)/i)
  expect(api.faults).toEqual([])
})
