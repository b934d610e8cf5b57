import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../db/index.ts'
import { demoCitizens, demoLogin } from './index.ts'
import { Browser } from './testing/browser.ts'
import { ElementClient } from './testing/element.ts'
import { pageOfBari, startIdentity, type IdentityServer } from './testing/server.ts'

let api: IdentityServer
beforeAll(async () => {
  api = await startIdentity()
})
afterAll(() => api.stop())

const visitor = () => new Browser(api.issuer)
const element = (page: { origin?: string; tenant?: string; mode?: string } = {}) =>
  new ElementClient(api.issuer, { origin: pageOfBari, ...page })
const bodyOf = async (response: Response) => (await response.json()) as Record<string, unknown>

describe('signing in from a page', () => {
  test('ends on the page with a code that becomes a token for this person', async () => {
    const client = element()
    const browser = visitor()
    const chooser = await browser.follow(client.authorize())
    expect(chooser.status).toBe(200)
    expect(chooser.body).toContain('Maria Cassano')
    const back = await browser.follow(chooser.url.href, { citizen: 'elena' })
    expect(back.location).toMatch(/^https:\/\/www\.comune\.bari\.example\/petizioni\?id=7#cdc-signin=/)
    expect(ElementClient.answer(back).get('state')).toBe(new URL(client.authorize()).searchParams.get('state'))
    const tokens = await bodyOf(await client.redeem(ElementClient.answer(back).get('cdc-signin')!))
    expect(tokens).toMatchObject({ token_type: 'DPoP', expires_in: 600, scope: 'participate staff' })
    const me = await bodyOf(await client.call('/v1/bari/me', String(tokens.access_token)))
    expect(me).toMatchObject({
      assurance: 'substantial',
      age: 29,
      standing: { bari: ['works_here'], monopoli: ['resident'] },
      clientId: 'cdc-elements',
      scopes: ['participate', 'staff'],
    })
    expect(await api.identity.loadPerson(String(me.id))).toMatchObject({ givenName: 'Elena', familyName: 'Marchetti' })
  })

  test('asks nobody again while the session runs, unless the page wants it', async () => {
    const browser = visitor()
    await element().tokensOf(browser, 'maria')
    const silent = await browser.follow(element({ origin: 'https://www.comune.noci.example', tenant: 'noci' }).authorize())
    expect(ElementClient.answer(silent).get('cdc-signin')).toBeTruthy()
    const asked = await browser.follow(element().authorize({ prompt: 'login' }))
    expect(asked.body).toContain('Maria Cassano')
  })

  test('lets somebody else sign in at the same computer, and ends the first one’s session', async () => {
    const browser = visitor()
    const first = element()
    const tokens = await first.tokensOf(browser, 'maria')
    const second = element()
    const back = await second.signIn(browser, 'vito', { prompt: 'login' })
    const { access_token } = await bodyOf(await second.redeem(ElementClient.answer(back).get('cdc-signin')!))
    expect(await bodyOf(await second.call('/', String(access_token)))).toMatchObject({ assurance: 'high', age: 67 })
    expect((await first.refresh(tokens.refresh_token)).status).toBe(400)
  })

  test('needs a higher level when the page says so, and refuses a citizen below it', async () => {
    const browser = visitor()
    await element().tokensOf(browser, 'francesca')
    const client = element()
    const chooser = await browser.follow(client.authorize({ acr_values: 'substantial' }))
    expect(chooser.body).toContain('livello significativo')
    const refused = await browser.follow(chooser.url.href, { citizen: 'francesca' })
    expect(refused.status).toBe(403)
    expect(refused.body).toContain('serve almeno significativo')
    const accepted = await browser.follow(chooser.url.href, { citizen: 'maria' })
    expect(ElementClient.answer(accepted).get('cdc-signin')).toBeTruthy()
  })

  test('makes one person of several first logins at once', async () => {
    const amina = demoLogin(
      demoCitizens.find(({ key }) => key === 'amina')!,
      new Date(),
    )
    const subjects = await Promise.all(Array.from({ length: 24 }, () => api.identity.enroll('demo', amina)))
    expect(new Set(subjects).size).toBe(1)
  })

  test('goes back with access_denied when the citizen cancels', async () => {
    const browser = visitor()
    const chooser = await browser.follow(element().authorize())
    const back = await browser.follow(`${chooser.url.href}/cancel`, {})
    expect(back.location).toContain(pageOfBari)
    expect(ElementClient.answer(back).get('cdc-signin-error')).toBe('access_denied')
  })

  test('posts to the page’s origin from a popup, by a script from outside the page', async () => {
    const browser = visitor()
    const done = await element({ mode: 'popup' }).signIn(browser, 'maria')
    expect(done.status).toBe(200)
    expect(done.body).toContain(`data-origin="${pageOfBari}"`)
    expect(done.body).not.toMatch(/<script(?![^>]*src=)/)
    expect(done.headers.get('content-security-policy')).toContain(`script-src 'self'`)
    expect((await browser.visit('/signin/callback.js')).body).toContain('postMessage(JSON.parse(message), origin)')
  })

  test('speaks English to who asks for it', async () => {
    const page = await visitor().follow(element().authorize({ ui_locales: 'en' }))
    expect(page.body).toContain('<html lang="en">')
    expect(page.body).toContain('52 years old')
  })
})

describe('a page of the sign-in', () => {
  test('is neither kept nor framed nor told to other sites', async () => {
    const page = await visitor().follow(element().authorize())
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('content-security-policy')).toContain(`default-src 'none'`)
    expect(page.headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`)
  })

  test('is of no use without the cookie of that sign-in', async () => {
    const chooser = await visitor().follow(element().authorize())
    const other = visitor()
    expect((await other.follow(chooser.url.href)).status).toBe(400)
    expect((await other.follow(chooser.url.href, { citizen: 'maria' })).status).toBe(400)
    const cookie = other.cookiesFor((await other.follow(element().authorize())).url.pathname)
    expect((await visitor().visit(chooser.url.href, undefined, { cookie })).status).toBe(400)
    const victim = visitor()
    const own = await victim.follow(element().authorize())
    expect((await victim.visit(own.url.href, { citizen: 'maria' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(400)
  })

  test('sets cookies on /oidc and /signin only, closed to scripts', async () => {
    const browser = visitor()
    const client = element()
    const tokens = await client.tokensOf(browser, 'maria')
    expect(browser.cookiesSet.length).toBeGreaterThan(0)
    for (const { attributes } of browser.cookiesSet) {
      expect(attributes).toMatch(/path=\/(oidc|signin)(\/|;|$)/i)
      expect(attributes).toMatch(/httponly/i)
      expect(attributes).toMatch(/samesite=lax/i)
    }
    const elsewhere = [await client.call('/v1/bari/me', tokens.access_token), await client.refresh(tokens.refresh_token)]
    for (const response of elsewhere) expect(response.headers.getSetCookie()).toEqual([])
  })
})

describe('sign-ins outlive the process', () => {
  test('a restart keeps sessions, refresh tokens and keys', async () => {
    const browser = visitor()
    const client = element()
    const tokens = await client.tokensOf(browser, 'paolo')
    await api.restart()
    expect((await client.call('/', tokens.access_token)).status).toBe(200)
    expect((await client.refresh(tokens.refresh_token)).status).toBe(200)
    expect(ElementClient.answer(await browser.follow(element().authorize())).get('cdc-signin')).toBeTruthy()
  })

  test('stores neither tokens nor subjects as they are', async () => {
    const client = element()
    const tokens = await client.tokensOf(visitor(), 'rosa')
    const stored = await api.database.rows<{ row: string }>(sql.raw(`select row_to_json(p)::text as row from oidc_payload p`))
    expect(stored.filter(({ row }) => row.includes(tokens.refresh_token))).toEqual([])
    const logins = await api.database.rows<{ subject_hash: string }>(sql('person_login').select('subject_hash'))
    expect(logins.map(({ subject_hash }) => subject_hash)).not.toContain('rosa')
  })

  test('what has expired is purged', async () => {
    await api.database.run(sql('oidc_payload').insert({ model: 'X', id: 'old', payload: '{}', expires_at: new Date(0) }))
    expect(await api.identity.purge()).toBeGreaterThan(0)
    expect(await api.database.row(sql('oidc_payload').where({ model: 'X' }))).toBeUndefined()
  })

  test('an erased person is gone: no name, no standing, no sign-in', async () => {
    const browser = visitor()
    const client = element()
    const tokens = await client.tokensOf(browser, 'antonio')
    const { id } = (await bodyOf(await client.call('/', tokens.access_token))) as { id: string }
    await api.identity.erase(id)
    expect(await api.identity.loadPerson(id)).toBeUndefined()
    expect((await client.refresh(tokens.refresh_token)).status).toBe(400)
    expect((await browser.follow(element().authorize())).body).toContain('Maria Cassano')
    const again = element()
    const fresh = await again.tokensOf(visitor(), 'antonio')
    expect((await bodyOf(await again.call('/', fresh.access_token))).id).not.toBe(id)
  })
})

test('nothing in these tests was a fault', () => {
  expect(api.faults).toEqual([])
})
