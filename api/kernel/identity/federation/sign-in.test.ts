import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApi, townPage, type TestApi } from '../../../testing/start-api.ts'
import { sql } from '../../db/index.ts'
import { openRecord, personHash, recordsOf } from '../saml/log.ts'
import { linksOn } from '../saml/testing/fields.ts'
import { providerWords } from '../sources/provider-words.ts'
import { loadSecrets } from '../secrets.ts'
import { Browser } from '../testing/browser.ts'
import { ElementClient } from '../testing/element.ts'
import { cieOidc, spidOidc } from './profile.ts'
import { federationSource } from './source.ts'
import { startFederation, type FederationDouble } from './testing/double.ts'
import { claimsOf, through, toProvider } from './testing/flow.ts'

let api: TestApi
let cie: FederationDouble
let spid: FederationDouble
beforeAll(async () => {
  ;[cie, spid] = await Promise.all([startFederation(), startFederation('SPID di prova')])
  api = await startApi({
    start: new Date(),
    sources: [federationSource(cieOidc, cie.place), federationSource(spidOidc, spid.place)],
  })
  // Both federations know the one aggregator by one key.
  for (const { federation } of [cie, spid])
    federation.anchor.below.set(api.origin, {
      type: 'federation_entity',
      jwks: { keys: cie.place.keys.federation.map(({ jwk }) => jwk) },
    })
})
// The provider goes by the real clock.
beforeEach(() => api.setNow(new Date()))
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await Promise.all([cie.stop(), spid.stop()])
})

describe('signing in', () => {
  test('with CIE ends on the page, with the level that was asked for', async () => {
    const { element, page, back } = await through(api, cie, { needed: 'substantial' })
    expect(page.body).toContain('Comune di Bari')
    expect(page.body).toContain('con livello 2')
    expect(await claimsOf(element, back)).toMatchObject({
      acr: 'substantial',
      age: api.now().getUTCFullYear() - 1984 - tooEarly(),
    })
  })

  test('makes one person of one citizen, whoever vouches for them, in whichever town', async () => {
    const one = await through(api, cie, { citizen: 'aisha' })
    const other = await through(api, cie, { citizen: 'aisha', tenant: 'altamura' })
    const [first, second] = [await claimsOf(one.element, one.back), await claimsOf(other.element, other.back)]
    expect(second['sub']).toBe(first['sub'])
  })

  test('at a higher level than was asked for counts as that', async () => {
    const { element, back } = await through(api, cie, { needed: 'low', level: '3' })
    expect(await claimsOf(element, back)).toMatchObject({ acr: 'high' })
  })

  test('again is asked of who needs a higher level than the running session has', async () => {
    const { browser } = await through(api, cie)
    const element = new ElementClient(api.origin, { origin: townPage })
    const silent = await browser.follow(element.authorize({ acr_values: 'low' }))
    expect(ElementClient.answer(silent).get('cdc-signin')).toBeTruthy()
    const { element: higher, back } = await through(api, cie, { needed: 'high' }, browser)
    expect(await claimsOf(higher, back)).toMatchObject({ acr: 'high' })
  })

  test('asks what the rules want: a signed request with PKCE, the provider alone, the attributes in the end', async () => {
    const { asked } = await toProvider(api, cie, { needed: 'substantial' })
    const request = JSON.parse(Buffer.from(asked.searchParams.get('request')!.split('.')[1]!, 'base64url').toString()) as Record<
      string,
      unknown
    >
    expect(request).toMatchObject({
      iss: `${api.origin}/c_a662/`,
      client_id: asked.searchParams.get('client_id'),
      aud: cie.provider.entity.id,
      code_challenge: asked.searchParams.get('code_challenge'),
      code_challenge_method: 'S256',
      redirect_uri: `${api.origin}/signin/from/cie-oidc`,
      prompt: 'consent login',
      acr_values: 'https://www.spid.gov.it/SpidL2',
      scope: 'openid',
      response_type: 'code',
    })
    expect(Object.keys((request['claims'] as { userinfo: object }).userinfo).sort()).toEqual([
      'birthdate',
      'family_name',
      'given_name',
      'https://attributes.eid.gov.it/fiscal_number',
    ])
    // What would tell whose sign-in it is, or open it, is nowhere in the address in the clear.
    expect(asked.href).not.toContain('verifier')
  })

  test('gives the access token back', async () => {
    await through(api, cie, { citizen: 'nicola' })
    const text = await lastAnswer('LTRNCL57S03A662V')
    expect(JSON.parse(text)).toMatchObject({ revocation_status: 200 })
  })
})

/** Whether Maria's birthday (12 May) is still to come this year. */
const tooEarly = () => (api.now().toISOString().slice(5, 10) < '05-12' ? 1 : 0)

/** The last answer about somebody that the auditor reads. */
async function lastAnswer(taxCode: string): Promise<string> {
  const { subjectKey } = await loadSecrets(api.database, {}, false)
  const records = await recordsOf(api.owner, personHash(subjectKey, taxCode))
  const answer = records.findLast(({ kind }) => kind === 'response')!
  return openRecord(answer.sealed, cie.auditor)
}

describe('the log', () => {
  test('has the request with the chain of the provider, and every message of the answer, for the auditor alone', async () => {
    await through(api, cie, { citizen: 'davide' })
    const { subjectKey } = await loadSecrets(api.database, {}, false)
    const records = await recordsOf(api.owner, personHash(subjectKey, 'SCHDVD09M30F915P'))
    const [asked, answered] = await Promise.all(records.map(async ({ sealed }) => openRecord(sealed, cie.auditor)))
    const request = JSON.parse(asked!) as { authentication_request: string; trust_chain: string[] }
    expect(request.authentication_request).toContain(cie.provider.entity.id)
    expect(request.trust_chain).toHaveLength(3)
    expect(Object.keys(JSON.parse(answered!) as object)).toEqual([
      'authentication_response',
      'token_request',
      'token_response',
      'userinfo_response',
      'revocation_status',
    ])
  })

  test('leaves nothing about the person or the sign-in in the clear anywhere else', async () => {
    await through(api, cie, { citizen: 'davide' })
    const tables = ['oidc_payload', 'saml_request', 'saml_log', 'person_login']
    const rows = JSON.stringify(await Promise.all(tables.map((table) => api.owner.rows(sql(table).select('*')))))
    expect(rows).not.toMatch(/SCHDVD|Schiavone/)
  })
})

describe('whoever is not identified', () => {
  const t = providerWords.it
  test.each(['19', '20', '21', '22', '23', '25', '30'])('is told why, and how to go on: %s', async (outcome) => {
    const { back, browser } = await through(api, cie, { outcome })
    expect(back.status).toBe(403)
    expect(back.body).toContain(t.reasons[Number(outcome) as keyof typeof t.reasons].text)
    const [again, other] = linksOn(back.body)
    expect((await browser.follow(again!)).body).toContain(t.choose.cie)
    expect((await browser.follow(other!)).body).toContain('Entra con SPID')
  })

  test.each([
    ['access_denied', 403, t.denied],
    ['temporarily_unavailable', 503, t.unavailable],
    ['server_error', 503, t.unavailable],
    ['invalid_request', 403, t.otherReason],
  ] as const)('reads what %s means', async (outcome, status, words) => {
    const { back } = await through(api, cie, { outcome })
    expect(back).toMatchObject({ status, body: expect.stringContaining(words.text) as string })
  })
})

describe('the choice', () => {
  const choice = async (tenant: string) => {
    const browser = new Browser(api.origin)
    return browser.follow(new ElementClient(api.origin, { origin: townPage, tenant }).authorize())
  }

  test('is offered where the town offers SPID or CIE, whatever the protocol', async () => {
    expect((await choice('altamura')).body).toMatch(/Entra con CIE[\s\S]*Entra con SPID/)
    await api.operator.setSettings('altamura', 'identity', { sources: ['spid'] })
    expect((await choice('altamura')).body).not.toContain('Entra con CIE')
    await api.operator.setSettings('altamura', 'identity', {})
  })

  test('knows no other provider', async () => {
    const browser = new Browser(api.origin)
    const { url } = await browser.follow(new ElementClient(api.origin, { origin: townPage }).authorize())
    const unknown = await browser.visit(`${url.pathname}/cie-oidc/to?idp=${encodeURIComponent(spid.provider.entity.id)}`)
    expect(unknown).toMatchObject({ status: 400, body: expect.stringContaining(providerWords.it.unknownProvider) as string })
  })
})
