import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { shows, signInBy } from './testing/acts.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand

beforeAll(async () => {
  stand = await startStand()
})
afterAll(() => stand?.stop())

async function open() {
  const visit = await stand.visit({ locale: 'it-IT' })
  await bringAxe(visit.context)
  await visit.page.goto(`${stand.api.origin}/operator`)
  return visit
}

test('whoever runs the platform forbids a service and allows it again, by the keyboard, and it counts at once', async () => {
  const { page, context, complaints } = await open()
  const element = page.locator('cdc-operator')
  await signInBy(context, () => element.getByRole('button', { name: 'Entra' }).click(), 'sandra')
  await element.getByRole('searchbox').fill('bari')
  await expectAccessible(page, 'towns')
  await element.getByRole('link', { name: 'Bari', exact: true }).press('Enter')
  const reports = element.getByRole('checkbox', { name: 'Segnalazioni' })
  await reports.press('Space')
  await shows(page, 'Segnalazioni: non più consentito.')
  const asked = () => fetch(`${stand.api.origin}/v1/bari/reports`).then(({ status }) => status)
  expect(await asked()).toBe(404)
  await reports.press('Space')
  await shows(page, 'Segnalazioni: consentito.')
  expect(await asked()).toBe(200)
  await expectAccessible(page, 'town')
  await element.getByRole('link', { name: 'Stato' }).press('Enter')
  await shows(page, 'PostgreSQL')
  expect(complaints).toEqual([])
})

test('a town’s administrator finds nothing there, and no other site opens the sign-in', async () => {
  const { page, context } = await open()
  const element = page.locator('cdc-operator')
  await signInBy(context, () => element.getByRole('button', { name: 'Entra' }).click(), 'lucia')
  await shows(page, 'Questa pagina è di chi gestisce la piattaforma.')
  await shows(page, 'chiedi al titolare di aggiungerti')

  const elsewhere = await stand.visit({ locale: 'it-IT' })
  await elsewhere.page.goto(stand.host.put({ body: '<cdc-operator></cdc-operator>' }))
  await elsewhere.page.locator('cdc-operator').getByRole('button', { name: 'Entra' }).click()
  const popups = () => elsewhere.context.pages().filter((opened) => opened !== elsewhere.page)
  await expect.poll(() => elsewhere.page.locator('cdc-operator [role=alert]').count()).toBeGreaterThan(0)
  expect(popups()).toEqual([])
})
