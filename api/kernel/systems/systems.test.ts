import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import type { Caller } from '../../testing/caller.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { audienceOf } from '../identity/index.ts'
import { Machine, machineKey, type MachineKey } from './testing/machine.ts'

let api: TestApi
let administrator: Caller
beforeAll(async () => {
  // The provider goes by the real clock.
  api = await startApi({ start: new Date() })
  administrator = await api.staff('administrator')
})
afterAll(() => api.stop())

type Scope = components['schemas']['SystemScopeName']
type NewSystem = components['schemas']['NewSystem']

const path = { tenant: 'bari' }
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string; error?: string }).code
const errorOf = async (answer: Response) => ((await answer.json()) as { error?: string }).error
const once = () => ({ 'idempotency-key': randomUUID() })

async function register(body: Partial<NewSystem> & { scopes: Scope[] }) {
  const params = { path, header: api.key() }
  return administrator.POST('/v1/{tenant}/systems', { params, body: { name: 'Global Service Esempio', ...body } })
}

async function machineWith(scopes: Scope[], more: Partial<NewSystem> = {}, key: MachineKey = machineKey(randomUUID())) {
  const { data } = await register({ scopes, keys: [key.jwk], ...more })
  return { machine: new Machine(api.origin, data!.client_id, key), system: data! }
}

const buca = {
  category: 'strade',
  answers: { pericolo: false },
  consent: true,
  position: { type: 'Point' as const, coordinates: [16.8719, 41.1171] },
  title: 'Buca in via Esempio',
  description: 'Una buca profonda davanti al civico 3.',
}

async function change(id: string, body: components['schemas']['SystemChange']) {
  const read = await administrator.GET('/v1/{tenant}/systems/{system_id}', { params: { path: { ...path, system_id: id } } })
  const header = { 'If-Match': read.response.headers.get('etag')! }
  return administrator.PATCH('/v1/{tenant}/systems/{system_id}', {
    params: { path: { ...path, system_id: id }, header },
    body,
    headers: { 'content-type': 'application/merge-patch+json' },
  })
}

describe('a system that a town has registered', () => {
  test('hands in a report, reads it as the staff does, moves it, and is named in the audit', async () => {
    const { machine } = await machineWith(['reports:read', 'reports:handle', 'reports:create'])
    const token = await machine.token('reports:read reports:handle reports:create')
    const key = once()
    const sent = await machine.call(token, 'POST', '/v1/bari/reports', buca, key)
    const { report, token: followed } = (await sent.json()) as components['schemas']['ReceivedReport']
    expect([sent.status, typeof followed, report?.code]).toEqual([201, 'string', expect.any(String)])
    const again = await machine.call(token, 'POST', '/v1/bari/reports', buca, key)
    expect(((await again.json()) as components['schemas']['ReceivedReport']).report.id).toBe(report.id)

    const seen = await machine.call(token, 'GET', `/v1/bari/reports/${report.id}/case`)
    const { transitions } = (await seen.json()) as components['schemas']['ReportCase']
    const { to } = transitions.find(({ needs }) => needs === 'nothing')!
    const desk = await machine.call(token, 'GET', '/v1/bari/report-desk')
    const { roles } = (await desk.json()) as components['schemas']['ReportDesk']
    expect(roles).toEqual(['officer'])
    const moved = { to, internal_note: 'Squadra 4.' }
    expect((await machine.call(token, 'POST', `/v1/bari/reports/${report.id}/transitions`, moved, once())).status).toBe(201)
    const told = { text: 'Interveniamo domani.', audience: 'public' }
    expect((await machine.call(token, 'POST', `/v1/bari/reports/${report.id}/messages`, told, once())).status).toBe(201)

    const { data } = await administrator.GET('/v1/{tenant}/audit', { params: { path, query: { subject: report.id } } })
    expect(data!.items.map(({ action, actor, system, person_id }) => [action, actor, system, person_id])).toEqual([
      ['messaged', 'staff', 'Global Service Esempio', null],
      ['moved', 'staff', 'Global Service Esempio', null],
      ['moved', 'author', null, null],
    ])
  })

  test('does what anybody may as anybody, and what only a person may not at all', async () => {
    const { machine } = await machineWith(['reports:read'])
    const token = await machine.token('reports:read')
    expect((await machine.call(token, 'GET', '/v1/bari/reports')).status).toBe(200)
    const refused: [string, string, object | undefined, string][] = [
      ['GET', '/v1/bari/me', undefined, 'identity.person_needed'],
      ['GET', '/v1/bari/own-reports', undefined, 'identity.person_needed'],
      ['GET', '/v1/bari/staff', undefined, 'identity.person_needed'],
      ['GET', '/v1/bari/systems', undefined, 'identity.person_needed'],
      ['POST', '/v1/bari/petitions', {}, 'identity.person_needed'],
      ['GET', '/v1/bari/report-queue?mine=true', undefined, 'identity.person_needed'],
      ['GET', '/v1/bari/audit', undefined, 'identity.scope_missing'],
      ['POST', `/v1/bari/reports/${randomUUID()}/transitions`, { to: 'closed' }, 'identity.scope_missing'],
      ['GET', '/v1/altamura/report-queue', undefined, 'identity.other_town'],
    ]
    for (const [method, address, body, code] of refused) {
      const answer = await machine.call(token, method, address, body, once())
      expect([address, answer.status, await codeOf(answer)]).toEqual([address, 403, code])
    }
  })

  test('gets no scope that the town has not given, and none for another town', async () => {
    const { machine } = await machineWith(['reports:read'])
    expect(await errorOf(await machine.ask({ scope: 'reports:handle' }))).toBe('invalid_scope')
    expect(await errorOf(await machine.ask({ scope: 'participate' }))).toBe('invalid_scope')
    for (const resource of [`${api.origin}/v1/altamura`, api.origin, `${api.origin}/v1/operator`])
      expect(await errorOf(await machine.ask({ resource }))).toBe('invalid_target')
    expect((await machine.ask({ resource: '', scope: 'reports:read' })).status).toBe(200)
  })

  test('is refused at once in every process while it is suspended, and goes on afterwards', async () => {
    const { machine, system } = await machineWith(['reports:read'])
    const other = await api.another()
    const token = await machine.token('reports:read')
    const there = new Machine(other.origin, machine.clientId, machine.key)
    const claims = {
      sub: machine.clientId,
      client_id: machine.clientId,
      scope: 'reports:read',
      aud: audienceOf(other.origin, 'bari'),
    }
    const elsewhere = async () => {
      // What was announced has been heard.
      await other.app.rest()
      const issued = other.app.identity.issueAccessToken(claims, there.prover.jkt)
      return (await there.call(issued, 'GET', '/v1/bari/report-queue')).status
    }
    expect(await elsewhere()).toBe(200)
    expect((await machine.call(token, 'GET', '/v1/bari/report-queue')).status).toBe(200)
    expect((await change(system.id, { state: 'suspended' })).data).toMatchObject({ state: 'suspended' })
    const refused = await machine.call(token, 'GET', '/v1/bari/report-queue')
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'identity.client_suspended'])
    expect(await errorOf(await machine.ask({ scope: 'reports:read' }))).toBe('invalid_client')
    expect(await elsewhere()).toBe(403)
    await change(system.id, { state: 'active' })
    expect([(await machine.call(token, 'GET', '/v1/bari/report-queue')).status, await elsewhere()]).toEqual([200, 200])
    await other.stop()
  })

  test('loses a scope that is taken away in tokens that it has, and everything when it is ended', async () => {
    const { machine, system } = await machineWith(['reports:read', 'audit:read'])
    const token = await machine.token('reports:read audit:read')
    expect((await machine.call(token, 'GET', '/v1/bari/audit')).status).toBe(200)
    await change(system.id, { scopes: ['reports:read'] })
    expect(await codeOf(await machine.call(token, 'GET', '/v1/bari/audit'))).toBe('identity.scope_missing')
    await administrator.DELETE('/v1/{tenant}/systems/{system_id}', { params: { path: { ...path, system_id: system.id } } })
    expect(await codeOf(await machine.call(token, 'GET', '/v1/bari/report-queue'))).toBe('identity.token_invalid')
    expect(await errorOf(await machine.ask())).toBe('invalid_client')
  })

  test('has a limit of its own, and is told which', async () => {
    const { machine } = await machineWith(['reports:read'], { requests_per_minute: 2 })
    const token = await machine.token('reports:read')
    // A minute may begin between two of them: of six within two minutes two at least are too many.
    const answers = []
    for (let turn = 0; turn < 6; turn += 1) answers.push(await machine.call(token, 'GET', '/v1/bari/report-desk'))
    expect(answers.map(({ headers }) => headers.get('ratelimit-limit'))).toEqual(Array(6).fill('2'))
    const late = answers.filter(({ status }) => status === 429)
    expect(late.length).toBeGreaterThanOrEqual(2)
    expect(Number(late[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await late[0]!.json()).toMatchObject({ code: 'http.too_many_requests', params: { limit: 'client', most: 2 } })
  })
})

describe('the keys of a system', () => {
  test('are replaced with an overlap, in which it shows when the old one was last used', async () => {
    const [old, fresh] = [machineKey('2026'), machineKey('2027')]
    const { machine, system } = await machineWith(['reports:read'], {}, old)
    await machine.token('reports:read')
    const params = { path: { ...path, system_id: system.id } }
    const replace = (keys: MachineKey[], overlap_days: number) =>
      administrator.PUT('/v1/{tenant}/systems/{system_id}/keys', {
        params,
        body: { keys: keys.map(({ jwk }) => jwk), overlap_days },
      })
    const { data } = await replace([fresh], 7)
    const replaced = data!.keys.find(({ kid }) => kid === '2026')!
    expect(replaced.last_used_at).toBe(api.now().toISOString())
    expect(Date.parse(replaced.ends_at!) - api.now().getTime()).toBe(7 * 24 * 3_600_000)
    const changed = new Machine(api.origin, system.client_id, fresh)
    for (const one of [machine, changed]) expect((await one.ask({ scope: 'reports:read' })).status).toBe(200)
    await replace([fresh], 0)
    const day = api.now()
    api.setNow(new Date(day.getTime() + 7 * 24 * 3_600_000))
    expect(await errorOf(await machine.ask({ scope: 'reports:read' }))).toBe('invalid_client')
    expect((await changed.ask({ scope: 'reports:read' })).status).toBe(200)
    api.setNow(day)
  })

  test('can’t be private, weak, twice the same, or missing', async () => {
    const key = machineKey('a')
    const scopes: Scope[] = ['reports:read']
    const secret = { ...key.jwk, d: 'AAAA' } as never
    expect((await register({ scopes, keys: [secret] })).error).toMatchObject({ code: 'http.invalid_request' })
    expect((await register({ scopes, keys: [key.jwk, key.jwk] })).error).toMatchObject({ params: { rule: 'twice' } })
    expect((await register({ scopes, keys: [{ ...key.jwk, x: 'AAAA' }] })).error).toMatchObject({ params: { rule: 'readable' } })
    expect((await register({ scopes })).error).toMatchObject({ code: 'system.keys_needed' })
    const keys_url = 'https://10.0.0.7/jwks.json'
    expect((await register({ scopes, keys_url })).error).toMatchObject({ code: 'system.address_refused' })
  })
})
