import type { Page } from 'playwright-core'

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()

export const press = (page: Page, name: string | RegExp): Promise<void> => button(page, name).click()

/** Several deeds, one after the other. */
export const first =
  (...deeds: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const deed of deeds) await deed(page)
  }

/** Presses what opens the sign-in, and chooses a sample citizen in its window. */
export async function signIn(page: Page, pressed: () => Promise<unknown>, citizen: string): Promise<void> {
  const opened = page.context().waitForEvent('page')
  await pressed()
  const popup = await opened
  const gone = popup.waitForEvent('close')
  // Where there are several ways of signing in, one is chosen first.
  await popup.locator('button[name=citizen], a[href$="/demo"]').first().waitFor()
  const way = popup.locator('a[href$="/demo"]')
  if ((await way.count()) > 0) await way.click()
  await popup.locator(`button[name=citizen][value=${citizen}]`).click({ noWaitAfter: true })
  await gone
}

/** By the button of an element that says “Entra”. */
export const enter = (element: string, citizen: string) => (page: Page) =>
  signIn(page, () => page.locator(`main ${element}`).getByRole('button', { name: 'Entra', exact: true }).click(), citizen)

type Network = (page: Page) => Promise<unknown>

/** Everything that the API knows of the town; not the scripts. */
const asked = /\/v1\/bari(\/|\?|$)/

/** Nothing is answered while the page is open. */
export const silence: Network = (page) => page.route(asked, () => undefined)

/** There is no network once the scripts are here. */
export const noNetwork: Network = async (page) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { value: false }))
  await page.route(asked, (route) => route.abort('internetdisconnected'))
}

const problem =
  (status: number, code: string, params: Record<string, string> = {}): Network =>
  (page) =>
    page.route(asked, (route) =>
      route.fulfill({
        status,
        contentType: 'application/problem+json',
        headers: { 'access-control-allow-origin': '*' },
        body: JSON.stringify({ type: `about:blank#${code}`, title: code, status, code, params }),
      }),
    )

export const down = problem(503, 'http.unavailable')
export const switchedOff = problem(404, 'service.not_enabled', { service: 'petitions', town: 'Bari' })
export const notAllowed = problem(403, 'tenant.origin_not_allowed')

/** Lists without anything in them. */
export const nothing: Network = (page) =>
  page.route(/\/v1\/bari\/(petitions|reports)\?/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { items: [], next_cursor: null } })
  })
