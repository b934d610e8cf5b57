import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ApiProcess } from './kill/api-process.ts'
import { prepareToSign, shows } from './testing/acts.ts'
import { freePort } from './testing/free-port.ts'
import { startHostSite, type HostSite } from './testing/host-page.ts'
import { Petitions } from './testing/petitions.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand
let bari: Petitions
/** Another process on the same database, to be killed. */
let mortal: ApiProcess
/** A site that no town allows. */
let stranger: HostSite

beforeAll(async () => {
  stand = await startStand()
  bari = await Petitions.in(stand.api, 'bari')
  mortal = new ApiProcess(await freePort(), { DATABASE_URL: stand.api.databaseUrl, NODE_ENV: 'development' })
  await mortal.start()
  stranger = await startHostSite(stand.api.origin)
})
afterEach(async () => {
  if (!mortal.alive) await mortal.start()
})
afterAll(async () => {
  await mortal?.stop()
  await stranger?.close()
  await stand?.stop()
})

const fallback = '<a href="/petizioni/7">Leggi la petizione</a>'
const petition = (id: string, tenant = 'bari') =>
  `<cdc-petition tenant="${tenant}" petition-id="${id}">${fallback}</cdc-petition>`
const list = (tenant: string) => `<cdc-petitions tenant="${tenant}" href-template="/p/{id}">${fallback}</cdc-petitions>`
const script = (origin: string) => `<script type="module" src="${origin}/v1/cdc.js"></script>`

/** What the elements told the webmaster; the browser's own words about requests that failed are left out. */
const told = ({ complaints }: Visit) => complaints.filter((text) => text.startsWith('[Casa del Cittadino]'))

async function expectUsableFallback({ page }: Visit): Promise<void> {
  const link = page.getByRole('link', { name: 'Leggi la petizione' }).first()
  expect(await link.isVisible()).toBe(true)
  await link.click({ trial: true })
}

test('a page that is opened while the API is away is calm, keeps its link, and recovers by itself with live counts', async () => {
  const { id } = await bari.open()
  const visit = await stand.visit()
  const { page } = visit
  const address = stand.host.put({ body: petition(id), script: script(mortal.origin) })
  await page.goto(address)
  await shows(page, '0 firme')
  await mortal.kill9()
  await page.reload()
  await shows(page, 'Il servizio non risponde.')
  await expectUsableFallback(visit)
  expect(told(visit).length).toBeLessThanOrEqual(1)

  await mortal.start()
  await expect.poll(() => page.getByText('0 firme').count(), { timeout: 60_000 }).toBeGreaterThan(0)
  await bari.sign(id)
  await expect.poll(() => page.getByText('1 firma').count(), { timeout: 60_000 }).toBeGreaterThan(0)
  expect(visit.faults).toEqual([])
})

test('a page that was open when the API died goes on showing what it had, and its count lives again afterwards', async () => {
  const { id } = await bari.open()
  const visit = await stand.visit()
  const { page } = visit
  const live = page.waitForResponse((response) => response.url().includes('/live'))
  await page.goto(stand.host.put({ body: petition(id) + list('bari'), script: script(mortal.origin) }))
  await shows(page.locator('cdc-petition'), '0 firme')
  await shows(page.locator('cdc-petitions'), 'Una fontana in piazza Esempio')
  await live
  await mortal.kill9()
  await expect.poll(() => visit.complaints.length).toBeGreaterThan(0)
  await shows(page.locator('cdc-petition'), '0 firme')
  await shows(page.locator('cdc-petitions'), 'Una fontana in piazza Esempio')
  await page.getByRole('button', { name: 'Leggi tutto' }).click()
  await shows(page.locator('cdc-petition'), 'Il servizio non risponde.')
  await mortal.start()
  await page.getByRole('button', { name: 'Leggi tutto' }).click()
  await shows(page.locator('cdc-petition'), 'Che cosa è successo')
  await bari.sign(id)
  await expect.poll(() => page.getByText('1 firma').count(), { timeout: 60_000 }).toBeGreaterThan(0)
  expect(visit.faults).toEqual([])
})

test('without the script the page is what the webmaster wrote', async () => {
  const visit = await stand.visit()
  await mortal.kill9()
  await visit.page.goto(stand.host.put({ body: petition('7'), script: script(mortal.origin) }))
  await expectUsableFallback(visit)
  expect(visit.faults).toEqual([])
})

test('without a network the element says so, and goes on when it is back', async () => {
  const { id } = await bari.open()
  const visit = await stand.visit()
  const { page, context } = visit
  await page.goto(stand.host.put({ body: petition(id) }))
  const button = await prepareToSign(page, { reason: 'Ci passo ogni giorno.' })
  await context.setOffline(true)
  await page.evaluate((text) => document.querySelector('main')!.insertAdjacentHTML('beforeend', text), petition(id))
  await shows(page.locator('cdc-petition').nth(1), 'Sei senza rete.')
  expect(await page.getByLabel('Perché firmi').inputValue()).toBe('Ci passo ogni giorno.')
  await context.setOffline(false)
  await shows(page.locator('cdc-petition').nth(1), '0 firme')
  expect(await button.isEnabled()).toBe(true)
  expect([...told(visit), ...visit.faults]).toEqual([])
})

test.each([
  [
    'a town that does not exist',
    () => petition(stand.bari.petitions.open![0]!, 'nessunluogo'),
    'Questo Comune non è nel servizio.',
    'there is no town "nessunluogo"',
  ],
  ['an id that is none', () => petition('42'), 'Qui non c’è nulla da mostrare.', 'petition-id="42"'],
  [
    'an id of nothing',
    () => petition('019a5b1c-0000-7000-8000-000000000001'),
    'Qui non c’è nulla da mostrare.',
    'Copy the id again',
  ],
  [
    'a service that is off',
    () => list('noci'),
    'Il Comune di Noci non ha attivato le petizioni.',
    'has not switched on "petitions"',
  ],
  [
    'a petition where the service is off',
    () => petition(stand.bari.petitions.open![0]!, 'noci'),
    'Il Comune di Noci non ha attivato le petizioni.',
    'has not switched on "petitions"',
  ],
  [
    'no town at all',
    () => `<cdc-petition petition-id="42">${fallback}</cdc-petition>`,
    'Questo Comune non è nel servizio.',
    'add the attribute tenant',
  ],
])('%s: a calm sentence, a link that works, one message for the webmaster', async (_case, body, words, message) => {
  const visit = await stand.visit()
  await visit.page.goto(stand.host.put({ body: body() }))
  await shows(visit.page, words)
  await expectUsableFallback(visit)
  await expect.poll(() => told(visit)).toEqual([expect.stringContaining(message)])
  expect(visit.faults).toEqual([])
})

test('on a site that the town does not allow one reads, and nobody is sent to sign in', async () => {
  const { id } = await bari.open()
  const visit = await stand.visit()
  await visit.page.goto(stranger.put({ body: petition(id) }))
  await (await prepareToSign(visit.page, { reason: 'Ci passo ogni giorno.' })).click()
  await shows(visit.page, 'Da questo sito non si può partecipare')
  expect(await visit.page.getByLabel('Perché firmi').inputValue()).toBe('Ci passo ogni giorno.')
  await expect.poll(() => visit.context.pages()).toHaveLength(1)
  expect(told(visit)).toEqual([expect.stringContaining(`${stranger.origin}: it is not among the allowed origins of "bari"`)])
  expect(visit.faults).toEqual([])
})

test('a script that the page’s own policy stops leaves the link as it is', async () => {
  const visit = await stand.visit()
  const policy = { 'Content-Security-Policy': "default-src 'self'" }
  await visit.page.goto(stand.host.put({ body: petition('7'), headers: policy }))
  await expectUsableFallback(visit)
  expect(visit.violations).toContainEqual(expect.stringContaining('script-src'))
})

test('a policy that lets the script in but not its requests is told to the webmaster', async () => {
  const visit = await stand.visit()
  const policy = { 'Content-Security-Policy': `default-src 'self'; script-src ${stand.api.origin}; connect-src 'self'` }
  await visit.page.goto(stand.host.put({ body: petition(stand.bari.petitions.open![0]!), headers: policy }))
  await shows(visit.page, 'Il servizio non risponde.')
  await expectUsableFallback(visit)
  expect(told(visit)).toEqual([expect.stringContaining(`connect-src ${stand.api.origin}`)])
})

test('where no events pass, counts are asked for now and then', async () => {
  const { id } = await bari.open()
  const { page, context, faults } = await stand.visit()
  await context.route('**/live?*', (route) => route.abort())
  await page.clock.install()
  const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('/live'))
  await page.goto(stand.host.put({ body: petition(id) }))
  await shows(page, '0 firme')
  await lost
  await bari.sign(id)
  const after = async (seconds: number) => {
    await page.clock.fastForward(seconds * 1000)
    return page.getByText('1 firma').count()
  }
  await expect.poll(() => after(31)).toBeGreaterThan(0)
  expect(faults).toEqual([])
})
