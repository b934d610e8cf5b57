import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtFolder } from '../tools/build.ts'
import { prepareToSign, shows, signInBy } from './testing/acts.ts'
import { serveOlderRelease } from './testing/older-release.ts'
import { Petitions } from './testing/petitions.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand
let bari: Petitions

beforeAll(async () => {
  stand = await startStand()
  bari = await Petitions.in(stand.api, 'bari')
})
afterAll(() => stand?.stop())

const script = (address: string) => `<script type="module" src="${address}"></script>`
const everything = (id: string) =>
  `<cdc-town tenant="bari"><cdc-petition petition-id="${id}"></cdc-petition><cdc-petitions href-template="/p/{id}"></cdc-petitions>
  <cdc-petition-form href-template="/p/{id}"></cdc-petition-form><cdc-petition-desk></cdc-petition-desk><cdc-session></cdc-session></cdc-town>`
const everyWord = ['0 firme', 'Cerca nelle petizioni', 'Scegli il tipo', 'per il personale del Comune', 'Non sei entrato.']

test('the list is searched, filtered, sorted and paged', async () => {
  for (const place of ['Uno', 'Due', 'Tre', 'Quattro']) await bari.open({ title: `Una rastrelliera in piazza ${place}` })
  const { page } = await stand.visit()
  await page.goto(stand.host.put({ body: '<cdc-petitions tenant="bari" limit="3" href-template="/p/{id}"></cdc-petitions>' }))
  const list = page.locator('cdc-petitions')
  const items = list.locator('li.item')
  await expect.poll(() => items.count()).toBe(3)
  await list.getByRole('button', { name: 'Mostra altre petizioni' }).click()
  await expect.poll(() => items.count()).toBe(6)
  const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)
  await expect
    .poll(focused, { message: 'the focus is on the first new one' })
    .toBe(await items.nth(3).getByRole('link').innerText())

  await list.getByRole('searchbox').fill('rastrelliera quattro')
  await expect.poll(() => items.first().innerText()).toContain('piazza Quattro')
  await list.getByRole('searchbox').fill('')
  await list.locator('select[name=show]').selectOption({ label: 'Con risposta' })
  await expect.poll(() => items.first().innerText()).toContain('Con risposta')
  expect(await items.count()).toBe(1)
  await list.locator('select[name=show]').selectOption({ label: 'Tutte' })
  await list.locator('select[name=sort]').selectOption({ label: 'Le più firmate' })
  await expect.poll(() => items.first().innerText()).toContain('2 firme')
  await list.getByRole('searchbox').fill('parola che nessuno ha scritto')
  await shows(list, 'Nessuna petizione corrisponde.')
  await list.getByRole('button', { name: 'Togli i filtri' }).click()
  await expect.poll(() => items.count()).toBe(3)
})

test('a citizen sees who they are and what they signed; signing out ends it everywhere, and for good', async () => {
  const { id, title } = await bari.open({ title: 'Una biblioteca aperta la sera' })
  const body = `<cdc-session tenant="bari" href-template="/p/{id}"></cdc-session><cdc-petition tenant="bari" petition-id="${id}"></cdc-petition>`
  const address = stand.host.put({ body })
  const { page, context } = await stand.visit()
  await page.goto(address)
  const session = page.locator('cdc-session')
  await signInBy(context, () => session.getByRole('button', { name: 'Entra' }).click(), 'maria')
  await shows(session, 'Sei entrato come Maria Cassano.')
  await (await prepareToSign(page)).click()
  await shows(page, 'Hai firmato')
  await session.getByText('Quello che hai firmato').click()
  await session.getByRole('link', { name: title }).waitFor()
  await shows(session, await page.locator('cdc-petition .receipt').innerText())

  const other = await context.newPage()
  await other.goto(address)
  await shows(other, 'Sei entrato come Maria Cassano.')
  const kept = await page.evaluateHandle(readSigned)
  await session.getByRole('button', { name: 'Esci' }).click()
  await shows(session, 'Non sei entrato.')
  await shows(other, 'Non sei entrato.')
  expect(await page.locator('#signed').count()).toBe(0)
  await expect.poll(() => kept.evaluate(restoreWithoutAccess)).toBe(true)
  const refused = page.waitForResponse((response) => response.url().endsWith('/oidc/token'))
  await page.reload()
  expect((await refused).status()).toBe(400)
  await shows(session, 'Non sei entrato.')

  await signInBy(context, () => session.getByRole('button', { name: 'Entra' }).click(), 'vito')
  await shows(session, 'Sei entrato come Vito De Benedictis.')
})

/** What the browser keeps of the sign-in. */
function readSigned(): Promise<{ key: string; record: object }> {
  return new Promise((done) => {
    indexedDB.open('cdc').onsuccess = ({ target }) => {
      const store = (target as IDBOpenDBRequest).result.transaction('signed').objectStore('signed')
      store.openCursor().onsuccess = ({ target }) => {
        const { key, value } = (target as IDBRequest<IDBCursorWithValue>).result
        done({ key: key as string, record: value as object })
      }
    }
  })
}

/** Puts it back, as somebody would who had copied it, without the access token that lives for minutes. */
function restoreWithoutAccess({ key, record }: { key: string; record: object }): Promise<boolean> {
  return new Promise((done) => {
    indexedDB.open('cdc').onsuccess = ({ target }) => {
      const store = (target as IDBOpenDBRequest).result.transaction('signed', 'readwrite').objectStore('signed')
      store.put({ ...record, access: undefined }, key).onsuccess = () => done(true)
    }
  })
}

test('the town’s wrapper gives tenant, language and colour to what is inside', async () => {
  const { id } = await bari.open()
  const { page } = await stand.visit()
  const inside = `<cdc-petition petition-id="${id}"></cdc-petition><cdc-session></cdc-session>`
  await page.goto(stand.host.put({ body: `<cdc-town tenant="bari" lang="en" theme="dark">${inside}</cdc-town>` }))
  await shows(page, '0 signatures')
  await shows(page, 'You are not signed in.')
  expect(await page.locator('cdc-petition').evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark')
})

test('the script leaves nothing on window but the tags that it defines', async () => {
  const { id } = await bari.open()
  const names = async (script?: string) => {
    const { page, faults } = await stand.visit()
    await page.goto(stand.host.put({ body: everything(id), script }))
    if (script === undefined) for (const words of everyWord) await shows(page, words)
    expect(faults).toEqual([])
    return page.evaluate(() => [...Object.getOwnPropertyNames(window), ...Object.keys(document)].sort())
  }
  expect(await names()).toEqual(await names(''))
})

test('pasted twice, in two versions or from two addresses, everything is there once and works', async () => {
  const { id } = await bari.open()
  const integrity = JSON.parse(readFileSync(join(builtFolder, 'integrity.json'), 'utf8')) as Record<string, string>
  const pinned = Object.keys(integrity).find((file) => /^cdc[.][\w-]{8}[.]js$/.test(file))!
  const second = await stand.api.another()
  try {
    const evergreen = script(`${stand.api.origin}/v1/cdc.js`)
    const hashed = `<script type="module" crossorigin integrity="${integrity[pinned]}" src="${stand.api.origin}/v1/${pinned}"></script>`
    const visit = await stand.visit()
    const { page, context } = visit
    await page.goto(
      stand.host.put({ body: everything(id), script: evergreen + evergreen + hashed + script(`${second.origin}/v1/cdc.js`) }),
    )
    for (const words of everyWord) await shows(page, words)
    const button = await prepareToSign(page)
    await signInBy(context, () => button.click(), 'elena')
    await shows(page, 'Hai firmato')
    await shows(page.locator('cdc-session'), 'Sei entrato come Elena Marchetti.')
    expect(visit.faults).toEqual([])
    expect(visit.complaints.filter((text) => text.includes('[Casa del Cittadino]'))).toEqual([])
  } finally {
    await second.stop()
  }
})

test.each(['first', 'last'])(
  'an older release pasted %s beside the present one: everything is there once and works',
  async (place) => {
    const { id } = await bari.open()
    const visit = await stand.visit()
    const { page, context, requests } = visit
    const loader = await serveOlderRelease(context, stand.api.origin)
    await context.addInitScript(countDefinitions)
    const both = [script(loader), script(`${stand.api.origin}/v1/cdc.js`)]
    // Without the desk: nobody here is its staff.
    const body = everything(id).replace('<cdc-petition-desk></cdc-petition-desk>', '')
    await page.goto(stand.host.put({ body, script: (place === 'first' ? both : both.reverse()).join('') }))
    for (const words of everyWord.filter((words) => !words.includes('personale'))) await shows(page, words)
    const button = await prepareToSign(page)
    await signInBy(context, () => button.click(), 'elena')
    await shows(page, 'Hai firmato')
    await shows(page.locator('cdc-session'), 'Sei entrato come')
    await page.locator('cdc-session').getByRole('button', { name: 'Esci' }).click()
    await shows(page.locator('cdc-session'), 'Non sei entrato.')
    const elements = requests.filter((address) => address.startsWith(`${stand.api.origin}/v1/older/cdc-`))
    expect(elements.length > 0, 'the first takes every element that it knows').toBe(place === 'first')
    const defined = await page.evaluate(() => (document as unknown as { defined: string[] }).defined)
    expect(defined.toSorted()).toEqual([...new Set(defined)].sort())
    expect([visit.faults, visit.complaints]).toEqual([[], []])
  },
)

/** Notes every definition that is asked for, also those that the browser would refuse. */
function countDefinitions(): void {
  const defined: string[] = []
  Object.assign(document, { defined })
  const define = customElements.define.bind(customElements)
  customElements.define = (tag, ...rest) => {
    defined.push(tag)
    define(tag, ...rest)
  }
}

test('an element that is put on the page later, or moved, works as one that was there', async () => {
  const { id } = await bari.open()
  const { page, faults } = await stand.visit()
  await page.goto(stand.host.put({ body: '<div id="here"></div>' }))
  await page.evaluate((id) => {
    const element = document.createElement('cdc-petition')
    element.setAttribute('tenant', 'bari')
    element.setAttribute('petition-id', id)
    document.querySelector('#here')!.append(element)
  }, id)
  await shows(page, '0 firme')
  await page.evaluate(() => document.body.append(document.querySelector('cdc-petition')!))
  await bari.sign(id)
  await shows(page, '1 firma')
  expect(faults).toEqual([])
})
