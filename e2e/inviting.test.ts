import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { configurator } from '../demo/configurator/server.ts'
import { openPostOffice, type PostOffice } from '../demo/mail/post-office.ts'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { shows, signInBy } from './testing/acts.ts'
import { startStand, type Stand } from './testing/stand.ts'

let office: PostOffice
let stand: Stand
let letters: Server
let mailbox: string

beforeAll(async () => {
  office = await openPostOffice()
  stand = await startStand({ mail: { url: office.url, from: 'casa@towns.example' } })
  letters = configurator(stand.api.origin, office)
  await new Promise<void>((listening) => letters.listen(0, '127.0.0.1', listening))
  mailbox = `http://127.0.0.1:${(letters.address() as AddressInfo).port}/demo/mail`
})
afterAll(async () => {
  letters?.closeAllConnections()
  letters?.close()
  await stand?.stop()
  await office?.stop()
})

test('an invited officer opens the letter, follows its link, signs in, accepts, and is at the desk', async () => {
  const lucia = await stand.visit({ viewport: { width: 1280, height: 900 } })
  await lucia.page.goto(`${stand.site('bari')}/ufficio#cdc-room=people`)
  const people = lucia.page.locator('main cdc-desk')
  await signInBy(lucia.context, () => people.getByRole('button', { name: 'Entra' }).click(), 'lucia')
  await people.getByLabel('Indirizzo e-mail').fill('maria@example.org')
  await people.getByRole('button', { name: 'Manda l’invito' }).click()
  await shows(people, 'Invito per maria@example.org: la lettera sta partendo.')
  await stand.api.settle()
  await expect.poll(() => office.letters().length).toBe(1)

  const { page, context } = await stand.visit({ viewport: { width: 360, height: 740 } })
  await bringAxe(context)
  await page.goto(mailbox)
  await page.getByRole('link', { name: 'Invito a lavorare per il Comune di Bari' }).click()
  await expectAccessible(page, 'a letter of the demo')
  const opened = context.waitForEvent('page')
  await page.frameLocator('iframe').getByRole('link', { name: 'Vedi l’invito' }).click()
  const site = await opened
  const desk = site.locator('main cdc-desk')
  await shows(desk, 'Invito a lavorare per il Comune di Bari')
  await expectAccessible(site, 'an invitation')
  await signInBy(context, () => desk.getByRole('button', { name: 'Entra' }).click(), 'maria')
  await shows(desk, 'Sei entrato come Maria Cassano.')
  await desk.getByRole('button', { name: 'Accetta l’invito' }).click()
  await desk.getByRole('button', { name: 'Apri il menu delle stanze: Coda' }).waitFor()
  await desk.locator('cdc-moderation-desk .item').first().waitFor()
  expect(site.url()).not.toContain('cdc-invitation')
  await expectAccessible(site, 'the desk of somebody who has just accepted')

  await people.getByRole('button', { name: 'Aggiorna' }).click()
  await shows(people, 'Accettato')
})
