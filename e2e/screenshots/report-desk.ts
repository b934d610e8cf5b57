import type { Page } from 'playwright-core'
import { enter, first, press } from './acting.ts'
import type { Scene } from './scene.ts'

const desk = 'main cdc-report-desk'
const items = `${desk} .items > li`

const atDesk = first(enter('cdc-report-desk', 'lucia'), (page) => page.locator(items).first().waitFor())

/** Opens the first report of the queue that has what the selector names, of those that are shown. */
const open = (which?: string) => async (page: Page) => {
  await atDesk(page)
  for (const item of await page.locator(`${items} .open`).all()) {
    if (!(await item.isVisible())) await page.locator(desk).getByRole('button', { name: 'Torna all’elenco' }).click()
    await item.click()
    await page.locator(`${desk} .past .line, ${desk} .past ol`).first().waitFor()
    if (!which || (await page.locator(`${desk} ${which}`).count())) return
  }
}

const blackOut = first(
  open('.photos'),
  (page) => page.getByRole('button', { name: 'Oscura' }).first().click(),
  (page) => page.locator('dialog.black img').waitFor(),
  (page) => press(page, 'Aggiungi un rettangolo'),
)

const letter = (code: string, target: string, error: string) => ({
  id: crypto.randomUUID(),
  report: { id: crypto.randomUUID(), code },
  target,
  kind: 'open311',
  state: 'failed',
  attempts: 12,
  created_at: '2026-11-20T10:00:00.000Z',
  next_try_at: null,
  delivered_at: null,
  error,
  external_id: null,
})

/** Two reports that never arrived: no town of the demonstration sends its reports elsewhere. */
async function undelivered(page: Page): Promise<void> {
  await page.route(/\/report-queue\?/, async (route) => {
    const response = await route.fetch()
    const json = (await response.json()) as { counts: object }
    await route.fulfill({ response, json: { ...json, counts: { ...json.counts, failed_deliveries: 2 } } })
  })
  const long = 'https://segnalazioni.gestore-dell-acqua.example/open311/v2/requests.json answered 503'
  const letters = [letter('SEG-2026-00042', 'Gestore dell’acqua', long), letter('SEG-2026-00043', 'Ufficio strade', 'refused')]
  await page.route(/\/report-deliveries\?/, (route) =>
    route.fulfill({
      json: { items: letters, next_cursor: null },
      headers: { 'access-control-allow-origin': '*' },
    }),
  )
}

/** What the staff sees of reports: the queue, one of them, a decision, the map, and what could not be delivered. */
export function reportDeskScenes(): Scene[] {
  const desks = (state: string, act: (page: Page) => Promise<unknown>, network?: (page: Page) => Promise<unknown>): Scene => ({
    name: `report-desk-${state}`,
    at: '/ufficio/segnalazioni',
    element: desk,
    act,
    ...(network && { network }),
  })
  return [
    desks('queue', atDesk),
    desks('item', open()),
    desks('photos', open('.photos')),
    desks(
      'decision',
      first(open(), (page) => page.locator(`${desk} .right .button`).nth(1).click()),
    ),
    desks('blackout', blackOut),
    desks(
      'deliveries',
      first(open(), (page) => page.locator('#to-deliveries').click()),
      undelivered,
    ),
    desks(
      'map',
      first(atDesk, (page) => page.locator('#to-map').click()),
    ),
  ]
}
