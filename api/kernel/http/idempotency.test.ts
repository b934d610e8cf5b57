import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { deleteOld } from '../db/deleting.ts'
import { sql } from '../db/index.ts'
import { oldKeys } from './idempotency.ts'

let api: TestApi
let author: Citizen
beforeAll(async () => {
  api = await startApi()
  author = await api.citizen()
})
afterAll(() => api.stop())

type NewPetition = components['schemas']['NewPetition']

const body: NewPetition = {
  type: 'petizione',
  title: 'Una panchina al sole',
  ask: 'Chiediamo una panchina davanti alla scuola.',
  public_name: true,
}

function create(who: Caller, header: { 'Idempotency-Key': string }, more: Partial<NewPetition> = {}, tenant = 'bari') {
  return who.POST('/v1/{tenant}/petitions', { params: { path: { tenant }, header }, body: { ...body, ...more } })
}

/** How many petitions the citizen has written in Bari. */
async function written(citizen: Citizen): Promise<number> {
  const { data } = await api
    .as(citizen)
    .GET('/v1/{tenant}/own-petitions', { params: { path: { tenant: 'bari' }, query: { limit: 100 } } })
  return data!.items.length
}

test('the same key with the same body gets the same answer and has one effect', async () => {
  const citizen = await api.citizen()
  const header = api.key()
  const first = await create(api.as(citizen), header)
  const again = await create(api.as(citizen), header)
  expect([first.response.status, again.response.status]).toEqual([201, 201])
  expect(again.data).toEqual(first.data)
  for (const name of ['location', 'etag']) expect(again.response.headers.get(name)).toBe(first.response.headers.get(name))
  expect(await written(citizen)).toBe(1)
})

test('also when another process answers, or the same one after a restart', async () => {
  const citizen = await api.citizen()
  const header = api.key()
  const first = await create(api.as(citizen), header)
  const later = await api.another()
  const again = await create(later.as(citizen), header)
  await later.stop()
  expect(again.data).toEqual(first.data)
  expect(await written(citizen)).toBe(1)
})

test('what is kept to be repeated is sealed: the token of a report is not in the database', async () => {
  const report = {
    category: 'strade',
    position: { type: 'Point' as const, coordinates: [16.8719, 41.1171] },
    title: 'Una buca profonda',
    answers: { pericolo: false },
    public_name: false,
    consent: true as const,
  }
  const header = api.key()
  const post = () => api.anonymous.POST('/v1/{tenant}/reports', { params: { path: { tenant: 'bari' }, header }, body: report })
  const [first, again] = [await post(), await post()]
  expect(first.data!.token).toMatch(/^[\w-]{32}$/)
  expect(again.data).toEqual(first.data)
  const { id } = await api.operator.town('bari')
  const rows = await api.database.forTenant(id, (db) => db.rows<{ answer: Buffer }>(sql('idempotency_key').select('answer')))
  expect(rows.length).toBeGreaterThan(0)
  for (const { answer } of rows)
    for (const told of [first.data!.token!, 'Una buca']) expect(answer.toString('latin1')).not.toContain(told)
})

test('the same key with another body is refused', async () => {
  const header = api.key()
  await create(api.as(author), header)
  const other = await create(api.as(author), header, { title: 'Due panchine al sole' })
  expect([other.response.status, other.error?.code]).toEqual([422, 'http.idempotency_mismatch'])
})

test('the same key in another place is another key: of another person, for another petition, in another town', async () => {
  const header = api.key()
  const first = await create(api.as(author), header)
  const other = await create(api.as(await api.citizen()), header)
  const elsewhere = await api.citizen({ standing: { altamura: ['resident'] } })
  const inAltamura = await create(api.as(elsewhere), header, {}, 'altamura')
  expect([first, other, inAltamura].map(({ response }) => response.status)).toEqual([201, 201, 201])
  expect(new Set([first, other, inAltamura].map(({ data }) => data!.id)).size).toBe(3)
})

test('of many requests at once with one key one has an effect; the others get its answer or are told to wait', async () => {
  const citizen = await api.citizen()
  const header = api.key()
  const answers = await Promise.all(Array.from({ length: 30 }, () => create(api.as(citizen), header)))
  for (const { response, error } of answers.filter(({ data }) => !data)) {
    expect([response.status, error!.code, response.headers.get('retry-after')]).toEqual([
      409,
      'http.idempotency_in_progress',
      '1',
    ])
  }
  const made = answers.flatMap(({ data }) => (data ? [data.id] : []))
  expect(made.length).toBeGreaterThan(0)
  expect(new Set(made).size).toBe(1)
  expect(await written(citizen)).toBe(1)
})

test('a refusal is not kept: the same key works once the reason is gone', async () => {
  const citizen = await api.citizen()
  const header = api.key()
  const refused = await create(api.as({ ...citizen, assurance: 'low' }), header)
  const allowed = await create(api.as(citizen), header)
  expect([refused.error?.code, allowed.response.status]).toEqual(['identity.assurance_too_low', 201])
})

test('a request whose connection is killed in the middle leaves nothing, and its repetition works', async () => {
  const citizen = await api.citizen()
  const header = api.key()
  const year = api.now().getUTCFullYear()
  const { id } = (await api.database.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!
  await create(api.as(author), api.key())
  // Holds the counter of codes, so that the request stops in the middle of its transaction.
  const holder = api.database.openTenant(id)
  onTestFinished(() => holder.rollback())
  await holder.run(sql('petition_code').where({ tenant_id: id, year }).select('last').forUpdate())
  const killed = create(api.as(citizen), header)
  const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect.poll(() => api.database.rows(sql.raw(waiting))).not.toEqual([])
  const during = await create(api.as(citizen), header)
  await api.database.rows(sql.raw(`select pg_terminate_backend(pid) from (${waiting}) w`))
  expect((await killed).response.status).toBe(503)
  await holder.rollback()
  expect([during.response.status, during.error?.code]).toEqual([409, 'http.idempotency_in_progress'])
  expect(await written(citizen)).toBe(0)
  const again = await create(api.as(citizen), header)
  expect(again.response.status).toBe(201)
  expect(await written(citizen)).toBe(1)
})

test('keys older than a day are forgotten', async () => {
  const citizen = await api.citizen()
  const header = api.key()
  await create(api.as(citizen), header)
  const { id } = (await api.database.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!
  expect(await api.database.forTenant(id, (db) => deleteOld(db, oldKeys, api.now()))).toBe(0)
  const kept = await api.database.forTenant(id, (db) => deleteOld(db, oldKeys, new Date(api.now().getTime() + 1)))
  expect(kept).toBeGreaterThan(0)
  expect((await create(api.as(citizen), header)).response.status).toBe(201)
  expect(await written(citizen)).toBe(2)
})

test('no fault was recorded but the connection that was killed', () => {
  expect(api.faults.filter((line) => !line.includes('57P01'))).toEqual([])
})
