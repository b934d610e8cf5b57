import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { simplifyReports } from '../api/testing/lively-reports.ts'
import { expectAccessible, bringAxe } from './testing/accessible.ts'
import { shows } from './testing/acts.ts'
import { aPhoto } from './testing/photo.ts'
import { begin, button, here, place, tell } from './testing/report-writing.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand
/** The page of Bari's site where citizens report. */
let address: string

beforeAll(async () => {
  stand = await startStand()
  for (const town of ['bari', 'altamura']) await simplifyReports(stand.api, town)
  address = `${stand.site('bari')}/segnalazioni/nuova`
})
afterAll(() => stand?.stop())

/** Somebody with a phone that says where it is. */
async function onTheStreet(geolocation = here): Promise<Visit> {
  const visit = await stand.visit({
    viewport: { width: 360, height: 740 },
    geolocation,
    permissions: ['geolocation'],
  })
  await bringAxe(visit.context)
  return visit
}

/** From the notice to the page that is read again, with a photo. */
async function write(page: Page, title: string): Promise<void> {
  await begin(page, address)
  await place(page, ['foto.jpg'], 'Via Prova 3')
  await tell(page, title)
}

/** Public reports of that title. */
async function received(title: string, town = 'bari'): Promise<number> {
  const response = await fetch(`${stand.api.origin}/v1/${town}/reports?limit=100`)
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
  const download = page.waitForEvent('download')
  await button(page, 'Scarica la ricevuta (PDF)').click()
  expect((await download).suggestedFilename()).toMatch(/^SEG-\d{4}-\d+\.pdf$/)
  await expectAccessible(page, 'report')
  expect([...faults, ...complaints]).toEqual([])
})

test('the place is proposed by the photo', async () => {
  const { page } = await onTheStreet()
  await begin(page, address)
  await page.locator('#photo').setInputFiles(await aPhoto('foto.jpg', [16.8512, 41.1234]))
  await shows(page, 'La foto dice dove è stata scattata.')
  await expectAccessible(page, 'a photo with its place')
  await button(page, 'Usa il luogo della foto').click()
  await shows(page, 'Luogo preso dalla foto.')
  await tell(page, 'Una buca nella foto')
  const reported = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/reports'))
  await button(page, 'Invia').click()
  const { position } = (await reported).postDataJSON() as { position: { coordinates: number[] } }
  expect(position.coordinates.map((degrees) => Number(degrees.toFixed(4)))).toEqual([16.8512, 41.1234])
  await shows(page, /Segnalazione inviata. Numero SEG-/)
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

test('where the place is in another town, its form takes the draft over', async () => {
  const { context, page, faults } = await onTheStreet({ ...here, longitude: 16.5502, latitude: 40.8598 })
  const title = 'Un tombino senza coperchio'
  await begin(page, address)
  await place(page, ['foto.jpg'], 'Via Prova 3')
  await button(page, 'Avanti').click()
  await shows(page, 'Il punto è nel Comune di Altamura.')
  await expectAccessible(page, 'elsewhere')
  const opening = context.waitForEvent('page')
  await button(page, 'Continua per il Comune di Altamura').click()
  const other = await opening
  await shows(page, 'La segnalazione continua nella pagina dell’altro Comune.')
  await expectAccessible(page, 'handed over')
  expect(new URL(other.url()).hash + new URL(other.url()).search).toBe('?lang=it')
  await other.getByLabel('Ho letto come vengono usati i dati').check()
  await button(other, 'Avanti').click()
  await other.getByRole('img', { name: 'Foto 1' }).waitFor()
  expect(await other.getByLabel('Indirizzo o punto preciso').inputValue()).toBe('Via Prova 3')
  await button(other, 'Avanti').click()
  await other.getByRole('button', { name: /^Strade/ }).click()
  for (const no of await other.getByRole('radio', { name: 'No', exact: true }).all()) await no.check()
  await button(other, 'Avanti').click()
  await other.getByLabel('Titolo').fill(title)
  await button(other, 'Avanti').click()
  await button(other, 'Invia').click()
  await shows(other, /Segnalazione inviata. Numero SEG-/)
  expect([await received(title, 'altamura'), await received(title)]).toEqual([1, 0])
  expect(faults).toEqual([])
})
