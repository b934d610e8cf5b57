import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql, type TenantDb } from './kernel/db/index.ts'
import type { Citizen } from './testing/caller.ts'
import { fillCounter } from './testing/lively-counter.ts'
import { fillDebates } from './testing/lively-debates.ts'
import { fillNotifications } from './testing/lively-notifications.ts'
import { fillReports } from './testing/lively-reports.ts'
import { fillTown, type LivelyTown } from './testing/lively-town.ts'
import { addPersonRows, dropChecks, personColumns } from './testing/person-columns.ts'
import { startApi, type TestApi } from './testing/start-api.ts'

let api: TestApi
let bari: LivelyTown
let tenant: string
beforeAll(async () => {
  api = await startApi()
  bari = await fillTown(api, 'bari')
  await fillCounter(api, bari)
  await fillNotifications(api, bari)
  await fillReports(api, bari)
  await fillDebates(api, bari)
  tenant = (await api.operator.town('bari')).id
}, 120_000)
afterAll(() => api.stop())

const inTown = <T>(work: (db: TenantDb) => Promise<T>) => api.database.forTenant(tenant, work)
const join = async (merged: Citizen, kept: Citizen) => {
  expect(await api.app.identity.join({ merged: merged.id, kept: kept.id }, 'demo')).toBe(true)
  await api.app.runErrands()
  await api.app.rest()
  expect(api.faults.map((line) => line.slice(0, 400))).toEqual([])
}

/** Of nobody: the check letter is wrong. */
const inventedTaxCode = 'SRRDAA80A41A662Z'

describe('joining two accounts', () => {
  test('leaves no row with the merged one’s id, in whatever column a person may stand', async () => {
    const proven = { sourceSubject: 'ada', taxCode: inventedTaxCode, assurance: 'low', standing: [] } as const
    const merged = {
      ...(await api.citizen()),
      id: await api.app.identity.enroll('demo', { ...proven, givenName: 'A', familyName: 'S' }),
    }
    const kept = await api.citizen()
    const persons = await personColumns(api.database)
    const address = { address: 'ada@example.org' }
    const params = { path: { tenant: 'bari' } }
    expect((await api.as(merged).PUT('/v1/{tenant}/me/contact', { params, body: address })).response.status).toBe(200)
    await dropChecks(api.owner)
    const unfilled: string[] = []
    await inTown(async (db) => {
      await addPersonRows(db, merged.id, bari.petitions.open[0]!, api.now())
      const signed = await db.run({
        name: 'test_sign_by_name',
        text: `update act set person_id = $2::uuid, key = $3 where ctid = (select a.ctid from act a
          join act_subject s using (tenant_id, kind) where s.id = a.subject_id and a.tenant_id = $1 and s.identified limit 1)`,
        values: [tenant, merged.id, Buffer.from(merged.id.replaceAll('-', ''), 'hex')],
      })
      expect(signed).toBe(1)
      for (const { table, column, many, tenant: ofTown } of persons) {
        if (['act', 'notification', 'notification_dispatch', 'person_contact'].includes(table)) continue
        const value = many ? 'array[?::uuid]' : '?::uuid'
        const where = ofTown ? `tenant_id = '${tenant}'` : 'true'
        const [first] = await db.rows<{ ctid: string }>(sql.raw(`select ctid::text from ${table} where ${where} limit 1`))
        if (!first) unfilled.push(`${table}.${column}`)
        else await db.run(sql.raw(`update ${table} set ${column} = ${value} where ctid = ?::tid`, [merged.id, first.ctid]))
      }
    })
    expect(unfilled).toEqual([])
    await join(merged, kept)
    const left: string[] = []
    await inTown(async (db) => {
      for (const { table, column, many } of persons) {
        const where = many ? `? = any(${column})` : `${column} = ?`
        if ((await db.rows(sql.raw(`select 1 from ${table} where ${where}`, [merged.id]))).length > 0)
          left.push(`${table}.${column}`)
      }
    })
    expect(left).toEqual([])
    expect(api.faults).toEqual([])
  })

  test('counts a signature of both once, keeps the other acts, and ends whatever the merged one could do', async () => {
    const [one, two] = [await api.citizen(), await api.citizen()]
    const [petition] = bari.petitions.open
    const path = { tenant: 'bari', petition_id: petition! }
    const sign = (who: Citizen) => {
      const body = { consent: true, public_name: true, reason: '' } as const
      return api.as(who).POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params: { path }, body })
    }
    const count = async () =>
      (await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}', { params: { path } })).data!.signature_count
    await sign(one)
    const before = await count()
    await sign(two)
    expect(await count()).toBe(before + 1)
    await join(two, one)
    expect(await count()).toBe(before)
    expect((await sign(one)).data!.signature_count).toBe(before)
    expect((await sign(two)).response.status).toBe(401)
    expect(await count()).toBe(before)
    expect(api.faults).toEqual([])
  })

  test('gives a signature of the merged one alone to the kept one, who can’t sign again', async () => {
    const [one, two] = [await api.citizen(), await api.citizen()]
    const [petition] = bari.petitions.open
    const path = { tenant: 'bari', petition_id: petition! }
    const body = { consent: true, public_name: false, reason: '' } as const
    const sign = (who: Citizen) => api.as(who).POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params: { path }, body })
    const first = await sign(two)
    await join(two, one)
    const again = await sign(one)
    expect(again.response.status).toBe(200)
    expect(again.data).toMatchObject({ receipt: first.data!.receipt, signature_count: first.data!.signature_count })
  })

  test('does not shake off a block', async () => {
    const [blocked, other] = [await api.citizen(), await api.citizen()]
    const item = (await inTown((db) => db.row<{ id: string }>(sql('moderation_item').select('id'))))!.id
    await inTown((db) =>
      db.run(
        sql('moderation_block').insert({
          ...{
            tenant_id: tenant,
            id: blocked.id,
            person_id: blocked.id,
            item_id: item,
            service: 'petitions',
            from_at: api.now(),
            reason: 'spam',
            words: '',
          },
          until_at: new Date(api.now().getTime() + 86_400_000),
        }),
      ),
    )
    await join(blocked, other)
    const rows = await inTown((db) => db.rows<{ person_id: string }>(sql('moderation_block').where({ id: blocked.id })))
    expect(rows.map(({ person_id }) => person_id)).toEqual([other.id])
  })

  test('adds up what is known of both, and keeps the lower of two fixed levels of trust', async () => {
    const [merged, kept] = [await api.citizen(), await api.citizen()]
    const record = (person: Citizen, written: number, level: number | null, first: string) => ({
      ...{ tenant_id: tenant, person_id: person.id, first_at: new Date(first), written, locked_level: level },
      ...(level !== null && { locked_at: api.now(), locked_words: `level ${level}` }),
    })
    await inTown((db) =>
      db.run(sql('moderation_record').insert([record(merged, 2, 0, '2026-01-01'), record(kept, 3, 2, '2026-02-01')] as never)),
    )
    await join(merged, kept)
    const rows = await inTown((db) => db.rows(sql('moderation_record').whereIn('person_id', [merged.id, kept.id])))
    expect(rows).toMatchObject([
      { person_id: kept.id, written: 5, locked_level: 0, locked_words: 'level 0', first_at: new Date('2026-01-01') },
    ])
  })

  test('sweeps up what was written while the merged one’s token still looked good, and is over then', async () => {
    const [merged, kept] = [await api.citizen(), await api.citizen()]
    await join(merged, kept)
    const late = { tenant_id: tenant, person_id: merged.id, standing: 'resident', source: 'late' }
    await inTown((db) => db.run(sql('person_standing').insert(late)))
    const open = () => api.database.row(sql('person_joining').where({ merged_id: merged.id, done_at: null }))
    await api.app.runErrands()
    expect(await open()).toBeDefined()
    api.setNow(new Date(api.now().getTime() + 11 * 60_000 + 1))
    await api.app.runErrands()
    expect(await open()).toBeUndefined()
    const rows = await inTown((db) => db.rows<{ person_id: string }>(sql('person_standing').where({ source: 'late' })))
    expect(rows).toMatchObject([{ person_id: kept.id }])
    const gone = await api.database.row(sql('person').where({ id: merged.id }))
    expect(gone).toMatchObject({ given_name: null, merged_into: kept.id })
  })

  test('goes on after a joining of joinings: everything ends with the last one kept', async () => {
    const [a, b, c] = [await api.citizen(), await api.citizen(), await api.citizen()]
    await inTown((db) =>
      db.run(sql('person_standing').insert({ tenant_id: tenant, person_id: a.id, standing: 'resident', source: 'chain' })),
    )
    const { identity } = api.app
    expect(await identity.join({ merged: a.id, kept: b.id }, 'demo')).toBe(true)
    expect(await identity.join({ merged: b.id, kept: c.id }, 'demo')).toBe(true)
    await api.app.runErrands()
    const rows = await inTown((db) => db.rows<{ person_id: string }>(sql('person_standing').where({ source: 'chain' })))
    expect(rows).toMatchObject([{ person_id: c.id }])
    expect(await identity.mergedInto(c.id)).toEqual(expect.arrayContaining([a.id, b.id]))
  })

  test('is recorded once, whoever asks at once, and never of somebody who is gone', async () => {
    const [a, b] = [await api.citizen(), await api.citizen()]
    const { identity } = api.app
    const tried = await Promise.all([
      identity.join({ merged: a.id, kept: b.id }, 'demo'),
      identity.join({ merged: b.id, kept: a.id }, 'demo'),
      identity.join({ merged: a.id, kept: b.id }, 'demo'),
    ])
    expect(tried.filter(Boolean)).toHaveLength(1)
    const erased = await api.citizen()
    await api.app.erase(erased.id)
    expect(await identity.join({ merged: erased.id, kept: a.id }, 'demo')).toBe(false)
    const operator = await api.platformOperator()
    expect(await identity.join({ merged: operator.id, kept: (await api.citizen()).id }, 'demo')).toBe(false)
  })

  test('is erased with the person: nothing of either stays', async () => {
    const [merged, kept] = [await api.citizen(), await api.citizen()]
    expect(await api.app.identity.join({ merged: merged.id, kept: kept.id }, 'demo')).toBe(true)
    await inTown((db) =>
      db.run(sql('person_standing').insert({ tenant_id: tenant, person_id: merged.id, standing: 'resident', source: 'erased' })),
    )
    await api.app.erase(kept.id)
    expect(await inTown((db) => db.rows(sql('person_standing').where({ source: 'erased' })))).toEqual([])
    const people = await api.database.rows(sql('person').whereIn('id', [merged.id, kept.id]).whereNull('erased_at'))
    expect(people).toEqual([])
  })
})
