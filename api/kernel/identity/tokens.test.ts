import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Browser } from './testing/browser.ts'
import { ElementClient, type Tokens } from './testing/element.ts'
import { makeProver, type Overrides } from './testing/prover.ts'
import { pageOfBari, startIdentity, type IdentityServer } from './testing/server.ts'

let api: IdentityServer
beforeAll(async () => {
  api = await startIdentity()
})
afterAll(() => api.stop())

const element = () => new ElementClient(api.issuer, { origin: pageOfBari })
const bodyOf = async (response: Response) => (await response.json()) as Record<string, unknown>

async function codeFor(client: ElementClient, browser = new Browser(api.issuer)): Promise<string> {
  return ElementClient.answer(await client.signIn(browser, 'maria')).get('cdc-signin')!
}

describe('a code', () => {
  test('is worth nothing without its verifier', async () => {
    const client = element()
    const refused = await client.redeem(await codeFor(client), { code_verifier: 'x'.repeat(43) })
    expect(refused.status).toBe(400)
    expect(await bodyOf(refused)).toMatchObject({ error: 'invalid_grant' })
  })

  test('is worth nothing with another key than the one it was asked for', async () => {
    const client = element()
    const code = await codeFor(client)
    const form = { grant_type: 'authorization_code', code, code_verifier: client.verifier, redirect_uri: client.redirectUri }
    expect((await client.token(form, makeProver())).status).toBe(400)
  })

  test('buys nothing without a proof, even when it was asked for without naming a key', async () => {
    const client = element()
    const code = ElementClient.answer(await client.signIn(new Browser(api.issuer), 'maria', { dpop_jkt: '' })).get('cdc-signin')!
    const form = { grant_type: 'authorization_code', code, code_verifier: client.verifier, redirect_uri: client.redirectUri }
    const body = new URLSearchParams({ client_id: 'cdc-elements', ...form })
    expect((await fetch(`${api.issuer}/oidc/token`, { method: 'POST', body })).status).toBe(400)
    expect((await client.redeem(code)).status).toBe(200)
  })

  test('is never given without PKCE (S256)', async () => {
    const requests: Record<string, string>[] = [
      { code_challenge: '', code_challenge_method: '' },
      { code_challenge_method: 'plain' },
    ]
    for (const overrides of requests) {
      const back = await new Browser(api.issuer).follow(element().authorize(overrides))
      expect(ElementClient.answer(back).get('cdc-signin-error')).toBe('invalid_request')
    }
  })

  test('buys tokens once; a second use revokes what the first one bought', async () => {
    const client = element()
    const code = await codeFor(client)
    const tokens = await bodyOf(await client.redeem(code))
    expect((await client.redeem(code)).status).toBe(400)
    expect((await client.refresh(String(tokens.refresh_token))).status).toBe(400)
  })
})

describe('a refresh token', () => {
  test('is replaced at every use', async () => {
    const client = element()
    const tokens = await client.tokensOf(new Browser(api.issuer), 'maria')
    const next = await bodyOf(await client.refresh(tokens.refresh_token))
    expect(next.refresh_token).not.toBe(tokens.refresh_token)
    expect((await client.call('/', String(next.access_token))).status).toBe(200)
    expect((await client.refresh(String(next.refresh_token))).status).toBe(200)
  })

  test('that comes back a second time revokes its successors', async () => {
    const client = element()
    const tokens = await client.tokensOf(new Browser(api.issuer), 'maria')
    const next = await bodyOf(await client.refresh(tokens.refresh_token))
    expect((await client.refresh(tokens.refresh_token)).status).toBe(400)
    expect((await client.refresh(String(next.refresh_token))).status).toBe(400)
  })

  test('is used by one of many who ask at once', async () => {
    const client = element()
    const tokens = await client.tokensOf(new Browser(api.issuer), 'maria')
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.refresh(tokens.refresh_token)))
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    expect(answers.every(({ status }) => status === 200 || status === 400)).toBe(true)
  })

  test('is worth nothing to whoever holds another key, or none', async () => {
    const client = element()
    const { refresh_token } = await client.tokensOf(new Browser(api.issuer), 'maria')
    const form = { grant_type: 'refresh_token', refresh_token }
    expect((await client.token(form, makeProver())).status).toBe(400)
    const without = new URLSearchParams({ client_id: 'cdc-elements', ...form })
    expect((await fetch(`${api.issuer}/oidc/token`, { method: 'POST', body: without })).status).toBe(400)
    expect((await client.refresh(refresh_token)).status).toBe(200)
  })

  test('ends when the citizen signs out, and the session with it', async () => {
    const client = element()
    const browser = new Browser(api.issuer)
    const tokens = await client.tokensOf(browser, 'maria')
    expect((await client.revoke(tokens.refresh_token)).status).toBe(200)
    expect((await client.refresh(tokens.refresh_token)).status).toBe(400)
    expect((await browser.follow(element().authorize())).body).toContain('Maria Cassano')
  })
})

describe('an access token', () => {
  let client: ElementClient
  let tokens: Tokens
  beforeEach(async () => {
    client = element()
    tokens = await client.tokensOf(new Browser(api.issuer), 'maria')
    api.setNow(undefined)
  })

  const ask = (proof: string | undefined, authorization = `DPoP ${tokens.access_token}`, method = 'GET') =>
    fetch(`${api.issuer}/v1/bari/petitions?limit=2`, { method, headers: { authorization, ...(proof ? { dpop: proof } : {}) } })
  const proof = (overrides: Overrides = {}, prover = client.prover) =>
    prover.prove({ method: 'GET', address: `${api.issuer}/v1/bari/petitions`, accessToken: tokens.access_token }, overrides)

  test('speaks for the person with a proof of its key', async () => {
    const answer = await ask(proof())
    expect(answer.status).toBe(200)
    expect(await bodyOf(answer)).toMatchObject({ assurance: 'substantial', age: 52, standing: { bari: ['resident'] } })
  })

  test('and nobody is spoken for without one', async () => {
    const answer = await fetch(`${api.issuer}/v1/bari/petitions`)
    expect(await bodyOf(answer)).toEqual({})
  })

  const now = () => Math.floor(Date.now() / 1000)
  const bad: Record<string, () => [rule: string, Overrides?]> = {
    'of another method': () => ['method', { claims: { htm: 'POST' } }],
    'of another address': () => ['address', { claims: { htu: `${api.issuer}/v1/noci/petitions` } }],
    'of another origin': () => ['address', { claims: { htu: 'https://api.example/v1/bari/petitions' } }],
    'from two minutes ago': () => ['time', { claims: { iat: now() - 120 } }],
    'from two minutes ahead': () => ['time', { claims: { iat: now() + 120 } }],
    'without time': () => ['time', { claims: { iat: undefined } }],
    'without id': () => ['id', { claims: { jti: undefined } }],
    'for another token': () => ['token', { claims: { ath: 'x'.repeat(43) } }],
    'without the token’s hash': () => ['token', { claims: { ath: undefined } }],
    'that shows another key': () => ['key', { header: { jwk: makeProver().jwk } }],
    'that shows a private key': () => ['key', { header: { jwk: { ...client.prover.jwk, d: 'x' } } }],
    'that names no algorithm of ours': () => ['algorithm', { header: { alg: 'none' } }],
    'of another type': () => ['algorithm', { header: { typ: 'JWT' } }],
  }
  test.each(Object.keys(bad))('is refused with a proof %s', async (kind) => {
    const [rule, overrides] = bad[kind]!()
    const answer = await ask(proof(overrides))
    expect(answer.status).toBe(401)
    expect(await bodyOf(answer)).toEqual({ code: 'identity.proof_invalid', params: { rule } })
  })

  test('is refused with a proof signed by another key', async () => {
    const header = { jwk: client.prover.jwk }
    expect(await bodyOf(await ask(proof({ header }, makeProver())))).toMatchObject({ params: { rule: 'signature' } })
  })

  test('is refused to whoever stole it but not the key', async () => {
    expect(await bodyOf(await ask(proof({}, makeProver())))).toMatchObject({ code: 'identity.proof_invalid' })
    expect(await bodyOf(await ask(undefined))).toMatchObject({ params: { rule: 'missing' } })
    expect(await bodyOf(await ask(undefined, `Bearer ${tokens.access_token}`))).toMatchObject({ code: 'identity.token_invalid' })
  })

  test('is refused with a proof that was used before', async () => {
    const once = proof()
    expect((await ask(once)).status).toBe(200)
    expect(await bodyOf(await ask(once))).toEqual({ code: 'identity.proof_invalid', params: { rule: 'replayed' } })
  })

  test('is accepted when the proof writes the same address in another way', async () => {
    const htu = `${api.issuer.replace('http', 'HTTP')}/v1/bari/../bari/petitions?limit=2#top`
    expect((await ask(proof({ claims: { htu } }))).status).toBe(200)
  })

  test('is refused when a byte of it is changed', async () => {
    const [header, payload, signature] = tokens.access_token.split('.') as [string, string, string]
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
    const forged = Buffer.from(JSON.stringify({ ...claims, acr: 'high' })).toString('base64url')
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url')
    for (const token of [
      `${header}.${forged}.${signature}`,
      `${none}.${payload}.`,
      `${header}.${payload}.`,
      'x',
      '',
      '..',
      `${header}.${payload}`,
    ]) {
      expect(await bodyOf(await ask(proof(), `DPoP ${token}`))).toMatchObject({ code: 'identity.token_invalid' })
    }
  })

  test('ends after ten minutes', async () => {
    api.setNow(new Date(Date.now() + 601_000))
    expect(await bodyOf(await ask(proof()))).toMatchObject({ code: 'identity.token_expired' })
    api.setNow(undefined)
    expect((await ask(proof())).status).toBe(200)
  })

  test('may be issued by a tool, and proved with Ed25519', async () => {
    const prover = makeProver('EdDSA')
    const accessToken = api.identity.issueAccessToken(
      { sub: '019a5b1c-0000-7000-8000-000000000001', age: 30, acr: 'low' },
      prover.jkt,
    )
    const headers = prover.headers({ method: 'GET', address: `${api.issuer}/`, accessToken })
    expect(await bodyOf(await fetch(api.issuer, { headers }))).toMatchObject({
      assurance: 'low',
      age: 30,
      scopes: ['participate'],
    })
  })
})
