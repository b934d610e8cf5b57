import { sign as signBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant, newId, saml, samlp, signElement, transientFormat, type Signer } from '../../../../demo/spid/saml.ts'
import { makeSigner } from '../../../../demo/spid/signer.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { Browser } from '../testing/browser.ts'
import { spid } from './profile.ts'
import { samlSource } from './source.ts'
import { startDouble, type Double } from './testing/double.ts'
import { formOn } from './testing/fields.ts'
import { begin, rightAnswer } from './testing/flow.ts'

let api: TestApi
let double: Double
let stranger: Signer
beforeAll(async () => {
  stranger = await makeSigner('stranger')
  double = await startDouble({ clock: () => api.now() })
  api = await startApi({ sources: [samlSource(spid, double.place)] })
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await double.stop()
})

const request = (nameId: string, { destination = `${api.origin}/spid/logout`, at = api.now() } = {}) =>
  `<samlp:LogoutRequest xmlns:samlp="${samlp}" xmlns:saml="${saml}" ID="${newId()}" Version="2.0" IssueInstant="${instant(at)}" Destination="${destination}"><saml:Issuer>${double.provider.entityId}</saml:Issuer><saml:NameID Format="${transientFormat}" NameQualifier="${double.provider.entityId}">${nameId}</saml:NameID></samlp:LogoutRequest>`

const byPost = (xml: string, signer = double.signer) => ({
  SAMLRequest: Buffer.from(signElement(xml, '/*[local-name(.)="LogoutRequest"]', signer)).toString('base64'),
  RelayState: 'theirs',
})

function byRedirect(xml: string, signer = double.signer): string {
  const query = new URLSearchParams({
    SAMLRequest: deflateRawSync(xml).toString('base64'),
    RelayState: 'theirs',
    SigAlg: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  }).toString()
  const signature = signBytes('sha256', Buffer.from(query), signer.privateKey).toString('base64')
  return `/spid/logout?${query}&Signature=${encodeURIComponent(signature)}`
}

/** Maria, signed in, and what the provider calls her. */
async function signedIn() {
  const flow = await begin(api.origin, double, api.now())
  const page = await flow.answer(rightAnswer(flow, double))
  const code = /code&quot;:&quot;([^&]+)/.exec(page.body)![1]!
  const tokens = (await (await flow.element.redeem(code)).json()) as { refresh_token: string }
  return { nameId: flow.parts.nameId, refresh: () => flow.element.refresh(tokens.refresh_token).then(({ status }) => status) }
}

const visit = (address: string, form?: Record<string, string>) => new Browser(api.origin).visit(address, form)

describe('single logout', () => {
  test('by HTTP-Redirect ends the sign-in and is answered with Success', async () => {
    const { nameId, refresh } = await signedIn()
    const answered = await visit(byRedirect(request(nameId)))
    expect(answered.status).toBe(303)
    const to = new URL(answered.location!)
    expect(to.origin + to.pathname).toBe(`${double.provider.entityId}/slo`)
    expect(to.searchParams.get('RelayState')).toBe('theirs')
    expect(to.searchParams.get('Signature')).toBeTruthy()
    expect(await refresh()).toBe(400)
  })

  test('by HTTP-POST too', async () => {
    const { nameId, refresh } = await signedIn()
    const { status, body } = await visit('/spid/logout', byPost(request(nameId)))
    expect(status).toBe(200)
    const { action, fields } = formOn(body)
    expect(action).toBe(`${double.provider.entityId}/slo`)
    const answer = Buffer.from(fields['SAMLResponse']!, 'base64').toString()
    expect(answer).toContain('status:Success')
    expect(answer).toContain(`>${api.origin}/spid/pub-ag-full/c_a662</saml:Issuer>`)
    expect(answer).toContain('<SignatureValue>')
    expect(await refresh()).toBe(400)
  })

  test('of nobody who is here is answered with Success', async () => {
    expect((await visit(byRedirect(request('_nobody')))).status).toBe(303)
  })

  test.each<[string, (nameId: string) => Promise<{ status: number; body: string }>, string]>([
    ['by a stranger’s signature', (nameId) => visit(byRedirect(request(nameId), stranger)), 'logout.signature'],
    ['by a stranger’s signed document', (nameId) => visit('/spid/logout', byPost(request(nameId), stranger)), 'logout.signature'],
    ['without signature', (nameId) => visit(byRedirect(request(nameId)).replace(/&Signature=.*/, '')), 'logout.signature'],
    [
      'with another state than was signed',
      (nameId) => visit(byRedirect(request(nameId)).replace('theirs', 'mine')),
      'logout.signature',
    ],
    [
      'for somebody else',
      (nameId) => visit(byRedirect(request(nameId, { destination: 'https://x.example' }))),
      'logout.destination',
    ],
    [
      'long ago',
      (nameId) => visit(byRedirect(request(nameId, { at: new Date('2026-11-23T09:00:00Z') }))),
      'logout.issue_instant',
    ],
    ['that is no request', () => visit('/spid/logout'), 'xml.encoding'],
  ])('%s ends nothing', async (_what, ask, rule) => {
    const { nameId, refresh } = await signedIn()
    expect(await ask(nameId)).toMatchObject({ status: 400, body: expect.stringContaining(rule) as string })
    expect(await refresh()).toBe(200)
  })
})
