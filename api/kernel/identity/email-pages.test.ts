import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../../tools/chromium.ts'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { demoSource, emailSource } from './index.ts'
import { ElementClient } from './testing/element.ts'
import { lastLetter } from './testing/email.ts'
import { pageOfBari, startIdentity, type IdentityServer } from './testing/server.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let mail: MailServer
let api: IdentityServer
let browser: Browser
beforeAll(async () => {
  mail = await startMailServer()
  api = await startIdentity({ sources: [demoSource, emailSource], mail: { url: mail.url, from: 'casa@towns.example' } })
  const { executablePath, args, env } = findChromium()
  browser = await chromium.launch({ executablePath, args, env })
})
afterAll(async () => {
  await browser.close()
  await api.stop()
  await mail.stop()
})

let sequence = 0
const authorize = (overrides: Record<string, string> = {}) =>
  new ElementClient(api.issuer, { origin: pageOfBari }).authorize(overrides)

async function asked(page: Page): Promise<string> {
  const address = `ada${(sequence += 1)}@example.org`
  await pages.ask!(page)
  await page.getByLabel('Indirizzo e-mail').fill(address)
  await page.getByRole('button', { name: 'Manda la lettera' }).click()
  await page.getByText('Guarda la tua posta').waitFor()
  return address
}

/** How to come to each page. Each works without JavaScript: none of them has any. */
const pages: Record<string, (page: Page) => Promise<unknown>> = {
  choice: (page) => page.goto(authorize()),
  ask: async (page) => {
    await page.goto(authorize())
    await page.getByRole('link', { name: 'E-mail' }).click()
    await page.getByText('Accedi con l’e-mail').waitFor()
  },
  'wrong address': async (page) => {
    await pages.ask!(page)
    await page.getByLabel('Indirizzo e-mail').fill('ada')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
  },
  sent: asked,
  'wrong code': async (page) => {
    await asked(page)
    await page.getByLabel('Codice della lettera').fill('12345')
    await page.keyboard.press('Enter')
    await page.getByText('Hai ancora 4 tentativi').waitFor()
  },
  link: async (page) => {
    const { link } = await lastLetter(mail, await asked(page))
    await page.goto(`${api.issuer}${link}`)
    await page.getByText('Vuoi accedere?').waitFor()
  },
  names: async (page) => {
    await pages.link!(page)
    await page.getByRole('button', { name: 'Accedi' }).click()
    await page.getByText('Come ti chiami?').waitFor()
  },
  stale: async (page) => {
    await asked(page)
    await page.goto(`${page.url().replace(/sent$/, 'link')}?token=x`)
    await page.getByText('Questa lettera non vale più').waitFor()
  },
  elsewhere: async (page) => {
    const other = await (await browser.newContext({ locale: 'it-IT' })).newPage()
    const { link } = await lastLetter(mail, await asked(other))
    await other.context().close()
    await page.goto(`${api.issuer}${link}`)
    await page.getByText('nel browser da cui sei partito').waitFor()
  },
  'not enough': async (page) => {
    await page.goto(authorize({ acr_values: 'substantial' }))
    await page.goto(`${page.url()}/email`)
    await page.getByRole('alert').waitFor()
  },
  'no session to add to': (page) => page.goto(authorize({ link: '1', prompt: 'login' })),
}

describe.each([
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  test.each(Object.keys(pages))('the page "%s" is accessible, fits, and needs no script', async (name) => {
    const look = { locale: 'it-IT', viewport: { width, height: 800 }, colorScheme, bypassCSP: true }
    const context = await browser.newContext(look)
    const page = await context.newPage()
    await pages[name]!(page)
    expect(await page.locator('script').count()).toBe(0)
    await page.evaluate(axeSource)
    const result = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })',
    )
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    const small = await page.$$eval('button, a, input:not([type=hidden])', (controls) =>
      controls.filter((control) => control.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML),
    )
    expect(small).toEqual([])
    if (process.env.SCREENSHOTS)
      await page.screenshot({
        path: `${process.env.SCREENSHOTS}/email-${name.replaceAll(' ', '-')}-${width}.png`,
        fullPage: true,
      })
    await context.close()
  })
})

test('nothing in these tests was a fault', () => {
  expect(api.faults).toEqual([])
})
