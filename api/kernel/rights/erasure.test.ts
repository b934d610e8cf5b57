import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Citizen } from '../../testing/caller.ts'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { confirmAddress } from '../../testing/person-columns.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'

let api: TestApi
let mail: MailServer
beforeAll(async () => {
  mail = await startMailServer()
  api = await startApi({ mail: { url: mail.url, from: 'casa@example.org' } })
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await mail.stop()
})

const day = 86_400_000
const home = (person: Citizen) => api.as(api.atHome(person))
const ask = (person: Citizen) => home(person).PUT('/v1/me/erasure')
const cancel = (person: Citizen) => home(person).DELETE('/v1/me/erasure')
const passDays = (days: number) => api.setNow(new Date(api.now().getTime() + days * day))
/** What the job does in two rounds. */
async function eraseDue(): Promise<void> {
  await api.app.eraseDue()
  api.setNow(new Date(api.now().getTime() + 60_000))
  await api.app.eraseDue()
}
const stateOf = (person: Citizen) =>
  api.database.row<{ done_at: Date | null; begun_at: Date | null; towns: string[]; address: Buffer | null }>(
    sql('person_erasure').where({ person_id: person.id }).orderBy('asked_at', 'desc'),
  )

/** Somebody with names and an address that stand nowhere else, who has acted. */
async function memorable(): Promise<Citizen> {
  const person = await api.citizen({ givenName: 'Zenobia', familyName: 'Quaranta', standing: { bari: ['resident'] } })
  const params = { path: { tenant: 'bari' } }
  const address = 'zenobia.quaranta@example.org'
  expect((await api.as(person).PUT('/v1/{tenant}/me/contact', { params, body: { address } })).error).toBeUndefined()
  await confirmAddress(api.database, person.id, api.now())
  const body = { type: 'petizione', title: 'Più ombra', ask: 'Chiediamo alberi alla fermata.', public_name: true }
  const header = api.key()
  const drafted = await api.as(person).POST('/v1/{tenant}/petitions', { params: { ...params, header }, body })
  const path = { tenant: 'bari', petition_id: drafted.data!.id }
  const submit = { params: { path, header: api.key() }, body: { action: 'submit' } } as const
  expect((await api.as(person).POST('/v1/{tenant}/petitions/{petition_id}/transitions', submit)).error).toBeUndefined()
  await api.settle()
  return person
}

/** Where the words stand, in any column of text, JSON or bytes of the whole database. */
async function whereverStands(words: readonly string[]): Promise<string[]> {
  const columns = await api.owner.rows<{ table: string; column: string; type: string }>(
    sql.raw(`select c.table_name as table, c.column_name as column, c.udt_name as type from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name) where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and c.udt_name in ('text', 'varchar', 'json', 'jsonb', 'bytea', '_text', 'tsvector')`),
  )
  expect(columns.length).toBeGreaterThan(200)
  const found: string[] = []
  for (const { table } of columns) await api.owner.run(sql.raw('alter table ?? no force row level security', [table]))
  for (const { table, column, type } of columns) {
    const text = type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`
    const like = words.map(() => `${text} ilike ?`).join(' or ')
    const patterns = words.map((word) => `%${word}%`)
    const rows = await api.owner.rows(sql.raw(`select 1 from "${table}" where ${like} limit 1`, patterns))
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  for (const { table } of columns) await api.owner.run(sql.raw('alter table ?? force row level security', [table]))
  return found
}

describe('asking to be erased', () => {
  test('tells what is deleted, what stays, why and until when, made of what each part declares', async () => {
    const person = await api.citizen()
    const { data } = await home(person).GET('/v1/me/erasure')
    expect(data).toMatchObject({ asked_at: null, due_at: null, regret_days: 7, roles: [], sole_administrator_of: [] })
    const declared = [...api.app.tellings.ofAll, ...api.app.tellings.ofTown]
    const told = new Set(data!.outlook.map(({ what }) => what))
    expect(declared.filter(({ words }) => !told.has(words.it))).toEqual([])
    expect(data!.outlook.filter(({ fate, why, until }) => (fate === 'deleted') !== (why === null && until === null))).toEqual([])
    expect(data!.outlook.find(({ what }) => what.includes('SPID'))).toMatchObject({
      fate: 'kept',
      until: expect.stringContaining('24'),
    })
    const english = await home(person).GET('/v1/me/erasure', { headers: { 'Accept-Language': 'en' } })
    expect(english.data!.outlook.map(({ what }) => what)).toContain('Petitions that you follow')
  })

  test('waits for seven days, in which it can be cancelled and nothing is erased', async () => {
    const person = await api.citizen()
    const asked = await ask(person)
    expect(asked.data).toMatchObject({
      asked_at: api.now().toISOString(),
      due_at: new Date(api.now().getTime() + 7 * day).toISOString(),
    })
    passDays(1)
    expect((await ask(person)).data!.asked_at).toBe(asked.data!.asked_at)
    expect((await cancel(person)).response.status).toBe(204)
    expect((await cancel(person)).response.status).toBe(204)
    passDays(8)
    await eraseDue()
    expect(await api.app.identity.loadPerson(person.id)).toBeDefined()
    expect((await home(person).GET('/v1/me/erasure')).data).toMatchObject({ asked_at: null })
  })

  test('asks for a recent sign-in', async () => {
    const person = { ...(await api.citizen()), signedInAt: new Date(api.now().getTime() - 601_000) }
    expect((await ask(person)).error).toMatchObject({ status: 403, code: 'identity.sign_in_again' })
    expect(await stateOf(person)).toBeUndefined()
  })

  test('asks for a sign-in as sure as the surest, and so does the export: a mailbox is not enough', async () => {
    const person = await api.citizen()
    const login = { person_id: person.id, since: api.now(), last_at: api.now() }
    const ways = ['spid', 'email'].map((source) => ({ ...login, source, subject_hash: `${source} ${person.id}` }))
    const assurances = ['substantial', 'low'] as const
    await api.database.run(sql('person_login').insert(ways.map((way, place) => ({ ...way, assurance: assurances[place] }))))
    const weak = { ...person, assurance: 'low' } as const
    const refusal = { status: 403, code: 'identity.assurance_too_low', params: { required: 'substantial' } }
    expect((await ask(weak)).error).toMatchObject(refusal)
    expect((await home(weak).GET('/v1/me/export', { parseAs: 'blob' })).error).toMatchObject(refusal)
    expect(await stateOf(person)).toBeUndefined()
    expect((await ask(person)).error).toBeUndefined()
    expect((await cancel(weak)).response.status).toBe(204)
  })

  test('whoever alone administers a town waits for somebody else, and officers are told that their role ends', async () => {
    const [only, officer] = [await api.citizen(), await api.citizen()]
    await api.operator.giveRole('noci', only.id, 'administrator', null, api.now())
    await api.operator.giveRole('noci', officer.id, 'officer', null, api.now())
    expect((await ask(only)).error).toMatchObject({ status: 409, code: 'rights.last_administrator', params: { towns: ['Noci'] } })
    expect((await home(only).GET('/v1/me/erasure')).data!.sole_administrator_of).toEqual(['Noci'])
    expect((await ask(officer)).data).toMatchObject({
      roles: [{ town: 'noci', town_name: 'Noci', role: 'officer', service: null }],
    })
    await api.operator.giveRole('noci', officer.id, 'administrator', null, api.now())
    expect((await ask(only)).data!.due_at).not.toBeNull()
    // The other one has asked as well: the second of them waits.
    passDays(8)
    await eraseDue()
    const done = [(await stateOf(only))!.done_at, (await stateOf(officer))!.done_at]
    expect(done.filter(Boolean)).toHaveLength(1)
  })
})

describe('an erasure that is due', () => {
  test('leaves no name and no address in the whole database, and writes a last letter', async () => {
    const person = await memorable()
    const words = ['Zenobia', 'Quaranta']
    expect(await whereverStands(words)).not.toEqual([])
    await ask(person)
    await expect.poll(() => mail.letters.filter(({ to }) => to[0] === 'zenobia.quaranta@example.org').length).toBe(1)
    passDays(8)
    await eraseDue()
    expect(await whereverStands(words)).toEqual([])
    const state = await stateOf(person)
    expect(state).toMatchObject({ done_at: api.now(), address: null })
    const letters = mail.letters.filter(({ to }) => to[0] === 'zenobia.quaranta@example.org')
    expect(letters.map(({ raw }) => /^Subject: (.*)$/m.exec(raw)![1])).toEqual([
      'Hai chiesto di cancellare i tuoi dati',
      'I tuoi dati sono stati cancellati',
    ])
    expect((await home(person).GET('/v1/me/erasure')).response.status).toBe(401)
    expect((await cancel(person)).response.status).toBe(401)
  })

  test('forgets what was being written when it began', async () => {
    const person = await api.citizen()
    const { id } = (await api.app.tenants.bySlug('bari'))!
    await ask(person)
    passDays(8)
    await api.app.eraseDue()
    await api.database.forTenant(id, (db) =>
      db.run(sql('notification_preference').insert({ tenant_id: id, person_id: person.id, frequencies: '{}', language: 'it' })),
    )
    expect((await stateOf(person))!.done_at).toBeNull()
    api.setNow(new Date(api.now().getTime() + 60_000))
    await api.app.eraseDue()
    expect((await stateOf(person))!.done_at).not.toBeNull()
    const left = await api.database.forTenant(id, (db) => db.rows(sql('notification_preference').where({ person_id: person.id })))
    expect(left).toEqual([])
  })

  test('the last letter is tried again when the mail server is away, and its address kept no longer than three days', async () => {
    const person = await memorable()
    await ask(person)
    await expect.poll(() => mail.letters.filter(({ raw }) => raw.includes('Hai chiesto')).length).toBeGreaterThan(1)
    passDays(8)
    mail.refusal = 451
    await eraseDue()
    expect((await stateOf(person))!.address).not.toBeNull()
    passDays(4)
    await eraseDue()
    expect((await stateOf(person))!.address).toBeNull()
    mail.refusal = undefined
  })

  test('goes on in another process where a killed one has stopped, and does nothing twice', async () => {
    const person = await api.citizen()
    const towns = await api.app.tenants.all()
    for (const { id } of towns)
      await api.database.forTenant(id, (db) =>
        db.run(sql('notification_preference').insert({ tenant_id: id, person_id: person.id, frequencies: '{}', language: 'it' })),
      )
    await ask(person)
    passDays(8)
    await api.app.eraseDue()
    api.setNow(new Date(api.now().getTime() + 60_000))
    const holder = new pg.Client(api.ownerUrl)
    await holder.connect()
    const middle = towns[3]!.id
    await holder.query('begin')
    await holder.query(`select set_config('app.tenant', $1, true)`, [middle])
    await holder.query('select 1 from notification_preference where person_id = $1 for update', [person.id])
    const script = fileURLToPath(new URL('../../testing/erasing-process.ts', import.meta.url))
    const child = spawn(process.execPath, [script, api.databaseUrl, api.now().toISOString(), api.mediaFolder], {
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
    await expect.poll(async () => (await stateOf(person))!.towns.length).toBe(3)
    child.kill('SIGKILL')
    expect(await ended).toBe('SIGKILL')
    await holder.query('rollback')
    await holder.end()
    expect(await stateOf(person)).toMatchObject({ done_at: null, begun_at: expect.any(Date) })
    // However long it stays so: nothing is written where it is done already.
    passDays(1)
    await api.app.identity.reloadGone()
    expect((await cancel(person)).response.status).toBe(401)
    await eraseDue()
    const state = (await stateOf(person))!
    expect(state.done_at).not.toBeNull()
    expect([...state.towns].sort()).toEqual(towns.map(({ id }) => id as string).sort())
    for (const { id } of towns) {
      const rows = await api.database.forTenant(id, (db) =>
        db.rows(sql('notification_preference').where({ person_id: person.id })),
      )
      expect(rows).toEqual([])
    }
    expect(await api.app.identity.loadPerson(person.id)).toBeUndefined()
  })
})
