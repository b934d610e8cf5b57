import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connect } from '../api/kernel/db/index.ts'
import { Operator } from '../api/kernel/tenancy/index.ts'
import { services } from '../api/services/index.ts'
import { findChromium } from '../tools/chromium.ts'
import { startPostgres, type Postgres } from '../tools/postgres.ts'
import { ApiProcess } from './kill/api-process.ts'
import { environment, makeKeys, makeTown } from './kill/town.ts'
import { shows } from './testing/acts.ts'
import { freePort } from './testing/free-port.ts'
import { startHostSite, type HostSite } from './testing/host-page.ts'
import { begin, button, here, place, tell } from './testing/report-writing.ts'

const database = 'cdc_report_kill'
const element = '<cdc-report-form tenant="bari" href-template="/segnalazioni/{id}"></cdc-report-form>'

let folder: string
let postgres: Postgres
let api: ApiProcess
let host: HostSite
let browser: Browser
let context: BrowserContext
let address: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cdc-report-kill-'))
  postgres = await startPostgres({ port: await freePort() })
  await makeTown(postgres, database)
  api = new ApiProcess(await freePort(), {
    ...environment(postgres, database, makeKeys()),
    CDC_MEDIA_FOLDER: join(folder, 'media'),
  })
  await api.start()
  host = await startHostSite(api.origin)
  const owner = connect(postgres.ownerUrl(database), 2)
  const operator = new Operator(owner, services)
  await operator.switchService('bari', 'reports', { allowed: true, enabled: true })
  await operator.setOrigin('bari', host.origin, true)
  await owner.close()
  address = host.put({ body: element })
  browser = await chromium.launch(findChromium())
})
afterEach(() => context?.close())
afterAll(async () => {
  await browser?.close()
  await host?.close()
  await api?.stop()
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function onTheStreet(): Promise<Page> {
  context = await browser.newContext({ locale: 'it-IT', geolocation: here, permissions: ['geolocation'] })
  const page = await context.newPage()
  await begin(page, address)
  return page
}

/** From photo and place to the page that is read again, with two photos. */
async function write(page: Page, title: string): Promise<void> {
  await place(page, ['una.jpg', 'due.jpg'])
  await tell(page, title)
}

/** For each report of that title the number of its photos. */
async function stored(title: string): Promise<number[]> {
  const client = new pg.Client(Object.assign(new URL(postgres.superUrl!), { pathname: `/${database}` }).href)
  await client.connect()
  const { rows } = await client.query<{ photos: number }>(
    `select (select count(*)::int from media m where m.tenant_id = r.tenant_id and m.subject_id = r.id) as photos
     from report r where title = $1`,
    [title],
  )
  await client.end()
  return rows.map(({ photos }) => photos)
}

/** The API dies once, when the page asks for that: before it hears of it, or after it has answered and before the page sees the answer. */
async function dieAt(page: Page, end: string, moment: 'before' | 'after'): Promise<{ dead: Promise<void> }> {
  let died!: () => void
  const dead = new Promise<void>((done) => (died = done))
  let times = 0
  await page.route(`**/v1/bari/${end}`, async (route) => {
    if (route.request().method() !== 'POST' || (times += 1) > 1) return route.fallback()
    if (moment === 'after') await route.fetch()
    await api.kill9()
    await route.abort('connectionreset')
    died()
  })
  return { dead }
}

test.each(['before', 'after'] as const)(
  'the API is killed between upload and submission, %s it has stored the report: one report, all photos',
  async (moment) => {
    const title = `Una buca, ${moment}`
    const page = await onTheStreet()
    await write(page, title)
    const { dead } = await dieAt(page, 'reports', moment)
    await button(page, 'Invia').click()
    await dead
    await shows(page, /In attesa di partire|Invio in corso/)
    await api.start()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await shows(page, /Segnalazione inviata. Numero SEG-/)
    expect(await stored(title)).toEqual([2])
  },
)

test('the API is killed while what waited without network is being sent: each report once, all photos', async () => {
  const page = await onTheStreet()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  const titles = ['Un lampione spento', 'Una panchina rotta']
  for (const [place, title] of titles.entries()) {
    if (place > 0) await button(page, 'Segnala altro').click()
    await write(page, title)
    await button(page, 'Invia').click()
    await shows(page, 'La segnalazione è salvata su questo dispositivo e partirà da sola.')
  }
  const { dead } = await dieAt(page, 'media', 'after')
  await context.setOffline(false)
  await dead
  await page.close()
  await api.start()
  const again = await context.newPage()
  await again.goto(address)
  const arrived = again.locator('.outbox li').filter({ hasText: /Segnalazione inviata. Numero SEG-/ })
  await expect.poll(() => arrived.count(), { timeout: 30_000 }).toBe(2)
  for (const title of titles) expect(await stored(title)).toEqual([2])
})
