import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '../api/kernel/media/testing/uploads.ts'
import { simplifyReports } from '../api/testing/lively-reports.ts'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { shows, signInBy } from './testing/acts.ts'
import { decideNow, tabTo } from './testing/keyboard.ts'
import { makeReport, uploadPhoto } from './testing/report-stand.ts'
import { settled } from './testing/settled.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand

beforeAll(async () => {
  stand = await startStand()
  await simplifyReports(stand.api, 'monopoli')
})
afterAll(() => stand?.stop())

const caseOf = (id: string) => `**/v1/monopoli/reports/${id}/case`

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** An officer of Monopoli at the desk, on a page under a strict content security policy. */
async function atTheDesk(): Promise<Visit> {
  const visit = await stand.visit({ viewport: { width: 1280, height: 900 } })
  await bringAxe(visit.context)
  const { page, context } = visit
  await page.goto(`${stand.site('monopoli')}/ufficio/segnalazioni`)
  await shows(page, 'Questa pagina è per il personale del Comune.')
  await signInBy(context, () => button(page, 'Entra').click(), 'donato')
  await page.locator('.items > li').first().waitFor()
  return visit
}

async function stateOf(id: string): Promise<string> {
  const response = await fetch(`${stand.api.origin}/v1/monopoli/reports/${id}`)
  return ((await response.json()) as { state: string }).state
}

test('by keyboard alone a report is assigned and resolved with a reason; its author contests it and it is back', async () => {
  const title = 'Una buca per la tastiera'
  const { report, token } = await makeReport(stand, stand.api.anonymous, { title })
  const { page, violations, faults } = await atTheDesk()
  await page.clock.install()
  await expectAccessible(page, 'queue')

  await page.keyboard.press('/')
  await page.keyboard.type(report.code)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.items > li').count()).toBe(1)
  await tabTo(page, title)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await shows(page, 'Davanti alla scuola.')

  await tabTo(page, 'Assegna a un ufficio')
  await page.keyboard.press('Enter')
  await tabTo(page, /^Ufficio/)
  await page.keyboard.type('Ufficio verde')
  await tabTo(page, 'Assegna a un ufficio')
  await decideNow(page)
  await expect.poll(() => stateOf(report.id)).toBe('assigned')

  // What is pressed while the desk reads the report again would be gone with it.
  await shows(page.locator('.items > li'), 'Assegnata')
  await settled(page)
  await tabTo(page, title)
  await page.keyboard.press('Enter')
  await settled(page)
  await tabTo(page, 'Chiudi: risolta')
  await page.keyboard.press('Enter')
  await tabTo(page, /^Motivo/)
  await page.keyboard.type('Il lavoro è stato eseguito')
  await expectAccessible(page, 'decision')
  await tabTo(page, 'Chiudi: risolta')
  await decideNow(page)
  await expect.poll(() => stateOf(report.id)).toBe('resolved')

  const reader = await stand.visit()
  await reader.page.goto(`${stand.site('monopoli')}/segnalazioni/${report.id}#cdc-report=${token}`)
  await button(reader.page, 'Non è risolta').click()
  await reader.page.getByLabel('Che cosa non va ancora?').fill('La buca c’è ancora, più larga.')
  await button(reader.page, 'Riapri la segnalazione').click()
  await shows(reader.page, 'Segnalazione riaperta.')

  await page.reload()
  await page.getByRole('button', { name: /^Contestate/ }).click()
  await page.getByRole('button', { name: title }).click()
  await shows(page, 'Chi ha segnalato dice che il problema c’è ancora.')
  await shows(page, 'La buca c’è ancora, più larga.')
  await expectAccessible(page, 'contested')
  expect([...violations, ...faults]).toEqual([])
})

/** A citizen writes what is reported nearby already, is offered that one, and sends all the same. */
async function reportAgain(title: string, other: string): Promise<void> {
  const geolocation = { longitude: 17.2701, latitude: 40.9201, accuracy: 8 }
  const { page } = await stand.visit({ viewport: { width: 360, height: 740 }, geolocation, permissions: ['geolocation'] })
  await page.goto(`${stand.site('monopoli')}/segnalazioni/nuova`)
  await page.getByLabel('Ho letto come vengono usati i dati').check()
  await button(page, 'Avanti').click()
  await button(page, 'Usa la mia posizione').click()
  await shows(page, 'precisa a circa 8 metri')
  await button(page, 'Avanti').click()
  await page.getByRole('button', { name: /^Strade/ }).click()
  await shows(page, 'Qualcuno l’ha già segnalato?')
  await button(page, `Anch’io: ${other}`).waitFor()
  for (const no of await page.getByRole('radio', { name: 'No', exact: true }).all()) await no.check()
  await button(page, 'Avanti').click()
  await page.getByLabel('Titolo').fill(title)
  await button(page, 'Avanti').click()
  await button(page, 'Invia').click()
  await shows(page, /Segnalazione inviata. Numero SEG-/)
}

test('a duplicate is offered to who writes it, merged at the desk from the map, shown with the main report, and separated again', async () => {
  const title = 'Il tombino davanti alla scuola'
  const again = 'Di nuovo il tombino della scuola'
  const { report } = await makeReport(stand, stand.api.anonymous, { title })
  await reportAgain(again, title)

  const { context, page, violations, faults } = await atTheDesk()
  // The main report is the next one in the queue: it is before the officer while the merge waits.
  await page.getByRole('searchbox', { name: 'Cerca per codice o parole' }).fill('tombino')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.items > li').count()).toBe(2)
  await button(page, 'Vedi sulla mappa').first().click()
  const map = page.locator('.map')
  await map.getByRole('button', { name: '2 segnalazioni: ingrandisci' }).click()
  await map.getByRole('button', { name: `${again}, Ricevuta` }).click()
  await expectAccessible(page, 'chosen on the map')
  // Its answer from before the merge comes last.
  const { promise: late, resolve: release } = Promise.withResolvers<void>()
  const old = page.waitForResponse(caseOf(report.id))
  await page.route(
    caseOf(report.id),
    async (route) => {
      const response = await route.fetch()
      await late
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  await button(page, 'Unisci a un’altra').click()
  await button(page, `Unisci a ${report.code}`).click()
  await button(page, 'Subito').click()
  await expect.poll(() => page.getByRole('button', { name: again }).count()).toBe(0)
  await button(page, 'Torna alla segnalazione').click()
  await shows(page, 'Segnalazioni unite a questa')
  release()
  await (await old).finished()
  await settled(page)
  await shows(page, 'Segnalazioni unite a questa')
  await expectAccessible(page, 'merged')
  const reader = await context.newPage()
  await reader.goto(`${stand.site('monopoli')}/segnalazioni/${report.id}`)
  await shows(reader, '1 segnalazione unita a questa')
  await page.getByRole('button', { name: /^Separa/ }).click()
  await button(page, 'Subito').click()
  await page.getByRole('button', { name: again }).waitFor()
  await expect.poll(() => page.getByText('Segnalazioni unite a questa').count()).toBe(0)
  expect([...violations, ...faults]).toEqual([])
})

test('a photo is blacked out, by pointer and by keyboard, and then shown to everybody, under a strict policy', async () => {
  const upload = await uploadPhoto(stand, await photo(800, 600))
  const made = await makeReport(stand, stand.api.anonymous, { title: 'Una foto con una targa', media: [upload] })
  const { page, violations, faults } = await atTheDesk()
  await page.getByRole('button', { name: 'Una foto con una targa' }).click()
  const shown = page.locator('.photos img')
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  await button(page, 'Oscura').click()
  const drawing = page.locator('.drawing svg')
  const box = (await drawing.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3, { steps: 3 })
  await page.mouse.up()
  await page.getByRole('button', { name: /^Rettangolo 1: da sinistra 10 %, dall’alto 10 %, largo 20 %, alto 20 %/ }).waitFor()
  await button(page, 'Aggiungi un rettangolo').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('button', { name: /^Rettangolo 2: .*largo 22 %/ }).waitFor()
  await expectAccessible(page, 'blackout')
  await button(page, 'Salva').click()
  await shows(page, 'La foto è oscurata dove serve.')

  const publish = button(page, 'Rendi pubblica')
  if (await publish.count()) await publish.click()
  await button(page, 'Nascondi').waitFor()
  const { items } = (await (await fetch(`${stand.api.origin}/v1/monopoli/reports?q=${made.report.code}`)).json()) as {
    items: { media: { published: boolean; redactions: object[]; renditions: { href: string }[] }[] }[]
  }
  expect(items[0]!.media).toMatchObject([{ published: true, redactions: [{}, {}] }])
  expect((await fetch(stand.api.origin + items[0]!.media[0]!.renditions[0]!.href)).status).toBe(200)
  expect([...violations, ...faults]).toEqual([])
})
