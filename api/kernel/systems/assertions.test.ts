import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import type { Caller } from '../../testing/caller.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { Machine, machineKey, type AssertionChanges } from './testing/machine.ts'

let api: TestApi
let administrator: Caller
let machine: Machine
let other: Machine
beforeAll(async () => {
  // The provider goes by the real clock.
  api = await startApi({ start: new Date() })
  administrator = await api.staff('administrator')
  machine = await registered()
  other = await registered()
})
afterAll(() => api.stop())

async function registered(more: Partial<components['schemas']['NewSystem']> = {}): Promise<Machine> {
  const key = machineKey('2026')
  const params = { path: { tenant: 'bari' }, header: api.key() }
  const keys = more.keys_url ? {} : { keys: [key.jwk] }
  const body = { name: 'Gestionale Esempio', scopes: ['reports:read' as const], ...keys, ...more }
  const { data } = await administrator.POST('/v1/{tenant}/systems', { params, body })
  return new Machine(api.origin, data!.client_id, key)
}

const errorOf = async (answer: Response) => ((await answer.json()) as { error?: string }).error ?? 'none'
const askWith = (changes: AssertionChanges, by = machine) => by.ask({ client_assertion: by.assertion(changes) })
const now = () => Math.floor(Date.now() / 1000)

describe('an assertion', () => {
  test('that is right is answered with a token that is bound to the key of the proof', async () => {
    const answer = await machine.ask({ scope: 'reports:read' })
    expect(await answer.json()).toMatchObject({ token_type: 'DPoP', expires_in: 600, scope: 'reports:read' })
    expect(await errorOf(await machine.ask({ scope: 'reports:read' }, { dpop: false }))).toBe('invalid_grant')
  })

  test('is good once, whoever is the faster', async () => {
    const client_assertion = machine.assertion()
    const answers = await Promise.all(Array.from({ length: 8 }, () => machine.ask({ client_assertion })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await machine.ask({ client_assertion })).status).toBe(401)
  })

  const wrong: Record<string, () => AssertionChanges> = {
    'another audience': () => ({ claims: { aud: 'https://other.example' } }),
    'a town as its audience': () => ({ claims: { aud: `${api.origin}/v1/bari` } }),
    'no audience': () => ({ claims: { aud: undefined } }),
    'a time that is over': () => ({ claims: { exp: now() - 60 } }),
    'a time that is far away': () => ({ claims: { exp: now() + 3600 } }),
    'no time': () => ({ claims: { exp: undefined } }),
    'no id': () => ({ claims: { jti: undefined } }),
    'another issuer': () => ({ claims: { iss: other.clientId } }),
    'no name of its key': () => ({ header: { kid: undefined } }),
    'the key of another system': () => ({ key: other.key.privateKey }),
    'a key of nobody’s': () => ({ key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }),
    'no algorithm': () => ({ header: { alg: 'none' }, key: 'none' }),
    'the public key as a secret (HS256)': () => ({ header: { alg: 'HS256' }, key: Buffer.from(JSON.stringify(machine.key.jwk)) }),
    'a key that it brings along': () => {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      return { header: { jwk: publicKey.export({ format: 'jwk' }), kid: 'own' }, key: privateKey }
    },
  }
  test.each(Object.keys(wrong))('with %s is refused', async (kind) => {
    const answer = await askWith(wrong[kind]!())
    expect([answer.status, await errorOf(answer)]).toEqual([401, 'invalid_client'])
  })

  test('of one system is no other’s', async () => {
    const answer = await machine.ask({ client_assertion: machine.assertion(), client_id: other.clientId })
    expect(answer.status).toBe(400)
    const claims = { iss: other.clientId, sub: other.clientId }
    expect((await machine.ask({ client_assertion: machine.assertion({ claims }) })).status).toBe(401)
  })

  test('can’t be left out: a system is known by its key alone', async () => {
    for (const client_secret of ['', 'x']) {
      const bare = { client_id: machine.clientId, client_secret, client_assertion: '', client_assertion_type: '' }
      expect((await machine.ask(bare)).status).toBe(401)
    }
  })

  test('of a system opens no sign-in of a person', async () => {
    const refused = await machine.ask({ grant_type: 'authorization_code', code: 'x', code_verifier: 'x'.repeat(43) })
    expect(await refused.json()).toMatchObject({ error_description: expect.stringContaining('not allowed') as string })
    const query = new URLSearchParams({ client_id: machine.clientId, response_type: 'code', scope: 'openid' })
    expect((await fetch(`${api.origin}/oidc/auth?${query}`, { redirect: 'manual' })).status).toBe(400)
  })
})

describe('a token of a system', () => {
  test('is worth nothing with another key’s proof, or as a bearer', async () => {
    const token = await machine.token('reports:read')
    expect((await other.call(token, 'GET', '/v1/bari/report-queue')).status).toBe(401)
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${api.origin}/v1/bari/report-queue`, { headers })).status).toBe(401)
  })

  test('that names a system of another town, or a person’s client, is none', async () => {
    const aud = `${api.origin}/v1/altamura`
    for (const client of [machine.clientId, 'cdc-elements', `altamura.${randomUUID()}`]) {
      const claims = { sub: client, client_id: client, scope: 'reports:read', aud }
      const token = api.app.identity.issueAccessToken(claims, machine.prover.jkt)
      const [method, url] = ['GET', '/v1/altamura/report-queue']
      const headers = machine.prover.headers({ method, address: api.origin + url, accessToken: token })
      expect((await machine.call(token, method, url)).status).toBe(401)
      // What no town has registered its rules refuse; whose town is another is refused before that.
      if (client.startsWith('altamura.')) continue
      expect(() => api.app.identity.authenticate({ ...headers, method, url }, new Date())).toThrow('identity.token_invalid')
    }
  })

  test('does nothing from a page that the town does not allow', async () => {
    const token = await machine.token('reports:read')
    const asked = (origin: string) => machine.call(token, 'GET', '/v1/bari/report-queue', undefined, { origin })
    expect(await (await asked('https://elsewhere.example')).json()).toMatchObject({ code: 'tenant.origin_not_allowed' })
  })
})

describe('keys that are fetched', () => {
  let server: Server
  let served: { keys: unknown[] }
  let asked = 0
  let status = 200
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1
      response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' }).end(JSON.stringify(served))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })
  afterAll(() => server.close())

  test('are those at the town’s address, from which no redirect leads away', async () => {
    const keys_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`
    const fetching = await registered({ keys_url })
    served = { keys: [fetching.key.jwk] }
    status = 302
    expect((await fetching.ask()).status).toBeGreaterThanOrEqual(400)
    status = 200
    expect((await fetching.ask({ scope: 'reports:read' })).status).toBe(200)
    expect(asked).toBe(2)
    const { data } = await administrator.GET('/v1/{tenant}/systems/{system_id}', {
      params: { path: { tenant: 'bari', system_id: fetching.clientId.split('.')[1]! } },
    })
    expect(data!.keys).toMatchObject([{ kid: '2026', ends_at: null }])
    expect((await askWith({ key: other.key.privateKey }, fetching)).status).toBe(401)
  })
})
