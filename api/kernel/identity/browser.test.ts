import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../../tools/chromium.ts'
import { flawsOf, looks } from './testing/accessible.ts'
import { ElementClient } from './testing/element.ts'
import { startIdentity, type IdentityServer } from './testing/server.ts'

let api: IdentityServer
let site: Server
let origin: string
let browser: Browser
beforeAll(async () => {
  // A town's page: it opens the sign-in and writes down what it is told. Under /coop it cuts the openers of what it opens.
  site = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    if (request.url?.startsWith('/coop')) response.setHeader('cross-origin-opener-policy', 'same-origin')
    response.end(`<!doctype html><title>Comune</title><button>Firma</button><script>
      addEventListener('message', (event) => { window.told = { origin: event.origin, data: event.data } })
      document.querySelector('button').onclick = () => window.open(window.target, 'cdc', 'width=480,height=720')
    </script>`)
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => site.once('listening', listening))
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  api = await startIdentity({ origins: { bari: [origin] } })
  const { executablePath, args, env } = findChromium()
  browser = await chromium.launch({ executablePath, args, env })
})
afterAll(async () => {
  await browser.close()
  await api.stop()
  site.close()
})

const element = (path: string, mode: string) => {
  const client = new ElementClient(api.issuer, { origin, mode })
  client.state.r = `${origin}${path}`
  return client
}

/** A browser window of its own, and what its pages complained about. */
async function visit(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ locale: 'it-IT', ...options })
  const complaints: string[] = []
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  const page = await context.newPage()
  await page.goto(`${origin}${path}`)
  return { page, complaints }
}

async function openPopup(page: Page, address: string): Promise<Page> {
  await page.evaluate((target) => Object.assign(window, { target }), address)
  const popup = page.waitForEvent('popup')
  await page.click('button')
  return popup
}

describe('in a browser', () => {
  test('a popup tells the page and closes', async () => {
    const { page, complaints } = await visit('/')
    const client = element('/', 'popup')
    const popup = await openPopup(page, client.authorize())
    const closed = popup.waitForEvent('close')
    await popup.getByRole('button', { name: 'Maria Cassano' }).click()
    await closed
    const told = (await page.waitForFunction(() => (window as { told?: unknown }).told)).jsonValue()
    const { origin: from, data } = (await told) as { origin: string; data: { type: string; code: string } }
    expect(from).toBe(api.issuer)
    expect(data.type).toBe('cdc-signin')
    expect((await client.redeem(data.code)).status).toBe(200)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('a page that cuts the opener gets its citizen back through a link in the popup', async () => {
    const { page, complaints } = await visit('/coop')
    const client = element('/coop', 'popup')
    const opened = page.context().waitForEvent('page')
    await page.evaluate((target) => Object.assign(window, { target }), client.authorize())
    await page.click('button')
    const popup = await opened
    await popup.getByRole('button', { name: 'Maria Cassano' }).click()
    await popup.getByText('Manca un passo').waitFor()
    await popup.getByRole('link', { name: /Continua su/ }).click()
    await popup.waitForURL(/#cdc-signin=/)
    expect(new URL(popup.url()).origin).toBe(origin)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('a full page goes and comes back, also when cancelled', async () => {
    const { page, complaints } = await visit('/')
    await page.goto(element('/?id=7', 'redirect').authorize())
    await page.getByRole('button', { name: 'Maria Cassano' }).click()
    await page.waitForURL(/\?id=7#cdc-signin=/)
    expect(new URL(page.url()).origin).toBe(origin)
    await page.goto(element('/', 'redirect').authorize({ prompt: 'login' }))
    await page.getByRole('button', { name: 'Annulla' }).click()
    await page.waitForURL(/#cdc-signin-error=access_denied/)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('everything can be done with the keyboard', async () => {
    const { page } = await visit('/')
    await page.goto(element('/', 'redirect').authorize())
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Maria Cassano')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#cdc-signin=/)
    await page.context().close()
  })
})

/** How to come to each page, in a window that is at the API. */
const pages: Record<string, (page: Page) => Promise<unknown>> = {
  chooser: (page) => page.goto(element('/', 'redirect').authorize({ acr_values: 'substantial' })),
  'level too low': async (page) => {
    await pages.chooser!(page)
    await page.getByRole('button', { name: 'Francesca Colella' }).click()
    await page.getByRole('alert').waitFor()
  },
  consent: async (page) => {
    await page.goto(new ThirdParty(await registered()).authorize({ scope: 'openid participate' }))
    await page.getByRole('button', { name: 'Vito De Benedictis' }).click()
    await page.getByText('Vuoi far agire').waitFor()
  },
  'cut opener': async (page) => {
    await page.goto(element('/coop', 'popup').authorize())
    await page.getByRole('button', { name: 'Maria Cassano' }).click()
    await page.getByText('Manca un passo').waitFor()
  },
  refused: (page) => page.goto(`${api.issuer}/signin/callback?state=x`),
  expired: (page) => page.goto(`${api.issuer}/signin/x`),
  invalid: (page) => page.goto(`${api.issuer}/oidc/auth?client_id=x`),
  'sign out': async (page) => {
    await pages['cut opener']!(page)
    await page.goto(`${api.issuer}/oidc/session/end`)
  },
  'signed out': (page) => page.goto(`${api.issuer}/oidc/session/end/success`),
}

class ThirdParty extends ElementClient {
  override readonly clientId: string
  override readonly redirectUri = 'https://app.example/callback'
  override readonly resource = api.issuer

  constructor(clientId: string) {
    super(api.issuer, { origin })
    this.clientId = clientId
  }
}

async function registered(): Promise<string> {
  const response = await fetch(`${api.issuer}/oidc/reg`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await api.identity.issueRegistrationToken(['participate'])}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      client_name: 'Bari in tasca',
      redirect_uris: ['https://app.example/callback'],
      scope: 'openid participate',
    }),
  })
  return ((await response.json()) as { client_id: string }).client_id
}

describe.each(looks)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  test.each(Object.keys(pages))('the page "%s" is accessible and fits', async (name) => {
    const context = await browser.newContext({ locale: 'it-IT', viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
    const page = await context.newPage()
    await pages[name]!(page)
    expect(await flawsOf(page, name, process.env.SCREENSHOTS)).toEqual([])
    await context.close()
  })
})
