import * as client from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser } from './testing/browser.ts'
import { startIdentity, type IdentityServer } from './testing/server.ts'

let api: IdentityServer
beforeAll(async () => {
  api = await startIdentity()
})
afterAll(() => api.stop())

const redirectUri = 'https://app.example/callback'

/** A third party's application that speaks by `openid-client` as it is, with a key of its own. */
interface Application {
  readonly config: client.Configuration
  readonly DPoP: client.DPoPHandle
}

/** What it keeps from the request until the answer. */
interface Asked {
  readonly url: string
  readonly checks: client.AuthorizationCodeGrantChecks
}

async function application(): Promise<Application> {
  const invitation = await api.identity.issueRegistrationToken(['participate'])
  const said = { client_name: 'Bari in tasca', redirect_uris: [redirectUri], scope: 'openid participate' }
  const config = await client.dynamicClientRegistration(new URL(api.issuer), said, client.None(), {
    initialAccessToken: invitation,
    execute: [client.allowInsecureRequests],
  })
  return { config, DPoP: client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256')) }
}

async function ask({ config, DPoP }: Application, resource = api.issuer): Promise<Asked> {
  const [verifier, state, nonce] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce()]
  const parameters = {
    redirect_uri: redirectUri,
    scope: 'openid participate',
    resource,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    dpop_jkt: await DPoP.calculateThumbprint(),
    state,
    nonce,
  }
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
  return { url: client.buildAuthorizationUrl(config, parameters).href, checks }
}

/** Goes as a citizen from the application's request to the address at which it is answered. */
async function answerTo({ url }: Asked, browser = new Browser(api.issuer)): Promise<URL> {
  const chooser = await browser.follow(url)
  const consent = await browser.follow(chooser.url.href, { citizen: 'maria' })
  const back = await browser.follow(`${consent.url.href}/consent`, {})
  return new URL(back.location!)
}

const redeem = ({ config, DPoP }: Application, answer: URL, { checks }: Asked) =>
  client.authorizationCodeGrant(config, answer, checks, undefined, { DPoP })

async function signedIn(app: Application, resource?: string) {
  const asked = await ask(app, resource)
  const { access_token, id_token, refresh_token } = await redeem(app, await answerTo(asked), asked)
  return { access_token, id_token: id_token!, refresh_token: refresh_token! }
}

const call = ({ config, DPoP }: Application, token: string, path: string) =>
  client.fetchProtectedResource(config, token, new URL(path, api.issuer), 'GET', undefined, undefined, { DPoP })

const refresh = ({ config, DPoP }: Application, token: string) => client.refreshTokenGrant(config, token, undefined, { DPoP })

/** That openid-client refuses an answer for what this parameter says. */
const becauseOf = (parameter: string) => ({ cause: { message: expect.stringContaining(`"${parameter}"`) as string } })

test('openid-client registers, signs a citizen in, acts, refreshes and signs out', async () => {
  const app = await application()
  const tokens = await signedIn(app)
  expect(await (await call(app, tokens.access_token, '/v1/bari/petitions')).json()).toMatchObject({
    assurance: 'substantial',
    clientId: app.config.clientMetadata().client_id,
    scopes: ['participate'],
  })
  const next = await refresh(app, tokens.refresh_token)
  expect((await call(app, next.access_token, '/')).status).toBe(200)
  await client.tokenRevocation(app.config, next.refresh_token!)
  await expect(refresh(app, next.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' })
})

test.each(['me', 'operator'])('is given no token for the platform’s own place %s', async (place) => {
  const { url } = await ask(await application(), `${api.issuer}/v1/${place}`)
  const answer = await new Browser(api.issuer).follow(url)
  const said = answer.location ? new URL(answer.location).searchParams.get('error') : answer.body
  expect(said).toContain('invalid_target')
})

describe('the citizen', () => {
  test.each([
    ['bari', 'Solo nel Comune di Bari.'],
    ['', 'In tutti i Comuni di questa piattaforma.'],
  ])('reads before consenting where the application may act (%s)', async (town, words) => {
    const browser = new Browser(api.issuer)
    const asked = await ask(await application(), town ? `${api.issuer}/v1/${town}` : api.issuer)
    const chooser = await browser.follow(asked.url)
    const consent = await browser.follow(chooser.url.href, { citizen: 'maria' })
    expect(consent.body).toContain(words)
  })

  test('takes the consent back by signing out at the address that its page names', async () => {
    const [app, browser] = [await application(), new Browser(api.issuer)]
    const asked = await ask(app)
    const chooser = await browser.follow(asked.url)
    const consent = await browser.follow(chooser.url.href, { citizen: 'maria' })
    const back = await browser.follow(`${consent.url.href}/consent`, {})
    const tokens = await redeem(app, new URL(back.location!), asked)
    const end = /href="([^"]+\/session\/end)"/.exec(consent.body)![1]!
    const xsrf = /name="xsrf" value="([^"]+)"/.exec((await browser.follow(end)).body)![1]!
    await browser.follow(`${end}/confirm`, { xsrf, logout: 'yes' })
    await expect(refresh(app, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' })
  })
})

describe('an answer to the application', () => {
  test('names who gives it, so that one of another provider is not mixed up with it (RFC 9207)', async () => {
    const app = await application()
    const asked = await ask(app)
    const answer = await answerTo(asked)
    expect(app.config.serverMetadata().authorization_response_iss_parameter_supported).toBe(true)
    expect(answer.searchParams.get('iss')).toBe(api.issuer)
    for (const iss of [undefined, 'https://another.example']) {
      const mixed = new URL(answer)
      if (iss) mixed.searchParams.set('iss', iss)
      else mixed.searchParams.delete('iss')
      await expect(redeem(app, mixed, asked)).rejects.toMatchObject(becauseOf('iss'))
    }
    await redeem(app, answer, asked)
  })

  test('carries the state of the request that it answers, and no other', async () => {
    const app = await application()
    const [one, other] = [await ask(app), await ask(app)]
    const answer = await answerTo(one)
    expect(answer.searchParams.get('state')).toBe(one.checks.expectedState)
    await expect(redeem(app, answer, other)).rejects.toMatchObject(becauseOf('state'))
  })

  test('is given to whoever consents in the browser that was asked, not to a form of another site or browser', async () => {
    const app = await application()
    const browser = new Browser(api.issuer)
    const chooser = await browser.follow((await ask(app)).url)
    const consent = await browser.follow(chooser.url.href, { citizen: 'maria' })
    const elsewhere = await new Browser(api.issuer).follow(`${consent.url.href}/consent`, {})
    expect([elsewhere.status, elsewhere.location]).toEqual([400, null])
    const forged = await fetch(`${consent.url.href}/consent`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'cross-site', cookie: browser.cookiesFor(consent.url.pathname) },
    })
    expect(forged.status).toBe(400)
    const own = await browser.follow(`${consent.url.href}/consent`, {})
    expect(own.location).toContain('code=')
  })
})

describe('a code', () => {
  test('of somebody else’s sign-in buys nothing where it is injected', async () => {
    const app = await application()
    const [stolen, own] = [await ask(app), await ask(app)]
    const injected = await answerTo(stolen)
    injected.searchParams.set('state', own.checks.expectedState as string)
    await expect(redeem(app, injected, own)).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  test('of one application buys nothing for another', async () => {
    const [app, another] = [await application(), await application()]
    const asked = await ask(app)
    const answer = await answerTo(asked)
    const withItsKey = { config: another.config, DPoP: app.DPoP }
    await expect(redeem(withItsKey, answer, asked)).rejects.toMatchObject({ error: 'invalid_grant' })
  })
})

describe('a token', () => {
  test('says for whom it is: an ID token or a refresh token is no access token', async () => {
    const app = await application()
    const tokens = await signedIn(app)
    for (const token of [tokens.id_token, tokens.refresh_token]) {
      const refused = await call(app, token, '/').catch((error: unknown) => (error as { response: Response }).response)
      expect(await refused.json()).toMatchObject({ code: 'identity.token_invalid' })
    }
  })

  test('for one town says so, and stays there when it is refreshed', async () => {
    const app = await application()
    const tokens = await signedIn(app, `${api.issuer}/v1/bari`)
    const next = await refresh(app, tokens.refresh_token)
    for (const { access_token: token } of [tokens, next]) {
      expect(await (await call(app, token, '/')).json()).toMatchObject({ boundTo: 'bari' })
    }
  })

  test('to refresh with is good for one application only', async () => {
    const [app, another] = [await application(), await application()]
    const { refresh_token } = await signedIn(app)
    await expect(refresh({ ...app, config: another.config }, refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  test('that many refresh at once is good for one of them at most, and ends with its successors when it comes back', async () => {
    const app = await application()
    const { refresh_token } = await signedIn(app)
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => refresh(app, refresh_token)))
    const won = answers.filter((answer) => answer.status === 'fulfilled')
    expect(won.length).toBeLessThanOrEqual(1)
    await expect(refresh(app, refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' })
    for (const { value } of won) {
      await expect(refresh(app, value.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' })
    }
  })

  test('that is revoked while it is refreshed leaves no successor that could be refreshed', async () => {
    const app = await application()
    const { refresh_token } = await signedIn(app)
    const [refreshed] = await Promise.allSettled([refresh(app, refresh_token), client.tokenRevocation(app.config, refresh_token)])
    const last = refreshed.status === 'fulfilled' ? refreshed.value.refresh_token! : refresh_token
    await expect(refresh(app, last)).rejects.toMatchObject({ error: 'invalid_grant' })
  })
})
