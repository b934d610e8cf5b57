import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { connect, despiteDeadlocks, sql, type Database, type TenantDb } from './index.ts'

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

const announcement = (db: TenantDb, text: string) =>
  sql('outbox').insert({ tenant_id: db.tenantId, id: sql.raw('gen_random_uuid()'), at: new Date(), name: text, payload: '{}' })
const announced = (text: string) => app.forTenant(bari, (db) => db.rows(sql('outbox').where({ name: text })))

test('what is sent without waiting is stored with the commit', async () => {
  let committed = false
  await app.forTenant(bari, async (db) => {
    db.send(announcement(db, 'sent'))
    db.afterCommit(() => (committed = true))
  })
  expect(committed).toBe(true)
  expect(await announced('sent')).toHaveLength(1)
})

test('when what was sent fails, the commit fails with its error, nothing stays and the connection is good again', async () => {
  let committed = false
  const failing = app.forTenant(bari, async (db) => {
    await db.run(announcement(db, 'undone'))
    db.send(sql.raw('select 1 / 0'))
    db.afterCommit(() => (committed = true))
  })
  await expect(failing).rejects.toThrow('division by zero')
  expect(committed).toBe(false)
  expect(await announced('undone')).toEqual([])
  for (let use = 0; use < 3; use += 1) await expect(announced('sent')).resolves.toHaveLength(1)
})

test('statements are carried out in the order in which they were sent and asked', async () => {
  const seen = await app.forTenant(bari, (db) => {
    db.send(announcement(db, 'ordered'))
    return db.rows(sql('outbox').where({ name: 'ordered' }))
  })
  expect(seen).toHaveLength(1)
})

test('what fails unnoticed is told by the next statement, not that the transaction has failed', async () => {
  const failing = app.forTenant(bari, async (db) => {
    db.send(sql.raw('select 1 / 0'))
    await db.run(announcement(db, 'after'))
  })
  await expect(failing).rejects.toThrow('division by zero')
})

test('of two that wait for each other one is undone and done anew', async () => {
  const first = ['left', 'right']
  for (const name of first) await app.forTenant(bari, (db) => db.run(announcement(db, name)))
  const mark = (db: TenantDb, name: string) => db.run(sql('outbox').where({ name }).update({ payload: '{"marked":true}' }))
  let tries = 0
  const both = (one: string, other: string, met: Promise<unknown>, here: () => void) =>
    despiteDeadlocks(() =>
      app.forTenant(bari, async (db) => {
        tries += 1
        await mark(db, one)
        here()
        await met
        await mark(db, other)
      }),
    )
  const [left, right] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await Promise.all([both('left', 'right', right.promise, left.resolve), both('right', 'left', left.promise, right.resolve)])
  // Who begins anew may come before the one that has just been let go on, and is undone once more.
  expect(tries).toBeGreaterThan(2)
})
