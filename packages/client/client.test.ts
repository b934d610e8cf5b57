import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Browser } from '../../api/kernel/identity/testing/browser.ts'
import { machineKey } from '../../api/kernel/systems/testing/machine.ts'
import { dataOf, fillPetitions } from '../../api/testing/lively-town.ts'
import { startApi, type TestApi } from '../../api/testing/start-api.ts'
import { Application, openApi, orThrow, register, Refused, SignInNeeded, type Kept, type Session } from './src/index.ts'
import { System } from './src/system.ts'
import { freePort, openWorkplace, type Workplace } from './testing/program.ts'

const guide = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const program = [...guide.matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code).join('\n')

let api: TestApi
let workplace: Workplace
beforeAll(async () => {
  // Filling a town takes it twelve days further.
  api = await startApi({ start: new Date(Date.now() - 12 * 86_400_000) })
  await fillPetitions(api, 'bari')
  workplace = await openWorkplace(api.origin)
})
afterAll(async () => {
  await workplace.remove()
  await api.stop()
})

beforeEach(() => api.setNow(new Date()))

const redirectUri = 'https://app.example/callback'

async function signedIn(): Promise<Session> {
  const invitation = await api.app.identity.issueRegistrationToken(['participate'])
  const { clientId } = await register(api.origin, { name: 'Bari in tasca', redirectUris: [redirectUri], invitation })
  const application = await Application.open(api.origin, { clientId, redirectUri })
  const begun = await application.begin({ town: 'bari' })
  const browser = new Browser(api.origin)
  const chooser = await browser.follow(begun.url)
  const consent = await browser.follow(chooser.url.href, { citizen: 'maria' })
  const back = await browser.follow(`${consent.url.href}/consent`, {})
  const session = await application.finish(new URL(back.location!), begun)
  return application.resume(session.kept)
}

/** A system that Bari lets read its reports, and its private key as a JWK. */
async function registered() {
  const { kid, jwk, privateKey } = machineKey('2026')
  const administrator = await api.staff('administrator')
  const params = { path: { tenant: 'bari' }, header: api.key() }
  const body = { name: 'Strade Esempio', scopes: ['reports:read' as const], keys: [jwk] }
  const made = dataOf(await administrator.POST('/v1/{tenant}/systems', { params, body }))
  return { clientId: made.client_id, jwk: { ...(privateKey.export({ format: 'jwk' }) as JsonWebKey), kid } }
}

const me = (session: Session) => session.api().GET('/v1/{tenant}/me', { params: { path: { tenant: 'bari' } } })

describe('the program of the README', () => {
  test.each([
    ['right', 0],
    ['ten minutes fast', 600],
  ])('reads, registers, signs in and acts on a machine whose clock is %s', async (_clock, seconds) => {
    const fast = `const now = Date.now; Date.now = () => now() + ${seconds * 1000}\n`
    const { clientId, jwk } = await registered()
    const env = {
      SYSTEM: clientId,
      SYSTEM_KEY: JSON.stringify(jwk),
      REDIRECT: `http://127.0.0.1:${await freePort()}/callback`,
      INVITATION: await api.app.identity.issueRegistrationToken(['participate']),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fast)}`,
    }
    const printed = await workplace.run(program, ['maria'], env)
    expect(printed).toEqual([
      'petitions 2',
      'Refused 404 tenant.unknown',
      'open 2',
      'signed in as Maria substantial',
      expect.stringMatching(/^signed PET-\d{4}-\d{4}-/),
      'once true',
      'speaks as officer',
    ])
  })
})

describe('a session', () => {
  test('renews its tokens once for all who ask meanwhile', async () => {
    const session = await signedIn()
    const told: Kept[] = []
    session.onChange = (kept) => void told.push(kept)
    const ended = Object.assign(session.kept, { until: 0 })
    const answers = await Promise.all(Array.from({ length: 8 }, () => me(session)))
    expect(answers.map(({ response }) => response.status)).toEqual(Array(8).fill(200))
    expect(told).toEqual([session.kept])
    expect(session.kept.refreshToken).not.toBe(ended.refreshToken)
  })

  test('renews a token that the API takes for none, and repeats the request', async () => {
    const session = await signedIn()
    Object.assign(session.kept, { accessToken: `${session.kept.accessToken}x` })
    expect(orThrow(await me(session)).given_name).toBe('Maria')
  })

  test('that was ended says that somebody must sign in', async () => {
    const session = await signedIn()
    await session.end()
    Object.assign(session.kept, { until: 0 })
    await expect(me(session)).rejects.toBeInstanceOf(SignInNeeded)
  })
})

describe('a system', () => {
  async function opened() {
    const { clientId, jwk } = await registered()
    const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
    return System.open(api.origin, { clientId, key, kid: jwk.kid, scopes: ['reports:read'] })
  }
  const read = (system: System) => system.api().GET('/v1/{tenant}/report-desk', { params: { path: { tenant: system.town } } })

  test('asks for one token for all who ask meanwhile, and for a new one when it has ended', async () => {
    const system = await opened()
    const answers = await Promise.all(Array.from({ length: 8 }, () => read(system)))
    expect(answers.map(({ response }) => response.status)).toEqual(Array(8).fill(200))
    const first = system.held!
    expect(orThrow(await read(system)).roles).toEqual(['officer'])
    expect(system.held).toBe(first)
    Object.assign(first, { until: 0 })
    expect(orThrow(await read(system)).roles).toEqual(['officer'])
    expect(system.held!.accessToken).not.toBe(first.accessToken)
  })

  test('asks again when the API takes its token for none', async () => {
    const system = await opened()
    await system.renew()
    Object.assign(system.held!, { accessToken: `${system.held!.accessToken}x` })
    expect(orThrow(await read(system)).roles).toEqual(['officer'])
  })
})

describe('what is refused for now', () => {
  /** A server that answers with these statuses, one after the other, then 200. */
  async function answering(...statuses: readonly [status: number, wait: string][]) {
    const asked: string[] = []
    const left = [...statuses]
    const server = createServer((request, response: ServerResponse) => {
      asked.push(`${request.method} ${request.url}`)
      const [status, wait] = left.shift() ?? [200, '']
      const problem = { status, code: 'http.unavailable', params: {} }
      response.writeHead(status, { 'content-type': 'application/json', ...(wait && { 'retry-after': wait }) })
      response.end(JSON.stringify(status === 200 ? { items: [], next_cursor: null } : problem))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { asked, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
  }

  test('is tried again after the seconds of Retry-After', async () => {
    const { asked, origin, server } = await answering([503, '0'], [429, '1'])
    const begun = performance.now()
    expect(orThrow(await openApi(origin).GET('/v1/tenants')).items).toEqual([])
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990)
    expect(asked).toHaveLength(3)
    server.close()
  })

  test.each([
    ['three tries', [[503, '0'] as const, [503, '0'] as const, [503, '0'] as const, [503, '0'] as const], 3],
    ['a longer wait than is wanted', [[503, '61'] as const], 1],
    ['an answer that says no time', [[503, ''] as const], 1],
  ])('is given back after %s', async (_what, statuses, tries) => {
    const { asked, origin, server } = await answering(...statuses.map(([status, wait]) => [status, wait] as [number, string]))
    const refused = await openApi(origin)
      .GET('/v1/tenants')
      .then(orThrow)
      .catch((fault: unknown) => fault)
    expect(refused).toBeInstanceOf(Refused)
    expect(refused).toMatchObject({ status: 503, code: 'http.unavailable' })
    expect(asked).toHaveLength(tries)
    server.close()
  })
})
