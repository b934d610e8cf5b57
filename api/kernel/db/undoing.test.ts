import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { Problem } from '../http/problem.ts'
import { connect, sql, type Database, type TenantDb } from './index.ts'
import { unlessRefused } from './undoing.ts'

let files: TestDatabase
let app: Database
let bari: string

beforeAll(async () => {
  files = await createTestDatabase()
  app = connect(files.appUrl, 2)
  bari = (await app.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
})
afterAll(async () => {
  await app.close()
  await files.drop()
})

const announce = (db: TenantDb, name: string) =>
  db.run(sql('outbox').insert({ tenant_id: bari, id: sql.raw('gen_random_uuid()'), at: new Date(), name, payload: '{}' }))
const announced = async () => {
  const rows = await app.forTenant(bari, (db) => db.rows<{ name: string }>(sql('outbox').select('name').orderBy('name')))
  return rows.map(({ name }) => name)
}

test('what was written before a refusal is undone, and what came before and after it stays', async () => {
  const refused = new Problem(404, 'http.not_found')
  await app.forTenant(bari, async (db) => {
    expect(await unlessRefused(db, () => announce(db, 'a-before'))).toBeUndefined()
    const problem = await unlessRefused(db, async () => {
      await announce(db, 'b-undone')
      throw refused
    })
    expect(problem).toBe(refused)
    expect(await unlessRefused(db, () => announce(db, 'c-after'))).toBeUndefined()
  })
  expect(await announced()).toEqual(['a-before', 'c-after'])
})

test('a fault ends the transaction with everything in it', async () => {
  const failing = app.forTenant(bari, async (db) => {
    await announce(db, 'd-lost')
    await unlessRefused(db, () => db.run(sql.raw('select 1 / 0')))
  })
  await expect(failing).rejects.toThrow('division by zero')
  expect(await announced()).not.toContain('d-lost')
})
