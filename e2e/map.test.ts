import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { simplifyReports } from '../api/testing/lively-reports.ts'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { shows, signInBy } from './testing/acts.ts'
import { openDebate } from './testing/debates.ts'
import { settled } from './testing/settled.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand
const tiles = 'https://tile.openstreetmap.org/**'

beforeAll(async () => {
  stand = await startStand()
  await simplifyReports(stand.api, 'bari')
  await stand.api.operator.setCoast('bari', '{"type":"LineString","coordinates":[[16.8,41.14],[16.87,41.13],[16.92,41.11]]}')
  for (let place = 0; place < 6; place += 1) await report(`Una buca in via Prova ${place}`, 16.87 + place * 2e-4, 41.12)
  await report('Il lampione di piazza Esempio è spento', 16.84, 41.1)
})
afterAll(() => stand?.stop())

async function report(title: string, longitude: number, latitude: number): Promise<void> {
  const answer = await fetch(`${stand.api.origin}/v1/bari/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      category: 'strade',
      position: { type: 'Point', coordinates: [longitude, latitude] },
      title,
      answers: { pericolo: false },
      consent: true,
    }),
  })
  expect(answer.status).toBe(201)
}

const tag = (more = 'tiles="none"') =>
  `<cdc-report-map tenant="bari" href-template="/segnalazioni/{id}" ${more}><a href="/segnalazioni">Segnalazioni</a></cdc-report-map>`

const policy = () =>
  [
    "default-src 'none'",
    `script-src ${stand.api.origin}`,
    `connect-src ${stand.api.origin}`,
    "style-src 'self'",
    `img-src data: ${stand.api.origin}`,
    "base-uri 'none'",
  ].join('; ')

async function open(body: string, { strict = false, width = 1280 } = {}): Promise<Visit & { address: string }> {
  const visit = await stand.visit({ viewport: { width, height: 800 } })
  await bringAxe(visit.context)
  const address = stand.host.put({ body, headers: strict ? { 'Content-Security-Policy': policy() } : {} })
  await visit.page.goto(address)
  return { ...visit, address }
}

const marks = (page: Page) => page.locator('cdc-report-map button.mark')
const status = (page: Page) => page.locator('cdc-report-map p[role=status]')

test('several maps stand on one page under a strict policy, accessible, on a desktop and on a phone', async () => {
  const { page, violations, faults, complaints } = await open(tag() + tag(), { strict: true })
  for (const map of await page.locator('cdc-report-map').all()) {
    await map.getByText('7 segnalazioni.', { exact: false }).first().waitFor()
    expect(await map.locator('button.mark').count()).toBeGreaterThan(0)
    expect(await map.locator('path.boundary').count()).toBe(1)
  }
  await settled(page)
  await expectAccessible(page, 'two maps')
  expect([...violations, ...faults, ...complaints]).toEqual([])
  const phone = await open(tag(), { strict: true, width: 360 })
  await marks(phone.page).first().waitFor()
  await settled(phone.page)
  await expectAccessible(phone.page, 'on a phone')
})

test('everything is reached by keyboard: into a cluster, to a report, back to its mark; and each step is said', async () => {
  const { page } = await open(tag())
  const cluster = page.getByRole('button', { name: /^6 segnalazioni/ })
  await cluster.focus()
  while (await page.locator('cdc-report-map button.mark.cluster').count()) {
    const before = await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')).join())
    await page.locator('cdc-report-map button.mark.cluster').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction((before) => {
      const root = document.querySelector('cdc-report-map')!.shadowRoot!
      return [...root.querySelectorAll('button.mark')].map((mark) => mark.getAttribute('aria-label')).join() !== before
    }, before)
    await settled(page)
  }
  await expect.poll(() => status(page).innerText()).toMatch(/segnalazion/)
  await marks(page).first().focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => status(page).innerText()).toMatch(/^Scelta: Una buca in via Prova \d\. Ricevuta\.$/)
  await page.getByRole('link', { name: 'Apri la segnalazione' }).waitFor()
  await expectAccessible(page, 'chosen')
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.evaluate(() => document.querySelector('cdc-report-map')!.shadowRoot!.activeElement!.className))
    .toContain('mark')
})

test('the list leads to every report without the map, and the address keeps filters and choice', async () => {
  const { page } = await open(tag('tiles="none" sync-url'))
  await page.getByLabel('Categoria').selectOption('strade')
  await page.getByRole('button', { name: 'Il lampione di piazza Esempio è spento' }).click()
  await shows(page, 'segnalata il')
  await expect.poll(() => page.url()).toMatch(/#cdc-category=strade&cdc-report=[0-9a-f-]{36}$/)
  await page.reload()
  await shows(page, 'segnalata il')
  expect(await page.getByLabel('Categoria').inputValue()).toBe('strade')
})

test('a new report is on the map of whoever looks again', async () => {
  const { page } = await open(tag())
  await shows(page, '7 segnalazioni')
  await report('Un’altra buca in via Prova', 16.8705, 41.1205)
  await page.getByLabel('Categoria').selectOption('strade')
  await shows(page, '8 segnalazioni')
})

test('without tiles the ground is plain and the map is there; with them their owner is named', async () => {
  const visit = await stand.visit()
  await visit.context.route(tiles, (route) => route.abort())
  await visit.page.goto(stand.host.put({ body: tag('') }))
  await marks(visit.page).first().waitFor()
  await expect.poll(() => visit.complaints.filter((line) => line.includes('tile.openstreetmap.org can')).length).toBe(1)
  for (const shape of ['boundary', 'coast']) await visit.page.locator(`cdc-report-map path.${shape}`).waitFor()
  const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  const tiled = await stand.visit()
  await tiled.context.route(tiles, (route) => route.fulfill({ contentType: 'image/gif', body: pixel }))
  await tiled.page.goto(stand.host.put({ body: tag('') }))
  await tiled.page.getByRole('link', { name: '© OpenStreetMap' }).waitFor()
  await tiled.page.locator('cdc-report-map img.leaflet-tile-loaded').first().waitFor()
  expect(await tiled.page.locator('cdc-report-map path.coast').isVisible()).toBe(false)
})

/** What has the focus, through however many elements: its words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let deep = document.activeElement
    while (deep?.shadowRoot?.activeElement) deep = deep.shadowRoot.activeElement
    return deep ? (deep.getAttribute('aria-label') ?? (deep as HTMLElement).innerText ?? '') : ''
  })

/** Goes on with Tab until what has the focus says the words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).trim().startsWith(words)) return
  }
  throw new Error(`Tab never comes to “${words}”`)
}

test('an area is drawn with the keyboard alone, sent, seen on the debate’s map, and read in its zone', async () => {
  const corner = (east: number, north: number) => [16.87 + east * 0.01, 41.11 + north * 0.01]
  const zone = { type: 'Polygon' as const, coordinates: [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]] }
  const officer = await stand.api.staff('officer', 'bari')
  const id = await openDebate(stand.api, 'bari', 'discuss', { officer, like: { area: zone } })
  const feature = { type: 'Feature' as const, geometry: zone, properties: { name: 'Lungomare sud' } }
  await officer.PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', {
    params: { path: { tenant: 'bari', debate_id: id, item_id: v7() } },
    body: { kind: 'layer', place: 1, title: { it: 'I tratti' }, layer: { type: 'FeatureCollection', features: [feature] } },
  })
  const { page, context, faults } = await open(`<cdc-debate tenant="bari" debate-id="${id}" lang="it"></cdc-debate>`)
  const map = page.locator('cdc-debate-map')
  await map.locator('.map path.layer-0').waitFor()
  await page.getByRole('button', { name: 'Scrivi un commento' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('')
  await page.getByLabel('Che cosa ne pensi').waitFor()
  await page.keyboard.type('Qui manca l’ombra.')
  await tabTo(page, 'Indica un luogo')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('Mappa su cui disegnare')
  await page.locator('cdc-comments input[value=Point]').focus()
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await tabTo(page, 'Mappa su cui disegnare')
  for (const key of ['Enter', 'Shift+ArrowRight', 'Enter', 'Shift+ArrowDown', 'Space']) await page.keyboard.press(key)
  await shows(page.locator('cdc-comments'), /3 punti\. L’area è di/)
  await settled(page)
  await expectAccessible(page, 'drawing')
  await tabTo(page, 'Fatto')
  await page.keyboard.press('Enter')
  await shows(page.locator('cdc-comments'), /Un’area di/)
  await signInBy(context, () => page.getByRole('button', { name: 'Pubblica' }).press('Enter'), 'maria')
  await page.getByRole('button', { name: 'Sulla mappa' }).waitFor()
  await page.getByRole('button', { name: 'Sulla mappa' }).press('Enter')
  await map.locator('.chosen-card').getByText('Qui manca l’ombra.').waitFor()
  await map.locator('.map path.drawing').waitFor()
  await page.keyboard.press('Escape')
  await map.locator('.map path.layer-0').click({ position: { x: 12, y: 12 } })
  await shows(map, 'In questa zona: Lungomare sud')
  await map.locator('.item').getByText('Qui manca l’ombra.').waitFor()
  await settled(page)
  await expectAccessible(page, 'a zone')
  await map.locator('.item .title').press('Enter')
  await page.getByRole('button', { name: 'Leggilo nella discussione' }).press('Enter')
  await expect.poll(() => focused(page)).toContain('Qui manca l’ombra.')
  expect(faults).toEqual([])
})
