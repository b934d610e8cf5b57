import { afterAll, beforeAll, expect, test } from 'vitest'
import { periods } from '../../retention.ts'
import type { Caller } from '../../testing/caller.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql, type TenantDb } from '../db/index.ts'

let api: TestApi
let tenant: string
let neighbour: string
let administrator: Caller
const bari = { path: { tenant: 'bari' } }
beforeAll(async () => {
  api = await startApi()
  tenant = (await api.operator.town('bari')).id
  neighbour = (await api.operator.town('altamura')).id
  administrator = await api.staff('administrator')
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
})

const day = 86_400_000
const inTown = <T>(work: (db: TenantDb) => Promise<T>, town = tenant) => api.database.forTenant(town, work)
const ago = (days: number) => new Date(api.now().getTime() - days * day)
const runs = async () =>
  (await administrator.GET('/v1/{tenant}/retention/runs', { params: { ...bari, query: { limit: 100 } } })).data!.items
const ofPace = async () => (await runs()).find(({ kind }) => kind === 'notifications.pace')

/** Minutes in which letters went, `count` of them that long ago. */
const fill = (count: number, days: number, town = tenant) =>
  inTown(
    (db) =>
      db.run(
        sql.raw(
          `insert into letter_pace (tenant_id, minute, taken) select ?, ?::timestamptz - n * interval '1 minute', 1 from generate_series(1, ?) n`,
          [...[town, ago(days), count]],
        ),
      ),
    town,
  )
/** Facts that were delivered, or still wait, that many days ago. */
const facts = (days: number, delivered = true, town = tenant) =>
  inTown(
    (db) =>
      db.run(
        sql('outbox').insert({
          ...{ tenant_id: town, id: crypto.randomUUID(), name: 'test.kept', payload: '{}', at: ago(days) },
          ...{ delivered_at: delivered ? ago(days) : null, next_try_at: delivered ? null : ago(-1) },
        }),
      ),
    town,
  )
const factsLeft = async (town = tenant) =>
  (await inTown((db) => db.rows(sql('outbox').where({ tenant_id: town, name: 'test.kept' })), town)).length
const preview = async (days: number) =>
  (
    await administrator.GET('/v1/{tenant}/retention/preview', {
      params: { ...bari, query: { kind: 'events.delivered', days } },
    })
  ).data

test('what was kept long enough goes, in batches, and each day’s report says of every kind what went', async () => {
  await fill(12_000, 2)
  await inTown((db) => db.run(sql('letter_pace').insert({ tenant_id: tenant, minute: api.now(), taken: 1 })))
  await api.app.forget()
  expect(await inTown((db) => db.rows(sql('letter_pace')))).toHaveLength(1)
  expect((await runs()).map(({ kind }) => kind).sort()).toEqual(periods.map(({ kind }) => kind).sort())
  expect(await ofPace()).toMatchObject({ gone: 12_000, cut_off: ago(1).toISOString() })
  await fill(3, 2)
  await api.app.forget()
  expect(await ofPace()).toMatchObject({ gone: 12_003 })
  expect(await runs()).toHaveLength(periods.length)
})

test('a town’s own period holds in that town alone; the preview has said what would go', async () => {
  for (const days of [40, 20, 10, 3]) await facts(days)
  for (const days of [20, 3]) await facts(days, true, neighbour)
  await facts(50, false)
  expect(await preview(30)).toMatchObject({ gone: 1, more: false, cut_off: ago(30).toISOString() })
  expect(await preview(8)).toMatchObject({ gone: 3 })
  await api.operator.setSettings('bari', 'retention', { facts_days: 8 })
  const { data: plan } = await administrator.GET('/v1/{tenant}/retention', { params: bari })
  expect(plan!.items.find(({ kind }) => kind === 'events.delivered')).toMatchObject({
    days: 8,
    set: { area: 'retention', setting: 'facts_days' },
  })
  expect(new Date(plan!.next_run_at) > api.now()).toBe(true)
  await api.app.forget()
  expect(await factsLeft()).toBe(2)
  expect(await factsLeft(neighbour)).toBe(2)
  expect((await runs()).find(({ kind }) => kind === 'events.delivered')).toMatchObject({ gone: 3, left: 1 })
})

test('periods that the law does not allow are refused', async () => {
  const { response } = await administrator.POST('/v1/{tenant}/settings/{area}/checks', {
    params: { path: { tenant: 'bari', area: 'retention' } },
    body: { report_days: 30 },
  })
  expect(response.status).toBe(200)
  await expect(api.operator.setSettings('bari', 'retention', { report_days: 30 })).rejects.toMatchObject({
    code: 'tenant.invalid_settings',
  })
})

test('the report goes along as a table, page by page, to administrators alone', async () => {
  const { data } = await administrator.GET('/v1/{tenant}/retention/runs.csv', { params: bari, parseAs: 'text' })
  const lines = data!.trim().split('\r\n')
  expect(lines[0]).toBe('day,kind,cut_off,gone,left,at')
  expect(lines).toHaveLength(1 + periods.length)
  const first = await administrator.GET('/v1/{tenant}/retention/runs', { params: { ...bari, query: { limit: 3 } } })
  const cursor = first.data!.next_cursor!
  const rest = await administrator.GET('/v1/{tenant}/retention/runs', { params: { ...bari, query: { limit: 100, cursor } } })
  expect([...first.data!.items, ...rest.data!.items]).toEqual(await runs())
  const moderator = await api.staff('moderator')
  for (const path of ['/v1/{tenant}/retention', '/v1/{tenant}/retention/runs', '/v1/{tenant}/retention/runs.csv'] as const)
    expect((await moderator.GET(path, { params: bari })).response.status).toBe(403)
})
