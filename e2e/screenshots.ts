import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { sites } from '../demo/sites/index.ts'
import { findChromium } from '../tools/chromium.ts'

/** Takes pictures of every element's states on the demonstration that `npm start` runs: `node e2e/screenshots.ts <folder> [words]`. */
const [folder, words = ''] = process.argv.slice(2)
if (!folder) {
  console.error('Name a folder for the pictures: node e2e/screenshots.ts <folder> [part of a name]')
  process.exit(2)
}
const first = Number(process.env['CDC_PORT'] ?? 4000)
const origin = (port: number) => `http://127.0.0.1:${port}`
const api = origin(first)
const residents = { bari: 'maria', altamura: 'michele', monopoli: 'antonio' } as Record<string, string>
const clerks = { bari: 'lucia', altamura: 'gianni', monopoli: 'sergio' } as Record<string, string>
const states = ['open', 'closed', 'answered', 'rejected', 'stopped'] as const

interface Scene {
  name: string
  path: string
  /** What happens before the picture is taken. */
  act?: (page: Page, tenant: string) => Promise<unknown>
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

async function signIn(page: Page, button: string, citizen: string): Promise<void> {
  const opened = page.context().waitForEvent('page')
  await press(page, button)
  const popup = await opened
  const gone = popup.waitForEvent('close')
  await popup.locator(`button[name=citizen][value=${citizen}]`).click({ noWaitAfter: true })
  await gone
}

async function begin(page: Page): Promise<void> {
  await press(page, 'Firma')
  await page.locator('form[aria-labelledby=before]').waitFor()
}

async function beRefused(page: Page): Promise<void> {
  await begin(page)
  await signIn(page, 'Firma', 'chiara')
  await page.getByRole('alert').waitFor()
}

async function readAll(page: Page): Promise<void> {
  await press(page, 'Leggi tutto')
  await page.locator('details.section').first().waitFor()
  for (const section of await page.locator('details.section').all()) await section.locator('summary').first().click()
}

async function write(page: Page): Promise<void> {
  await page.locator('input[name=type]').first().check()
  await press(page, 'Avanti')
  await page.getByLabel('Titolo').fill('Più alberi lungo la strada della scuola')
  await page.getByLabel('Che cosa chiedi al Comune').fill('Chiediamo di piantare venti alberi lungo la strada della scuola.')
}

/** The scenes of a town: the same on every site. */
async function scenesOf(tenant: string): Promise<Scene[]> {
  const scenes: Scene[] = [
    { name: 'home', path: '/' },
    { name: 'list', path: '/petizioni' },
    { name: 'form-1', path: '/petizioni/nuova' },
    { name: 'form-2', path: '/petizioni/nuova', act: write },
    {
      name: 'form-4',
      path: '/petizioni/nuova',
      act: (page) =>
        write(page)
          .then(() => press(page, 'Avanti'))
          .then(() => press(page, 'Avanti')),
    },
    { name: 'session-out', path: '/area-personale' },
    {
      name: 'session',
      path: '/area-personale',
      act: (page) =>
        signIn(page, 'Entra', residents[tenant]!).then(() => page.getByText('Quello che hai firmato').last().click()),
    },
    { name: 'desk-out', path: '/ufficio' },
    { name: 'desk', path: '/ufficio', act: desk },
    { name: 'frames', path: '/senza-script' },
    { name: 'missing', path: '/petizioni/019a5b1c-0000-7000-8000-000000000001' },
  ]
  for (const state of states) {
    const found = (await (await fetch(`${api}/v1/${tenant}/petitions?state=${state}&limit=1`)).json()) as {
      items: { id: string }[]
    }
    const path = `/petizioni/${found.items[0]?.id}`
    if (found.items.length)
      scenes.push({ name: `petition-${state}`, path }, { name: `petition-${state}-all`, path, act: readAll })
    if (state === 'open') {
      scenes.push({ name: 'signing', path, act: begin })
      scenes.push({ name: 'refused', path, act: beRefused })
    }
  }
  return scenes
}

async function desk(page: Page, tenant: string): Promise<void> {
  await signIn(page.locator('cdc-petition-desk').page(), 'Entra', clerks[tenant]!)
  await page.getByRole('button', { name: /Aspettano risposta/ }).click()
  await page.locator('.item .open').first().click({ timeout: 3000 })
  await press(page, 'Rispondi')
}

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch(findChromium())
for (const [place, { tenant }] of sites.entries()) {
  for (const { name, path, act } of await scenesOf(tenant)) {
    if (!`${tenant}-${name}`.includes(words)) continue
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        const context = await browser.newContext({
          viewport: { width, height: 800 },
          colorScheme,
          locale: 'it-IT',
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        page.setDefaultTimeout(8000)
        await page.goto(origin(first + 1 + place) + path, { waitUntil: 'networkidle' })
        const file = `${tenant}-${name}-${width}-${colorScheme}.png`
        await act?.(page, tenant).catch((fault: unknown) => console.error(`${file}: ${String(fault).split('\n')[0]}`))
        await page.waitForLoadState('networkidle')
        await page.screenshot({ path: join(folder, file), fullPage: true })
        await context.close()
      }
    }
    console.log(`${tenant} ${name}`)
  }
}
await browser.close()
