import { afterAll, beforeAll, expect, test } from 'vitest'
import { presented } from '../api/testing/lively-counter.ts'
import { dataOf, simplifyPetitions } from '../api/testing/lively-town.ts'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { shows, signInBy } from './testing/acts.ts'
import { pressOn, tabTo } from './testing/keyboard.ts'
import { Petitions } from './testing/petitions.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand
beforeAll(async () => {
  stand = await startStand()
  await simplifyPetitions(stand.api, 'bari')
})
afterAll(() => stand?.stop())

test('by keyboard alone an officer signs for a citizen, who then can’t sign again by an identity of their own', async () => {
  const { api } = stand
  const { id } = await (await Petitions.in(api, 'bari')).open()
  const params = { path: { tenant: 'bari', petition_id: id } }
  const { code } = dataOf(await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}', { params }))
  const citizen = presented()

  const { page, context, violations, faults } = await stand.visit({ viewport: { width: 360, height: 740 } })
  await bringAxe(context)
  await page.goto(`${stand.site('bari')}/ufficio#cdc-room=counter`)
  await signInBy(context, () => page.getByRole('button', { name: 'Entra', exact: true }).click(), 'lucia')
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
  await shows(page, 'Agisci per Mario Esempio')

  await tabTo(page, 'Titolo o numero')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await pressOn(page, /^Firma per Mario Esempio/)
  await shows(page, /Firmata. Ricevuta PET-/)
  await expectAccessible(page, 'signed')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const saved = page.waitForEvent('download')
  await pressOn(page, 'Scarica la ricevuta')
  expect((await saved).suggestedFilename()).toBe('sportello.pdf')
  await pressOn(page, 'Chiudi, il prossimo')
  await tabTo(page, 'Codice fiscale')
  await expect.poll(() => page.getByLabel('Codice fiscale').inputValue()).toBe('')

  const names = { givenName: citizen.given_name, familyName: citizen.family_name, birthDate: citizen.birth_date }
  const login = { sourceSubject: citizen.tax_code, taxCode: citizen.tax_code, assurance: 'substantial', standing: [] } as const
  const person = await api.app.identity.enroll('spid', { ...login, ...names })
  const standing = await api.app.identity.countingStanding(person)
  const mario = api.as({
    id: person,
    assurance: 'substantial',
    age: 74,
    standing,
    ...{ givenName: 'Mario', familyName: 'Esempio' },
  })
  const body = { consent: true as const, public_name: false }
  const again = await mario.POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params, body })
  expect([again.response.status, again.data?.signature_count]).toEqual([200, 1])
  expect([...violations, ...faults]).toEqual([])
})
