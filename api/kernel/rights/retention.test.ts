import { afterAll, beforeAll, expect, test } from 'vitest'
import { periods } from '../../retention.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql, type TenantDb } from '../db/index.ts'

let api: TestApi
let tenant: string
beforeAll(async () => {
  api = await startApi()
  tenant = (await api.operator.town('bari')).id
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
})

const day = 86_400_000
const inTown = <T>(work: (db: TenantDb) => Promise<T>) => api.database.forTenant(tenant, work)
const ago = (days: number) => new Date(api.now().getTime() - days * day)
const runs = () =>
  inTown((db) => db.rows<{ kind: string; gone: number; cut_off: Date }>(sql('retention_run').orderBy(['day', 'kind'])))

/** Minutes in which letters went, `count` of them that long ago. */
const fill = (count: number, days: number) =>
  inTown((db) =>
    db.run(
      sql.raw(
        `insert into letter_pace (tenant_id, minute, taken) select ?, ?::timestamptz - n * interval '1 minute', 1 from generate_series(1, ?) n`,
        [...[tenant, ago(days), count]],
      ),
    ),
  )

test('what was kept long enough goes, in batches, and each day’s report says of every kind what went', async () => {
  await fill(12_000, 2)
  await inTown((db) => db.run(sql('letter_pace').insert({ tenant_id: tenant, minute: api.now(), taken: 1 })))
  await api.app.forget()
  expect(await inTown((db) => db.rows(sql('letter_pace')))).toHaveLength(1)
  const report = await runs()
  expect(report.map(({ kind }) => kind)).toEqual(periods.map(({ kind }) => kind).sort())
  expect(report.find(({ kind }) => kind === 'notifications.pace')).toMatchObject({ gone: 12_000, cut_off: ago(1) })
  await fill(3, 2)
  await api.app.forget()
  expect((await runs()).find(({ kind }) => kind === 'notifications.pace')).toMatchObject({ gone: 12_003 })
  expect(await runs()).toHaveLength(periods.length)
})
