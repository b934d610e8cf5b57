import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configurator } from '../demo/configurator/server.ts'
import { sites } from '../demo/sites/index.ts'
import { openDebate } from './testing/debates.ts'
import { settled } from './testing/settled.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

let stand: Stand
let choices: Server
let chooser: string

beforeAll(async () => {
  stand = await startStand()
  choices = configurator(stand.api.origin)
  await new Promise<void>((listening) => choices.listen(0, '127.0.0.1', listening))
  chooser = `http://localhost:${(choices.address() as AddressInfo).port}`
  await stand.api.operator.setOrigin('bari', chooser, true)
  await openDebate(stand.api, 'bari', 'discuss')
})
afterAll(async () => {
  choices.closeAllConnections()
  choices.close()
  await stand.stop()
})

/** What axe finds on the page, shadow roots included. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(async () =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ iframes: false }),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`))
}

/** Opens the page and waits until its elements have come to rest. */
async function open(address: string, options: Parameters<Stand['visit']>[0]): Promise<Visit> {
  const visit = await stand.visit(options)
  await visit.page.goto(address)
  await settled(visit.page)
  return visit
}

/** A picture of one pixel, for the ground of the maps. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const looks = [
  { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
] as const

describe.each(sites.map(({ tenant, about }) => [tenant, about] as const))('the site of %s, %s', (tenant) => {
  test.each(looks)('fits, complains of nothing and is accessible: $viewport.width px, $colorScheme', async (look) => {
    const first = async (kind: string): Promise<string[]> => {
      const page = (await (await fetch(`${stand.api.origin}/v1/${tenant}/${kind}?limit=1`)).json()) as { items: { id: string }[] }
      return page.items.map(({ id }) => id)
    }
    const [petitions, debates] = await Promise.all([first('petitions'), first('debates')])
    const { page, context, complaints, violations, faults } = await stand.visit(look)
    await context.route('https://tile.openstreetmap.org/**', (route) => route.fulfill({ contentType: 'image/gif', body: pixel }))
    const paths = [
      '/',
      '/petizioni',
      '/petizioni/nuova',
      '/segnalazioni',
      '/segnalazioni/nuova',
      '/dibattiti',
      '/area-personale',
      '/moderazione',
      '/area-personale/decisioni',
      '/ufficio',
      '/ufficio/petizioni',
      '/senza-script',
      ...petitions.map((id) => `/petizioni/${id}`),
      ...debates.map((id) => `/dibattiti/${id}`),
    ]
    for (const path of paths) {
      await page.goto(stand.site(tenant) + path)
      await settled(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(look.viewport.width)
      expect(await findings(page), path).toEqual([])
      expect([...complaints, ...violations, ...faults], path).toEqual([])
    }
    expect(await context.cookies()).toEqual([])
    await context.close()
  })
})

test('an address that a site does not have is said to be missing', async () => {
  const response = await fetch(`${stand.site('bari')}/nessuna`)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('Pagina non trovata')
})

describe('the configurator', () => {
  test.each(looks)('fits and is accessible: $viewport.width px, $colorScheme', async (look) => {
    const { page, complaints, context } = await open(chooser, look)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.viewport.width)
    expect(await findings(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('writes the snippet of what it shows', async () => {
    const { page, context } = await open(chooser, { viewport: { width: 1280, height: 900 } })
    await page.getByLabel('Elemento').selectOption('cdc-petitions')
    await page.getByLabel('Ordine').selectOption('most_signed')
    await page.getByLabel('Senza ricerca e filtri').check()
    await page.getByLabel('Lingua').selectOption('en')
    const snippet = await page.locator('#snippet').textContent()
    expect(snippet).toBe(
      [
        `<script type="module" src="${stand.api.origin}/v1/cdc.js"></script>`,
        '<cdc-petitions tenant="bari" sort="most_signed" limit="5" plain href-template="/petizioni/{id}" heading-level="3" lang="en">',
        '  <a href="/petizioni">Tutte le petizioni</a>',
        '</cdc-petitions>',
      ].join('\n'),
    )
    await page
      .locator('#preview')
      .getByText(/signatures/)
      .first()
      .waitFor()
    await page.getByLabel('Comune').selectOption('noci')
    await page.locator('#preview').getByText(/Noci/).first().waitFor()
    await context.close()
  })

  test('writes a frame for sites that strip scripts, with what the element needs from the browser', async () => {
    const { page, context } = await open(chooser, { viewport: { width: 1280, height: 900 } })
    await page.getByLabel('Elemento').selectOption('cdc-report-form')
    await page.getByLabel('Indirizzo dell’informativa').fill('')
    await page.getByLabel('In una cornice').press('Space')
    const address = `${stand.api.origin}/embed/bari/report-form?href-template=https://www.comune.example/segnalazioni/{id}`
    await expect
      .poll(() => page.locator('#snippet').textContent())
      .toBe(
        [
          `<iframe data-cdc src="${address}&amp;heading-level=2"`,
          '  title="Il modulo per segnalare" width="100%" height="900" loading="lazy" allow="geolocation; clipboard-write; web-share"',
          '  style="border: 0"></iframe>',
        ].join('\n'),
      )
    await page.frameLocator('#preview iframe').getByRole('button', { name: 'Avanti' }).waitFor()
    await page.getByLabel('Elemento').selectOption('cdc-rating')
    await expect.poll(() => page.locator('#snippet').textContent()).toContain('<cdc-rating tenant="bari"')
    expect(await page.getByLabel('In una cornice').isDisabled()).toBe(true)
    await context.close()
  })

  test('copies the snippet', async () => {
    const { page, context } = await open(chooser, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'Copia' }).click()
    await expect.poll(() => page.getByRole('status').first().innerText()).toContain('Copiato')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<cdc-petition tenant="bari"')
    await context.close()
  })
})
