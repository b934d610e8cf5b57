import { chromium } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium } from '../../../tools/chromium.ts'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'
import { demoSource, emailSource, type LoginSource, type VerifiedLogin } from './index.ts'
import { flawsOf, looks } from './testing/accessible.ts'
import { Browser, type Visited } from './testing/browser.ts'
import { ElementClient } from './testing/element.ts'
import { askForLetter, emailPath, lastLetter } from './testing/email.ts'

let vouched: VerifiedLogin
/** Vouches for whomever the test says. */
const sourceNamed = (name: string, label: string): LoginSource => ({
  ...{ name, label: { it: label, en: label }, welcomes: true },
  visit: async () => ({ login: vouched }),
})

let api: TestApi
let mail: MailServer
beforeAll(async () => {
  mail = await startMailServer()
  const sources = [() => sourceNamed('spid', 'SPID'), () => sourceNamed('cie', 'CIE'), emailSource, demoSource]
  api = await startApi({ sources, mail: { url: mail.url, from: 'casa@towns.example' } })
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await mail.stop()
})

let sequence = 0
const newAddress = () => `ada${(sequence += 1)}@example.org`
/** Of nobody: the check letter is wrong. */
const taxCodes = ['SRRDAA80A41A662Z', 'VRDGNN75B02A662Z']
const somebody = (like: Partial<VerifiedLogin> = {}): VerifiedLogin => ({
  ...{ sourceSubject: `s${(sequence += 1)}`, assurance: 'substantial', givenName: 'Ada', familyName: 'Serra', standing: [] },
  ...{ birthDate: '1980-01-12', ...like },
})
beforeEach(() => {
  vouched = somebody()
})

/** Somebody who stays at the welcome, to read it. */
function reader(): Browser {
  const browser = new Browser(api.origin)
  browser.staysAtWelcome = true
  return browser
}

/** Opens the sign-in and chooses a way. */
async function choose(browser: Browser, way = 'spid', overrides: Record<string, string> = {}): Promise<Visited> {
  const page = await browser.follow(new ElementClient(api.origin, { origin: townPage }).authorize(overrides))
  return browser.follow(`/signin/${page.url.pathname.split('/')[2]}/${way}`)
}

const isIn = (visited: Visited) => ElementClient.answer(visited).get('cdc-signin') !== null
const isWelcome = ({ url }: Visited) => url.pathname.endsWith('/welcome')
/** The person for whom the source has just vouched. */
const personOf = () => api.app.identity.enroll('spid', vouched)
/** Notes that they have asked to be erased, a week before that day. */
async function askErasure(): Promise<string> {
  await choose(new Browser(api.origin))
  const person = await personOf()
  const row = { id: person, person_id: person, language: 'it', asked_at: api.now(), due_at: new Date('2026-11-30T10:00:00Z') }
  await api.database.run(sql('person_erasure').insert(row))
  return person
}
const countPeople = async () => (await api.database.rows(sql('person').select('id'))).length

describe('a first sign-in', () => {
  test('says what is known, from whom, and what others will see, before any of it is kept', async () => {
    const before = await countPeople()
    vouched = somebody({ taxCode: taxCodes[0]! })
    const browser = reader()
    const page = await choose(browser)
    const told = ['Ada Serra, da SPID', '12 gennaio 1980, da SPID', 'Codice fiscale, da SPID', 'Nessuno: la tua data di nascita']
    for (const text of [...told, `${api.origin}/profilo`]) expect(page.body).toContain(text)
    expect(page.body).not.toContain(taxCodes[0])
    expect(await countPeople()).toBe(before)
    expect(isIn(await browser.follow(page.url.pathname, {}))).toBe(true)
    expect(await countPeople()).toBe(before + 1)
  })

  test('in English too', async () => {
    expect((await choose(reader(), 'spid', { ui_locales: 'en' })).body).toContain('January 12, 1980, from SPID')
  })

  test('asks on three screens at most, by e-mail on two: the names and the welcome', async () => {
    const address = newAddress()
    const browser = reader()
    const path = emailPath(await askForLetter(browser, new ElementClient(api.origin, { origin: townPage }), address))
    let page = await browser.follow(`${path}/code`, { code: (await lastLetter(mail, address)).code })
    const screens: string[] = []
    while (!isIn(page) && screens.length < 4) {
      screens.push(page.url.pathname.split('/').at(-1)!)
      page = await browser.follow(page.url.pathname, { given_name: 'Ada', family_name: 'Serra' })
    }
    expect(screens).toEqual(['names', 'welcome'])
  })

  test('that is given up leaves nobody behind, and is a first one again', async () => {
    const before = await countPeople()
    const browser = reader()
    const page = await choose(browser)
    const given = await browser.follow(`/signin/${page.url.pathname.split('/')[2]}/cancel`, {})
    expect(ElementClient.answer(given).get('cdc-signin-error')).toBe('access_denied')
    expect(await countPeople()).toBe(before)
    const again = await choose(browser)
    expect(isWelcome(again)).toBe(true)
    expect(isIn(await browser.follow(again.url.pathname, {}))).toBe(true)
    expect(isIn(await choose(reader()))).toBe(true)
  })

  test('is none of somebody known by another way, of who signs in anew, or by a way that invents people', async () => {
    vouched = somebody({ taxCode: taxCodes[1]! })
    const browser = new Browser(api.origin)
    expect(isIn(await choose(browser))).toBe(true)
    browser.staysAtWelcome = true
    expect(isIn(await choose(browser, 'spid', { prompt: 'login' }))).toBe(true)
    vouched = somebody({ taxCode: taxCodes[1]! })
    expect(isIn(await choose(reader(), 'cie'))).toBe(true)
    const visitor = reader()
    const demo = await choose(visitor, 'demo')
    expect(isIn(await visitor.follow(demo.url.pathname, { citizen: 'maria' }))).toBe(true)
  })

  test('adds a way to an account without a welcome', async () => {
    const browser = new Browser(api.origin)
    await choose(browser)
    browser.staysAtWelcome = true
    vouched = somebody()
    const link = await choose(browser, 'cie', { link: '1', prompt: 'login' })
    expect(link.url.pathname).toMatch(/\/link$/)
    expect(isIn(await browser.follow(link.url.pathname.replace('link', 'welcome'), {}))).toBe(false)
  })

  test('stands before what an application asks for', async () => {
    const redirect_uri = 'https://app.example/callback'
    const said = { client_name: 'Bari in tasca', redirect_uris: [redirect_uri], scope: 'openid participate' }
    const registered = await fetch(`${api.origin}/oidc/reg`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await api.app.identity.issueRegistrationToken(['participate'])}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ ...said, token_endpoint_auth_method: 'none' }),
    })
    const { client_id } = (await registered.json()) as { client_id: string }
    const browser = reader()
    const page = await choose(browser, 'spid', { client_id, redirect_uri, scope: said.scope, resource: api.origin })
    expect(isWelcome(page)).toBe(true)
    // Good in every town: in whose name it would be written is not known.
    expect(page.body).not.toContain('name="letters"')
    expect((await browser.follow(page.url.pathname, {})).body).toContain('Bari in tasca')
  })

  test('goes on in the browser that showed who it is, by its own form, and not before', async () => {
    const browser = reader()
    const { url } = await choose(browser)
    expect((await new Browser(api.origin).visit(url.pathname, {})).status).not.toBe(303)
    expect((await browser.visit(url.pathname, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(400)
    const fresh = await browser.follow(new ElementClient(api.origin, { origin: townPage }).authorize())
    for (const step of ['welcome', 'erasure'])
      expect(isIn(await browser.follow(`${fresh.url.pathname}/${step}`, { choice: 'keep' }))).toBe(false)
  })
})

describe('letters', () => {
  const contact = async () => api.database.row(sql('person_contact').where({ person_id: await personOf() }))

  test('go to whoever wants them, once they have confirmed where', async () => {
    const browser = reader()
    const page = await choose(browser)
    const address = newAddress()
    expect(isIn(await browser.follow(page.url.pathname, { letters: 'yes', address }))).toBe(true)
    await api.settle()
    expect(mail.letters.filter(({ to }) => to.includes(address))).toHaveLength(1)
    expect(await contact()).toMatchObject({ address: null })
  })

  test('go to nobody who has not said so', async () => {
    const browser = reader()
    const page = await choose(browser)
    expect(page.body).not.toContain('checked')
    const address = newAddress()
    expect(isIn(await browser.follow(page.url.pathname, { address }))).toBe(true)
    await api.settle()
    expect(mail.letters.filter(({ to }) => to.includes(address))).toEqual([])
    expect(await contact()).toBeUndefined()
  })

  test.each(['', 'ada', 'ada@127.0.0.1', 'ada@stampante.local'])('go nowhere like "%s": the page says so', async (address) => {
    const before = await countPeople()
    const browser = reader()
    const page = await choose(browser)
    const refused = await browser.follow(page.url.pathname, { letters: 'yes', address })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('non è un indirizzo e-mail')
    expect(refused.body).toContain('checked')
    expect(await countPeople()).toBe(before)
  })
})

describe('whoever has asked to be erased', () => {
  /** Somebody who comes back, with an erasure that waits. */
  async function waiting() {
    const person = await askErasure()
    const state = () => api.database.row(sql('person_erasure').where({ person_id: person }))
    const browser = reader()
    return { browser, state, page: await choose(browser) }
  }

  test('reads when it will be, and takes it back', async () => {
    const { browser, state, page } = await waiting()
    expect(page.body).toContain('Hai chiesto la cancellazione: avverrà il 30 novembre 2026')
    expect(await state()).toMatchObject({ cancelled_at: null })
    expect(isIn(await browser.follow(page.url.pathname, { choice: 'cancel' }))).toBe(true)
    expect(await state()).toMatchObject({ cancelled_at: api.now() })
    expect(isIn(await choose(reader()))).toBe(true)
  })

  test('or lets it stand, and is asked again at the next sign-in, not within it', async () => {
    const { browser, state, page } = await waiting()
    expect((await browser.follow(page.url.pathname, { choice: 'x' })).status).toBe(200)
    expect(isIn(await browser.follow(page.url.pathname, { choice: 'keep' }))).toBe(true)
    expect(await state()).toMatchObject({ cancelled_at: null })
    expect(isIn(await choose(browser, 'spid', { prompt: 'login' }))).toBe(true)
    expect((await choose(reader())).url.pathname).toMatch(/\/erasure$/)
  })

  test('takes it back by the form of this page alone', async () => {
    const { browser, state, page } = await waiting()
    const from = { 'sec-fetch-site': 'cross-site' }
    expect((await browser.visit(page.url.pathname, { choice: 'cancel' }, from)).status).toBe(400)
    await new Browser(api.origin).visit(page.url.pathname, { choice: 'cancel' })
    expect(await state()).toMatchObject({ cancelled_at: null })
  })
})

test('the pages are accessible, fit, and need no script', async () => {
  const { executablePath, args, env } = findChromium()
  const chrome = await chromium.launch({ executablePath, args, env })
  for (const { width, colorScheme } of looks) {
    vouched = somebody({ taxCode: 'BNCLCU91C43A662Z' })
    const open = async () => {
      const look = { locale: 'it-IT', viewport: { width, height: 800 }, colorScheme, bypassCSP: true }
      const page = await (await chrome.newContext(look)).newPage()
      await page.goto(new ElementClient(api.origin, { origin: townPage, mode: 'popup' }).authorize())
      await page.getByRole('link', { name: 'SPID' }).click()
      return page
    }
    const page = await open()
    await page.getByLabel('Scrivetemi').check()
    await page.getByRole('button', { name: 'Continua' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.locator('script').count()).toBe(0)
    expect(await flawsOf(page, 'welcome', process.env.SCREENSHOTS)).toEqual([])
    vouched = somebody()
    await askErasure()
    const back = await open()
    await back.getByRole('button', { name: 'Continua senza annullare' }).waitFor()
    expect(await flawsOf(back, 'erasure', process.env.SCREENSHOTS)).toEqual([])
  }
  await chrome.close()
})
