import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { dataOf, fillPetitions } from '../../testing/lively-town.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import type { components } from '../../../types/openapi.d.ts'
import { sql } from '../db/index.ts'
import { audienceOf, operatorPlace } from '../identity/index.ts'
import { makeProver } from '../identity/testing/prover.ts'
import { dismissOperator, isOperator } from './store.ts'

let api: TestApi
let person: Citizen
let operator: Caller

beforeAll(async () => {
  api = await startApi()
  await fillPetitions(api, 'bari')
  person = await api.platformOperator()
  operator = api.as(person)
}, 60_000)
afterAll(() => api.stop())

const towns = async () => dataOf(await operator.GET('/v1/operator/towns')).items
const allow = (service: 'petitions' | 'ratings', allowed: boolean, by = operator) =>
  by.PUT('/v1/operator/towns/{town}/services/{service}', { params: { path: { town: 'bari', service } }, body: { allowed } })
const fasano = { name: 'Fasano', istat_code: '074007', ipa_code: 'c_d508', population: 39_000, lon: 17.36, lat: 40.83 }
const add = (town: string, body: components['schemas']['NewTown'] = fasano, by = operator) =>
  by.PUT('/v1/operator/towns/{town}', { params: { path: { town } }, body })

test('shows every town with its services and what waits in it', async () => {
  const all = await towns()
  expect(all).toHaveLength(41)
  const bari = all.find(({ slug }) => slug === 'bari')!
  expect(bari.services).toContainEqual({ name: 'petitions', allowed: true, enabled: true })
  const queue = await api
    .as(await administratorOfBari())
    .GET('/v1/{tenant}/petition-queue', { params: { path: { tenant: 'bari' } } })
  const { review, answer, overdue } = dataOf(queue).tasks
  expect(review + answer).toBeGreaterThan(0)
  expect(bari.workload).toContainEqual({ area: 'petitions', waiting: review + answer, overdue, stuck: 0 })
  expect(all.find(({ slug }) => slug === 'noci')!.workload.every(({ waiting }) => waiting === 0)).toBe(true)
})

async function administratorOfBari(boundTo?: string): Promise<Citizen> {
  const administrator = await api.citizen({ boundTo })
  await api.operator.giveRole('bari', administrator.id, 'administrator', null, api.now())
  return administrator
}

test('a service that is not allowed any more is off at once, in every process, and the audit says who it was', async () => {
  const other = await api.another()
  const list = (process: Pick<TestApi, 'anonymous'>) =>
    process.anonymous.GET('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' } } })
  expect((await list(other)).response.status).toBe(200)
  const town = dataOf(await allow('petitions', false))
  expect(town.services).toContainEqual({ name: 'petitions', allowed: false, enabled: true })
  expect((await list(api)).error).toMatchObject({ code: 'service.not_enabled' })
  await expect.poll(async () => (await list(other)).response.status).toBe(404)
  dataOf(await allow('petitions', true))
  dataOf(await allow('petitions', true))
  await expect.poll(async () => (await list(other)).response.status).toBe(200)
  await other.stop()
  const { id } = await api.operator.town('bari')
  const entries = await api.database.forTenant(id, (db) =>
    db.rows({
      name: 'operator_entries',
      text: `select actor, person_id, params from audit_entry where tenant_id = $1 and action = 'service.changed' and person_id = $2 order by id`,
      values: [id, person.id],
    }),
  )
  expect(entries).toEqual([
    expect.objectContaining({ actor: 'operator', params: { service: 'petitions', allowed_before: true, allowed_after: false } }),
    expect.objectContaining({ actor: 'operator', params: { service: 'petitions', allowed_before: false, allowed_after: true } }),
  ])
})

test('adds a town, once, and none under a name or a code that is taken', async () => {
  const town = dataOf(await add('fasano'))
  expect(town).toMatchObject({ slug: 'fasano', name: 'Fasano', administrators: 0 })
  expect(dataOf(await add('fasano')).slug).toBe('fasano')
  expect((await api.anonymous.GET('/v1/{tenant}', { params: { path: { tenant: 'fasano' } } })).response.status).toBe(200)
  expect((await add('fasano', { ...fasano, name: 'Altrove' })).error).toMatchObject({ status: 409, code: 'operator.town_exists' })
  expect((await add('selva', fasano)).error).toMatchObject({ code: 'operator.town_exists' })
  for (const name of ['operator', 'tenants'])
    expect((await add(name)).error).toMatchObject({ status: 422, code: 'operator.name_taken' })
  expect((await towns()).map(({ slug }) => slug)).toContain('fasano')
})

test('a new town begins as it was set up, in every process, and its first administrator is invited until there is one', async () => {
  const other = await api.another()
  const [path, at] = [{ town: 'ostuni' }, { tenant: 'ostuni' }]
  const read = (process: Pick<TestApi, 'anonymous'>) => process.anonymous.GET('/v1/{tenant}', { params: { path: at } })
  expect((await read(other)).response.status).toBe(404)
  const codes = { name: 'Ostuni', istat_code: '074012', ipa_code: 'c_g187', population: 30_000, lon: 17.58, lat: 40.73 }
  const set = {
    languages: ['en', 'it'] as ('en' | 'it')[],
    allowed_origins: ['https://www.comune.example:443'],
    services: ['petitions' as const],
  }
  expect((await add('ostuni', { ...codes, ...set, allowed_origins: ['http://comune.example'] })).error).toMatchObject({
    status: 400,
    params: { at: '/allowed_origins/0' },
  })
  const town = dataOf(await add('ostuni', { ...codes, ...set }))
  expect(town).toMatchObject({ administrators: 0, invitation: null })
  expect(town.services).toContainEqual({ name: 'petitions', allowed: true, enabled: false })
  expect(town.services).toContainEqual({ name: 'reports', allowed: false, enabled: false })
  await expect.poll(async () => (await read(other)).response.status).toBe(200)
  expect(dataOf(await read(other))).toMatchObject({ languages: ['en', 'it'], allowed_origins: ['https://www.comune.example'] })

  const params = { path }
  const invite = (address: string) => operator.PUT('/v1/operator/towns/{town}/invitation', { params, body: { address } })
  const accept = async (link: string) => {
    const body = { token: link.split('=')[1]! }
    const person = await api.citizen()
    return { person, answer: await api.as(person).POST('/v1/{tenant}/invitations/acceptances', { params: { path: at }, body }) }
  }
  await Promise.all(['uno', 'due', 'tre', 'quattro'].map((name) => invite(`${name}@example.org`)))
  const { id } = await api.operator.town('ostuni')
  const open = sql('staff_invitation').whereNull('withdrawn_at').select('id')
  expect(await api.database.forTenant(id, (db) => db.rows(open))).toHaveLength(1)
  const wrong = dataOf(await invite('sbagliato@example.org'))
  const right = dataOf(await invite('giusto@example.org'))
  expect(right.link).toContain(`${api.origin}/embed/ostuni/desk#`)
  const shown = async () => dataOf(await operator.GET('/v1/operator/towns/{town}', { params })).invitation
  expect(await shown()).toMatchObject({ address: 'giusto@example.org', letter: 'waiting' })
  expect((await accept(wrong.link)).answer.error).toMatchObject({ code: 'invitation.over', params: { state: 'withdrawn' } })
  await operator.DELETE('/v1/operator/towns/{town}/invitation', { params })
  expect(await shown()).toBeNull()
  const { person: first, answer } = await accept(dataOf(await invite('giusto@example.org')).link)
  expect(dataOf(answer)).toEqual({ role: 'administrator', service: null })
  expect((await invite('altro@example.org')).error).toMatchObject({ status: 409, code: 'operator.administrator_there' })
  const staff = api.as(first)
  const service = { ...at, service: 'petitions' as const }
  const { response } = await staff.GET('/v1/{tenant}/services/{service}', { params: { path: service } })
  const switched = await staff.PATCH('/v1/{tenant}/services/{service}', {
    params: { path: service, header: { 'If-Match': response.headers.get('etag')! } },
    body: { enabled: true },
    headers: { 'Content-Type': 'application/merge-patch+json' },
  })
  expect(dataOf(switched).enabled).toBe(true)
  const trail = dataOf(await staff.GET('/v1/{tenant}/audit', { params: { path: at, query: { limit: 100 } } })).items
  expect(new Set(trail.map(({ action }) => action))).toEqual(
    new Set(['tenant.created', 'invitation.sent', 'invitation.withdrawn', 'invitation.accepted', 'service.changed']),
  )
  await other.stop()
})

test('tells how the platform is', async () => {
  await api.settle()
  const health = dataOf(await operator.GET('/v1/operator/health'))
  expect(health).toMatchObject({ version: '0.0.0-test', outbox: { waiting: 0, oldest_at: null, failing: 0 } })
  expect(health.database.migration).toMatch(/^2026\d{4}_\d\d_/)
  expect(health.mail).toEqual({ configured: false, sent: 0, failed: 0, failed_at: null })
})

test.each([
  ['a town’s administrator', async () => administratorOfBari(), 'operator.token_needed'],
  ['a token of a town', async () => administratorOfBari('bari'), 'operator.token_needed'],
  ['an operator with a token of the whole API', async () => ({ ...person, boundTo: undefined }), 'operator.token_needed'],
  ['an operator with a token of a town', async () => ({ ...person, boundTo: 'bari' }), 'operator.token_needed'],
  ['somebody else with a token of the operator’s page', async () => administratorOfBari('operator'), 'operator.role_needed'],
  ['an operator of low assurance', async () => ({ ...person, assurance: 'low' as const }), 'identity.assurance_too_low'],
])('%s reaches nothing of the operator’s', async (_, who, code) => {
  const caller = api.as(await who())
  const answers = await Promise.all([
    caller.GET('/v1/operator/towns'),
    caller.GET('/v1/operator/health'),
    caller.GET('/v1/operator/towns/{town}', { params: { path: { town: 'bari' } } }),
    allow('ratings', false, caller),
    add('selva', { ...fasano, istat_code: '999999', ipa_code: 'c_zzzz' }, caller),
    caller.PUT('/v1/operator/towns/{town}/invitation', {
      params: { path: { town: 'noci' } },
      body: { address: 'a@example.org' },
    }),
    caller.DELETE('/v1/operator/towns/{town}/invitation', { params: { path: { town: 'noci' } } }),
  ])
  for (const { error } of answers) expect(error).toMatchObject({ status: 403, code })
  expect((await towns()).find(({ slug }) => slug === 'bari')!.services).toContainEqual(
    expect.objectContaining({ name: 'ratings', allowed: true }),
  )
})

test('nobody who has not signed in reaches anything of the operator’s, and no page of another origin', async () => {
  expect((await api.anonymous.GET('/v1/operator/towns')).error).toMatchObject({ code: 'identity.sign_in_needed' })
  const headers = { ...api.headersOf(person)('GET', '/v1/operator/towns'), Origin: 'https://www.comune.example' }
  const answer = await fetch(`${api.origin}/v1/operator/towns`, { headers })
  expect(await answer.json()).toMatchObject({ code: 'tenant.origin_not_allowed' })
})

test('the operator’s token acts in no town, also where they are its administrator', async () => {
  await api.operator.giveRole('bari', person.id, 'administrator', null, api.now())
  const path = { tenant: 'bari' }
  for (const { error } of [
    await operator.GET('/v1/{tenant}/me', { params: { path } }),
    await operator.GET('/v1/{tenant}/staff', { params: { path } }),
    await operator.GET('/v1/{tenant}/services', { params: { path } }),
  ])
    expect(error).toMatchObject({ status: 403, code: 'identity.other_town' })
})

test('no other application is given a token of the operator’s page, and its own page alone may ask', async () => {
  const prover = makeProver()
  const ask = async (client: string, origin: string, returnTo: string) => {
    const state = { n: 'a-nonce-of-sixteen-or-more', o: origin, t: operatorPlace, m: 'redirect', r: returnTo }
    const query = new URLSearchParams({
      client_id: client,
      redirect_uri: `${api.origin}/signin/callback`,
      response_type: 'code',
      scope: 'openid participate staff',
      resource: audienceOf(api.origin, operatorPlace),
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      dpop_jkt: prover.jkt,
      state: Buffer.from(JSON.stringify(state)).toString('base64url'),
    })
    const answer = await fetch(`${api.origin}/oidc/auth?${query}`, { redirect: 'manual' })
    return answer.headers.get('location') ?? ''
  }
  const page = `${api.origin}/operator`
  expect(await ask('cdc-elements', api.origin, page)).toMatch(/^\/signin\/|\/signin\/[\w-]+$/)
  expect(await ask('cdc-elements', api.origin, `${api.origin}/embed/bari/desk`)).toContain('invalid_target')
  expect(await ask('cdc-elements', 'https://www.comune.example', 'https://www.comune.example/')).toContain('invalid_target')
})

test('who is dismissed, or erased, is no operator from then on', async () => {
  const dismissed = await api.platformOperator()
  await dismissOperator(api.operator.database, dismissed.id)
  expect((await api.as(dismissed).GET('/v1/operator/towns')).error).toMatchObject({ code: 'operator.role_needed' })
  const erased = await api.platformOperator()
  await api.app.erase(erased.id)
  expect(await isOperator(api.database, erased.id)).toBe(false)
  const left = { name: 'operators_left', text: 'select 1 from platform_operator where person_id = $1', values: [erased.id] }
  expect(await api.operator.database.rows(left)).toEqual([])
})

test('the application’s own role can’t do by itself what is the operator’s', async () => {
  const { id } = await api.operator.town('bari')
  const attempt = (text: string) => api.database.forTenant(id, (db) => db.run(sql.raw(text)))
  const stranger = await api.citizen()
  for (const text of [
    `update tenant_service set allowed = true`,
    `insert into tenant (id, slug, name, istat_code, ipa_code, population, lon, lat) values ('${id}', 'x', 'X', '1', 'x', 1, 0, 0)`,
    `insert into platform_operator values ('${stranger.id}', now())`,
    `select * from platform_operator`,
    `select operator_allow_service('${stranger.id}', 'petitions', true)`,
  ])
    await expect(attempt(text), text).rejects.toMatchObject({ code: '42501' })
  expect(api.faults).toEqual([])
})

test('the page of the operator is the platform’s own: no frame, nothing from elsewhere', async () => {
  const answer = await fetch(`${api.origin}/operator`, { headers: { 'Accept-Language': 'en' } })
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(await answer.text()).toContain('<cdc-operator lang="en"')
})
