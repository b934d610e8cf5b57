import { afterAll, beforeAll, expect, test } from 'vitest'
import { simplifyPetitions } from '../api/testing/lively-town.ts'
import { choose, prepareToSign, shows, signInBy } from './testing/acts.ts'
import { Petitions } from './testing/petitions.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand
let bari: Petitions

beforeAll(async () => {
  stand = await startStand()
  bari = await Petitions.in(stand.api, 'bari')
})
afterAll(() => stand?.stop())

const reason = 'Ci passo ogni giorno.'

const tag = (id: string, tenant = 'bari') =>
  `<cdc-petition tenant="${tenant}" petition-id="${id}"><a href="/petizioni/${id}">Leggi la petizione</a></cdc-petition>`

/** Who is in the public list. */
async function signers(id: string, tenant = 'bari') {
  const params = { path: { tenant, petition_id: id } }
  const { data } = await stand.api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/signatures', { params })
  return data!.items.map(({ name, reason }) => ({ name, reason }))
}

/** Cookies are the sign-in's own: of the API, for its two folders only. */
async function expectNoCookieOfThePage({ context }: Visit): Promise<void> {
  const cookies = await context.cookies()
  expect(cookies.filter(({ domain, path }) => domain !== '127.0.0.1' || !/^[/](oidc|signin)([/]|$)/.test(path))).toEqual([])
}

function expectCalm({ complaints, violations, faults }: Visit): void {
  expect({ complaints, violations, faults }).toEqual({ complaints: [], violations: [], faults: [] })
}

test('a fresh citizen signs on the town’s page, has a receipt, is known after a reload, and withdraws', async () => {
  const { id } = await bari.open()
  const visit = await stand.visit()
  const { page, context } = visit
  await page.goto(`${stand.site('bari')}/petizioni/${id}`)
  const petition = page.locator('cdc-petition')
  await shows(petition, '0 firme')
  const button = await prepareToSign(page, { reason, publicName: true })
  expect(await context.cookies(), 'before the sign-in').toEqual([])

  await signInBy(context, () => button.click(), 'maria')
  await shows(petition, 'Hai firmato')
  const receipt = await petition.locator('.receipt').innerText()
  expect(receipt).toMatch(/^PET-\d{4}-\w+-\w+/)
  await shows(petition, '1 firma')
  expect(await signers(id)).toEqual([{ name: 'Maria Cassano', reason }])

  await page.reload()
  await shows(petition, 'Hai firmato')
  expect(await petition.locator('.receipt').innerText()).toBe(receipt)

  await petition.getByRole('button', { name: 'Ritira la firma' }).click()
  await petition.getByRole('button', { name: 'Sì, ritirala' }).click()
  await shows(petition, 'Hai ritirato la firma.')
  await shows(petition, '0 firme')
  expect(await signers(id)).toEqual([])
  await expectNoCookieOfThePage(visit)
  expectCalm(visit)
})

test('loading a page sets no cookie, keeps nothing and asks nobody but the page’s own site and the API', async () => {
  const { id } = await bari.open()
  const visit = await stand.visit()
  const elements = [tag(id), '<cdc-petitions tenant="bari" href-template="/p/{id}"></cdc-petitions>']
  elements.push(
    '<cdc-petition-form tenant="bari" href-template="/p/{id}"></cdc-petition-form>',
    '<cdc-session tenant="bari"></cdc-session>',
  )
  elements.push('<cdc-petition-desk tenant="bari"></cdc-petition-desk>')
  await visit.page.goto(stand.host.put({ body: elements.join('') }))
  for (const words of ['0 firme', 'Cerca nelle petizioni', 'Scegli il tipo', 'Non sei entrato.', 'per il personale del Comune'])
    await shows(visit.page, words)
  const kept = () =>
    indexedDB.databases().then((databases) => [localStorage.length, sessionStorage.length, databases.length, document.cookie])
  expect(await visit.page.evaluate(kept)).toEqual([0, 0, 0, ''])
  expect(await visit.context.cookies()).toEqual([])
  const asked = new Set(
    visit.requests
      .map((address) => new URL(address))
      .filter(({ protocol }) => protocol !== 'data:')
      .map(({ origin }) => origin),
  )
  expect([...asked].sort()).toEqual([stand.api.origin, stand.host.origin].sort())
  expectCalm(visit)
})

test('under a strict content security policy everything works and nothing is violated', async () => {
  await simplifyPetitions(stand.api, 'monopoli')
  const { id } = await (await Petitions.in(stand.api, 'monopoli')).open()
  const visit = await stand.visit()
  const { page, context } = visit
  const answered = await page.goto(`${stand.site('monopoli')}/petizioni/${id}`)
  expect(answered!.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'")
  const button = await prepareToSign(page, { reason, publicName: true })
  await signInBy(context, () => button.click(), 'antonio')
  await shows(page, 'Hai firmato')
  expect(await signers(id, 'monopoli')).toEqual([{ name: 'Antonio Lapenna', reason }])
  await page.getByRole('button', { name: 'Leggi tutto' }).click()
  await page.locator('cdc-petition details.section').first().waitFor()
  for (const section of await page.locator('cdc-petition details.section').all()) await section.locator('summary').click()
  await shows(page, 'Pubblicata: si raccolgono le firme')
  await page.goto(`${stand.site('monopoli')}/petizioni/nuova`)
  await shows(page, 'Scegli il tipo')
  await page.goto(`${stand.site('monopoli')}/area-personale`)
  await shows(page, 'Sei entrato come Antonio Lapenna.')
  await page.goto(`${stand.site('monopoli')}/petizioni`)
  await shows(page, 'Cerca nelle petizioni')
  await expectNoCookieOfThePage(visit)
  expectCalm(visit)
})

test('where the browser opens no window the whole page signs in, and what was typed and chosen comes back', async () => {
  const { id } = await bari.open()
  const visit = await stand.visit()
  const { page, context } = visit
  await context.addInitScript(() => void (window.open = () => null))
  const address = `${stand.host.put({ body: tag(id) })}?da=notizie#in-fondo`
  await page.goto(address)
  await (await prepareToSign(page, { reason, publicName: true })).click()
  await choose(page, 'maria')
  await shows(page, 'Hai firmato')
  expect(page.url()).toBe(address)
  expect(await signers(id)).toEqual([{ name: 'Maria Cassano', reason }])
  await expectNoCookieOfThePage(visit)
  expectCalm(visit)
})

test('a citizen who gives up on the way back finds what was typed', async () => {
  const { id } = await bari.open()
  const { page, context } = await stand.visit()
  await context.addInitScript(() => void (window.open = () => null))
  await page.goto(stand.host.put({ body: tag(id) }))
  await (await prepareToSign(page, { reason, publicName: true })).click()
  await page.waitForURL(/\/signin\//)
  await page.getByRole('button', { name: 'Annulla' }).click()
  await shows(page, 'Non sei entrato: non è cambiato nulla.')
  expect(await page.getByLabel('Perché firmi').inputValue()).toBe(reason)
  expect(await page.getByLabel('Mostra il mio nome').isChecked()).toBe(true)
  expect(await signers(id)).toEqual([])
})

test('a page that cuts itself off from its windows (COOP) signs all the same', async () => {
  const { id } = await bari.open()
  const visit = await stand.visit()
  const { page, context } = visit
  await page.goto(stand.host.put({ body: tag(id), headers: { 'Cross-Origin-Opener-Policy': 'same-origin' } }))
  const button = await prepareToSign(page, { reason, publicName: true })
  const opened = context.waitForEvent('page')
  await button.click()
  const window = await opened
  await choose(window, 'maria')
  const gone = window.waitForEvent('close')
  await window.locator('main a, main button').first().click({ noWaitAfter: true })
  await gone
  await shows(page, 'Hai firmato')
  expect(await signers(id)).toEqual([{ name: 'Maria Cassano', reason }])
  expectCalm(visit)
})

test('in a frame a citizen signs, and the frame is as high as what is in it', async () => {
  const { id } = await bari.open()
  const visit = await stand.visit()
  const { page, context } = visit
  const frame = `<iframe data-cdc title="Petizione" src="${stand.api.origin}/embed/bari/petition/${id}" height="100"></iframe>`
  await page.goto(stand.host.put({ body: frame }))
  const inside = page.frameLocator('iframe')
  const button = await prepareToSign(inside, { reason, publicName: true })
  const heights = () =>
    Promise.all([
      page.locator('iframe').evaluate((element) => element.clientHeight),
      inside.locator('html').evaluate((element) => element.scrollHeight),
    ])
  await expect.poll(async () => (await heights()).reduce((outer, inner) => Math.abs(outer - inner))).toBeLessThan(3)
  expect((await heights())[0]).toBeGreaterThan(400)
  await signInBy(context, () => button.click(), 'maria')
  await shows(inside, 'Hai firmato')
  expect(await signers(id)).toEqual([{ name: 'Maria Cassano', reason }])
  await expectNoCookieOfThePage(visit)
  expectCalm(visit)
})

test('a frame needs no script on the page around it', async () => {
  const { id } = await bari.open()
  const visit = await stand.visit()
  const { page, context } = visit
  const frame = `<iframe title="Petizione" src="${stand.api.origin}/embed/bari/petition/${id}" height="600"></iframe>`
  await page.goto(stand.host.put({ body: frame, script: '', headers: { 'Content-Security-Policy': "script-src 'none'" } }))
  const inside = page.frameLocator('iframe')
  const button = await prepareToSign(inside, { reason })
  await signInBy(context, () => button.click(), 'maria')
  await shows(inside, 'Hai firmato')
  expect(await signers(id)).toEqual([{ name: null, reason }])
  expectCalm(visit)
})

test('every element of a town stands in a frame too, and shares the page around it', async () => {
  const { id } = await bari.open({ title: 'Una petizione in cornice' })
  const words = {
    [`petition/${id}`]: '0 firme',
    petitions: 'Cerca nelle petizioni',
    'petition-form': 'Passo 1 di 4',
    [`petition-form/${id}`]: 'Per continuare la bozza devi entrare.',
    'petition-desk': 'Questa pagina è per il personale del Comune.',
    session: 'Non sei entrato.',
  }
  const { page } = await stand.visit()
  const frame = (address: string) =>
    `<iframe data-cdc title="Cornice" allow="clipboard-write" src="${stand.api.origin}/embed/bari/${address}" height="200"></iframe>`
  const address = stand.host.put({ body: Object.keys(words).map(frame).join('') })
  await page.goto(address)
  for (const [place, text] of Object.entries(words)) await shows(page.frameLocator(`iframe[src$="/embed/bari/${place}"]`), text)
  const inner = page.frames().find((frame) => frame.url().endsWith(`petition/${id}`))!
  await expect.poll(() => inner.evaluate(() => document.documentElement.dataset['cdcAround'])).toBe(address)
  const codes = ['petition', 'rating', 'town', `report-form/${id}`, 'report', 'nothing'].map(
    async (element) => (await fetch(`${stand.api.origin}/embed/bari/${element}`)).status,
  )
  expect(await Promise.all(codes)).toEqual([404, 404, 404, 404, 404, 404])
})
