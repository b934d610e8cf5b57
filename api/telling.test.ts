import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from './kernel/db/index.ts'
import { documentOf, sealedByLaw } from './kernel/rights/index.ts'
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

const told = () => [...api.app.tellings.ofAll, ...api.app.tellings.ofTown]

/** Columns with ids of persons that are told by no telling, and why. */
const untold: Readonly<Record<string, string>> = {
  'area_alert_cell.person_id': 'an index of area_alert, which is told',
  'notice.subject_id': 'of what a person was told of themselves, which is told through notification',
  'person.merged_into': 'the merged account is told as joined (person_joining)',
  'person_joining.merged_id': 'of an account that is nobody’s any more; its kept one is told of it',
  'person_joining.adopted': 'towns',
  'person_joining.swept': 'towns',
  'saml_log.person_hash': 'encrypted for the auditor, who tells it (docs/spid.md)',
  'login_letter.address_hash': 'digests of letters of ten minutes, of which nobody is known yet',
}

describe('what is known about a person', () => {
  test('is told in whatever column the person stands, or says why it is not', async () => {
    const columns = (await personColumns(api.owner)).map(({ table, column }) => `${table}.${column}`)
    const said = new Set([...told().flatMap((telling) => telling.columns), ...Object.keys(untold)])
    expect(columns.filter((column) => !said.has(column))).toEqual([])
  })

  test('names no column that is not there', async () => {
    const rows = await api.owner.rows<{ name: string }>(
      sql.raw(`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`),
    )
    const there = new Set(rows.map(({ name }) => name))
    const said = [...told().flatMap(({ columns }) => columns), ...Object.keys(untold)]
    expect(said.filter((column) => !there.has(column))).toEqual([])
    expect(new Set(told().map(({ name }) => name)).size).toBe(told().length)
  })

  test('is listed in the documentation as it is declared (CDC_WRITE=1 writes it anew)', async () => {
    const file = new URL('../docs/privacy.md', import.meta.url)
    const [begin, end] = ['<!-- kinds -->\n', '\n<!-- end of kinds -->']
    const text = await readFile(file, 'utf8')
    const [before, after] = [text.split(begin)[0]!, text.split(end)[1]!]
    const whole = `${before}${begin}\n${documentOf([...told(), ...sealedByLaw])}\n${end}${after}`
    if (process.env['CDC_WRITE']) await writeFile(file, whole)
    expect(text).toBe(whole)
  })

  test('is told of every kind, and of none after the person was erased but of what says that it is kept', async () => {
    const person = await personEverywhere()
    const kinds = await kindsTold(person)
    expect(
      told()
        .map(({ name }) => name)
        .filter((name) => !kinds.has(name)),
    ).toEqual([])
    await api.app.erase(person.id)
    expect(api.faults).toEqual([])
    const left = await kindsTold(person)
    const kept = told()
      .filter(({ name, erasure }) => erasure.fate === 'kept' || underNullifier.has(name))
      .map(({ name }) => name)
    expect([...left].filter((name) => !kept.includes(name))).toEqual([])
  })
})

/** Kinds that are found by a number made of the id of the person: who still knows the id and the key finds them, without name or words. */
const underNullifier = new Set(['participation.acts', 'debates.opinions', 'identity.person', 'operator.role'])

/** Tables in which the person has rows before the columns are filled. */
const placed = new Set(['act', 'notification', 'notification_dispatch', 'person_contact'])

/** Somebody in every column that is told: what they did, and rows of whatever meaning. */
async function personEverywhere(): Promise<Citizen> {
  const inventedTaxCode = 'SRRDAA80A41A662Z' // Of nobody: the check letter is wrong.
  const proven = { sourceSubject: 'ada', taxCode: inventedTaxCode, assurance: 'low', standing: [] } as const
  const id = await api.app.identity.enroll('demo', { ...proven, givenName: 'Ada', familyName: 'Serra' })
  const person = { ...(await api.citizen()), id }
  expect(await api.app.identity.join({ merged: (await api.citizen()).id, kept: id }, 'demo')).toBe(true)
  await api.app.runErrands()
  const grant = { model: 'Grant', id: 'x', payload: JSON.stringify({ clientId: 'cdc-elements', iat: 1 }), account_id: id }
  await api.database.run(sql('oidc_payload').insert(grant))
  await api.owner.run(sql('platform_operator').insert({ person_id: person.id, since: api.now() }))
  await act(person)
  await dropChecks(api.owner)
  const columns = await personColumns(api.database)
  await api.database.forTenant(tenant, async (db) => {
    await addPersonRows(db, person.id, bari.petitions.open[0]!, api.now())
    for (const { table, column, many, tenant: ofTown } of columns) {
      if (!told().some((telling) => telling.columns.includes(`${table}.${column}`)) || placed.has(table)) continue
      const value = many ? 'array[?::uuid]' : '?::uuid'
      const where = ofTown ? `tenant_id = '${tenant}'` : 'true'
      await db.run(
        sql.raw(`update ${table} set ${column} = ${value} where ctid = (select ctid from ${table} where ${where} limit 1)`, [
          person.id,
        ]),
      )
    }
    const debate = (await db.row<{ debate_id: string }>(sql('opinion_statement').select('debate_id').where({ number: 0 })))!
    const opinion = { tenant_id: tenant, debate_id: debate.debate_id, changed_at: api.now() }
    const nullifier = api.app.participation.nullifier(tenant, `opinions:${debate.debate_id}`, person)
    await db.run(sql('opinion').insert({ ...opinion, nullifier, votes: Buffer.from([1]) }))
    const written = await db.row<{ id: string }>(sql('comment').select('id').where({ author_id: person.id }))
    const version = { tenant_id: tenant, comment_id: written!.id, version: 1000, text: 'x', written_at: api.now() }
    await db.run(sql('comment_version').insert(version))
  })
  return person
}

async function act(person: Citizen): Promise<void> {
  const [petition_id] = bari.petitions.open
  const params = { path: { tenant: 'bari', petition_id: petition_id! } }
  const body = { consent: true, public_name: true, reason: 'Serve a tutti.' } as const
  expect((await api.as(person).POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params, body })).error).toBeUndefined()
  const contact = { params: { path: { tenant: 'bari' } }, body: { address: 'ada@example.org' } }
  expect((await api.as(person).PUT('/v1/{tenant}/me/contact', contact)).error).toBeUndefined()
}

/** Names of the tellings that have a record of the person. */
async function kindsTold(person: Citizen): Promise<Set<string>> {
  const kinds = new Set<string>()
  const town = (await api.app.tenants.bySlug('bari'))!
  const { participation, media } = api.app
  const occasion = { tenant: town, now: api.now(), newId: () => '', participation, media, evict: () => {} }
  for (const { name, page } of api.app.tellings.ofAll) {
    if ((await page(api.database, person.id, null)).records.length > 0) kinds.add(name)
  }
  for (const { name, page } of api.app.tellings.ofTown) {
    const { records } = await api.database.forTenant(tenant, (db) => page(db, person.id, null, occasion))
    if (records.length > 0) kinds.add(name)
  }
  return kinds
}
