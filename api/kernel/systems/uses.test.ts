import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { startApi, type TestApi, type TestProcess } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'
import { civilDay } from '../participation/civil-day.ts'
import { makeProver } from '../identity/testing/prover.ts'

let api: TestApi
let administrator: Caller
beforeAll(async () => {
  api = await startApi()
  administrator = await api.staff('administrator')
})
afterAll(() => api.stop())

const path = { tenant: 'bari' }

/** An application of a third party, by which a citizen has signed in. */
async function application(name: string) {
  const client = `app-${randomUUID()}`
  const payload = JSON.stringify({ client_id: client, client_name: name, scope: 'openid participate' })
  await api.database.run(sql('oidc_payload').insert({ model: 'Client', id: client, payload }))
  const person = await api.citizen()
  const use = async (address: string, process: TestProcess = api) => {
    const prover = makeProver()
    const token = process.app.identity.issueAccessToken({ sub: person.id, client_id: client, scope: 'participate' }, prover.jkt)
    const request = { method: 'GET', address: `${process.origin}${address}`, accessToken: token, now: api.now() }
    return fetch(`${process.origin}${address}`, { headers: prover.headers(request) })
  }
  return { client, use }
}

const usesOf = async (client: string) =>
  (await administrator.GET('/v1/{tenant}/client-uses', { params: { path, query: { client } } })).data!.items
const decide = (client_id: string, state: 'active' | 'suspended', requests_per_minute: number | null = null) =>
  administrator.PUT('/v1/{tenant}/applications/{client_id}', {
    params: { path: { ...path, client_id } },
    body: { state, requests_per_minute },
  })
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code

describe('what applications call', () => {
  test('is counted exactly by day and refusal, whichever process answers, and another town’s apart', async () => {
    const { client, use } = await application('Bari in tasca')
    const other = await api.another()
    const asked = Array.from({ length: 40 }, (_, turn) => use('/v1/bari/me', turn % 2 ? api : other))
    await Promise.all([...asked, use('/v1/bari/report-queue'), use('/v1/bari/report-queue', other), use('/v1/altamura/me')])
    await Promise.all([api.app.systems.uses.flush(), api.app.systems.uses.flush()])
    // What a process has not yet written it writes at its end.
    await other.stop()
    const day = civilDay(api.now())
    const refused = [{ code: 'identity.scope_missing', calls: 2 }]
    const last_at = api.now().toISOString()
    expect(await usesOf(client)).toEqual([
      { client_id: client, name: 'Bari in tasca', kind: 'application', day, calls: 42, refused, last_at },
    ])
    api.setNow(new Date(api.now().getTime() + 24 * 3_600_000))
    await use('/v1/bari/me')
    await api.app.systems.uses.flush()
    expect((await usesOf(client)).map(({ calls }) => calls)).toEqual([1, 42])
  })

  test('is not lost while it can’t be written', async () => {
    const { client, use } = await application('App paziente')
    await use('/v1/bari/me')
    await api.owner.run(sql.raw('alter table client_use rename to client_use_away'))
    await api.app.systems.uses.flush()
    await api.owner.run(sql.raw('alter table client_use_away rename to client_use'))
    expect(api.faults.splice(0)).toHaveLength(1)
    await use('/v1/bari/me')
    await api.app.systems.uses.flush()
    expect((await usesOf(client)).map(({ calls }) => calls)).toEqual([2])
  })

  test('is shown page by page, and forgotten after 400 days', async () => {
    const { client, use } = await application('App antica')
    for (const _ of [1, 2, 3]) {
      await use('/v1/bari/me')
      await api.app.systems.uses.flush()
      api.setNow(new Date(api.now().getTime() + 24 * 3_600_000))
    }
    const query = { client, limit: 2 }
    const first = (await administrator.GET('/v1/{tenant}/client-uses', { params: { path, query } })).data!
    const params = { path, query: { ...query, cursor: first.next_cursor! } }
    const second = (await administrator.GET('/v1/{tenant}/client-uses', { params })).data!
    expect([first.items.length, second.items.length, second.next_cursor]).toEqual([2, 1, null])
    api.setNow(new Date(api.now().getTime() + 398 * 24 * 3_600_000))
    await api.app.forget()
    const kept = { client, from: '2020-01-01' }
    const { data } = await administrator.GET('/v1/{tenant}/client-uses', { params: { path, query: kept } })
    expect(data!.items).toHaveLength(2)
  })
})

describe('an application', () => {
  test('that a town suspends is refused there, at once and in every process, and nowhere else', async () => {
    const { client, use } = await application('App sospesa')
    const other = await api.another()
    for (const process of [api, other]) expect((await use('/v1/bari/me', process)).status).toBe(200)
    expect((await decide(client, 'suspended')).data).toMatchObject({ name: 'App sospesa', state: 'suspended' })
    await other.app.rest()
    for (const process of [api, other]) expect(await codeOf(await use('/v1/bari/me', process))).toBe('identity.client_suspended')
    expect((await use('/v1/altamura/me')).status).toBe(200)
    await decide(client, 'active')
    await other.app.rest()
    for (const process of [api, other]) expect((await use('/v1/bari/me', process)).status).toBe(200)
    await other.stop()
    const { data } = await administrator.GET('/v1/{tenant}/audit', { params: { path } })
    expect(data!.items[0]).toMatchObject({ action: 'application.decided', params: { name: 'App sospesa', state: 'active' } })
  })

  test('is held to the limit that the town has set, whoever asks by it', async () => {
    const { client, use } = await application('App veloce')
    await decide(client, 'active', 2)
    const answers = []
    for (let turn = 0; turn < 6; turn += 1) answers.push(await use('/v1/bari/me'))
    const late = answers.filter(({ status }) => status === 429)
    expect(late.length).toBeGreaterThanOrEqual(2)
    expect(await late[0]!.json()).toMatchObject({ params: { limit: 'client', most: 2 } })
    const { data } = await administrator.GET('/v1/{tenant}/applications', { params: { path } })
    expect(data!.items.find(({ client_id }) => client_id === client)).toMatchObject({ requests_per_minute: 2 })
  })

  test('that nobody has registered is not decided about', async () => {
    const { response } = await decide('nobody', 'suspended')
    expect(response.status).toBe(404)
  })
})
