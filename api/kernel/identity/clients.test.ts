import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listClients, removeClient } from './index.ts'
import { registrationPolicies } from './registration.ts'
import { Browser } from './testing/browser.ts'
import { ElementClient } from './testing/element.ts'
import { pageOfBari, startIdentity, type IdentityServer } from './testing/server.ts'
import type { Scope } from './scopes.ts'

let api: IdentityServer
beforeAll(async () => {
  api = await startIdentity()
})
afterAll(() => api.stop())

const application = { client_name: 'Bari in tasca', redirect_uris: ['https://app.example/callback'], scope: 'openid participate' }

async function register(body: object, scopes: readonly Scope[] = ['participate'], invitation?: string) {
  const token = invitation ?? (await api.identity.issueRegistrationToken(scopes))
  const response = await send('POST', '/oidc/reg', token, body)
  return { status: response.status, body: (await response.json()) as Record<string, unknown>, invitation: token }
}

function send(method: string, path: string, token: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return fetch(new URL(path, api.issuer), { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
}

/** A third party's client: as an element, but with an identity and an address of its own. */
class ThirdParty extends ElementClient {
  override readonly clientId: string
  override readonly redirectUri = 'https://app.example/callback'
  override readonly resource = api.issuer

  constructor(clientId: string) {
    super(api.issuer, { origin: pageOfBari })
    this.clientId = clientId
  }
}

describe('a third party', () => {
  test('registers a client once per invitation, public, with proofs', async () => {
    const first = await register(application)
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({
      token_endpoint_auth_method: 'none',
      dpop_bound_access_tokens: true,
      scope: 'openid participate',
    })
    expect(first.body).not.toHaveProperty('client_secret')
    expect((await register(application, [], first.invitation)).status).toBe(401)
    expect((await register(application, [], 'guessed')).status).toBe(401)
  })

  test('gets no scope beyond its invitation, then or later', async () => {
    expect((await register({ ...application, scope: 'participate staff' })).body).toMatchObject({
      error: 'invalid_client_metadata',
    })
    const { body } = await register(application)
    const path = `/oidc/reg/${String(body.client_id)}`
    const change = { client_id: body.client_id, ...application, scope: 'openid participate staff' }
    expect((await send('PUT', path, String(body.registration_access_token), change)).status).toBe(400)
    const refused = await new Browser(api.issuer).follow(new ThirdParty(String(body.client_id)).authorize())
    expect(new URL(refused.location!).searchParams.get('error')).toBe('invalid_scope')
  })

  test('that is invited to a service gets that part and no other, and one that is invited to all may take a part', async () => {
    const narrow: Scope[] = ['participate:reports', 'profile:read']
    for (const scope of ['participate', 'participate:petitions', 'staff'])
      expect((await register({ ...application, scope: `openid ${scope}` }, narrow)).status).toBe(400)
    const scope = 'openid participate:reports profile:read'
    const { body } = await register({ ...application, scope }, narrow)
    expect(body.scope).toBe(scope)
    const asked = new ThirdParty(String(body.client_id)).authorize({ scope: 'openid participate:petitions' })
    expect(new URL((await new Browser(api.issuer).follow(asked)).location!).searchParams.get('error')).toBe('invalid_scope')
    expect((await register({ ...application, scope })).status).toBe(201)
  })

  test.each([{ scope: 7 }, { redirect_uris: 'x' }, { post_logout_redirect_uris: 'x' }, { client_name: {} }, { client_uri: [] }])(
    'is told that %j is wrong',
    async (wrong) => {
      expect((await register({ ...application, ...wrong })).status).toBe(400)
    },
  )

  const redirects = ['http://app.example/callback', 'app://callback', 'https://app.example/#x', 'javascript:alert(1)', 'x', 7]
  test.each(redirects)('may not be answered at %s', async (redirect) => {
    expect((await register({ ...application, redirect_uris: [redirect] })).status).toBe(400)
  })

  test('may be answered at a loopback address outside production only', async () => {
    const redirect_uris = ['http://127.0.0.1:8765/callback']
    expect((await register({ ...application, redirect_uris })).status).toBe(201)
    const inProduction = registrationPolicies(true)['third-party']!
    expect(() => inProduction({} as never, { ...application, redirect_uris } as never)).toThrow('invalid_redirect_uri')
  })

  test('can’t make us fetch addresses or loosen what is required', async () => {
    const { body } = await register({
      ...application,
      jwks_uri: 'https://app.example/jwks',
      sector_identifier_uri: 'https://app.example/sector',
      dpop_bound_access_tokens: false,
      token_endpoint_auth_method: 'client_secret_basic',
      grant_types: ['implicit'],
    })
    expect(body).toMatchObject({ dpop_bound_access_tokens: true, token_endpoint_auth_method: 'none' })
    expect(body).not.toHaveProperty('jwks_uri')
    expect(body).not.toHaveProperty('sector_identifier_uri')
  })

  test('acts for a citizen after their consent, which names it and what it may do', async () => {
    const { body } = await register(application)
    const client = new ThirdParty(String(body.client_id))
    const browser = new Browser(api.issuer)
    const consent = await client.signIn(browser, 'maria', { scope: 'openid participate' })
    expect(consent.body).toContain('Vuoi far agire Bari in tasca a tuo nome?')
    expect(consent.body).toContain('conoscere il tuo nome e partecipare a tuo nome')
    expect(consent.body).not.toContain('che un Comune ti ha affidato')
    expect(consent.headers.get('content-security-policy')).toContain(`form-action 'self' https://app.example`)
    const back = await browser.follow(`${consent.url.href}/consent`, {})
    expect(back.location).toMatch(/^https:\/\/app\.example\/callback\?code=/)
    const code = new URL(back.location!).searchParams.get('code')!
    const tokens = (await (await client.redeem(code)).json()) as { access_token: string; id_token: string }
    const person: unknown = await (await client.call('/', tokens.access_token)).json()
    expect(person).toMatchObject({ scopes: ['participate'], clientId: body.client_id })
    const idToken = JSON.parse(Buffer.from(tokens.id_token.split('.')[1]!, 'base64url').toString()) as object
    expect(Object.keys(idToken).sort()).toEqual(['acr', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'sub'])
  })

  test('is told when the citizen does not consent', async () => {
    const { body } = await register(application)
    const browser = new Browser(api.issuer)
    const consent = await new ThirdParty(String(body.client_id)).signIn(browser, 'maria', { scope: 'openid participate' })
    const back = await browser.follow(`${consent.url.href}/cancel`, {})
    expect(new URL(back.location!).searchParams.get('error')).toBe('access_denied')
  })

  test('reads, changes and deletes its client with the token it was given', async () => {
    const { body } = await register(application)
    const path = `/oidc/reg/${String(body.client_id)}`
    const token = String(body.registration_access_token)
    expect((await send('GET', path, 'guessed')).status).toBe(401)
    const changed = await send('PUT', path, token, { client_id: body.client_id, ...application, client_name: 'Bari in mano' })
    const now = (await changed.json()) as Record<string, unknown>
    expect(now).toMatchObject({ client_name: 'Bari in mano' })
    expect((await send('DELETE', path, String(now.registration_access_token))).status).toBe(204)
  })
})

test('the operator sees the clients and removes one with all that it was granted', async () => {
  const { body } = await register(application)
  const id = String(body.client_id)
  const found = (await listClients(api.database)).find((client) => client.id === id)
  expect(found).toMatchObject({ name: 'Bari in tasca', scope: 'openid participate' })
  expect(await removeClient(api.database, id)).toBe(true)
  expect((await new Browser(api.issuer).follow(new ThirdParty(id).authorize())).status).toBe(400)
  expect(await removeClient(api.database, id)).toBe(false)
})

test('signing out on the API’s own page ends the session', async () => {
  const browser = new Browser(api.issuer)
  const client = new ElementClient(api.issuer, { origin: pageOfBari })
  const tokens = await client.tokensOf(browser, 'maria')
  const page = await browser.follow('/oidc/session/end')
  expect(page.body).toContain('Vuoi uscire?')
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.body)![1]!
  const done = await browser.follow('/oidc/session/end/confirm', { xsrf, logout: 'yes' })
  expect(done.body).toContain('Sei uscito')
  expect((await client.refresh(tokens.refresh_token)).status).toBe(400)
})
