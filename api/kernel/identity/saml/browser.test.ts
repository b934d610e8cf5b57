import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draft } from '../../../../demo/spid/answer.ts'
import { findChromium } from '../../../../tools/chromium.ts'
import { startApi, townPage, type TestApi } from '../../../testing/start-api.ts'
import { demoSource } from '../sources/demo.ts'
import { flawsOf, looks } from '../testing/accessible.ts'
import { ElementClient } from '../testing/element.ts'
import { cie, spid } from './profile.ts'
import { samlSource } from './source.ts'
import { startDouble, type Double } from './testing/double.ts'

let api: TestApi
let redirecting: Double
let posting: Double
let browser: Browser
beforeAll(async () => {
  const clock = () => api.now()
  redirecting = await startDouble({ clock })
  posting = await startDouble({ clock, name: 'CIE di prova', bindings: ['post'] })
  api = await startApi({ sources: [samlSource(spid, redirecting.place), samlSource(cie, posting.place), demoSource] })
  redirecting.services.push(`${api.origin}/spid/bari/metadata`)
  posting.services.push(`${api.origin}/cie/bari/metadata`)
  const { executablePath, args, env } = findChromium()
  browser = await chromium.launch({ executablePath, args, env })
})
afterAll(async () => {
  await browser.close()
  expect(api.faults).toEqual([])
  await api.stop()
  await redirecting.stop()
  await posting.stop()
})

const element = () => new ElementClient(api.origin, { origin: townPage, mode: 'popup' })
const press = (page: Page, role: 'link' | 'button', name: string | RegExp) => page.getByRole(role, { name }).click()

async function begun(page: Page, way: RegExp): Promise<void> {
  await page.goto(element().authorize({ acr_values: 'substantial' }))
  await press(page, 'link', way)
}

/** The sign-in is over, after the welcome of a first one. */
async function entered(page: Page): Promise<void> {
  const over = page.getByRole('heading', { name: /Accesso effettuato|Manca un passo/ })
  const welcome = page.getByRole('heading', { name: /benvenuto/ })
  await over.or(welcome).waitFor()
  if (await welcome.isVisible()) await press(page, 'button', 'Continua')
  await over.waitFor()
}

/** Signed in at level 1, of which the provider keeps a session. */
async function enteredLow(page: Page, way: RegExp): Promise<void> {
  await page.goto(element().authorize())
  await press(page, 'link', way)
  await press(page, 'link', /di prova/)
  await press(page, 'button', 'Entra e acconsenti')
  await entered(page)
}

/** A window, and what its pages complained about. */
async function open(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ locale: 'it-IT', ...options })
  const complaints: string[] = []
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  return { page: await context.newPage(), complaints }
}

describe('in a browser', () => {
  test('SPID and CIE lead to their provider and back, by address and by form', async () => {
    const { page, complaints } = await open()
    for (const [way, provider] of [
      [/Entra con SPID/, 'SPID di prova'],
      [/Entra con CIE/, 'CIE di prova'],
    ] as const) {
      await begun(page, way)
      await press(page, 'link', provider)
      await page.getByRole('heading', { name: provider }).waitFor()
      await press(page, 'button', 'Entra e acconsenti')
      await entered(page)
      await page.context().clearCookies()
    }
    // A refusal is an answer 403, which the browser's console calls an error.
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('without scripts every step has its button or link', async () => {
    const { page } = await open({ javaScriptEnabled: false })
    await begun(page, /Entra con CIE/)
    await press(page, 'link', 'CIE di prova')
    await press(page, 'button', 'Continua da CIE di prova')
    await press(page, 'button', 'Entra e acconsenti')
    await press(page, 'button', 'Torna al servizio')
    await entered(page)
    await page.getByRole('link', { name: /Continua su/ }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/signin/callback')
    await page.context().close()
  })

  test('signing out here signs out at the provider too, by address and by form', async () => {
    for (const way of [/Entra con SPID/, /Entra con CIE/]) {
      const { page, complaints } = await open()
      await enteredLow(page, way)
      await page.goto(`${api.origin}/oidc/session/end`)
      await press(page, 'button', 'Esci')
      await page.getByText('Anche qui l’accesso si chiude').waitFor()
      await press(page, 'button', 'Esci')
      await page.getByRole('heading', { name: 'Sei uscito' }).waitFor()
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })

  test('a citizen who cancels there can go on here', async () => {
    const { page } = await open()
    await begun(page, /Entra con SPID/)
    await press(page, 'link', 'SPID di prova')
    await press(page, 'button', /annulla/)
    await page.getByRole('heading', { name: 'Hai annullato l’accesso' }).waitFor()
    await press(page, 'link', 'Riprova')
    await press(page, 'link', 'SPID di prova')
    await press(page, 'button', 'Entra e acconsenti')
    await entered(page)
    expect(new URL(page.url()).pathname).toBe('/signin/callback')
    await page.context().close()
  })
})

/** How to come to each page. */
const pages: Record<string, (page: Page) => Promise<unknown>> = {
  ways: (page) => page.goto(element().authorize()),
  providers: (page) => begun(page, /Entra con SPID/),
  reason: async (page) => {
    await pages['providers']!(page)
    await press(page, 'link', 'SPID di prova')
    await press(page, 'button', /sospesa/)
    await page.getByRole('heading', { name: 'La tua identità è sospesa' }).waitFor()
  },
  refused: async (page) => {
    await pages['providers']!(page)
    // The provider's answer is lost, and something else comes in its place.
    await page.route('**/answer', async (route) => {
      const forged = draft({ ...nothing, provider: redirecting.provider.entityId })
      const answer = await (await route.fetch()).text()
      const body = answer.replace(/(name="SAMLResponse" value=")[^"]*/, `$1${Buffer.from(forged).toString('base64')}`)
      await route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
    })
    await press(page, 'link', 'SPID di prova')
    await press(page, 'button', 'Entra e acconsenti')
    await page.getByText('riferisci').waitFor()
  },
  onward: async (page) => {
    await page.route('**/signin/onward.js', (route) => route.fulfill({ body: '' }))
    await begun(page, /Entra con CIE/)
    await press(page, 'link', 'CIE di prova')
    await page.getByRole('button', { name: 'Continua da CIE di prova' }).waitFor()
  },
  logout: (page) => page.goto(`${api.origin}/spid/logout`),
  leaving: async (page) => {
    await page.route('**/signin/onward.js', (route) => route.fulfill({ body: '' }))
    await enteredLow(page, /Entra con SPID/)
    await page.goto(`${api.origin}/oidc/session/end`)
    await press(page, 'button', 'Esci')
    await page.getByRole('link', { name: 'Resta collegato a SPID di prova' }).waitFor()
  },
  'still open': async (page) => {
    await pages['leaving']!(page)
    await page.unroute('**/signin/onward.js')
    await press(page, 'link', 'Esci anche da SPID di prova')
    await press(page, 'button', 'l’uscita non riesce')
    await page.getByText('di non aver chiuso').waitFor()
  },
}
const nothing = { audience: 'x', requestId: 'x', consumer: 'x', at: new Date(), level: 1, attributes: {}, nameId: 'x' }

describe.each(looks)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  test.each(Object.keys(pages))('the page "%s" is accessible and fits', async (name) => {
    const { page } = await open({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
    await pages[name]!(page)
    expect(await flawsOf(page, `spid ${name}`, process.env.SCREENSHOTS)).toEqual([])
    await page.context().close()
  })
})
