import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { operationsOf } from '../http/openapi-document.ts'
import { loadContract } from '../http/contract.ts'
import { consentWords } from './pages/consent-words.ts'
import { scopes, type Scope } from './scopes.ts'
import { makeProver } from './testing/prover.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

/** Asks in the name of a citizen who has granted that scope alone. */
async function ask(scope: Scope, method: string, path: string) {
  const { id } = await api.citizen()
  const prover = makeProver()
  const accessToken = api.app.identity.issueAccessToken({ sub: id, scope, standing: { bari: ['resident'] } }, prover.jkt)
  const headers = prover.headers({ method, address: `${api.origin}${path}`, accessToken, now: api.now() })
  const body = method === 'GET' ? undefined : '{}'
  const answer = await fetch(`${api.origin}${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body,
  })
  return { status: answer.status, ...((await answer.json()) as { code?: string; params?: { required?: string[] } }) }
}

describe('a scope of one service', () => {
  const own: [Scope, string, string][] = [
    ['participate:petitions', 'GET', '/v1/bari/own-petitions'],
    ['participate:reports', 'GET', '/v1/bari/own-reports'],
    ['participate:debates', 'GET', '/v1/bari/debates'],
    ['profile:read', 'GET', '/v1/bari/me'],
    ['profile:read', 'GET', '/v1/bari/me/inbox'],
    ['participate', 'GET', '/v1/bari/me/acts'],
  ]
  test.each(own)('%s is enough for %s %s', async (scope, method, path) => {
    expect(await ask(scope, method, path)).toMatchObject({ status: 200 })
  })

  const others: [Scope, string, string, Scope[]][] = [
    ['participate:petitions', 'GET', '/v1/bari/own-reports', ['participate', 'participate:reports']],
    ['participate:petitions', 'GET', '/v1/bari/me', ['participate', 'profile:read']],
    ['participate:reports', 'POST', '/v1/bari/petitions', ['participate', 'participate:petitions']],
    [
      'participate:comments',
      'POST',
      '/v1/bari/debates/019a5b1c-0000-7000-8000-000000000001/proposals',
      ['participate', 'participate:debates'],
    ],
    ['profile:read', 'PUT', '/v1/bari/me/notification-preferences', ['participate']],
    ['profile:read', 'POST', '/v1/bari/petitions', ['participate', 'participate:petitions']],
    ['participate', 'GET', '/v1/bari/report-queue', ['staff']],
  ]
  test.each(others)('%s is refused for %s %s, and what is missing is named', async (scope, method, path, required) => {
    expect(await ask(scope, method, path)).toMatchObject({ status: 403, code: 'identity.scope_missing', params: { required } })
  })
})

test('every scope is declared, is enough for some operation, and has words before citizens in both languages', async () => {
  const document = await loadContract()
  const used = new Set(
    operationsOf(document).flatMap(({ operation }) => operation.security?.flatMap(({ citizen }) => citizen ?? []) ?? []),
  )
  const { citizen } = document.components.securitySchemes as Record<string, { flows: { authorizationCode: { scopes: object } } }>
  const grantable = scopes.filter((scope) => scope !== 'openid')
  expect(Object.keys(citizen!.flows.authorizationCode.scopes)).toEqual(grantable)
  expect([...used].sort()).toEqual([...grantable].sort())
  for (const words of Object.values(consentWords)) expect(Object.keys(words.scopes).sort()).toEqual([...scopes].sort())
})
