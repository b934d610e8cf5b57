import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'
import { audienceOf } from './audience.ts'
import { Browser } from './testing/browser.ts'
import { ElementClient, type Tokens } from './testing/element.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi({ start: new Date() })
})
afterAll(() => api.stop())

const visitor = () => new Browser(api.origin)
const element = (tenant: string) => new ElementClient(api.origin, { origin: townPage, tenant })
const town = (tenant: string) => audienceOf(api.origin, tenant)
const bodyOf = async (response: Response) => (await response.json()) as Record<string, unknown>
const claimsOf = ({ access_token: token }: Tokens) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>

describe('a sign-in of the elements', () => {
  test('gives a token that acts in the town of the page and in no other', async () => {
    const client = element('bari')
    const tokens = await client.tokensOf(visitor(), 'maria')
    expect(claimsOf(tokens)).toMatchObject({ iss: api.origin, aud: town('bari') })
    expect((await client.call('/v1/bari/me', tokens.access_token)).status).toBe(200)
    const elsewhere = await client.call('/v1/monopoli/me', tokens.access_token)
    expect(elsewhere.status).toBe(403)
    expect(await bodyOf(elsewhere)).toMatchObject({ code: 'identity.other_town', params: { town: 'bari' } })
  })

  test('gives a token that writes nothing and opens nothing in another town', async () => {
    const client = element('bari')
    const { access_token } = await client.tokensOf(visitor(), 'maria')
    const id = '019a5b1c-0000-7000-8000-000000000001'
    const asked: [string, string][] = [
      ['POST', '/v1/monopoli/petitions'],
      ['POST', `/v1/monopoli/petitions/${id}/signatures`],
      ['GET', `/v1/monopoli/petitions/${id}`],
      ['GET', '/v1/Bari/me'],
      ['GET', '/v1/atlantide/me'],
    ]
    for (const [method, path] of asked) {
      const answer = await client.call(path, access_token, method)
      expect([path, answer.status, (await bodyOf(answer)).code]).toEqual([path, 403, 'identity.other_town'])
    }
  })

  const other: Record<string, () => string> = {
    'another town': () => town('bari'),
    'the whole API': () => api.origin,
    'no resource': () => '',
    'a longer address': () => `${town('monopoli')}/me`,
    'an address that means the same': () => `${api.origin}/v1/./monopoli`,
    'another origin': () => 'https://api.example/v1/monopoli',
  }
  test.each(Object.keys(other))('on a page of Monopoli is refused for %s, with a session and without', async (kind) => {
    const browser = visitor()
    const refused = async () => {
      const back = await browser.follow(element('monopoli').authorize({ resource: other[kind]!() }))
      return ElementClient.answer(back).get('cdc-signin-error')
    }
    expect(await refused()).toBe('invalid_target')
    await element('monopoli').tokensOf(browser, 'maria')
    expect(await refused()).toBe('invalid_target')
  })

  test('is refused for two towns at once', async () => {
    const client = element('monopoli')
    const back = await visitor().follow(`${client.authorize()}&resource=${encodeURIComponent(town('bari'))}`)
    expect(ElementClient.answer(back).get('cdc-signin-error')).toBe('invalid_target')
  })

  test('can’t be led to another town by a pushed request', async () => {
    const client = element('monopoli')
    const pushed = new URL(client.authorize({ resource: town('bari') })).searchParams
    const answer = await fetch(`${api.origin}/oidc/request`, { method: 'POST', body: pushed })
    expect([answer.status, await bodyOf(answer)]).toMatchObject([400, { error: 'invalid_target' }])
  })

  test('can’t change its town when the code is exchanged, nor at a refresh', async () => {
    const browser = visitor()
    await element('monopoli').tokensOf(browser, 'maria')
    const client = element('bari')
    for (const resource of [town('monopoli'), api.origin]) {
      const code = ElementClient.answer(await browser.follow(client.authorize())).get('cdc-signin')!
      expect(await bodyOf(await client.redeem(code, { resource }))).toMatchObject({ error: 'invalid_target' })
    }
    for (const resource of [town('monopoli'), api.origin]) {
      const { refresh_token } = await client.tokensOf(visitor(), 'maria')
      expect(await bodyOf(await client.refresh(refresh_token, { resource }))).toMatchObject({ error: 'invalid_target' })
    }
  })

  test('that was good in every town ends at its next refresh', async () => {
    const client = element('bari')
    const { refresh_token } = await client.tokensOf(visitor(), 'maria')
    const everywhere = sql.raw(`jsonb_set(payload::jsonb, '{resource}', to_jsonb(?::text))`, [api.origin])
    await api.database.run(sql('oidc_payload').where({ model: 'RefreshToken' }).update({ payload: everywhere }))
    expect(await bodyOf(await client.refresh(refresh_token))).toMatchObject({ error: 'invalid_target' })
  })

  test('in one town stays good when the same session signs in to a second', async () => {
    const browser = visitor()
    const first = element('bari')
    const before = await first.tokensOf(browser, 'maria')
    const second = element('monopoli')
    const code = ElementClient.answer(await browser.follow(second.authorize())).get('cdc-signin')!
    const there = (await bodyOf(await second.redeem(code))) as unknown as Tokens
    const here = (await bodyOf(await first.refresh(before.refresh_token))) as unknown as Tokens
    expect([claimsOf(here), claimsOf(there)]).toMatchObject([
      { aud: town('bari'), scope: 'participate staff' },
      { aud: town('monopoli'), scope: 'participate staff' },
    ])
    expect((await first.call('/v1/bari/me', here.access_token)).status).toBe(200)
    expect((await second.call('/v1/monopoli/me', there.access_token)).status).toBe(200)
    expect((await second.call('/v1/bari/me', there.access_token)).status).toBe(403)
  })
})

class ThirdParty extends ElementClient {
  override readonly clientId: string
  override readonly redirectUri = 'https://app.example/callback'
  override readonly resource: string

  constructor(clientId: string, resource: string) {
    super(api.origin, { origin: townPage })
    this.clientId = clientId
    this.resource = resource
  }

  /** Signs in as Maria and consents. */
  async tokens(): Promise<Tokens> {
    const browser = visitor()
    const consent = await this.signIn(browser, 'maria', { scope: 'openid participate' })
    const back = await browser.follow(`${consent.url.href}/consent`, {})
    return (await (await this.redeem(new URL(back.location!).searchParams.get('code')!)).json()) as Tokens
  }
}

describe('a third party', () => {
  const registered = async (resource: string) => {
    const invitation = await api.app.identity.issueRegistrationToken(['participate'])
    const response = await fetch(`${api.origin}/oidc/reg`, {
      method: 'POST',
      headers: { authorization: `Bearer ${invitation}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        client_name: 'Puglia in tasca',
        redirect_uris: ['https://app.example/callback'],
        scope: 'openid participate',
      }),
    })
    return new ThirdParty(String((await bodyOf(response)).client_id), resource)
  }

  test.each([
    ['by default', () => ''],
    ['when it asks for the whole API', () => api.origin],
  ])('acts in every town %s', async (_case, resource) => {
    const client = await registered(resource())
    const tokens = await client.tokens()
    expect(claimsOf(tokens)).toMatchObject({ aud: api.origin })
    for (const path of ['/v1/bari/me', '/v1/monopoli/me']) expect((await client.call(path, tokens.access_token)).status).toBe(200)
  })

  test('acts in one town when it asks for that one', async () => {
    const client = await registered(town('monopoli'))
    const { access_token } = await client.tokens()
    expect((await client.call('/v1/monopoli/me', access_token)).status).toBe(200)
    expect((await client.call('/v1/bari/me', access_token)).status).toBe(403)
  })

  test.each(['/v1/atlantide', '/v1/', '/v1', '/v1/bari/petitions'])('gets no token for %s', async (path) => {
    const back = await visitor().follow((await registered(api.origin + path)).authorize({ scope: 'openid participate' }))
    expect(new URL(back.location!).searchParams.get('error')).toBe('invalid_target')
  })
})

test('an audience that is no town’s does not hold', async () => {
  const client = element('bari')
  const { id: sub } = await api.citizen()
  for (const aud of ['https://api.example', `${api.origin}/`, `${api.origin}/v2/bari`, `${api.origin}.example/v1/bari`]) {
    const token = api.app.identity.issueAccessToken({ sub, aud }, client.prover.jkt)
    expect(await bodyOf(await client.call('/v1/bari/me', token))).toMatchObject({ code: 'identity.token_invalid' })
  }
})

test('nothing in these tests was a fault', () => {
  expect(api.faults).toEqual([])
})
