import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoSource } from '../api/kernel/identity/sources/demo.ts'
import { spid } from '../api/kernel/identity/saml/profile.ts'
import { samlSource } from '../api/kernel/identity/saml/source.ts'
import { startDouble, type Double } from '../api/kernel/identity/saml/testing/double.ts'
import { dataOf, simplifyPetitions } from '../api/testing/lively-town.ts'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { choose, prepareToSign, shows } from './testing/acts.ts'
import { pressOn, tabTo } from './testing/keyboard.ts'
import { Petitions } from './testing/petitions.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand
let provider: Double
beforeAll(async () => {
  provider = await startDouble()
  stand = await startStand({ sources: [samlSource(spid, provider.place), demoSource] })
  provider.services.push(`${stand.api.origin}/spid/bari/metadata`)
  await simplifyPetitions(stand.api, 'bari')
})
afterAll(async () => {
  await stand?.stop()
  await provider?.stop()
})

/** As "SPID di prova" knows her: invented, like her tax code. */
const citizen = { given_name: 'Maria', family_name: 'Cassano', birth_date: '1984-05-12', tax_code: 'CSSMRA84E52A662T' }

/** Presses what opens the sign-in, and goes on in its window. */
async function inWindow(context: BrowserContext, press: () => Promise<unknown>, go: (popup: Page) => Promise<unknown>) {
  const opened = context.waitForEvent('page')
  await press()
  const popup = await opened
  const gone = popup.waitForEvent('close')
  await go(popup)
  await gone
}

test('by keyboard alone an officer signs for a citizen, who then can’t sign again by “SPID di prova”', async () => {
  const { api } = stand
  const { id } = await (await Petitions.in(api, 'bari')).open()
  const params = { path: { tenant: 'bari', petition_id: id } }
  const { code } = dataOf(await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}', { params }))

  const { page, context, violations, faults } = await stand.visit({ viewport: { width: 360, height: 740 } })
  await bringAxe(context)
  await page.goto(`${stand.site('bari')}/ufficio#cdc-room=counter`)
  const enter = () => page.getByRole('button', { name: 'Entra', exact: true }).click()
  await inWindow(context, enter, async (popup) => {
    await popup.getByRole('link', { name: /prova/ }).last().click()
    await choose(popup, 'lucia')
  })
  await shows(page, 'Da leggere ad alta voce')
  await expectAccessible(page, 'identifying')
  await tabTo(page, 'Codice fiscale')
  await page.keyboard.type(citizen.tax_code)
  await page.getByLabel('Data di nascita').fill(citizen.birth_date)
  await tabTo(page, 'Cognome')
  await page.keyboard.type(citizen.family_name)
  await tabTo(page, 'Nome')
  await page.keyboard.type(citizen.given_name)
  for (const tick of ['Risiede qui', 'La persona ha ascoltato']) {
    await tabTo(page, tick)
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Enter')
  await shows(page, 'Agisci per Maria Cassano')

  await tabTo(page, 'Titolo o numero')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await pressOn(page, /^Firma per Maria Cassano/)
  await shows(page, /Firmata. Ricevuta PET-/)
  await expectAccessible(page, 'signed')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const saved = page.waitForEvent('download')
  await pressOn(page, 'Scarica la ricevuta')
  expect((await saved).suggestedFilename()).toBe('sportello.pdf')
  await pressOn(page, 'Chiudi, il prossimo')
  await tabTo(page, 'Codice fiscale')
  await expect.poll(() => page.getByLabel('Codice fiscale').inputValue()).toBe('')

  const own = await stand.visit()
  await own.page.goto(`${stand.site('bari')}/petizioni/${id}`)
  await shows(own.page, '1 firma')
  const sign = await prepareToSign(own.page)
  await inWindow(
    own.context,
    () => sign.click(),
    async (popup) => {
      await popup.getByRole('link', { name: /SPID/ }).first().click()
      await popup.getByRole('link', { name: /SPID di prova/ }).click()
      await popup.getByRole('button', { name: 'Entra e acconsenti' }).click({ noWaitAfter: true })
    },
  )
  await shows(own.page, 'Hai firmato')
  await shows(own.page, '1 firma')
  expect([...violations, ...faults]).toEqual([])
})
