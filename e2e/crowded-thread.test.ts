import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../api/kernel/db/index.ts'
import { startApi, type TestApi } from '../api/testing/start-api.ts'
import { findChromium } from '../tools/chromium.ts'
import { openDebate } from './testing/debates.ts'
import { startHostSite, type HostSite } from './testing/host-page.ts'
import { openVisit } from './testing/visit.ts'

const comments = 50_000
/** Pages that the reader opens after the first one. */
const further = 14
const perPage = 20

let api: TestApi
let host: HostSite
let browser: Browser
let debate: string
beforeAll(async () => {
  api = await startApi({ start: new Date() })
  host = await startHostSite(api.origin)
  await api.operator.setOrigin('bari', host.origin, true)
  debate = await openDebate(api, 'bari', 'discuss', { like: { counts_from: 0 } })
  await fill(debate)
  browser = await chromium.launch(findChromium())
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
  await api?.stop()
})

/** Conversations of one comment each, of one to five sentences. */
async function fill(subject: string): Promise<void> {
  const { id: tenant } = (await api.database.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!
  await api.database.forTenant(tenant, async (db) => {
    await db.run({
      name: '',
      text: `insert into comment (tenant_id, id, subject_id, depth, author_id, author_name, voice, stance, text, sources, language, state,
          created_at, support_count)
        select $1, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $2, 1, gen_random_uuid(), 'Persona numero ' || n, 'citizen',
          (array['for', 'against', 'question'])[1 + n % 3], repeat('Il lungomare va chiuso alle auto la domenica, come in altre città. ', 1 + n % 5),
          '{}', 'it', 'visible', now() - n * interval '1 second', n % 40
        from generate_series(1, $3::int) n`,
      values: [tenant, subject, comments],
    })
    await db.run(sql('comment_tally').insert({ tenant_id: tenant, subject_id: subject, slot: 0, count: comments }))
  })
}

const element = (page: Page) => page.locator('cdc-comments')
/** Conversations on the page, and those that the browser draws. */
const drawn = (page: Page) =>
  element(page).evaluate((host) => {
    const all = [...host.shadowRoot!.querySelectorAll('.talks > li > article')]
    return { all: all.length, drawn: all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length }
  })

test('in a thread of fifty thousand comments a phone draws a screenful, and typing changes nothing but what is typed', async () => {
  const { page, faults } = await openVisit(browser, { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })
  const phone = await page.context().newCDPSession(page)
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(host.put({ body: `<cdc-comments tenant="bari" subject="${debate}"></cdc-comments>` }))
  await page.getByText('50.000 commenti').waitFor()
  for (let turn = 1; turn <= further; turn += 1) {
    await page.getByRole('button', { name: 'Mostra altri' }).click()
    await expect.poll(async () => (await drawn(page)).all).toBe((turn + 1) * perPage)
  }
  const seen = await drawn(page)
  expect(seen.all).toBe((further + 1) * perPage)
  // A screenful above and below what is seen, of comments of four lines at least.
  expect(seen.drawn).toBeLessThan(40)
  await page.getByRole('button', { name: 'Scrivi un commento' }).click()
  const text = page.getByLabel('Che cosa ne pensi')
  await text.waitFor()
  await element(page).evaluate((host) => {
    const heard = { delays: [] as number[], changes: 0 }
    new PerformanceObserver((entries) => {
      for (const { name, duration } of entries.getEntries()) if (name === 'keydown') heard.delays.push(duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    const look = { subtree: true, childList: true, characterData: true, attributes: true }
    new MutationObserver((changes) => (heard.changes += changes.length)).observe(host.shadowRoot!.querySelector('.talks')!, look)
    Object.assign(globalThis, { heard })
  })
  await text.pressSequentially('La domenica senza auto funziona.')
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: { delays: number[]; changes: number } }).heard)
  expect(await text.inputValue()).toBe('La domenica senza auto funziona.')
  expect(heard.changes).toBe(0)
  const slowest = Math.max(16, ...heard.delays)
  process.stdout.write(
    `${seen.all} conversations, CPU slowed down four times: from a key to its letter ${slowest} ms at most (wanted ≤ 200 ms)\n`,
  )
  expect(faults).toEqual([])
})
