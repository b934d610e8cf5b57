import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { shows, signInBy } from './testing/acts.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand

beforeAll(async () => {
  stand = await startStand()
})
afterAll(() => stand?.stop())

/** A room of the town's desk, as its administrator opens it in a browser of their own. */
async function enter(room: string): Promise<{ page: Page; desk: Locator }> {
  const { page, context } = await stand.visit({ viewport: { width: 1280, height: 900 } })
  await bringAxe(context)
  await page.goto(`${stand.site('bari')}/ufficio#cdc-room=${room}`)
  const desk = page.locator('main cdc-desk')
  await signInBy(context, () => desk.getByRole('button', { name: 'Entra' }).click(), 'lucia')
  await desk.getByRole('navigation', { name: 'Stanze' }).waitFor()
  return { page, desk }
}

const press = (desk: Locator, name: string) => desk.getByRole('button', { name, exact: true }).click()
const inForce = async (area: 'ratings' | 'reports') => (await stand.api.app.tenants.bySlug('bari'))!.settings[area]

test('settings that are not valid can not be saved, and say where', async () => {
  const before = await inForce('ratings')
  const { page, desk } = await enter('settings&cdc-at=ratings')
  await desk.getByLabel('Valutazioni che bastano').fill('0')
  await press(desk, 'Rivedi e salva')
  await shows(desk, 'C’è una cosa da correggere.')
  await shows(desk, 'Almeno 1.')
  expect(await desk.getByRole('button', { name: 'Salva', exact: true }).count()).toBe(0)
  await expectAccessible(page, 'settings with something to mend')
  expect(await inForce('ratings')).toEqual(before)
})

test('two who change settings at once lose nothing, and another process has what came of it', { timeout: 180_000 }, async () => {
  const other = await stand.api.another()
  try {
    const elsewhere = async () => (await other.app.tenants.bySlug('bari'))!.settings.reports
    await elsewhere()
    const [one, two] = [await enter('settings&cdc-at=reports'), await enter('settings&cdc-at=reports')]
    // Both have the same version before them; each changes something, and both the same thing.
    await one.desk.getByLabel('Quando si vede una segnalazione').selectOption({ label: 'Dopo la verifica' })
    await one.desk.getByLabel('Contestare una chiusura').fill('20')
    await two.desk.getByLabel('Contestare una chiusura').fill('10')
    await press(two.desk, 'Aggiungi ufficio')
    await two.desk.getByLabel('Sigla, riga 1').fill('verde')
    await two.desk.getByLabel('Nome, riga 1, In italiano').fill('Ufficio verde')
    await press(one.desk, 'Rivedi e salva')
    await press(one.desk, 'Salva')
    await shows(one.desk, 'Salvato: è già in vigore.')
    await press(two.desk, 'Rivedi e salva')
    await press(two.desk, 'Salva')
    await shows(two.desk, 'Nel frattempo qualcun altro ha salvato queste impostazioni.')
    await expectAccessible(two.page, 'two versions of the same settings')
    await two.desk.getByLabel('L’altra').check()
    await press(two.desk, 'Tieni tutte e due')
    await press(two.desk, 'Salva')
    await shows(two.desk, 'Salvato: è già in vigore.')
    const both = { publish: 'verified', life: { contest_days: 20 }, offices: [{ key: 'verde', name: { it: 'Ufficio verde' } }] }
    expect(await inForce('reports')).toMatchObject(both)
    await expect.poll(elsewhere).toMatchObject(both)
  } finally {
    await other.stop()
  }
})

test('the history tells both changes, and the last one is undone by keyboard', async () => {
  const { page, desk } = await enter('settings&cdc-at=reports%2Fhistory')
  await shows(desk, 'Versione 2')
  await shows(desk, 'un amministratore del Comune')
  await expectAccessible(page, 'history of settings')
  await desk.getByRole('button', { name: 'Annulla questa modifica' }).focus()
  await page.keyboard.press('Enter')
  await desk.getByRole('button', { name: 'Sì, rimetti in vigore' }).waitFor()
  await page.keyboard.press('Enter')
  await shows(desk, 'Versione 3')
  await expect.poll(() => inForce('reports')).toMatchObject({ publish: 'verified', offices: [] })
})

test('a page that lacks something is told what to change, and its site is allowed by one press', async () => {
  const strict = stand.host.put({
    body: '<cdc-petitions tenant="bari"></cdc-petitions>',
    headers: { 'Content-Security-Policy': `script-src ${stand.api.origin} 'unsafe-inline'; connect-src 'self'` },
  })
  await stand.api.operator.setOrigin('bari', stand.host.origin, false)
  const { page, desk } = await enter('sites')
  // The API asks private networks only where its operator allows them, by their address.
  await desk.getByLabel('Indirizzo della pagina').fill(strict)
  await press(desk, 'Controlla')
  await shows(desk, `Il sito ${stand.host.origin} non è autorizzato`)
  await shows(desk, `Chi cura il sito aggiunga a connect-src: ${stand.api.origin}`)
  await shows(desk, 'Lo script c’è.')
  await expectAccessible(page, 'a site that was checked')
  await desk.getByRole('status').getByRole('button', { name: 'Aggiungi' }).click()
  await shows(desk, `${stand.host.origin} è autorizzato.`)
  expect((await stand.api.app.tenants.bySlug('bari'))!.allowedOrigins).toContain(stand.host.origin)
})
