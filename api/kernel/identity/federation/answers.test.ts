import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeKey, type FederationKey } from '../../../../demo/openid/entity.ts'
import type { Alterations } from '../../../../demo/openid/altering.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { providerWords } from '../sources/provider-words.ts'
import { Browser } from '../testing/browser.ts'
import { cieOidc } from './profile.ts'
import { federationSource } from './source.ts'
import { startFederation, type FederationDouble } from './testing/double.ts'
import { answerThere, claimsOf, through, toProvider, type Way } from './testing/flow.ts'

let api: TestApi
let double: FederationDouble
let stranger: FederationKey
let strangersBox: FederationKey
beforeAll(async () => {
  double = await startFederation()
  ;[stranger, strangersBox] = [await makeKey(), await makeKey('enc', 'RSA-OAEP-256')]
  api = await startApi({ start: new Date(), sources: [federationSource(cieOidc, double.place)] })
  double.enter(api.origin)
})
beforeEach(() => api.setNow(new Date()))
afterEach(() => {
  for (const name of Object.keys(double.provider.alterations)) delete double.provider.alterations[name as keyof Alterations]
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await double.stop()
})

const refused = (rule: string) => ({ status: 403, body: expect.stringContaining(`riferisci: ${rule}.`) as string })
const seconds = () => Math.floor(Date.now() / 1000)

/** The answer of the provider with something else in its address. */
async function answerWith(edit: (answer: URLSearchParams) => void, way: Way = {}) {
  const at = await toProvider(api, double, way)
  const address = new URL(await answerThere(at, way))
  edit(address.searchParams)
  return { at, address: address.href, back: await at.browser.follow(address.href) }
}

describe('an answer', () => {
  test('to no request of ours leads nowhere', async () => {
    const { back } = await answerWith((answer) => answer.set('state', 'x'.repeat(43)))
    expect(back.status).toBe(400)
  })

  test('counts once', async () => {
    const at = await toProvider(api, double)
    const address = await answerThere(at)
    const [first, second] = await Promise.all([at.browser.follow(address), new Browser(api.origin).follow(address)])
    expect([first.status, second.status].sort()).toEqual([303, 400])
    expect((await at.browser.follow(address)).status).toBe(400)
  })

  test('goes on only in the browser that began the sign-in, and is used up all the same', async () => {
    const at = await toProvider(api, double)
    const address = await answerThere(at)
    expect((await new Browser(api.origin).follow(address)).status).toBe(400)
    expect((await at.browser.follow(address)).status).toBe(400)
  })

  test('goes on only in the browser that brought it', async () => {
    const at = await toProvider(api, double)
    const victim = new Browser(api.origin)
    const arrived = await victim.visit(await answerThere(at))
    expect(arrived.status).toBe(303)
    const without = new URL(arrived.location!, api.origin)
    without.search = ''
    const shown = await at.browser.follow(without.href)
    expect(shown.status).toBe(200)
    expect(shown.body).toContain(providerWords.it.choose.cie)
  })

  test.each([
    ['names another provider', (answer: URLSearchParams) => answer.set('iss', 'https://other.example')],
    ['names none', (answer: URLSearchParams) => answer.delete('iss')],
  ])('that %s is refused', async (_what, edit) => {
    expect((await answerWith(edit)).back).toMatchObject(refused('answer.issuer'))
  })

  test('without a code is refused', async () => {
    expect((await answerWith((answer) => answer.delete('code'))).back).toMatchObject(refused('answer.code'))
  })

  test('with the code of another sign-in is refused', async () => {
    const thief = await toProvider(api, double)
    const stolen = new URL(await answerThere(thief)).searchParams.get('code')!
    const { back } = await answerWith((answer) => answer.set('code', stolen))
    expect(back).toMatchObject(refused('token.refused'))
  })

  test('with a code of another town is refused', async () => {
    const there = await toProvider(api, double, { tenant: 'altamura' })
    const code = new URL(await answerThere(there)).searchParams.get('code')!
    const { back } = await answerWith((answer) => answer.set('code', code))
    expect(back).toMatchObject(refused('token.refused'))
  })
})

/** What the provider says, how, and what of it is refused. */
const altered: readonly [string, () => Alterations, string][] = [
  ['another nonce', () => ({ idToken: (claims) => ({ ...claims, nonce: 'x'.repeat(43) }) }), 'id_token.nonce'],
  ['no nonce', () => ({ idToken: ({ nonce: _nonce, ...claims }) => claims }), 'id_token.nonce'],
  [
    'the client id of another town',
    () => ({ idToken: (claims) => ({ ...claims, aud: `${api.origin}/c_a225/` }) }),
    'id_token.aud',
  ],
  [
    'another party beside us',
    () => ({ idToken: (claims) => ({ ...claims, aud: [`${api.origin}/c_a662/`, 'https://other.example'] }) }),
    'id_token.aud',
  ],
  ['another issuer', () => ({ idToken: (claims) => ({ ...claims, iss: 'https://other.example' }) }), 'id_token.iss'],
  ['an end that has passed', () => ({ idToken: (claims) => ({ ...claims, exp: seconds() - 120 }) }), 'id_token.expired'],
  ['no end', () => ({ idToken: ({ exp: _exp, ...claims }) => claims }), 'id_token.exp'],
  ['an issue to come', () => ({ idToken: (claims) => ({ ...claims, iat: seconds() + 600 }) }), 'id_token.iat'],
  ['another access token', () => ({ idToken: (claims) => ({ ...claims, at_hash: 'x'.repeat(22) }) }), 'id_token.at_hash'],
  ['no access token', () => ({ idToken: ({ at_hash: _hash, ...claims }) => claims }), 'id_token.at_hash'],
  ['no level', () => ({ idToken: ({ acr: _acr, ...claims }) => claims }), 'id_token.level'],
  ['a level that is none', () => ({ idToken: (claims) => ({ ...claims, acr: 'SpidL2' }) }), 'id_token.level'],
  ['a stranger’s signature', () => ({ idTokenKey: stranger }), 'id_token.signature'],
  [
    'a stranger’s signature under the provider’s name of the key',
    () => ({ idTokenKey: { ...stranger, jwk: double.provider.core.jwk } }),
    'id_token.signature',
  ],
]
const aboutPerson: readonly [string, () => Alterations, string][] = [
  ['somebody else', () => ({ userinfo: (claims) => ({ ...claims, sub: 'other' }) }), 'userinfo.sub'],
  ['another party', () => ({ userinfo: (claims) => ({ ...claims, aud: `${api.origin}/c_a225/` }) }), 'userinfo.aud'],
  ['another issuer', () => ({ userinfo: (claims) => ({ ...claims, iss: 'https://other.example' }) }), 'userinfo.iss'],
  ['yesterday', () => ({ userinfo: (claims) => ({ ...claims, exp: seconds() - 120 }) }), 'userinfo.expired'],
  ['whom a stranger has signed', () => ({ userinfoKey: stranger }), 'userinfo.signature'],
  ['in the clear', () => ({ userinfoInClear: true }), 'userinfo.encryption'],
  ['encrypted to somebody else', () => ({ userinfoTo: strangersBox }), 'userinfo.encryption'],
  [
    'nobody who can be known again',
    () => ({
      userinfo: ({
        'https://attributes.eid.gov.it/fiscal_number': _n,
        'https://attributes.eid.gov.it/spid_code': _c,
        ...claims
      }) => claims,
    }),
    'person.identifier',
  ],
  ['without a name', () => ({ userinfo: ({ given_name: _name, ...claims }) => claims }), 'person.name'],
]

describe('an ID token', () => {
  test.each(altered)('with %s is refused', async (_what, alterations, rule) => {
    Object.assign(double.provider.alterations, alterations())
    expect((await through(api, double)).back).toMatchObject(refused(rule))
  })

  test('of a lower level than was asked for leads to a safer way', async () => {
    const { back } = await through(api, double, { needed: 'substantial', level: '1' })
    expect(back).toMatchObject({ status: 403, body: expect.stringContaining(providerWords.it.tooLow.text) as string })
  })
})

describe('attributes', () => {
  test.each(aboutPerson)('of %s are refused', async (_what, alterations, rule) => {
    Object.assign(double.provider.alterations, alterations())
    expect((await through(api, double)).back).toMatchObject(refused(rule))
  })

  test('that are right are taken, and what is optional keeps nobody out', async () => {
    double.provider.alterations.userinfo = ({ birthdate: _date, ...claims }) => claims
    const { element, back } = await through(api, double, { citizen: 'teresa' })
    expect(await claimsOf(element, back)).not.toHaveProperty('age')
  })
})
