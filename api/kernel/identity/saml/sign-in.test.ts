import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, townPage, type TestApi } from '../../../testing/start-api.ts'
import { Browser, type Visited } from '../testing/browser.ts'
import { ElementClient, type Tokens } from '../testing/element.ts'
import { spid } from './profile.ts'
import { samlSource } from './source.ts'
import { startDouble, type Double } from './testing/double.ts'
import { formOn, linksOn } from './testing/fields.ts'

let api: TestApi
let double: Double
beforeAll(async () => {
  double = await startDouble({ clock: () => api.now() })
  api = await startApi({ sources: [samlSource(spid, double.place)] })
  double.services.push(...['bari', 'altamura'].map((town) => `${api.origin}/spid/${town}/metadata`))
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await double.stop()
})

/** As far as the provider's page. */
async function toProvider(browser: Browser, client: ElementClient, acr?: string): Promise<{ page: string; choice: Visited }> {
  const choice = await browser.follow(client.authorize(acr ? { acr_values: acr } : {}))
  const away = await browser.visit(linksOn(choice.body).find((link) => link.includes('idp='))!)
  return { page: await (await fetch(away.location!)).text(), choice }
}

/** What the provider has the browser send when the citizen chooses that outcome. */
async function answered(page: string, citizen: string, outcome = 'ok') {
  const { fields } = formOn(page)
  const body = new URLSearchParams({ ...fields, citizen, outcome })
  return formOn(await (await fetch(`${double.provider.entityId}/answer`, { method: 'POST', body })).text())
}

const client = (tenant = 'bari') => new ElementClient(api.origin, { origin: townPage, tenant })

describe('signing in with SPID', () => {
  test('goes to the provider and back to the page, with the level that was asked for', async () => {
    const [browser, element] = [new Browser(api.origin), client()]
    const { page, choice } = await toProvider(browser, element, 'substantial')
    expect(choice.body).toContain('serve SPID di livello 2')
    expect(page).toContain('Comune di Bari')
    const { action, fields } = await answered(page, 'maria')
    const back = await browser.follow(action, fields)
    const tokens = (await (await element.redeem(ElementClient.answer(back).get('cdc-signin')!)).json()) as Tokens
    expect(tokens.token_type).toBe('DPoP')
    const [, claims] = tokens.access_token.split('.')
    expect(JSON.parse(Buffer.from(claims!, 'base64url').toString())).toMatchObject({ acr: 'substantial', age: 42 })
  })
})
