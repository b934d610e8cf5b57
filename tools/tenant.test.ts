import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, sql } from '../api/kernel/db/index.ts'
import { createTestDatabase, type TestDatabase } from '../api/testing/database.ts'
import { tenantCommand } from './tenant/commands.ts'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  process.env.DATABASE_OWNER_URL = database.ownerUrl
  folder = mkdtempSync(join(tmpdir(), 'cdc-tenant-'))
})
afterAll(async () => {
  delete process.env.DATABASE_OWNER_URL
  rmSync(folder, { recursive: true })
  await database.drop()
})

const tenant = (...words: string[]) => tenantCommand(words)

test('speaks to the shell by its exit code', () => {
  const run = (...words: string[]) => {
    const env = { ...process.env, DATABASE_OWNER_URL: database.ownerUrl }
    return spawnSync(process.execPath, ['tools/tenant.ts', ...words], { env, encoding: 'utf8' })
  }
  expect(run('show', 'bari')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^Bari/) as string })
  expect(run('show', 'atlantide')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('atlantide') as string,
  })
})

test('lists every town', async () => {
  const { code, output } = await tenant('list')
  expect(code).toBe(0)
  expect(output.split('\n')).toHaveLength(41)
  expect(output).toMatch(/^bari +072006 +316,000 +-$/m)
})

test('allows and enables a service, a site and a boundary, and shows them', async () => {
  const early = await tenant('enable', 'noci', 'petitions')
  expect(early).toEqual({ code: 1, output: 'petitions is not allowed in noci: allow it first.' })
  await tenant('allow', 'noci', 'petitions')
  expect(await tenant('enable', 'noci', 'petitions')).toEqual({ code: 0, output: 'petitions is enabled in noci' })
  await tenant('origin', 'add', 'noci', 'HTTPS://www.Noci.example/')
  const file = join(folder, 'noci.geojson')
  writeFileSync(file, '{"type":"Polygon","coordinates":[[[17,40.6],[17,40.9],[17.3,40.9],[17.3,40.6],[17,40.6]]]}')
  expect(await tenant('boundary', 'noci', file)).toEqual({ code: 0, output: 'the boundary of noci is set' })
  expect(await tenant('coast', 'noci', file)).toEqual({ code: 0, output: 'the coast of noci is set' })
  const streets = join(folder, 'noci.csv')
  writeFileSync(streets, 'nome;lon;lat\nVia Prima;17,1;40,76\nVia Seconda;17,11;40,77\n')
  expect(await tenant('streets', 'noci', streets)).toEqual({ code: 0, output: 'noci has 2 streets' })
  expect(await tenant('streets', 'noci', file)).toMatchObject({ code: 1, output: expect.stringContaining('no CSV') as string })
  const { output } = await tenant('show', 'noci')
  expect(output).toContain('petitions: allowed, enabled')
  expect(output).toContain('https://www.noci.example')
  expect(output).toContain('surveyed')
})

test('what the operator does is written down, and read again', async () => {
  await tenant('allow', 'turi', 'ratings')
  await tenant('origin', 'add', 'turi', 'https://www.turi.example')
  await tenant('origin', 'remove', 'turi', 'https://www.turi.example')
  const { code, output } = await tenant('audit', 'turi')
  expect(code).toBe(0)
  const [removed, added, allowed] = output.split('\n')
  expect(removed).toMatch(/^\d{4}-.*Z {2}operator {2}- {2}tenant\.changed /)
  expect(removed).toContain('{"allowed_origins_after":"","allowed_origins_before":"https://www.turi.example"}')
  expect(added).toContain('"allowed_origins_after":"https://www.turi.example"')
  expect(allowed).toMatch(/service\.changed .*\{"service":"ratings","allowed_after":true,"allowed_before":false\}/)
  expect(await tenant('audit', 'turi', '019a5b1c-0000-7000-8000-000000000009')).toEqual({ code: 0, output: '' })
})

test('creates a town, once', async () => {
  const words = [
    'create',
    'prova',
    'Prova',
    '--istat',
    '072098',
    '--ipa',
    'c_x998',
    '--population',
    '1200',
    '--position',
    '16.9,40.9',
  ]
  expect(await tenant(...words)).toMatchObject({ code: 0 })
  expect((await tenant('show', 'prova')).output).toContain('1,200 residents')
  const twin = { code: 1, output: 'There is a town with that short name, ISTAT code or IPA code already.' }
  expect(await tenant(...words)).toEqual(twin)
  const bare = await tenant('create', 'altra', 'Altra')
  expect(bare).toMatchObject({ code: 1, output: expect.stringContaining('--istat CODE') as string })
})

test.each([
  ['an unknown town', ['show', 'atlantide'], 'There is no town called atlantide'],
  ['an unknown service', ['allow', 'bari', 'lottery'], 'There is no service lottery'],
  ['a missing file', ['boundary', 'bari', '/nowhere.geojson'], 'ENOENT'],
  ['a coast that is none', ['coast', 'bari', 'package.json'], 'no valid GeoJSON'],
  ['settings that do not fit', ['settings', 'bari', 'petitions', 'package.json'], 'tenant.invalid_settings'],
  ['a person who is none', ['role', 'add', 'bari', '019a5b1c-0000-7000-8000-000000000001', 'officer'], 'tenant.person_unknown'],
  ['an id that is none', ['role', 'add', 'bari', 'maria', 'officer'], 'That is no id'],
  ['a site that is none', ['origin', 'add', 'bari', 'http://www.comune.example'], 'is no origin'],
])('refuses %s in one sentence, exit code 1', async (_, words, sentence) => {
  const { code, output } = await tenant(...words)
  expect(output).toContain(sentence)
  expect(output.split('\n')).toHaveLength(1)
  expect(code).toBe(1)
})

test.each([[[]], [['dance']], [['origin', 'bari']], [['allow', 'bari']], [['list', '--loud']]])(
  'shows the usage for %j, exit code 2',
  async (words) => {
    const { code, output } = await tenant(...words)
    expect(output).toContain('npm run tenant -- COMMAND')
    expect(code).toBe(2)
  },
)

test('gives a key to another system, lists it without the key, and revokes it', async () => {
  const scopes = ['reports.create', 'reports.update']
  const given = await tenant('key', 'create', 'bari', 'Fornitore Esempio', ...scopes)
  expect(given).toEqual({ code: 0, output: expect.stringMatching(/^cdc_[\w-]{32}\nGood in bari for reports.create/) as string })
  const { output } = await tenant('key', 'list', 'bari')
  expect(output).toMatch(/^[\da-f-]{36} {2}Fornitore Esempio {2}reports.create reports.update {2}since \d{4}/)
  expect(output).not.toContain(given.output.split('\n')[0])
  const id = output.split(' ')[0]!
  expect(await tenant('key', 'revoke', 'bari', id)).toEqual({ code: 0, output: `${id} is revoked` })
  expect(await tenant('key', 'revoke', 'bari', id)).toMatchObject({ code: 1 })
  expect((await tenant('key', 'list', 'bari')).output).toContain('revoked')
  expect(await tenant('key', 'list', 'altamura')).toEqual({ code: 0, output: 'altamura has given no key.' })
  expect(await tenant('key', 'create', 'bari', 'Altro', 'everything')).toMatchObject({ code: 1 })
  expect(await tenant('key', 'create', 'bari', 'Altro')).toMatchObject({ code: 1 })
  expect(await tenant('key', 'turn', 'bari', 'x')).toMatchObject({ code: 2 })
})

test('names who runs the platform, and takes it away', async () => {
  expect(await tenant('operator', 'list')).toEqual({ code: 0, output: 'nobody yet' })
  const person = '019a5b1c-0000-7000-8000-0000000000aa'
  expect(await tenant('operator', 'add', person)).toMatchObject({
    code: 1,
    output: expect.stringContaining('signed in') as string,
  })
  const owner = connect(database.ownerUrl, 1)
  await owner.run(sql('person').insert({ id: person, given_name: 'Olga', created_at: new Date() }))
  await owner.close()
  expect((await tenant('operator', 'add', person)).output).toContain('/operator of the API')
  expect((await tenant('operator', 'list')).output).toMatch(new RegExp(`^${person}  since 20`))
  expect(await tenant('operator', 'remove', person)).toMatchObject({ code: 0 })
  expect(await tenant('operator', 'remove', person)).toMatchObject({ code: 1 })
  expect((await tenant('operator', 'promote', person)).code).toBe(2)
})
