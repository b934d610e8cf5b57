import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { System } from '../packages/client/src/system.ts'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { shows, signInBy } from './testing/acts.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand

beforeAll(async () => {
  stand = await startStand()
})
afterAll(() => stand?.stop())

/** The town's desk, as its administrator opens it. */
async function enter(): Promise<{ page: Page; desk: Locator }> {
  const { page, context } = await stand.visit({ viewport: { width: 1280, height: 900 } })
  await bringAxe(context)
  await page.goto(`${stand.site('bari')}/ufficio#cdc-room=access&cdc-at=new`)
  const desk = page.locator('main cdc-desk')
  await signInBy(context, () => desk.getByRole('button', { name: 'Entra' }).click(), 'lucia')
  await desk.getByRole('navigation', { name: 'Stanze' }).waitFor()
  return { page, desk }
}

const press = (desk: Locator, name: string) => desk.getByRole('button', { name, exact: true }).click()

test('a system registered in the desk reads reports, its calls are seen there, and once suspended it is refused', async () => {
  const { page, desk } = await enter()
  const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ])
  const kid = 'chiave-2026'
  const jwk = { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid }
  await desk.getByLabel('Nome', { exact: false }).first().fill('Strade Esempio')
  await desk.getByLabel('Leggere le segnalazioni').check()
  await desk.getByLabel('Chiavi pubbliche (JWK o JWKS)').fill(JSON.stringify({ keys: [jwk] }))
  await press(desk, 'Registra')
  await shows(desk, 'Strade Esempio è registrato.')
  await expectAccessible(page, 'a system that was just registered')
  await shows(desk, `${stand.api.origin}/oidc/token`)

  const clientId = await desk.getByText(/^bari\.[0-9a-f-]{36}$/).innerText()
  const system = await System.open(stand.api.origin, { clientId, key: privateKey, kid, scopes: ['reports:read'] })
  const path = { tenant: 'bari' }
  const read = () => system.api().GET('/v1/{tenant}/report-queue', { params: { path } })
  expect((await read()).response.status).toBe(200)
  expect((await read()).response.status).toBe(200)
  expect((await system.api().GET('/v1/{tenant}/audit', { params: { path } })).error?.code).toBe('identity.scope_missing')

  // What a process has counted it writes within the minute.
  await stand.api.app.systems.uses.flush()
  await desk.getByRole('link', { name: 'Tutti gli accessi' }).click()
  await desk.getByRole('link', { name: 'Strade Esempio' }).click()
  await shows(desk, 'Non aveva il permesso')
  await shows(desk, /ultimo uso il/)
  const calls = desk.getByRole('region', { name: 'Chiamate' })
  expect(await calls.getByRole('definition').allInnerTexts()).toEqual(['3', '3', '3'])
  await expectAccessible(page, 'the calls of a system')

  await press(desk, 'Sospendi')
  await press(desk, 'Sì, sospendi')
  await shows(desk, 'Sospeso: le sue chiamate sono rifiutate.')
  expect((await read()).error?.code).toBe('identity.client_suspended')

  await press(desk, 'Riattiva')
  await shows(desk, 'Di nuovo in funzione.')
  expect((await read()).response.status).toBe(200)
})
