import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../../../tools/chromium.ts'
import { startApi, townPage, type TestApi } from '../../../testing/start-api.ts'
import { demoSource } from '../sources/demo.ts'
import { flawsOf, looks } from '../testing/accessible.ts'
import { ElementClient } from '../testing/element.ts'
import { cieOidc } from './profile.ts'
import { federationSource } from './source.ts'
import { startFederation, type FederationDouble } from './testing/double.ts'

let api: TestApi
let double: FederationDouble
let browser: Browser
beforeAll(async () => {
  double = await startFederation()
  api = await startApi({ start: new Date(), sources: [federationSource(cieOidc, double.place), demoSource] })
  double.enter(api.origin)
  const { executablePath, args, env } = findChromium()
  browser = await chromium.launch({ executablePath, args, env })
})
afterAll(async () => {
  await browser.close()
  expect(api.faults).toEqual([])
  await api.stop()
  await double.stop()
})

test.each([true, false])('a citizen goes to the provider and comes back, scripts: %s', async (javaScriptEnabled) => {
  api.setNow(new Date())
  const context = await browser.newContext({ locale: 'it-IT', javaScriptEnabled })
  const complaints: string[] = []
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  const page = await context.newPage()
  const element = new ElementClient(api.origin, { origin: townPage, mode: 'popup' })
  await page.goto(element.authorize({ acr_values: 'substantial' }))
  await page.getByRole('link', { name: /Entra con CIE/ }).click()
  await page.getByRole('link', { name: 'CIE di prova' }).click()
  await page.getByRole('button', { name: 'Entra e acconsenti' }).click()
  const over = page.getByRole('link', { name: /Continua su/ })
  const welcome = page.getByRole('heading', { name: /benvenuto/ })
  await over.or(welcome).waitFor()
  if (await welcome.isVisible()) await page.getByRole('button', { name: 'Continua' }).click()
  await over.waitFor()
  expect(new URL(page.url()).pathname).toBe('/signin/callback')
  expect(complaints).toEqual([])
  await context.close()
})

test.each(looks)('who was denied reads why, at $width px, $colorScheme', async ({ width, colorScheme }) => {
  api.setNow(new Date())
  const context = await browser.newContext({ locale: 'it-IT', viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(new ElementClient(api.origin, { origin: townPage, mode: 'popup' }).authorize())
  await page.getByRole('link', { name: /Entra con CIE/ }).click()
  expect(await flawsOf(page, 'cie-oidc providers', process.env.SCREENSHOTS)).toEqual([])
  await page.getByRole('link', { name: 'CIE di prova' }).click()
  await page.getByRole('button', { name: /sospesa/ }).click()
  await page.getByRole('heading', { name: 'La tua identità è sospesa' }).waitFor()
  expect(await flawsOf(page, 'cie-oidc reason', process.env.SCREENSHOTS)).toEqual([])
  await context.close()
})
