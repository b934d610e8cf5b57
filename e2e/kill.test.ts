import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../tools/chromium.ts'
import { startPostgres, type Postgres } from '../tools/postgres.ts'
import { ApiProcess } from './kill/api-process.ts'
import { differences, readBooks, waitingFacts } from './kill/books.ts'
import { SigningLoad } from './kill/signing-load.ts'
import { environment, makeKeys, makeTown, openPetitions, type Keys } from './kill/town.ts'
import { shows } from './testing/acts.ts'
import { freePort } from './testing/free-port.ts'
import { startHostSite } from './testing/host-page.ts'
import { openVisit, type Visit } from './testing/visit.ts'

/** How often each is killed; `CDC_KILLS=100` for a long look. */
const kills = Number(process.env['CDC_KILLS'] ?? 10)
const database = 'cdc_kill'
// Long for a slow machine: each kill is waited for until signing goes on.
const timeout = 60_000 + kills * 30_000

let postgres: Postgres
let api: ApiProcess
let keys: Keys
let petitions: string[]
let tenant: string

beforeAll(async () => {
  postgres = await startPostgres({ port: await freePort() })
  keys = makeKeys()
  const administrator = await makeTown(postgres, database)
  api = new ApiProcess(await freePort(), environment(postgres, database, keys))
  await api.start()
  petitions = await openPetitions(api.origin, keys, administrator, 2)
  tenant = (await query<{ id: string }>(`select id from tenant where slug = 'bari'`))[0]!.id
})
afterAll(async () => {
  await api?.stop()
  await postgres?.stop()
})

async function query<Row>(text: string, url = postgres.ownerUrl(database)): Promise<Row[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows as Row[]
}

/** Waits until it holds. @throws Error after the seconds have passed. */
async function until(what: string, seconds: number, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`${what}: not within ${seconds} s. ${api.log.slice(-3000)}`)
    await pause(20)
  }
}

/** Signs on all connections while `kill` is called as often as asked for, at random moments. */
async function signDuring(kill: () => Promise<void>): Promise<SigningLoad> {
  const load = new SigningLoad(api.origin, keys, petitions)
  load.start()
  for (let round = 0; round < kills; round += 1) {
    const before = load.acknowledged
    await until('signing goes on', 60, () => load.acknowledged > before + 100)
    await pause(randomInt(300))
    await kill()
  }
  const before = load.acknowledged
  await until('signing goes on', 60, () => load.acknowledged > before + 100)
  await load.stop()
  return load
}

const all: SigningLoad[] = []

async function expectNothingLost(): Promise<void> {
  const books = await readBooks(postgres.ownerUrl(database))
  const told = all.flatMap((load) => load.told)
  const { acknowledged, lost, wrong } = all.at(-1)!
  console.log(
    `${kills} kills: ${acknowledged} acknowledged, ${lost} answers lost, ${books.acts.length} acts and ${books.facts.length} facts stored`,
  )
  expect(wrong.slice(0, 5)).toEqual([])
  expect(differences(books, told, keys, tenant)).toEqual([])
}

test(
  'kill -9 of the API under signing load loses nothing that was acknowledged and counts nobody twice',
  { timeout },
  async () => {
    all.push(
      await signDuring(async () => {
        await api.kill9()
        await api.start()
      }),
    )
    await expectNothingLost()
  },
)

test('kill -9 of PostgreSQL under signing load neither, and the API recovers by itself', { timeout }, async () => {
  const { pid } = api
  all.push(
    await signDuring(async () => {
      await postgres.kill9()
      await postgres.restart()
    }),
  )
  expect([api.alive, api.pid]).toEqual([true, pid])
  await expectNothingLost()
})

test('after that every fact is delivered', async () => {
  await until('facts are delivered', 120, async () => (await waitingFacts(postgres.ownerUrl(database))) === 0)
  const facts = (await readBooks(postgres.ownerUrl(database))).facts
  expect(facts.length).toBeGreaterThan(0)
})

test('after that the API holds no more connections than its pools and its listener, and none in a transaction', async () => {
  const held = () => query<{ state: string }>(`select state from pg_stat_activity where usename = 'cdc_app'`, postgres.superUrl)
  await until('transactions have ended', 30, async () => (await held()).every(({ state }) => state === 'idle'))
  // Sixteen that work, two that know the towns, one that listens.
  expect((await held()).length).toBeLessThanOrEqual(16 + 2 + 1)
})

test('after that timed work is taken up again', async () => {
  // Not all jobs: one that a killed process had begun is kept for it for hours.
  const [job] = await query<{ id: string }>(`select id from graphile_worker.add_job('keep_time')`)
  const left = () => query(`select id from graphile_worker.jobs where id = ${job!.id}`)
  await until('the job is done', 60, async () => (await left()).length === 0)
  expect(api.alive).toBe(true)
})

test('pages that are open when PostgreSQL is killed, or opened while it is away, recover by themselves; their counts are right', async () => {
  const [petition] = petitions
  const browser = await chromium.launch(findChromium())
  const host = await startHostSite(api.origin)
  const address = host.put({
    body: `<cdc-petition tenant="bari" petition-id="${petition}"></cdc-petition><cdc-petitions tenant="bari"></cdc-petitions>`,
  })
  const count = async ({ page }: Visit) => {
    const text = /([\d.]+) firm[ae]/.exec(await page.locator('cdc-petition .root').first().innerText())?.[1]
    return text === undefined ? undefined : Number(text.replaceAll('.', ''))
  }
  const load = new SigningLoad(api.origin, keys, [petition!])
  try {
    const open = await openVisit(browser)
    await open.page.goto(address)
    await expect.poll(() => count(open), { timeout: 60_000 }).toBeDefined()
    load.start(2)
    await until('signing goes on', 60, () => load.acknowledged > 10)
    await postgres.kill9()
    const list = open.page.locator('cdc-petitions')
    await list.getByRole('searchbox').fill('prova')
    await shows(list, 'Il servizio non risponde.')
    expect(await count(open), 'what is shown stays').toBeGreaterThan(0)
    const late = await openVisit(browser)
    await late.page.goto(address)
    await shows(late.page.locator('cdc-petition'), 'Il servizio non risponde.')
    await postgres.restart()
    const before = load.acknowledged
    await until('signing goes on', 60, () => load.acknowledged > before + 10)
    await load.stop()
    const { counts } = await readBooks(postgres.ownerUrl(database))
    for (const visit of [open, late]) {
      await expect.poll(() => count(visit), { timeout: 60_000 }).toBe(counts[petition!])
      expect(visit.faults).toEqual([])
    }
    await expect.poll(() => list.locator('li.item').count(), { timeout: 60_000 }).toBeGreaterThan(0)
  } finally {
    await load.stop()
    await browser.close()
    await host.close()
  }
})

test('after that changes made elsewhere are heard: live counts reach the page', async () => {
  const [petition] = petitions
  const stream = await fetch(`${api.origin}/v1/bari/live?subject=${petition}`)
  let text = ''
  const reader = stream.body!.getReader()
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += Buffer.from(part.value).toString()
  })()
  await until('the count is told', 30, () => text.includes('event: count'))
  const before = text.split('event: count').length
  const load = new SigningLoad(api.origin, keys, [petition!])
  load.start(1)
  await until('the new count is told', 30, () => text.split('event: count').length > before)
  await load.stop()
  await reader.cancel()
  await reading
  expect(load.acknowledged).toBeGreaterThan(0)
})
