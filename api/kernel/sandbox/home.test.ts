import * as client from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { presented } from '../../testing/lively-counter.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'
import { Browser } from '../identity/testing/browser.ts'

let api: TestApi
const town = {
  slug: 'collaudo',
  name: 'Collaudo',
  istatCode: '000000',
  ipaCode: 'sandbox',
  population: 1000,
  position: [17.9, 41.4],
} as const
beforeAll(async () => {
  api = await startApi({ start: new Date() })
  await api.operator.create(town, true)
  await api.app.resetSandboxes()
})
afterAll(() => api.stop())

const redirectUri = 'http://127.0.0.1:5555/callback'

/** An application with a key of its own, and what it asks for. */
async function application(invitation: string, scope = 'openid participate staff') {
  const said = { client_name: 'Prove in tasca', redirect_uris: [redirectUri], scope }
  const config = await client.dynamicClientRegistration(new URL(api.origin), said, client.None(), {
    initialAccessToken: invitation,
    execute: [client.allowInsecureRequests],
  })
  const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256'))
  const verifier = client.randomPKCECodeVerifier()
  const asking = async (resource: string, more: Record<string, string> = {}) =>
    client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope,
      resource,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      dpop_jkt: await DPoP.calculateThumbprint(),
      ...more,
    }).href
  const redeem = (back: string, parameters?: Record<string, string>) =>
    client.authorizationCodeGrant(config, new URL(back), { pkceCodeVerifier: verifier, idTokenExpected: true }, parameters, {
      DPoP,
    })
  return { config, DPoP, asking, redeem }
}

const invited = async () => {
  const path = { tenant: 'collaudo' }
  return dataOf(await api.anonymous.POST('/v1/{tenant}/sandbox/invitations', { params: { path } })).invitation
}
const ordinary = () => api.app.identity.issueRegistrationToken(['participate', 'staff'])
const at = (place: string) => (place === '' ? api.origin : `${api.origin}/v1/${place}`)

/** Signs in as somebody and consents; returns where the browser is sent to with the code. */
async function signIn(browser: Browser, address: string, citizen: string): Promise<string> {
  const chooser = await browser.follow(address)
  const consent = await browser.follow(chooser.url.href, { citizen })
  const back = await browser.follow(`${consent.url.href}/consent`, {})
  return back.location!
}

test('anybody registers an application of sandboxes, but not in a town’s name', async () => {
  const refused = await api.anonymous.POST('/v1/{tenant}/sandbox/invitations', { params: { path: { tenant: 'bari' } } })
  expect(refused.error).toMatchObject({ status: 403, code: 'tenant.not_a_sandbox' })
  const invitation = await invited()
  await application(invitation)
  await expect(application(invitation)).rejects.toMatchObject({ status: 401 })
})

describe('an application of sandboxes', () => {
  test('signs invented people in, the sandbox’s staff among them', async () => {
    const app = await application(await invited())
    const { access_token } = await app.redeem(await signIn(new Browser(api.origin), await app.asking(at('collaudo')), 'lucia'))
    const { DPoP } = app
    const address = new URL('/v1/collaudo/me', api.origin)
    const me = await client.fetchProtectedResource(app.config, access_token, address, 'GET', undefined, undefined, { DPoP })
    expect(await me.json()).toMatchObject({ given_name: 'Lucia', roles: [{ role: 'administrator', service: null }] })
  })

  test.each(['bari', '', 'operator'])('gets no token of another place (%s)', async (place) => {
    const app = await application(await invited())
    const answer = await new Browser(api.origin).follow(await app.asking(at(place)))
    expect(new URL(answer.location!).searchParams.get('error')).toBe('invalid_target')
  })

  test('ends 90 days after its registration, and others don’t', async () => {
    const [sandboxed, other] = [await application(await invited()), await application(await ordinary())]
    const known = async ({ config }: { config: client.Configuration }) => {
      const { client_id: id } = config.clientMetadata()
      return (await api.database.row(sql('oidc_payload').where({ model: 'Client', id }))) !== undefined
    }
    api.setNow(new Date(Date.now() + 91 * 86_400_000))
    await api.app.identity.purge()
    api.setNow(new Date())
    expect([await known(sandboxed), await known(other)]).toEqual([false, true])
  })
})

describe('an invented person', () => {
  test.each(['bari', ''])('who is signed in must be somebody else elsewhere (%s)', async (place) => {
    const app = await application(await ordinary())
    const browser = new Browser(api.origin)
    await signIn(browser, await app.asking(at('collaudo')), 'maria')
    const asked = await browser.follow(await app.asking(at(place)))
    expect(asked.location).toBeNull()
    expect(asked.body).toContain('cittadino di prova')
    expect(asked.body).not.toContain('Comune di prova')
  })

  test.each(['bari', ''])('gets no token elsewhere, whatever a code says (%s)', async (place) => {
    const app = await application(await ordinary())
    const back = await signIn(new Browser(api.origin), await app.asking(at(place)), 'vito')
    const { id } = await api.operator.town('collaudo')
    const vito = sql('person').where({ given_name: 'Vito', sandbox_id: null })
    await api.database.run(vito.clone().update({ sandbox_id: id }))
    await expect(app.redeem(back)).rejects.toMatchObject({ error: 'invalid_target' })
    await api.database.run(sql('person').where({ given_name: 'Vito' }).update({ sandbox_id: null }))
  })

  test('of a code for the sandbox can’t be taken elsewhere when it is redeemed', async () => {
    const app = await application(await ordinary())
    const back = await signIn(new Browser(api.origin), await app.asking(at('collaudo')), 'maria')
    await expect(app.redeem(back, { resource: at('bari') })).rejects.toMatchObject({ error: 'invalid_target' })
  })

  test('has one way of signing in: none is added, nor is theirs to anybody', async () => {
    const app = await application(await ordinary())
    const browser = new Browser(api.origin)
    await signIn(browser, await app.asking(at('collaudo')), 'maria')
    for (const place of ['bari', 'collaudo']) {
      const asked = await browser.follow(await app.asking(at(place), { link: '1', prompt: 'login' }))
      expect([place, asked.body.includes('name="citizen"'), asked.status]).toEqual([place, false, 403])
    }
  })
})

describe('a citizen', () => {
  test('is nobody in a sandbox: the ways of towns are not offered there', async () => {
    const app = await application(await ordinary())
    const browser = new Browser(api.origin)
    await signIn(browser, await app.asking(at('bari')), 'maria')
    const asked = await browser.follow(await app.asking(at('collaudo')))
    expect(asked.body).toContain('Comune di prova')
    const uid = asked.url.pathname.split('/')[2]!
    const forced = await browser.follow(`/signin/${uid}/demo`, { citizen: 'maria' })
    expect([forced.location, forced.body.includes('Persona inventata')]).toEqual([null, true])
  })

  test('adds no invented person to their account', async () => {
    const app = await application(await ordinary())
    const browser = new Browser(api.origin)
    await signIn(browser, await app.asking(at('bari')), 'maria')
    const asked = await browser.follow(await app.asking(at('collaudo'), { link: '1', prompt: 'login' }))
    expect([asked.status, asked.body.includes('name="citizen"')]).toEqual([403, false])
  })

  test('is found by nobody who plays a sandbox’s counter or office, nor made a way into', async () => {
    const mario = presented('VRD', 55)
    const { given_name: givenName, family_name: familyName, birth_date: birthDate, tax_code: taxCode } = mario
    const login = { sourceSubject: taxCode, taxCode, assurance: 'substantial', givenName, familyName, birthDate } as const
    const id = await api.app.identity.enroll('spid', { ...login, standing: [] })
    const staff = await api.staff('administrator', 'collaudo')
    const params = { path: { tenant: 'collaudo' } }
    expect((await staff.PUT('/v1/{tenant}/counter/visit', { params, body: mario })).error).toBeUndefined()
    const ways = await api.database.rows(sql('person_login').select('source').where({ person_id: id }))
    expect(ways).toEqual([{ source: 'spid' }])
    const body = { person_id: id, standing: 'works_here', reason: 'Ho visto il contratto.' } as const
    const given = await staff.POST('/v1/{tenant}/standing', { params: { ...params, header: api.key() }, body })
    expect(given.error).toMatchObject({ code: 'tenant.person_unknown' })
  })
})
