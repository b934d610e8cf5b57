import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { sql } from '../db/index.ts'
import { emailSource, type LoginSource, type VerifiedLogin } from './index.ts'
import { Browser, type Visited } from './testing/browser.ts'
import { ElementClient } from './testing/element.ts'
import { lastLetter, signInByLink } from './testing/email.ts'
import { pageOfBari, startIdentity, type IdentityServer } from './testing/server.ts'

/** Of nobody: the check letters are wrong. */
const [taxCode, otherTaxCode] = ['SRRDAA80A41A662Z', 'VRDGNN75B02A662Z']

let vouched: VerifiedLogin
const sourceNamed = (name: string): LoginSource => ({
  ...{ name, label: { it: name.toUpperCase(), en: name.toUpperCase() } },
  visit: async () => ({ login: vouched }),
})

let mail: MailServer
let api: IdentityServer
beforeAll(async () => {
  mail = await startMailServer()
  const sources = [sourceNamed('spid'), sourceNamed('cie'), emailSource]
  api = await startIdentity({ sources, mail: { url: mail.url, from: 'casa@towns.example' } })
})
afterAll(async () => {
  await api.stop()
  await mail.stop()
})
beforeEach(() => api.database.run(sql('login_letter').delete()))

let sequence = 0
const spid = (like: Partial<VerifiedLogin> = {}): VerifiedLogin => ({
  ...{ sourceSubject: `s${(sequence += 1)}`, assurance: 'substantial', givenName: 'Ada', familyName: 'Serra', standing: [] },
  ...like,
})
const newAddress = () => `ada${(sequence += 1)}@example.org`
const clientOf = () => new ElementClient(api.issuer, { origin: pageOfBari })
const linking = { link: '1', prompt: 'login' }

/** Opens the sign-in and chooses a way. */
async function choose(browser: Browser, source: string, overrides: Record<string, string> = {}, client = clientOf()) {
  const page = await browser.follow(client.authorize(overrides))
  return browser.follow(`/signin/${page.url.pathname.split('/')[2]}/${source}`)
}

/** Asks for a letter in the sign-in that the browser is in, and opens its link. */
async function proveAddress(browser: Browser, page: Visited, address: string): Promise<Visited> {
  await browser.follow(page.url.pathname, { address })
  return signInByLink(browser, await lastLetter(mail, address))
}

const personOf = async (client: ElementClient, visited: Visited) => {
  const code = ElementClient.answer(visited).get('cdc-signin')!
  const tokens = (await (await client.redeem(code)).json()) as { access_token: string }
  return (await (await client.call('/', tokens.access_token)).json()) as { id: string; assurance: string }
}

/** Signs in with a source that vouches for `login`. */
async function signedIn(login: VerifiedLogin, source = 'spid') {
  const browser = new Browser(api.issuer)
  const client = clientOf()
  vouched = login
  const { id } = await personOf(client, await choose(browser, source, {}, client))
  return { browser, client, id }
}

/** A new account by e-mail. */
async function byEmail(address = newAddress()) {
  const browser = new Browser(api.issuer)
  const client = clientOf()
  const back = await proveAddress(browser, await choose(browser, 'email', {}, client), address)
  return { browser, address, ...(await personOf(client, back)) }
}

describe('another way of signing in', () => {
  test('is added after both have been shown and the button is pressed, and leads to the same person', async () => {
    const { browser, id } = await signedIn(spid())
    const address = newAddress()
    const page = await proveAddress(browser, await choose(browser, 'email', linking), address)
    expect(page.body).toContain('Un altro modo di accedere per Ada Serra')
    expect(await api.database.rows(sql('person_login').where({ source: 'email', person_id: id }))).toEqual([])
    const back = await browser.follow(page.url.pathname, {})
    expect(ElementClient.answer(back).get('cdc-signin')).toBeTruthy()
    expect(await byEmail(address)).toMatchObject({ id, assurance: 'low' })
  })

  test('is added to nobody who is not signed in', async () => {
    const page = await new Browser(api.issuer).follow(clientOf().authorize(linking))
    expect([page.status, page.body.includes('devi prima essere entrato')]).toEqual([403, true])
  })

  test('is not added in a browser that was left open, and makes no older sign-in a recent one', async () => {
    const { browser, id } = await signedIn(spid())
    const session = { model: 'Session', account_id: id }
    /** The session, as if whoever is signed in had shown who they are so many seconds ago. */
    const shown = (seconds: number) =>
      api.database.run(
        sql('oidc_payload')
          .where(session)
          .update({ payload: sql.raw(`jsonb_set(payload, '{loginTs}', to_jsonb(?::int))`, [begun - seconds]) }),
      )
    const begun = Math.floor(Date.now() / 1000)
    await shown(660)
    const refused = await browser.follow(clientOf().authorize(linking))
    expect([refused.status, refused.body.includes('accedi di nuovo')]).toEqual([403, true])
    await shown(300)
    const page = await proveAddress(browser, await choose(browser, 'email', linking), newAddress())
    await browser.follow(page.url.pathname, {})
    expect(
      await api.database.row(sql('oidc_payload').select(sql.raw(`(payload->>'loginTs')::int as at`)).where(session)),
    ).toEqual({
      at: begun - 300,
    })
  })

  test('changes no name that a source vouches for', async () => {
    const login = spid()
    const { browser, id } = await signedIn(login)
    vouched = { ...login, sourceSubject: `other-${login.sourceSubject}` }
    const page = await choose(browser, 'cie', linking)
    expect(page.url.pathname).toMatch(/\/link$/)
    await browser.follow(page.url.pathname.replace(/link$/, 'names'), { given_name: 'Falsa', family_name: 'Identità' })
    const names = await api.database.rows(sql('person').select('given_name').where({ given_name: 'Falsa' }))
    expect([names, (await api.identity.loadPerson(id))?.givenName]).toEqual([[], 'Ada'])
  })

  test('joins the account that it leads to, which is said before', async () => {
    const other = await byEmail()
    const { browser, id } = await signedIn(spid())
    const page = await proveAddress(browser, await choose(browser, 'email', linking), other.address)
    expect(page.body).toContain('non si può tornare indietro')
    expect(await api.identity.loadPerson(other.id)).toBeDefined()
    await browser.follow(page.url.pathname, {})
    expect(await api.identity.loadPerson(other.id)).toBeUndefined()
    expect(await api.identity.mergedInto(id)).toEqual([other.id])
    expect((await byEmail(other.address)).id).toBe(id)
    // Whoever was signed in to the merged one is asked anew.
    expect((await other.browser.follow(clientOf().authorize())).url.pathname).toMatch(/^\/signin\//)
  })

  test('is not two people’s: another tax code is refused', async () => {
    vouched = spid({ taxCode })
    const { browser, id } = await signedIn(vouched)
    vouched = spid({ taxCode: otherTaxCode })
    const page = await choose(browser, 'cie', linking)
    expect([page.status, page.body.includes('due persone diverse')]).toEqual([403, true])
    expect((await browser.follow(page.url.pathname, {})).status).toBe(403)
    expect(await api.database.rows(sql('person_login').where({ person_id: id }))).toHaveLength(1)
  })

  test('is not added by a session weaker than the account: a mailbox takes over no verified identity', async () => {
    const address = newAddress()
    const owner = await signedIn(spid())
    const page = await proveAddress(owner.browser, await choose(owner.browser, 'email', linking), address)
    await owner.browser.follow(page.url.pathname, {})
    const thief = await byEmail(address)
    expect(thief.id).toBe(owner.id)
    vouched = spid()
    const refused = await choose(thief.browser, 'cie', linking)
    expect([refused.status, refused.body.includes('livello significativo')]).toEqual([403, true])
    expect((await thief.browser.follow(refused.url.pathname, {})).status).toBe(403)
    expect(await api.database.rows(sql('person_login').where({ person_id: owner.id }))).toHaveLength(2)
  })

  test('does not join an account by its weakest way', async () => {
    const address = newAddress()
    const owner = await signedIn(spid())
    const page = await proveAddress(owner.browser, await choose(owner.browser, 'email', linking), address)
    await owner.browser.follow(page.url.pathname, {})
    const thief = await signedIn(spid())
    const refused = await proveAddress(thief.browser, await choose(thief.browser, 'email', linking), address)
    expect([refused.status, refused.body.includes('più sicuro')]).toEqual([403, true])
    expect((await thief.browser.follow(refused.url.pathname, {})).status).toBe(403)
    expect(await api.identity.loadPerson(owner.id)).toBeDefined()
  })

  test('is added by no form of another site, and by no letter of another browser', async () => {
    const { browser, id } = await signedIn(spid())
    const page = await proveAddress(browser, await choose(browser, 'email', linking), newAddress())
    expect((await browser.visit(page.url.pathname, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(400)
    // The attacker has proved their address in a sign-in of their own; the victim opens its link, and its page.
    const attacker = new Browser(api.issuer)
    const asked = await choose(attacker, 'email')
    const address = newAddress()
    await attacker.follow(asked.url.pathname, { address })
    const letter = await lastLetter(mail, address)
    expect((await browser.follow(letter.link)).status).toBe(403)
    expect((await browser.follow(letter.link, { token: letter.token })).status).toBe(403)
    expect((await browser.follow(`${asked.url.pathname.replace('/email', '/link')}`, {})).status).toBe(400)
    expect(await api.database.rows(sql('person_login').where({ person_id: id }))).toHaveLength(1)
  })
})

test('nothing in these tests was a fault', () => {
  expect(api.faults).toEqual([])
})
