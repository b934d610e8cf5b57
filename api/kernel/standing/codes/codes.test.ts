import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Citizen } from '../../../testing/caller.ts'
import { textsOf } from '../../../testing/paper.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { sql, type TenantDb } from '../../db/index.ts'
import { defaults } from '../settings.ts'
import { digestOf, grouped, makeCode, readCode } from './code.ts'
import { lockCode, useCode } from './store.ts'

let api: TestApi
let officer: Citizen
beforeAll(async () => {
  api = await startApi()
}, 60_000)
beforeEach(async () => {
  officer = await api.citizen({ givenName: 'Carla', familyName: 'Ufficio', standing: {} })
  await api.operator.giveRole('bari', officer.id, 'officer', null, api.now())
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
})

const path = { tenant: 'bari' }
const day = 86_400_000
const later = (ms: number) => api.setNow(new Date(api.now().getTime() + ms))
const stranger = () => api.citizen({ standing: {} })
const make = (batch_id: string, { by = officer, codes = 3, standing = 'works_here' as const } = {}) =>
  api.as(by).PUT('/v1/{tenant}/code-batches/{batch_id}', {
    params: { path: { ...path, batch_id } },
    body: { standing, codes, days: 30 },
    parseAs: 'arrayBuffer',
  })
/** The codes of a new batch, as they stand on its paper. */
async function codesOf(batch = v7(), codes = 3): Promise<string[]> {
  const { response, data } = await make(batch, { codes })
  expect(response.status).toBe(201)
  const read = textsOf(Buffer.from(data as unknown as ArrayBuffer)).filter(
    (text) => /^(\w{4}-){2}\w{4}$/.test(text) && readCode(text),
  )
  expect(new Set(read).size).toBe(codes)
  return read
}
const typed = (citizen: Citizen, code: string, town = 'bari') =>
  api.as(citizen).POST('/v1/{tenant}/me/standing/codes', { params: { path: { tenant: town } }, body: { code } })
const revoke = (batch_id: string, by = officer) =>
  api.as(by).DELETE('/v1/{tenant}/code-batches/{batch_id}', { params: { path: { ...path, batch_id } } })
const batches = async (by = officer) =>
  (await api.as(by).GET('/v1/{tenant}/code-batches', { params: { path, query: { limit: 100 } } })).data!.items
const counting = (citizen: Citizen) => api.app.identity.countingStanding(citizen.id)
const refused = { code: 'paper_code.refused', params: {} }
/** A code that nobody has made. */
const unknown = () => grouped(makeCode())

test('a code reads the same in any case and groups; one wrong character, or two that changed places, does not', () => {
  const code = makeCode()
  expect(readCode(` ${grouped(code).toLowerCase()} `)).toBe(code)
  for (let place = 0; place < code.length; place += 1) {
    const other = code[place] === '2' ? '3' : '2'
    expect(readCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(undefined)
    const swapped = code.slice(0, place) + (code[place + 1] ?? '') + code[place]! + code.slice(place + 2)
    if (place + 1 < code.length && swapped !== code) expect(readCode(swapped)).toBe(undefined)
  }
})

test('a code is known by the key and the town', () => {
  const [key, other, code] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2), makeCode()]
  const digests = [digestOf(key, 'a', code), digestOf(key, 'b', code), digestOf(other, 'a', code)]
  expect(new Set(digests.map((digest) => digest.toString('hex'))).size).toBe(3)
})

describe('a code on paper', () => {
  test('gives a tie that counts, once; typed again, the same person is told the same', async () => {
    const batch = v7()
    const [code] = await codesOf(batch)
    const ada = await stranger()
    await api.as(ada).POST('/v1/{tenant}/me/standing', { params: { path }, body: { standing: 'works_here' } })
    const first = await typed(ada, code!.toLowerCase().replaceAll('-', ' '))
    expect(first.response.status).toBe(201)
    expect(first.data).toMatchObject({ standing: 'works_here', source: 'paper_code', counts: true })
    expect(await counting(ada)).toEqual({ bari: ['works_here'] })
    const again = await typed(ada, code!)
    expect([again.response.status, again.data!.id]).toEqual([200, first.data!.id])
    expect((await typed(await stranger(), code!)).error).toMatchObject(refused)
    expect((await batches()).find(({ id }) => id === batch)).toMatchObject({ codes: 3, used: 1, good: true })
  })

  test('is good for one of two who type it at once', async () => {
    const [code] = await codesOf()
    const people = await Promise.all(Array.from({ length: 6 }, stranger))
    const answers = await Promise.all(people.map((citizen) => typed(citizen, code!)))
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 422, 422, 422, 422, 422])
    const holding = await Promise.all(people.map(counting))
    expect(holding.filter((ties) => ties['bari'])).toHaveLength(1)
  })

  test('waits for whoever types it at the same moment, and is used then', async () => {
    const batch = v7()
    await codesOf(batch)
    const { id } = await api.operator.town('bari')
    const inTown = <T>(work: (db: TenantDb) => Promise<T>) => api.database.forTenant(id, work)
    const one = sql('paper_code').where({ tenant_id: id, batch_id: batch }).limit(1)
    const [{ digest }] = (await inTown((db) => db.rows<{ digest: Buffer }>(one))) as [{ digest: Buffer }]
    let found: Awaited<ReturnType<typeof lockCode>>
    let second: Promise<unknown> | undefined
    await inTown(async (db) => {
      await lockCode(db, digest)
      second = inTown(async (other) => (found = await lockCode(other, digest)))
      const waits = sql.raw(
        'select true as waits from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()',
      )
      await expect.poll(async () => found ?? (await api.owner.rows(waits))[0], { timeout: 5000 }).toBeDefined()
      await useCode(db, digest, v7(), api.now())
    })
    await second
    expect(found!.tie).not.toBe(null)
  })

  test('that is unknown, used, expired, revoked or of another town is refused in the same words', async () => {
    const [lost, kept] = [v7(), v7()]
    const [ofLost] = await codesOf(lost)
    const [used, elsewhere, expired] = await codesOf(kept)
    const [ada, other] = [await stranger(), await stranger()]
    await typed(other, used!)
    expect((await revoke(lost)).response.status).toBe(204)
    const answers = [await typed(ada, unknown()), await typed(ada, used!), await typed(ada, ofLost!)]
    answers.push(await typed(ada, elsewhere!, 'altamura'))
    later(31 * day)
    answers.push(await typed(ada, expired!))
    const told = answers.map(({ error }) => ({ ...error, request_id: undefined, instance: undefined, trace: undefined }))
    for (const one of told) expect(one).toMatchObject(refused)
    expect(new Set(told.map(({ title, detail, status }) => JSON.stringify([title, detail, status]))).size).toBe(1)
    expect(await counting(ada)).toEqual({})
    expect((await batches()).find(({ id }) => id === lost)).toMatchObject({ good: false, used: 0 })
  })

  test('that is revoked takes no tie from who had used another of the batch', async () => {
    const batch = v7()
    const [code] = await codesOf(batch)
    const ada = await stranger()
    await typed(ada, code!)
    await revoke(batch)
    expect(await counting(ada)).toEqual({ bari: ['works_here'] })
    expect((await typed(ada, code!)).response.status).toBe(200)
  })

  test('is kept as a keyed digest alone', async () => {
    const [code] = await codesOf()
    const plain = code!.replaceAll('-', '')
    const { id } = await api.operator.town('bari')
    const rows = await api.database.forTenant(id, (db) =>
      db.rows<{ row: string; digest: Buffer }>(sql.raw('select to_jsonb(c)::text as row, digest from paper_code c')),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { row, digest } of rows) {
      expect(row).not.toContain(plain)
      expect(digest.toString('latin1')).not.toContain(plain)
    }
  })

  test('does not confirm whoever made it', async () => {
    const [code] = await codesOf()
    expect((await typed(officer, code!)).error).toMatchObject({ code: 'standing.own_case' })
    expect((await typed(await stranger(), code!)).response.status).toBe(201)
  })
})

describe('who guesses', () => {
  test('is stopped after ten wrong codes, many at once like many in a row; goes on two hours later', async () => {
    const [code] = await codesOf()
    const guesser = await stranger()
    const answers = await Promise.all(Array.from({ length: 14 }, () => typed(guesser, unknown())))
    const codes = answers.map(({ error }) => error!.code)
    expect(codes.filter((code) => code === 'paper_code.refused')).toHaveLength(10)
    expect(codes.filter((code) => code === 'paper_code.too_many_tries')).toHaveLength(4)
    expect((await typed(guesser, code!)).error!.code).toBe('paper_code.too_many_tries')
    later(3 * 3_600_000)
    expect((await typed(guesser, code!)).response.status).toBe(201)
  })

  test('in crowds gets one try each; whoever has typed nothing wrong is not locked out', async () => {
    later(3 * 3_600_000)
    const [code, other] = await codesOf()
    const [guesser, honest, crowd] = [await stranger(), await stranger(), await stranger()]
    const { id } = await api.operator.town('bari')
    const hour = new Date(Math.floor(api.now().getTime() / 3_600_000) * 3_600_000)
    await api.database.forTenant(id, (db) =>
      db.run(sql('paper_code_try').insert({ tenant_id: id, hour, person_id: crowd.id, wrong: 500 })),
    )
    expect((await typed(guesser, unknown())).error!.code).toBe('paper_code.refused')
    expect((await typed(guesser, other!)).error!.code).toBe('paper_code.too_many_tries')
    expect((await typed(honest, code!)).response.status).toBe(201)
  })

  test('by mistake costs no try: a code that can’t be is told apart', async () => {
    const [code] = await codesOf()
    const ada = await stranger()
    const wrong = code!.slice(0, -1) + (code!.endsWith('2') ? '3' : '2')
    for (let time = 0; time < 12; time += 1) expect((await typed(ada, wrong)).error!.code).toBe('paper_code.mistyped')
    expect((await typed(ada, code!)).response.status).toBe(201)
  })
})

describe('a batch', () => {
  test('is made by officers alone, once, where the town takes codes for that tie', async () => {
    const batch = v7()
    expect((await make(batch, { by: await stranger() })).response.status).toBe(403)
    expect((await revoke(batch, await stranger())).response.status).toBe(403)
    await codesOf(batch)
    expect((await make(batch)).response.status).toBe(409)
    const kinds = { ...defaults.kinds, works_here: { verified_by: ['officer'], declared: true } }
    await api.operator.setSettings('bari', 'standing', { kinds })
    expect((await make(v7())).response.status).toBe(409)
    await api.operator.setSettings('bari', 'standing', {})
    expect((await revoke(v7())).response.status).toBe(404)
  })

  test('stands in the audit, with who made and who revoked it, and no code', async () => {
    const batch = v7()
    const [code] = await codesOf(batch)
    await revoke(batch)
    const { id } = await api.operator.town('bari')
    const rows = await api.database.forTenant(id, (db) =>
      db.rows<{ action: string; row: string }>(
        sql.raw('select action, to_jsonb(e)::text as row from audit_entry e where subject_id = ? order by id', [batch]),
      ),
    )
    expect(rows.map(({ action }) => action)).toEqual(['paper_codes.made', 'paper_codes.revoked'])
    for (const { row } of rows) {
      expect(row).toContain(officer.id)
      expect(row).not.toContain(code)
    }
  })
})
