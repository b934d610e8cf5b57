import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadContract } from './kernel/http/contract.ts'
import { operationsOf } from './kernel/http/openapi-document.ts'
import { sql } from './kernel/db/index.ts'
import { allowedRequests } from './testing/contract-requests.ts'
import { fillDebates, type LivelyDebates } from './testing/lively-debates.ts'
import { fillNotifications } from './testing/lively-notifications.ts'
import { fillOpen311 } from './testing/lively-open311.ts'
import { fillReports, type LivelyReports } from './testing/lively-reports.ts'
import { fillTown, type LivelyTown } from './testing/lively-town.ts'
import { fillInvitations } from './testing/lively-invitations.ts'
import { fillCounter } from './testing/lively-counter.ts'
import { fillStanding } from './testing/lively-standing.ts'
import { fillSystems } from './testing/lively-systems.ts'
import { fillWebhooks } from './testing/lively-webhooks.ts'
import { keepScene } from './testing/scene.ts'
import { reaches, unreached } from './testing/reaching.ts'
import type { RealValues } from './testing/schema-arbitrary.ts'
import { startApi, townPage, type TestApi } from './testing/start-api.ts'
import { nobody, Wire, type Speaker, type WireRequest } from './testing/wire.ts'

const document = await loadContract()
const operations = operationsOf(document)
  .filter(({ path }) => path.includes('{tenant}'))
  .map((declared) => ({ name: declared.operation.operationId, declared }))

let api: TestApi
let wire: Wire
let bari: LivelyTown
let reports: LivelyReports
let debates: LivelyDebates
let told: { alerts: string[]; letters: string[] }
let idOfBari: string
let idOfAltamura: string
let tables: string[]
let putBack: () => Promise<void>
/** Who calls Altamura: its own staff, Bari's people, nobody. */
const speakers = new Map<string, Speaker>()
let real: RealValues
/** What only Bari has: ids, codes, receipts, words. */
let marks: string[]
/** Tables of which the towns of this test have no row. */
const leftEmpty = ['comment_version', 'map_change', 'petition_invalidation', 'report_delivery']

beforeAll(async () => {
  api = await startApi()
  bari = await fillTown(api, 'bari')
  const visits = await fillCounter(api, bari)
  const altamura = await fillTown(api, 'altamura')
  await fillCounter(api, altamura)
  told = await fillNotifications(api, bari)
  await fillNotifications(api, altamura)
  reports = await fillReports(api, bari)
  const key = await fillOpen311(api, 'bari', reports)
  await fillOpen311(api, 'altamura', await fillReports(api, altamura))
  debates = await fillDebates(api, bari)
  await fillDebates(api, altamura)
  idOfBari = (await api.operator.town('bari')).id
  idOfAltamura = (await api.operator.town('altamura')).id
  const named = await api.database.rows<{ name: string }>(
    sql.raw(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1`,
    ),
  )
  tables = named.map(({ name }) => name)
  // Whose standing is in both towns: what tells them apart is the town's rows alone.
  const both = { bari: ['resident'], altamura: ['resident'] } as const
  speakers.set("Bari's author", api.headersOf({ ...bari.author, standing: both }))
  speakers.set("Bari's signer", api.headersOf({ ...bari.signer, standing: both }))
  speakers.set("Bari's administrator", api.headersOf({ ...bari.administrator, standing: both }))
  speakers.set("Altamura's administrator", api.headersOf(altamura.administrator))
  speakers.set('nobody', nobody)
  wire = new Wire(api.origin)
  await fillWebhooks(api, altamura)
  await fillInvitations(api, altamura)
  await fillStanding(api, altamura)
  await fillSystems(api, altamura)
  real = {
    ...(await fillWebhooks(api, bari)),
    ...(await fillInvitations(api, bari)),
    ...(await fillStanding(api, bari)),
    ...(await fillSystems(api, bari)),
    ...visits,
    ...(await idsOfBari()),
  }
  marks = [...(await secretsOfBari()), key, 'di bari']
  putBack = await keepScene(api)
}, 120_000)
afterAll(async () => {
  wire.close()
  await api.stop()
})

async function idsOfBari(): Promise<RealValues> {
  const ids = Object.values(bari.petitions).flat()
  await api.operator.giveRole('bari', bari.signer.id, 'moderator', null, api.now())
  const staff = await api.as(bari.administrator).GET('/v1/{tenant}/staff', { params: { path: { tenant: 'bari' } } })
  return {
    ...debates.real,
    tenant: ['altamura'],
    petition_id: ids,
    alert_id: told.alerts,
    letter_id: told.letters,
    subject: [ids, ...ids, ...debates.ids],
    'Sponsor-Token': bari.sponsorTokens,
    token: bari.sponsorTokens,
    receipts: [bari.receipts.slice(0, 5)],
    media_id: [bari.media.published, bari.media.hidden, bari.media.waiting, ...reports.media],
    'Media-Token': [bari.media.token],
    role_id: staff.data!.items.map(({ id }) => id),
    service: ['petitions', 'reports', 'debates', 'ratings'],
    area: ['ratings', 'moderation', 'notifications', 'identity', 'standing', 'retention', 'petitions'],
    version: [0, 1],
    kind: ['notifications.read', 'ratings.texts'],
    address: ['http://127.0.0.1:1/'],
    report_id: reports.ids,
    report_ids: [reports.ids.slice(0, 3)],
    into: reports.ids,
    'Report-Token': reports.tokens,
    person_id: [bari.signer.id],
    position: [reports.position],
    coordinates: [reports.position.coordinates],
    answers: [{ pericolo: false }],
    media: [[]],
    delivery_id: reports.ids,
    category: ['strade', ['strade', 'sicurezza']],
    dataset: ['petitions.json', 'petitions.csv', 'petition-counts.json', 'petition-counts.csv', 'ratings.json', 'ratings.csv'],
    page_id: bari.pages,
    Origin: [townPage],
    feed: ['petitions.atom', 'overdue-answers.atom', 'petition-updates.atom'],
    type: ['rapida', 'sostenuta', 'nominale'],
    reason: ['doppione', 'elezioni', 'firma-non-propria'],
    'If-Match': ['"0"', '"1"', '"2"', '"3"', '"1h"', '"1p"', '"2p"'],
  }
}

/** Ids of every row of Bari, and of nobody else. */
async function secretsOfBari(): Promise<string[]> {
  const ids = await api.database.forTenant(idOfBari, (db) =>
    db.rows<{ id: string }>(
      sql.raw(`select id::text from petition union select id::text from act union select id::text from audit_entry
        union select id::text from petition_update union select id::text from staff_role union select id::text from person_standing
        union select id::text from media union select id::text from media_files
        union select id::text from debate union select id::text from dossier_item union select id::text from comment
        union select id::text from proposal union select id::text from proposal_author union select id::text from proposal_amendment
        union select id::text from report union select id::text from report_message
        union select id::text from webhook union select id::text from webhook_event
        union select id::text from notice union select id::text from letter union select id::text from area_alert
        union select id::text from counter_visit union select id::text from counter_act union select id::text from paper_code_batch
        union select id::text from rated_page union select id::text from rating_text`),
    ),
  )
  return [...ids.map(({ id }) => id), ...bari.receipts, ...bari.sponsorTokens, ...reports.tokens, bari.media.token]
}

/** Every row of Bari, in one text. */
async function everythingOfBari(): Promise<string> {
  return api.database.forTenant(idOfBari, async (db) => {
    const dumps: string[] = []
    for (const table of tables) {
      const rows = await db.rows<{ row: string }>(sql.raw('select t::text as row from ?? t order by 1', [table]))
      dumps.push(`${table}: ${rows.map(({ row }) => row).join('\n')}`)
    }
    return dumps.join('\n\n')
  })
}

test.each(operations)(
  '$name in Altamura neither shows nor touches what is of Bari',
  { timeout: 60_000 },
  async ({ declared }) => {
    const before = await everythingOfBari()
    const property = fc.asyncProperty(allowedRequests(document, declared, real), async (request) => {
      for (const [who, speak] of speakers) {
        const headers = { ...speak(request.method, request.target), ...request.headers }
        const { status, body, headers: answered } = await wire.send({ ...request, headers })
        const said = `${JSON.stringify(answered)} ${body}`
        // What the caller has named is not told.
        const told = marks.filter((mark) => said.includes(mark) && !`${request.target} ${String(request.body)}`.includes(mark))
        expect(told, `${who} got ${status}`).toEqual([])
      }
    })
    await fc.assert(property, { numRuns: 2 })
    expect(await everythingOfBari()).toBe(before)
  },
)

describe('a where that was forgotten', () => {
  let client: pg.Client
  beforeAll(async () => {
    client = new pg.Client(api.databaseUrl)
    await client.connect()
  })
  afterAll(() => client.end())

  const enter = (tenant: string) => client.query("select set_config('app.tenant', $1, true)", [tenant])
  const rowsOf = async (table: string) =>
    (await client.query<{ tenant_id: string; row: string }>(`select tenant_id, t::text as row from "${table}" t order by row`))
      .rows
  const everything = async () => JSON.stringify(await Promise.all(tables.map(rowsOf)))
  /** A column of each table that the API may change. */
  const changeable = async () =>
    (
      await client.query<{ table: string; column: string }>(
        `select table_name as table, min(column_name) as column from information_schema.column_privileges
          where grantee = current_user and privilege_type = 'UPDATE' and table_name = any ($1) group by 1`,
        [tables],
      )
    ).rows

  test('shows the rows of the town alone, and every table has some', async () => {
    await client.query('begin')
    await enter(idOfBari)
    const empty: string[] = []
    for (const table of tables) {
      const rows = await rowsOf(table)
      expect(
        rows.filter(({ tenant_id }) => tenant_id !== idOfBari),
        table,
      ).toEqual([])
      if (!rows.length) empty.push(table)
    }
    await client.query('rollback')
    expect(
      empty.filter((table) => !leftEmpty.includes(table)),
      'tables that the lively town should fill',
    ).toEqual([])
  })

  test('changes and deletes the rows of the town alone, and does so', async () => {
    await client.query('begin')
    await enter(idOfAltamura)
    const before = await everything()
    await enter(idOfBari)
    for (const { table, column } of await changeable()) {
      const { rowCount } = await client.query(`update "${table}" set "${column}" = "${column}"`)
      expect(rowCount, table).toBe((await rowsOf(table)).length)
    }
    // Rows that others refer to can be deleted once the others are gone.
    let left = tables
    for (let turn = 0; turn < tables.length && left.length; turn += 1) {
      const refused: string[] = []
      for (const table of left) {
        await client.query('savepoint before')
        await client.query(`delete from "${table}"`).catch(async (fault: pg.DatabaseError) => {
          // 42501: the API has no right to delete there.
          if (fault.code !== '42501') refused.push(table)
          await client.query('rollback to savepoint before')
        })
      }
      if (refused.length === left.length) break
      left = refused
    }
    expect((await rowsOf('petition')).length + (await rowsOf('act')).length + (await rowsOf('report')).length).toBe(0)
    await enter(idOfAltamura)
    expect(await everything()).toBe(before)
    await client.query('rollback')
  })
})

// Last, since it changes Bari: what was sent to Altamura in vain is carried out where it belongs.
test.each(operations.filter(({ name }) => !(name in unreached)))(
  '$name made in the same way in Bari by its own people is carried out',
  { timeout: 120_000 },
  async ({ declared }) => {
    const own = { ...real, tenant: ['bari'] }
    const send = async (request: WireRequest, who: string) => {
      const headers = { ...speakers.get(who)!(request.method, request.target), ...request.headers }
      return (await wire.send({ ...request, headers })).status
    }
    const people = ["Bari's author", "Bari's signer", "Bari's administrator", 'nobody']
    expect(await reaches({ document, declared, real: own }, people, send)).toBe(true)
    if (declared.method !== 'get') await putBack()
  },
)

test('the live counts of a subject of Bari are none in Altamura', async () => {
  const [subject] = bari.petitions.open
  const stream = await fetch(`${api.origin}/v1/altamura/live?subject=${subject}`)
  const reader = stream.body!.getReader()
  let text = ''
  while (!text.includes('event: count')) text += Buffer.from((await reader.read()).value!).toString()
  await reader.cancel()
  expect(text).toContain('"count":0')
})

test('no fault was recorded', () => {
  expect(api.faults).toEqual([])
})
