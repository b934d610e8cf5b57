import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { deleteOld } from '../db/deleting.ts'
import { connect, sql, type Database } from '../db/index.ts'
import { Participation } from '../participation/index.ts'
import type { Fact, FactListener, Occasion } from '../service.ts'
import { createTenants } from '../tenancy/index.ts'
import { deliverFacts, deliveredFacts, listenersOf } from './delivery.ts'
import { Rounds } from '../jobs/rounds.ts'
import { announce } from './outbox.ts'

let files: TestDatabase
let database: Database
let occasion: Occasion
let faults: Fact[]
// Without an API: its own dispatcher would deliver what the tests announce.
beforeAll(async () => {
  files = await createTestDatabase()
  database = connect(files.appUrl, 4)
  const tenant = (await createTenants({ database, services: [] }).bySlug('monopoli'))!
  const evict = () => Promise.resolve()
  const participation = new Participation({ database, nullifierKey: randomBytes(32), newId: v7, evict })
  occasion = { tenant, now: new Date('2026-11-23T10:00:00Z'), newId: v7, participation, media: undefined as never, evict }
})
afterAll(async () => {
  await database.close()
  await files.drop()
})

beforeEach(async () => {
  faults = []
  await inTown((db) => db.run(sql('outbox').delete()))
})

const inTown = <T>(work: Parameters<typeof database.forTenant<T>>[1]) => database.forTenant(occasion.tenant.id, work)

/** Announces facts of a name that no service hears. */
async function say(...what: string[]): Promise<void> {
  for (const text of what) await inTown(async (db) => announce(db, { name: 'test.said', payload: { text } }, occasion.now, v7()))
}

const deliver = (hear: FactListener, at = occasion.now) =>
  deliverFacts(database, listenersOf([{ hears: { 'test.said': hear } }]), { ...occasion, now: at }, (_, fact) =>
    faults.push(fact),
  )

const waiting = () => inTown((db) => db.rows<{ attempts: number }>(sql('outbox').whereNull('delivered_at').orderBy('id')))
const later = (seconds: number) => new Date(occasion.now.getTime() + seconds * 1000)

/** Writes what is heard into a table, as a hearer does: undone with its delivery. */
const takeDown: FactListener = (db, fact) =>
  db
    .run(
      sql('audit_entry').insert({
        tenant_id: db.tenantId,
        subject_id: fact.id,
        id: v7(),
        at: fact.at,
        action: 'heard',
        actor: 'system',
        public: false,
        params: JSON.stringify(fact.payload),
      }),
    )
    .then(() => undefined)

const takenDown = async () =>
  (await inTown((db) => db.rows<{ params: { text: string } }>(sql('audit_entry').where({ action: 'heard' }).orderBy('id')))).map(
    ({ params }) => params.text,
  )

test('facts are heard in the order in which they were announced, and once when all goes well', async () => {
  const numbers = Array.from({ length: 250 }, (_, place) => String(place))
  await say(...numbers)
  const heard: unknown[] = []
  const hear: FactListener = (_, fact) => Promise.resolve(void heard.push(fact.payload['text']))
  expect(await deliver(hear)).toBe(250)
  expect(heard).toEqual(numbers)
  expect(await deliver(hear)).toBe(0)
})

test('what is announced in a transaction that is rolled back is never heard', async () => {
  const failing = inTown(async (db) => {
    announce(db, { name: 'test.said', payload: { text: 'never' } }, occasion.now, v7())
    await db.rows(sql('outbox'))
    throw new Error('changed its mind')
  })
  await expect(failing).rejects.toThrow('changed its mind')
  expect(await deliver(takeDown)).toBe(0)
})

test('a hearer that fails is asked again, ever later, and holds nobody up', async () => {
  await say('first', 'bad', 'last')
  let broken = true
  const hear: FactListener = async (db, fact, at) => {
    await takeDown(db, fact, at)
    if (broken && fact.payload['text'] === 'bad') throw new Error('not now')
  }
  const before = (await takenDown()).length
  const heard = async () => (await takenDown()).slice(before).sort()
  expect(await deliver(hear)).toBe(2)
  // What the failing hearer had written is undone with its delivery.
  expect(await heard()).toEqual(['first', 'last'])
  expect(faults.map(({ payload }) => payload['text'])).toEqual(['bad'])
  expect(await deliver(hear, later(1))).toBe(0)
  expect(faults).toHaveLength(1)
  expect(await deliver(hear, later(2))).toBe(0)
  expect((await waiting()).map(({ attempts }) => attempts)).toEqual([2])
  broken = false
  expect(await deliver(hear, later(5))).toBe(0)
  expect(await deliver(hear, later(6))).toBe(1)
  expect(await heard()).toEqual(['bad', 'first', 'last'])
})

test('two processes share the work: each fact is heard by one of them', async () => {
  const numbers = Array.from({ length: 300 }, (_, place) => String(place).padStart(3, '0'))
  await say(...numbers)
  const before = (await takenDown()).length
  const [one, two] = await Promise.all([deliver(takeDown), deliver(takeDown)])
  expect(one + two).toBe(300)
  expect((await takenDown()).slice(before).sort()).toEqual(numbers)
})

test('a process that dies while it delivers leaves the facts to the next', async () => {
  await say('precious')
  const before = (await takenDown()).length
  const dying: FactListener = async (db, fact, at) => {
    await takeDown(db, fact, at)
    const { pid } = (await db.row<{ pid: number }>(sql.raw('select pg_backend_pid() as pid')))!
    await database.rows(sql.raw('select pg_terminate_backend(?)', [pid]))
    await db.rows(sql.raw('select 1'))
  }
  await deliver(dying).catch(() => undefined)
  expect((await takenDown()).length).toBe(before)
  expect(await deliver(takeDown, later(3600))).toBe(1)
  expect((await takenDown()).at(-1)).toBe('precious')
})

test('what wakes a round while one runs is done by the next', async () => {
  const heard: unknown[] = []
  const hear: FactListener = async (_, fact) => {
    heard.push(fact.payload['text'])
    if (fact.payload['text'] !== 'one') return
    await say('two')
    rounds.wake(occasion.tenant)
  }
  const rounds = new Rounds(
    () => deliver(hear),
    () => undefined,
  )
  await say('one')
  rounds.wake(occasion.tenant)
  rounds.wake(occasion.tenant)
  await expect.poll(() => heard.length).toBe(2)
  await rounds.stop()
  expect(heard).toEqual(['one', 'two'])
})

test('whoever waits for rest finds everything done that was called for, though it calls for more', async () => {
  const done: number[] = []
  const callAgain = () => done.length < 2 && rounds.wake(occasion.tenant)
  const rounds: Rounds = new Rounds(
    () => Promise.resolve(done.push(done.length)).then(callAgain),
    () => undefined,
  )
  rounds.wake(occasion.tenant)
  while (await rounds.rest());
  expect(done).toEqual([0, 1])
  await rounds.stop()
})

test('facts are forgotten once delivered and old, never before', async () => {
  await say('old')
  expect(await inTown((db) => deleteOld(db, deliveredFacts, later(1)))).toBe(0)
  await deliver(() => Promise.resolve())
  expect(await inTown((db) => deleteOld(db, deliveredFacts, occasion.now))).toBe(0)
  expect(await inTown((db) => deleteOld(db, deliveredFacts, later(1)))).toBe(1)
})
