import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { dataOf, fillPetitions, type LivelyPetitions } from '../../testing/lively-town.ts'
import { startApi, type TestApi, type TestProcess } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'

let api: TestApi
let town: LivelyPetitions
let other: TestProcess
let tenantId: string
beforeAll(async () => {
  api = await startApi()
  town = await fillPetitions(api, 'bari')
  other = await api.another()
  tenantId = (await api.database.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
}, 60_000)
afterAll(async () => {
  await other.stop()
  await api.stop()
})

const at = (petition: string) => ({ params: { path: { tenant: 'bari', petition_id: petition } } })
const signatures = '/v1/{tenant}/petitions/{petition_id}/signatures'
const own = '/v1/{tenant}/petitions/{petition_id}/signatures/mine'

/** An open petition that nobody has signed. */
async function open(type = 'rapida'): Promise<string> {
  const writer = api.as(town.author)
  const body = { type, title: 'Un albero in piazza', ask: 'Chiediamo un albero in piazza.', public_name: false }
  const { id } = dataOf(
    await writer.POST('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' }, header: api.key() }, body }),
  )
  for (const action of ['submit', 'publish'] as const) await move(id, action)
  return id
}

async function move(id: string, action: 'submit' | 'publish' | 'withdraw'): Promise<void> {
  const who = action === 'publish' ? api.as(town.administrator) : api.as(town.author)
  const params = { ...at(id).params, header: api.key() }
  dataOf(await who.POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params, body: { action } }))
}

const sign = (who: Caller, petition: string) =>
  who.POST(signatures, { ...at(petition), body: { consent: true, public_name: false } })
const withdraw = (who: Caller, petition: string) => who.DELETE(own, at(petition))
const counted = async (petition: string, process: TestProcess = api) =>
  dataOf(await process.anonymous.GET('/v1/{tenant}/petitions/{petition_id}', at(petition))).signature_count
const invalidate = (petition: string, filter: { receipts?: string[]; assurance?: 'high' }) =>
  api.as(town.administrator).POST('/v1/{tenant}/petitions/{petition_id}/invalidations', {
    params: { ...at(petition).params, header: api.key() },
    body: { filter, reason: 'firma-non-propria', note: 'Qualcuno ha firmato al posto di altri.', dry_run: false },
  })

/** What the tables say: rows, count and tallies of signatures. */
function books(petition: string) {
  const where = { subject_id: petition, kind: 'signature' }
  return api.database.forTenant(tenantId, async (db) => ({
    rows: await db.rows<{ key: Buffer; person_id: string | null }>(sql('act').where(where).where('invalidation_id', null)),
    count: (await db.row<{ count: number }>(sql('act_subject').select('count').where({ id: petition, kind: 'signature' })))!
      .count,
    tally: (await db.row<{ sum: number }>(sql('act_tally').where(where).sum('count as sum')))!.sum ?? 0,
  }))
}

test('counts a person once, however often and however simultaneously they sign', async () => {
  const petition = await open()
  const maria = api.as(await api.citizen())
  const answers = await Promise.all(Array.from({ length: 50 }, () => sign(maria, petition)))
  expect(answers.filter(({ response }) => response.status === 201)).toHaveLength(1)
  expect(answers.filter(({ response }) => response.status === 200)).toHaveLength(49)
  expect(new Set(answers.map(({ data }) => data!.receipt)).size).toBe(1)
  expect(await counted(petition)).toBe(1)
  expect(await books(petition)).toMatchObject({ count: 1, tally: 1 })
})

test('counts exactly by day, assurance and standing while many sign and withdraw in two processes at once', async () => {
  const petition = await open()
  const kinds = [
    { assurance: 'substantial', standing: { bari: ['resident'] } },
    { assurance: 'high', standing: { bari: ['works_here'] } },
    { assurance: 'high', standing: { bari: ['studies_here', 'resident'] } },
  ] as const
  const people = await Promise.all(Array.from({ length: 90 }, (_, place) => api.citizen(kinds[place % 3])))
  await Promise.all(
    people.map(async (person, place) => {
      const here = (place % 2 ? api : other).as(person)
      const there = (place % 2 ? other : api).as(person)
      await sign(here, petition)
      if (place % 5 === 0) await withdraw(there, petition)
      if (place % 10 === 0) await sign(there, petition)
    }),
  )
  const signed = people.filter((_, place) => place % 5 !== 0 || place % 10 === 0)
  const { rows, count, tally } = await books(petition)
  expect([rows.length, count, tally]).toEqual([signed.length, signed.length, signed.length])
  const { data } = await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/counts', at(petition))
  const day = api.now().toISOString().slice(0, 10)
  const of = (assurance: string, wanted: number[]) => ({
    day,
    assurance,
    signatures: people.filter((_, place) => wanted.includes(place % 3) && (place % 5 !== 0 || place % 10 === 0)).length,
  })
  expect(data!.signature_count).toBe(signed.length)
  expect(data!.items).toHaveLength(3)
  expect(data!.items).toEqual(
    expect.arrayContaining([
      { ...of('substantial', [0]), standing: 'resident' },
      { ...of('high', [1]), standing: 'works_here' },
      { ...of('high', [2]), standing: 'resident' },
    ]),
  )
})

test('a count read in one process follows a signature made in another', async () => {
  const petition = await open()
  const readers = [other, api]
  for (const [place, signer] of [api, other].entries()) {
    expect(await counted(petition, readers[place])).toBe(place)
    dataOf(await sign(signer.as(await api.citizen()), petition))
    await expect.poll(() => counted(petition, readers[place])).toBe(place + 1)
    // The process that made it shows it at once.
    expect(await counted(petition, signer)).toBe(place + 1)
  }
})

test('the answer to a signature is never older than its own commit', async () => {
  const petition = await open()
  for (let place = 1; place <= 5; place += 1) {
    const { signature_count: told } = dataOf(await sign(api.as(await api.citizen()), petition))
    expect([told, await counted(petition)]).toEqual([place, place])
  }
})

test('whoever withdraws leaves no trace, is not counted, and may sign again until the closing', async () => {
  const petition = await open()
  const maria = api.as(await api.citizen())
  const first = dataOf(await sign(maria, petition))
  expect(dataOf(await withdraw(maria, petition)).signature_count).toBe(0)
  expect((await books(petition)).rows).toEqual([])
  expect((await withdraw(maria, petition)).error?.code).toBe('participation.none')
  const again = dataOf(await sign(maria, petition))
  expect([again.signature_count, again.receipt === first.receipt]).toEqual([1, false])
})

test('of many simultaneous withdrawals one is carried out', async () => {
  const petition = await open()
  const maria = await api.citizen()
  dataOf(await sign(api.as(await api.citizen()), petition))
  dataOf(await sign(api.as(maria), petition))
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, place) => withdraw((place % 2 ? api : other).as(maria), petition)),
  )
  expect(answers.filter(({ data }) => data)).toHaveLength(1)
  expect(await books(petition)).toMatchObject({ count: 1, tally: 1 })
})

test('an invalidated signature is not counted, its signer sees why and can neither sign again nor withdraw', async () => {
  const petition = await open()
  const maria = api.as(await api.citizen())
  const piero = api.as(await api.citizen())
  const { receipt } = dataOf(await sign(maria, petition))
  await sign(piero, petition)
  expect(dataOf(await invalidate(petition, { receipts: [receipt] }))).toMatchObject({
    signatures: 1,
    count_before: 2,
    count_after: 1,
  })
  expect(await books(petition)).toMatchObject({ count: 1, tally: 1 })
  const refused = { code: 'participation.invalidated', params: { reason: 'firma-non-propria' } }
  expect((await sign(maria, petition)).error).toMatchObject(refused)
  expect((await withdraw(maria, petition)).error).toMatchObject(refused)
  expect((await maria.GET(own, at(petition))).error).toMatchObject(refused)
  const { data: mine } = await maria.GET('/v1/{tenant}/petitions/{petition_id}/mine', at(petition))
  expect(mine).toMatchObject({ signature: null, invalidated: expect.stringContaining('al posto di altri') as string })
  expect((await sign(piero, petition)).response.status).toBe(200)
})

test('one who fails in a shared transaction fails alone', async () => {
  const [petition, closing] = [await open(), await open()]
  const people = await Promise.all(Array.from({ length: 20 }, () => api.citizen()))
  // Both processes have the petition in memory as open; only the lock tells them that it takes no more.
  await Promise.all([sign(api.as(people[0]!), closing), sign(api.as(people[1]!), petition)])
  await api.database.forTenant(tenantId, (db) =>
    db.run(sql('act_subject').where({ id: closing, kind: 'signature' }).update({ closes_at: api.now() })),
  )
  const answers = await Promise.all(people.slice(2).map((person, place) => sign(api.as(person), place % 3 ? petition : closing)))
  const outcomes = answers.map(({ response, error }) => error?.code ?? response.status)
  expect(outcomes.filter((outcome) => outcome === 'participation.closed')).toHaveLength(6)
  expect(outcomes.filter((outcome) => outcome === 201)).toHaveLength(12)
  expect([await counted(petition), await counted(closing)]).toEqual([13, 1])
})

test('nothing in the database tells who signed, nor that two signatures are the same person’s', async () => {
  const [first, second] = [await open(), await open()]
  const maria = await api.citizen()
  for (const petition of [first, second]) dataOf(await sign(api.as(maria), petition))
  const [one, two] = [(await books(first)).rows[0]!, (await books(second)).rows[0]!]
  expect([one.person_id, two.person_id]).toEqual([null, null])
  expect(one.key.equals(two.key)).toBe(false)
  const hex = maria.id.replaceAll('-', '')
  const tables = ['act', 'act_subject', 'act_tally', 'outbox', 'audit_entry', 'idempotency_key'] as const
  for (const table of tables) {
    const rows = await api.database.forTenant(tenantId, (db) =>
      db.rows<{ row: string }>(sql.raw('select t::text as row from ?? t', [table])),
    )
    expect(
      rows.filter(({ row }) => row.includes(maria.id) || row.includes(hex)),
      table,
    ).toEqual([])
  }
})

test('the names of an identified petition’s signers are kept for the clerk', async () => {
  const petition = await open('nominale')
  const maria = await api.citizen({ givenName: 'Maria', familyName: 'Neri' })
  dataOf(await sign(api.as(maria), petition))
  expect((await books(petition)).rows[0]!.person_id).toBe(maria.id)
})

test('a person finds all their acts, identified or not, page by page, and nobody else’s', async () => {
  const maria = await api.citizen()
  const petitions = [await open(), await open('nominale'), await open()]
  const receipts: string[] = []
  for (const petition of petitions) {
    receipts.push(dataOf(await sign(api.as(maria), petition)).receipt)
    api.setNow(new Date(api.now().getTime() + 1000))
  }
  await sign(api.as(await api.citizen()), petitions[0]!)
  const found: string[] = []
  let cursor: string | undefined
  do {
    const params = { path: { tenant: 'bari' }, query: { limit: 2, cursor } }
    const page = dataOf(await other.as(maria).GET('/v1/{tenant}/me/acts', { params }))
    found.push(...page.items.map(({ receipt }) => receipt))
    cursor = page.next_cursor ?? undefined
  } while (cursor)
  expect(found).toEqual(receipts.reverse())
})

test('after the closing nobody signs and nobody withdraws, in whichever process', async () => {
  const petition = await open()
  const maria: Citizen = await api.citizen()
  dataOf(await sign(api.as(maria), petition))
  const before = api.now()
  api.setNow(new Date(before.getTime() + 12 * 86_400_000))
  for (const process of [api, other]) {
    expect((await sign(process.as(await api.citizen()), petition)).error?.code).toBe('petition.closed')
    expect((await withdraw(process.as(maria), petition)).error?.code).toBe('participation.closed')
  }
  expect(await counted(petition)).toBe(1)
})

test('no fault was recorded', () => {
  expect(api.faults).toEqual([])
})
