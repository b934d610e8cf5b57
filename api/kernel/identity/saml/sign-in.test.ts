import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, townPage, type TestApi } from '../../../testing/start-api.ts'
import { sql } from '../../db/index.ts'
import { Browser, type Visited } from '../testing/browser.ts'
import { ElementClient, type Tokens } from '../testing/element.ts'
import { cie, spid } from './profile.ts'
import { samlSource } from './source.ts'
import { startDouble, type Double } from './testing/double.ts'
import { formOn, linksOn } from './testing/fields.ts'
import { providerWords } from '../sources/provider-words.ts'

const towns = ['bari', 'altamura', 'monopoli', 'noci']

let api: TestApi
/** The provider that most tests choose, one that speaks HTTP-POST alone, the node of other countries, and CIE's. */
let [main, posting, node, card]: Double[] = []
beforeAll(async () => {
  const clock = () => api.now()
  const names = ['SPID di prova', 'Solo POST', 'Nodo eIDAS di prova', 'CIE di prova']
  ;[main, posting, node, card] = await Promise.all(
    names.map((name) => startDouble({ name, clock, ...(name === 'Solo POST' && { bindings: ['post'] }) })),
  )
  const all = [main!, posting!, node!].map(({ provider }) => provider.metadata).join('')
  const document = `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${all}</EntitiesDescriptor>`
  await writeFile(join(main!.folder, 'providers.xml'), document)
  const providers = { from: join(main!.folder, 'providers.xml'), authority: [], secure: false }
  const place = { ...main!.place, providers, eidas: node!.provider.entityId, home: 'monopoli' }
  api = await startApi({ sources: [samlSource(spid, place), samlSource(cie, card!.place)] })
  for (const { services } of [main!, posting!, node!])
    services.push(...towns.map((town) => `${api.origin}/spid/${town}/metadata`))
  card!.services.push(...towns.map((town) => `${api.origin}/cie/${town}/metadata`))
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await Promise.all([main!, posting!, node!, card!].map((double) => double.stop()))
})

const element = (tenant = 'bari') => new ElementClient(api.origin, { origin: townPage, tenant })

/** As far as the provider's page, which is the provider's own. */
async function toProvider(browser: Browser, begun: Visited, source: string, at: Double): Promise<string> {
  const choice = await browser.follow(`${begun.url.href}/${source}`)
  const link = linksOn(choice.body).find(
    (address) => new URL(address, api.origin).searchParams.get('idp') === at.provider.entityId,
  )
  const away = await browser.visit(link!)
  if (away.location) return (await fetch(away.location)).text()
  const { action, fields } = formOn(away.body)
  expect(away.headers.get('content-security-policy')).toContain(`form-action 'self' ${townPage} ${new URL(action).origin}`)
  return (await fetch(action, { method: 'POST', body: new URLSearchParams(fields) })).text()
}

/** The provider's answer when the citizen chooses that outcome there, sent by the browser. */
async function answerBy(browser: Browser, page: string, at: Double, citizen: string, outcome = 'ok'): Promise<Visited> {
  const { fields } = formOn(page)
  const body = new URLSearchParams({ ...fields, citizen, outcome })
  const sending = formOn(await (await fetch(`${at.provider.entityId}/answer`, { method: 'POST', body })).text())
  return browser.follow(sending.action, sending.fields)
}

interface Way {
  readonly citizen?: string
  readonly outcome?: string
  readonly source?: 'spid' | 'cie'
  readonly at?: Double
  readonly needed?: string
}

/** The whole way, by pages and forms, as a citizen goes it. */
async function through(
  client: ElementClient,
  { citizen = 'maria', outcome, source = 'spid', at = main!, needed }: Way = {},
  browser = new Browser(api.origin),
) {
  const begun = await browser.follow(client.authorize(needed ? { acr_values: needed } : {}))
  const page = await toProvider(browser, begun, source, at)
  return { browser, page, back: await answerBy(browser, page, at, citizen, outcome) }
}

/** What the token says that comes of it. */
async function claimsOf(client: ElementClient, back: Visited): Promise<Record<string, unknown>> {
  const tokens = (await (await client.redeem(ElementClient.answer(back).get('cdc-signin')!)).json()) as Tokens
  return JSON.parse(Buffer.from(tokens.access_token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>
}

describe('signing in', () => {
  test.each([
    ['SPID', {}],
    ['SPID by HTTP-POST', { at: () => posting! }],
    ['CIE', { source: 'cie', at: () => card! }],
  ] as const)('with %s ends on the page, with the level that was asked for', async (_name, way) => {
    const client = element()
    const at = 'at' in way ? way.at() : main!
    const { page, back } = await through(client, { ...way, at, needed: 'substantial' })
    expect(page).toContain('Comune di Bari')
    expect(page).toContain('con livello 2')
    expect(await claimsOf(client, back)).toMatchObject({ acr: 'substantial', age: 42 })
  })

  test('makes one person of one citizen, whichever provider says who it is', async () => {
    const [first, second] = [element(), element('altamura')]
    const one = await claimsOf(first, (await through(first, { citizen: 'aisha' })).back)
    const other = await claimsOf(second, (await through(second, { citizen: 'aisha', at: posting! })).back)
    expect(other['sub']).toBe(one['sub'])
  })

  test('without an Italian tax code is signing in all the same', async () => {
    const client = element()
    const { page, back } = await through(client, { citizen: 'astrid', at: node! })
    expect(page).toContain('questi dati: spidCode, name, familyName, dateOfBirth.')
    const claims = await claimsOf(client, back)
    expect(claims).toMatchObject({ acr: 'low', age: 47 })
    const again = element('monopoli')
    expect((await claimsOf(again, (await through(again, { citizen: 'astrid', at: node! })).back))['sub']).toBe(claims['sub'])
  })

  test('again is asked of who needs a higher level than the running session has', async () => {
    const browser = new Browser(api.origin)
    const low = element()
    const { back } = await through(low, {}, browser)
    expect(await claimsOf(low, back)).toMatchObject({ acr: 'low' })
    const silent = await browser.follow(element().authorize({ acr_values: 'low' }))
    expect(ElementClient.answer(silent).get('cdc-signin')).toBeTruthy()
    const high = element()
    const stepped = await through(high, { needed: 'high' }, browser)
    expect(await claimsOf(high, stepped.back)).toMatchObject({ acr: 'high' })
  })

  test('keeps no tax code, no name and no provider’s session in the clear between its steps', async () => {
    const client = element()
    await through(client, { citizen: 'nicola' })
    const rows = await api.database.rows(sql('oidc_payload').select('*'))
    expect(JSON.stringify(rows)).not.toMatch(/LTRNCL|Laterza/)
    const [sessions, requests] = await Promise.all(
      ['saml_session', 'saml_request'].map((table) => api.database.rows(sql(table).select('*'))),
    )
    expect(JSON.stringify([sessions, requests])).not.toMatch(/LTRNCL|Laterza/)
  })
})

describe('whoever is not identified', () => {
  const { reasons } = providerWords.it
  test.each(Object.keys(reasons))('is told why, and how to go on: %s', async (code) => {
    const { back, browser } = await through(element(), { outcome: code })
    expect(back.status).toBe(403)
    expect(back.body).toContain(reasons[Number(code) as keyof typeof reasons].title)
    expect(back.body).toContain(reasons[Number(code) as keyof typeof reasons].text)
    const [again, other] = linksOn(back.body)
    expect((await browser.follow(again!)).body).toContain(providerWords.it.choose.spid)
    expect((await browser.follow(other!)).body).toContain('Entra con CIE')
  })

  test('may try again in the same sign-in', async () => {
    const client = element()
    const { back, browser } = await through(client, { outcome: '25' })
    const page = await toProvider(browser, { ...back, url: new URL(linksOn(back.body)[1]!, api.origin) }, 'spid', main!)
    expect(await claimsOf(client, await answerBy(browser, page, main!, 'maria'))).toMatchObject({ acr: 'low' })
  })

  test('reads it in English where the page is English', async () => {
    const browser = new Browser(api.origin)
    const begun = await browser.follow(element().authorize({ ui_locales: 'en' }))
    const page = await toProvider(browser, begun, 'spid', main!)
    expect((await answerBy(browser, page, main!, 'maria', '23')).body).toContain('Your identity is suspended')
  })
})

describe('the choice of a provider', () => {
  const choice = async (tenant = 'bari') => {
    const browser = new Browser(api.origin)
    const begun = await browser.follow(element(tenant).authorize())
    return { browser, begun, page: await browser.follow(`${begun.url.href}/spid`) }
  }

  test('says what is asked, and shows providers in no fixed order', async () => {
    const orders = new Set<string>()
    const { browser, page } = await choice()
    expect(page.body).toContain('Chiederemo: codice SPID, nome, cognome, codice fiscale, data di nascita.')
    for (let time = 0; time < 40; time += 1) orders.add(linksOn((await browser.visit(page.url.href)).body).join(' '))
    expect(orders.size).toBe(2)
  })

  test('knows no other provider', async () => {
    const { browser, page } = await choice()
    const unknown = await browser.visit(`${page.url.pathname}/to?idp=https://elsewhere.example`)
    expect(unknown).toMatchObject({ status: 400, body: expect.stringContaining('non è tra quelli riconosciuti') as string })
  })

  test('is offered where the town offers it', async () => {
    expect((await choice('altamura')).begun.body).toContain('Entra con SPID')
    await api.operator.setSettings('altamura', 'identity', { sources: ['cie'] })
    const { begun, page } = await choice('altamura')
    expect(begun.body).not.toContain('Entra con SPID')
    expect(page.body).not.toContain('idp=')
    await api.operator.setSettings('altamura', 'identity', { sources: [] })
    expect((await choice('altamura')).begun.body).toContain('nessun modo di accedere')
    await api.operator.setSettings('altamura', 'identity', {})
  })

  test('is in the name of the one town that an application is for, else of the platform’s home', async () => {
    const invitation = await api.app.identity.issueRegistrationToken(['participate'])
    const registration = await fetch(`${api.origin}/oidc/reg`, {
      method: 'POST',
      headers: { authorization: `Bearer ${invitation}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        client_name: 'Bari in tasca',
        redirect_uris: ['https://app.example/back'],
        scope: 'openid participate',
      }),
    })
    const { client_id: id } = (await registration.json()) as { client_id: string }
    const asked = async (resource: string) => {
      const browser = new Browser(api.origin)
      const { url } = await browser.follow(
        element().authorize({
          client_id: id,
          redirect_uri: 'https://app.example/back',
          resource,
          scope: 'openid participate',
          state: 'x',
        }),
      )
      return toProvider(browser, { url } as Visited, 'spid', main!)
    }
    expect(await asked(`${api.origin}/v1/altamura`)).toContain('Comune di Altamura')
    expect(await asked(api.origin)).toContain('Comune di Monopoli')
  })
})
