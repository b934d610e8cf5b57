import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { simplifyReports } from '../api/testing/lively-reports.ts'
import { expectAccessible, bringAxe } from './testing/accessible.ts'
import { shows } from './testing/acts.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand
/** The page of Bari's site where citizens report. */
let address: string

beforeAll(async () => {
  stand = await startStand()
  await simplifyReports(stand.api, 'bari')
  address = `${stand.site('bari')}/segnalazioni/nuova`
})
afterAll(() => stand?.stop())

const here = { longitude: 16.8719, latitude: 41.1171, accuracy: 8 }

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Somebody with a phone that says where it is. */
async function onTheStreet(): Promise<Visit> {
  const visit = await stand.visit({
    viewport: { width: 360, height: 740 },
    geolocation: here,
    permissions: ['geolocation'],
  })
  await bringAxe(visit.context)
  return visit
}

/** From the notice to the page that is read again. */
async function write(page: Page, title: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Ho letto come vengono usati i dati').check()
  await button(page, 'Avanti').click()
  await button(page, 'Usa la mia posizione').click()
  await shows(page, 'precisa a circa 8 metri')
  await page.getByLabel('Indirizzo o punto preciso').fill('Via Prova 3')
  await button(page, 'Avanti').click()
  await page.getByRole('button', { name: /^Strade/ }).click()
  for (const no of await page.getByRole('radio', { name: 'No', exact: true }).all()) await no.check()
  await button(page, 'Avanti').click()
  await page.getByLabel('Titolo').fill(title)
  await button(page, 'Avanti').click()
  await shows(page, 'Rileggi e invia')
}

/** Public reports of that title. */
async function received(title: string): Promise<number> {
  const response = await fetch(`${stand.api.origin}/v1/bari/reports?limit=100`)
  const { items } = (await response.json()) as { items: { title: string }[] }
  return items.filter((report) => report.title === title).length
}

test('somebody reports from the street by the phone’s position, and reads the report under its private link', async () => {
  const { page, faults, complaints } = await onTheStreet()
  const title = 'Una buca in via Prova'
  await write(page, title)
  await expectAccessible(page, 'read again')
  await button(page, 'Invia').click()
  await shows(page, /Segnalazione inviata. Numero SEG-/)
  await expectAccessible(page, 'sent')
  expect(await received(title)).toBe(1)
  await page.getByRole('link', { name: 'Vai alla segnalazione' }).click()
  await shows(page, 'L’hai fatta tu.')
  await shows(page, 'Via Prova 3')
  expect(page.url()).not.toContain('#cdc-report')
  await expectAccessible(page, 'report')
  expect([...faults, ...complaints]).toEqual([])
})

test('what is sent without network goes once, by itself, after the page was closed and opened again', async () => {
  const { context, page } = await onTheStreet()
  const title = 'Un lampione spento'
  await write(page, title)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await button(page, 'Invia').click()
  await shows(page, 'La segnalazione è salvata su questo dispositivo e partirà da sola.')
  await expectAccessible(page, 'waiting')
  await page.close()
  expect(await received(title)).toBe(0)
  await context.setOffline(false)
  const [first, second] = [await context.newPage(), await context.newPage()]
  await Promise.all([first.goto(address), second.goto(address)])
  await shows(first, /Segnalazione inviata. Numero SEG-/)
  await shows(second, /Segnalazione inviata. Numero SEG-/)
  expect(await received(title)).toBe(1)
})

test('goes by itself when the network is back', async () => {
  const { context, page } = await onTheStreet()
  const title = 'Rifiuti sul marciapiede'
  await write(page, title)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await button(page, 'Invia').click()
  await shows(page, 'Sei senza rete.')
  await context.setOffline(false)
  await shows(page, /Segnalazione inviata. Numero SEG-/)
  expect(await received(title)).toBe(1)
})
