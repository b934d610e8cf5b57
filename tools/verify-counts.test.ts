import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../api/testing/database.ts'
import { connect, sql, type Database } from '../api/kernel/db/index.ts'
import * as map from '../api/kernel/map/index.ts'

let files: TestDatabase
let app: Database
let bari: string
const subject = v7()
const acts = [v7(), v7(), v7()]

beforeAll(async () => {
  files = await createTestDatabase()
  app = connect(files.appUrl, 2)
  bari = (await app.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
})
afterAll(async () => {
  await app.close()
  await files.drop()
})

const run = (text: string, ...values: unknown[]) => app.forTenant(bari, (db) => db.run(sql.raw(text, values as never)))

/** A town as it must be: three signatures, one of them invalid, and points both added and still to be added. */
beforeEach(async () => {
  for (const table of ['act', 'act_tally', 'act_subject', 'map_point', 'map_change', 'map_cell'])
    await run(`delete from ${table}`)
  await run(
    `insert into act_subject values (?, ?, 'signature', 'petitions', 'PET-2026-0001', 'Alberi', false, now() + '1 day', 2)`,
    bari,
    subject,
  )
  for (const [place, id] of acts.entries())
    await run(
      `insert into act (tenant_id, subject_id, kind, key, id, at, day, assurance, invalidation_id, invalidation)
       values (?, ?, 'signature', decode(md5(?), 'hex'), ?, now(), '2026-11-23', 'high', ?, ?)`,
      bari,
      subject,
      id,
      id,
      place ? null : v7(),
      place ? null : 'doppia',
    )
  await run(`insert into act_tally values (?, ?, 'signature', '2026-11-23', 'high', '', 2)`, bari, subject)
  const place = (id: string, state: string) => (db: Parameters<typeof map.placePoint>[0]) =>
    map.placePoint(db, 'alberi', { id, position: [16.87, 41.12], category: 'buche', state, at: new Date('2026-10-01') })
  for (const id of acts) await app.forTenant(bari, place(id, 'received'))
  await map.foldTown(app, bari)
  await app.forTenant(bari, place(acts[0]!, 'resolved'))
  await app.forTenant(bari, (db) => map.removePoint(db, 'alberi', acts[1]!))
})

/** Runs the command as its own process. */
async function verify(...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_OWNER_URL: files.ownerUrl }
  const running = promisify(execFile)(process.execPath, [join(import.meta.dirname, 'verify-counts.ts'), ...args], { env })
  return running.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (failed: { code: number; stderr: string }) => ({ code: failed.code, said: failed.stderr }),
  )
}

test('says that every count is right', async () => {
  expect(await verify()).toEqual({ code: 0, said: 'Every count is right: acts of 41 towns, 1 layers of maps.\n' })
})

// A table reads as a table.
// prettier-ignore
test.each([
  ['a total of acts', `update act_subject set count = 3`, /^bari: signature on \S+: 2 acts, counted 3\n$/],
  ['a tally of acts', `update act_tally set count = 1`, /^bari: signature on \S+ \(2026-11-23 high \): 2 acts, counted 1\n$/],
  ['an act that is gone', `delete from act where invalidation is null and id = (select max(id::text)::uuid from act)`, /1 acts, counted 2/],
  ['an invalid act that counts', `update act set invalidation_id = null, invalidation = null`, /3 acts, counted 2/],
  ['a point that is gone', `delete from map_point where state = 'resolved'`, /map of alberi, zoom 19, .*: 1 points, counted 2/],
  ['a change that is gone', `delete from map_change where sign = -1`, /map of alberi, zoom 19/],
  ['a change of place', `update map_point set lon = lon + 1 where state = 'resolved'`, /zoom 19, cell \d+, all categories, all states: 2 points, counted 2/],
  ['a cell', `delete from map_cell where zoom = 7 and category = '' and state = ''`, /zoom 7, cell \d+, all categories, all states: 3 points, counted 0/],
  ['a running total', `update map_cell set upto = '{4}' where zoom = 4 and state <> ''`, /zoom 4, .*, received: 3 points, counted 4/],
  ['a number of a cell', `update map_cell set count = 5 where zoom = 4 and state = ''`, /zoom 4, .*, all states: 3 points, counted 5/],
  ['a month', `update map_cell set months = array[months[1] - 1] where zoom = 12 and state = ''`, /zoom 12/],
])('tells a difference and ends with 1: %s', async (_, breaking, told) => {
  expect(await run(breaking)).toBeGreaterThan(0)
  const { code, said } = await verify()
  expect(code).toBe(1)
  expect(said).toMatch(told)
})

/** A public report without its point, one whose point lies elsewhere, and a point without a report. */
async function disorder(): Promise<string[]> {
  const [missing, moved, stray] = [v7(), v7(), v7()]
  for (const [place, id] of [missing, moved].entries())
    await run(
      `insert into report (tenant_id, id, code, category, category_name, state, phase, visibility, is_public, assurance, language, title,
         description, lon, lat, address, answers, channel, created_at, updated_at, clock_since)
       values (?, ?, ?, 'buche', '{"it":"Buche"}', 'received', 'open', 'public', true, 'low', 'it', 'Buca', '', -16.87000005, 41.12, '',
         '[]', 'web', '2026-10-01T10:00:00Z', now(), now())`,
      bari,
      id,
      `SEG-2026-0000${place}`,
    )
  for (const id of [moved, stray])
    await app.forTenant(bari, (db) =>
      map.placePoint(db, 'reports', { id, position: [16.87, 41.12], category: 'buche', state: 'received', at: new Date() }),
    )
  return [missing, moved, stray]
}

test('points are compared with the reports that they stand for, and put right when asked to', async () => {
  const [missing, moved, stray] = await disorder()
  const { code, said } = await verify()
  expect(code).toBe(1)
  for (const [id, what] of [
    [missing, 'missing'],
    [moved, 'different'],
    [stray, 'stray'],
  ])
    expect(said).toContain(`bari: map of reports: point ${id} is ${what}\n`)
  const mended = await verify('--mend')
  expect(mended).toEqual({
    code: 0,
    said: 'bari: map of reports: 3 points put right\nEvery count is right: acts of 41 towns, 2 layers of maps.\n',
  })
  await run('delete from report')
  expect((await verify('--mend')).code).toBe(0)
})
