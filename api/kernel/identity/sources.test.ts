import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database.ts'
import { connect, sql } from '../db/index.ts'
import { completedYears } from './age.ts'
import {
  createIdentity,
  demoCitizens,
  demoLogin,
  demoSource,
  forPerson,
  loadSecrets,
  type LoginSource,
  type VerifiedLogin,
} from './index.ts'
import { html } from './pages/html.ts'
import { Browser } from './testing/browser.ts'
import { ElementClient } from './testing/element.ts'
import { pageOfBari, startIdentity, type IdentityServer } from './testing/server.ts'

const ada: VerifiedLogin = { sourceSubject: 'ada', assurance: 'low', givenName: 'Ada', familyName: 'Serra', standing: [] }

/** As e-mail will be: an address, then the code that was sent. */
const twoSteps: LoginSource = {
  name: 'mail',
  label: { it: 'E-mail', en: 'E-mail' },
  async visit({ method, step, form, kept, pathOf }) {
    if (method === 'GET') return { page: { title: 'E-mail', body: html`<form method="post" action="${pathOf('')}"></form>` } }
    if (step === '') return { page: { title: 'Codice', body: html`<p>${form.get('address') ?? ''}</p>` }, keep: { code: '4711' } }
    if ((kept as { code: string } | undefined)?.code !== form.get('code'))
      return { page: { title: 'No', body: html`<p>no</p>`, status: 403 } }
    return { login: ada }
  },
}

/** As SPID and CIE will be: to a provider and back, by a form that its page posts. */
const roundTrip: LoginSource = {
  name: 'away',
  label: { it: 'Altrove', en: 'Elsewhere' },
  async visit({ step, kept, pathOf }) {
    if (step !== 'return') return { redirect: `https://idp.example/?relay=${pathOf('').split('/')[2]}`, keep: { asked: true } }
    return (kept as { by?: string } | undefined)?.by ? { login: { ...ada, assurance: 'high' } } : { redirect: pathOf('') }
  },
  arrive: async ({ form }) => {
    const uid = form.get('RelayState')
    return uid ? { uid, step: 'return', keep: { by: form.get('SAMLResponse') } } : undefined
  },
}

describe('login sources', () => {
  let api: IdentityServer
  beforeAll(async () => {
    api = await startIdentity({ sources: [twoSteps, roundTrip] })
  })
  afterAll(() => api.stop())
  const start = async () => {
    const browser = new Browser(api.issuer)
    const client = new ElementClient(api.issuer, { origin: pageOfBari })
    return { browser, client, choice: await browser.follow(client.authorize()) }
  }

  test('are chosen from a page when there are several', async () => {
    const { choice } = await start()
    expect(choice.body).toContain('E-mail')
    expect(choice.body).toContain('Altrove')
    expect(choice.body).toContain('per continuare su Bari')
  })

  test('may take two steps', async () => {
    const { browser, client, choice } = await start()
    const asked = await browser.follow(`${choice.url.href}/mail`, { address: '<b>@example.org' })
    expect(asked.body).toContain('&lt;b&gt;@example.org')
    expect((await browser.follow(`${choice.url.href}/mail/code`, { code: '1' })).status).toBe(403)
    const back = await browser.follow(`${choice.url.href}/mail/code`, { code: '4711' })
    const tokens = (await (await client.redeem(ElementClient.answer(back).get('cdc-signin')!)).json()) as { access_token: string }
    expect(await (await client.call('/', tokens.access_token)).json()).toMatchObject({ assurance: 'low', standing: {} })
  })

  test('may send the citizen elsewhere and back', async () => {
    const { browser, client, choice } = await start()
    const away = await browser.follow(`${choice.url.href}/away`)
    expect(away.location).toMatch(/^https:\/\/idp\.example\//)
    const uid = new URL(away.location!).searchParams.get('relay')!
    const withoutCookies = await new Browser(api.issuer).visit('/signin/from/away', { RelayState: uid, SAMLResponse: 'signed' })
    const arrived = `/signin/${uid}/away/return`
    expect(withoutCookies.location).toMatch(new RegExp(`^${arrived}\\?ticket=[\\w-]{43}$`))
    // Whoever began it and let somebody else sign in there has not the ticket.
    for (const guess of [arrived, `${arrived}?ticket=`, `${arrived}?ticket=${'x'.repeat(43)}`])
      expect((await browser.visit(guess)).location).toBe(`/signin/${uid}/away`)
    const back = await browser.follow(withoutCookies.location!)
    expect((await client.redeem(ElementClient.answer(back).get('cdc-signin')!)).status).toBe(200)
    expect((await new Browser(api.issuer).visit('/signin/from/away', { SAMLResponse: 'x' })).status).toBe(400)
  })
})

test('a source that fails leaves a calm page and a reported fault', async () => {
  const broken: LoginSource = {
    name: 'broken',
    label: { it: 'Rotta', en: 'Broken' },
    visit: () => Promise.reject(new Error('unreachable')),
  }
  const api = await startIdentity({ sources: [broken] })
  const page = await new Browser(api.issuer).follow(new ElementClient(api.issuer, { origin: pageOfBari }).authorize())
  expect(page.status).toBe(503)
  expect(page.body).toContain('Il servizio non risponde')
  expect(page.body).not.toContain('unreachable')
  expect(api.faults).toMatchObject([{ message: 'unreachable' }])
  await api.stop()
})

test('behind a proxy the public origin counts, and cookies need https', async () => {
  const publicOrigin = 'https://api.example'
  const api = await startIdentity({ publicOrigin })
  const client = new ElementClient(publicOrigin, { origin: pageOfBari })
  const { pathname, search } = new URL(client.authorize())
  const browser = new Browser(api.issuer)
  const begun = await browser.visit(pathname + search, undefined, { 'x-forwarded-host': 'evil.example' })
  expect(begun.location).toMatch(/^\/signin\//)
  expect(browser.cookiesSet.length).toBeGreaterThan(0)
  for (const { attributes } of browser.cookiesSet) expect(attributes).toMatch(/; secure/i)
  const chosen = await browser.visit(`${begun.location!}/demo`, { citizen: 'maria' })
  expect(chosen.location).toMatch(/^https:\/\/api\.example\/oidc\/auth\//)
  await api.stop()
})

describe('composing identity', () => {
  test('refuses a demonstration, plain http or kept secrets in production', async () => {
    const testDatabase = await createTestDatabase()
    const database = connect(testDatabase.appUrl, 2)
    const secrets = await loadSecrets(database, {}, false)
    const options = {
      database,
      secrets,
      clock: () => new Date(),
      newId: v7,
      tenants: { bySlug: async () => undefined },
      standingIn: async () => undefined,
      sources: [],
    }
    const https = 'https://api.example'
    const sources = [demoSource({ townName: async () => undefined })]
    expect(() => createIdentity({ ...options, issuer: https, sources, production: true })).toThrow('demo is not for production')
    expect(() => createIdentity({ ...options, issuer: 'http://api.example', production: true })).toThrow('https')
    expect(() => createIdentity({ ...options, issuer: `${https}/`, production: false })).toThrow('origin')
    expect(createIdentity({ ...options, issuer: https, production: true })).toBeDefined()
    await expect(loadSecrets(database, {}, true)).rejects.toThrow('CDC_ACCESS_TOKEN_KEY is missing')
    expect(await loadSecrets(database, {}, false)).toEqual(secrets)
    await database.close()
    await testDatabase.drop()
  })
})

describe('standing', () => {
  test('of a person is seen by that person’s transaction and the town’s, by nobody else’s', async () => {
    const api = await startIdentity()
    const elena = demoCitizens.find(({ key }) => key === 'elena')!
    const id = await api.identity.enroll('demo', demoLogin(elena, new Date()))
    const other = await api.identity.enroll(
      'demo',
      demoLogin(
        demoCitizens.find(({ key }) => key === 'rosa')!,
        new Date(),
      ),
    )
    const all = sql('person_standing').select('standing')
    expect(await forPerson(api.database, id, (db) => db.rows(all))).toHaveLength(2)
    expect(await forPerson(api.database, other, (db) => db.rows(all))).toHaveLength(1)
    const bari = await api.database.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' }))
    expect(await api.database.forTenant(bari!.id, (db) => db.rows(all))).toEqual([{ standing: 'works_here' }])
    await expect(api.database.rows(all)).rejects.toThrow()
    await api.stop()
  })

  test('is what the source says now, no more what it said before', async () => {
    const api = await startIdentity()
    const [maria] = demoCitizens
    const id = await api.identity.enroll('demo', demoLogin(maria!, new Date()))
    const moved = { ...demoLogin(maria!, new Date()), standing: [{ tenant: 'noci', standing: 'resident' as const }] }
    expect(await api.identity.enroll('demo', moved)).toBe(id)
    const ties = sql('person_standing').join('tenant', 'tenant.id', 'tenant_id').select('slug', 'ended_why')
    const rows = await forPerson(api.database, id, (db) => db.rows<{ slug: string; ended_why: string | null }>(ties))
    expect(rows.filter(({ ended_why: why }) => why === null)).toEqual([{ slug: 'noci', ended_why: null }])
    expect(rows.filter(({ ended_why: why }) => why === 'not_vouched').length).toBeGreaterThan(0)
    await api.stop()
  })
})

test('a year is completed on the birthday, by the calendar of Italy', () => {
  expect(completedYears('2008-11-23', new Date('2026-11-22T22:59:00Z'))).toBe(17)
  expect(completedYears('2008-11-23', new Date('2026-11-22T23:00:00Z'))).toBe(18)
  expect(completedYears('2008-02-29', new Date('2026-02-28T12:00:00Z'))).toBe(17)
  expect(completedYears('2008-02-29', new Date('2026-03-01T12:00:00Z'))).toBe(18)
})
