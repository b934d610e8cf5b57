import type { Page } from 'playwright-core'
import { press } from './acting.ts'
import { api, configurator, petitions } from './demo.ts'
import type { Scene } from './scene.ts'

/** Leaves the page of the sign-in in the place of the town's. */
async function toTheDoor(page: Page): Promise<void> {
  const opened = page.context().waitForEvent('page')
  await press(page, 'Entra')
  const popup = await opened
  const address = popup.url()
  await popup.waitForLoadState()
  const at = popup.url() === 'about:blank' ? address : popup.url()
  await popup.close()
  await page.goto(at)
}

const choose =
  (element: string, tenant = 'bari') =>
  async (page: Page) => {
    await page.locator('#element option').first().waitFor({ state: 'attached' })
    await page.locator('#tenant').selectOption(tenant)
    await page.locator('#element').selectOption(element)
    await page.locator(`#preview ${element}`).waitFor()
  }

/** Whole pages: the towns' sites, and those that the API and the configurator serve themselves. */
export async function pageScenes(): Promise<Scene[]> {
  const [first] = await petitions('state=open&sort=most_signed')
  const configured = ['cdc-petition', 'cdc-petitions', 'cdc-report-form', 'cdc-town'] as const
  return [
    { name: 'page-bari', at: '/' },
    { name: 'page-altamura', at: '/', tenant: 'altamura' },
    { name: 'page-altamura-list', at: '/petizioni', tenant: 'altamura' },
    { name: 'page-altamura-report', at: '/segnalazioni/nuova', tenant: 'altamura' },
    { name: 'page-altamura-map', at: '/segnalazioni', tenant: 'altamura' },
    { name: 'page-monopoli', at: '/', tenant: 'monopoli' },
    { name: 'page-monopoli-list', at: '/petizioni', tenant: 'monopoli' },
    { name: 'page-frames', at: '/senza-script' },
    { name: 'page-door', at: '/area-personale', act: toTheDoor },
    { name: 'page-docs', at: `${api}/docs` },
    { name: 'page-embed', at: `${api}/embed/bari/petition/${first?.id}` },
    { name: 'page-embed-map', at: `${api}/embed/bari/report-map` },
    ...configured.map((element) => ({ name: `page-configurator-${element}`, at: `${configurator}/`, act: choose(element) })),
  ]
}
