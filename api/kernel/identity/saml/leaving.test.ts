import { sign as signBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logoutAnswer, type LogoutOutcome } from '../../../../demo/spid/answer.ts'
import { signElement, type Signer } from '../../../../demo/spid/saml.ts'
import { makeSigner } from '../../../../demo/spid/signer.ts'
import { startApi, townPage, type TestApi } from '../../../testing/start-api.ts'
import { sql } from '../../db/index.ts'
import { Browser, type Visited } from '../testing/browser.ts'
import { ElementClient, type Tokens } from '../testing/element.ts'
import { spid } from './profile.ts'
import { samlSource } from './source.ts'
import { startDouble, type Double } from './testing/double.ts'
import { formOn, linksOn } from './testing/fields.ts'
import { providerWords } from '../sources/provider-words.ts'

const words = providerWords.it

let api: TestApi
/** One that is asked by HTTP-Redirect, one that speaks HTTP-POST alone. */
let main: Double
let posting: Double
let stranger: Signer
beforeAll(async () => {
  const clock = () => api.now()
  stranger = await makeSigner('stranger')
  ;[main, posting] = await Promise.all([startDouble({ clock }), startDouble({ clock, name: 'Solo POST', bindings: ['post'] })])
  const all = [main, posting].map(({ provider }) => provider.metadata).join('')
  const document = `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${all}</EntitiesDescriptor>`
  await writeFile(join(main.folder, 'providers.xml'), document)
  const providers = { from: join(main.folder, 'providers.xml'), authority: [], secure: false }
  api = await startApi({ sources: [samlSource(spid, { ...main.place, providers })] })
  for (const { services } of [main, posting]) services.push(`${api.origin}/spid/bari/metadata`)
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await Promise.all([main.stop(), posting.stop()])
})

interface SignedIn {
  readonly browser: Browser
  readonly element: ElementClient
  readonly tokens: Tokens
}

/** Maria, signed in by the provider's own pages. */
async function signedIn(at = main, needed = 'low', browser = new Browser(api.origin)): Promise<SignedIn> {
  const element = new ElementClient(api.origin, { origin: townPage })
  const choice = await browser.follow(element.authorize({ acr_values: needed }))
  const link = linksOn(choice.body).find((to) => new URL(to, api.origin).searchParams.get('idp') === at.provider.entityId)
  const asked = await atProvider(await browser.visit(link!))
  const sending = formOn(
    await sent(`${at.provider.entityId}/answer`, { ...formOn(asked).fields, citizen: 'maria', outcome: 'ok' }),
  )
  const back = await browser.follow(sending.action, sending.fields)
  const code = ElementClient.answer(back).get('cdc-signin')!
  return { browser, element, tokens: (await (await element.redeem(code)).json()) as Tokens }
}

const sent = async (address: string, fields: Record<string, string>) =>
  (await fetch(address, { method: 'POST', body: new URLSearchParams(fields) })).text()

/** The provider's page to which ours leads, by address or by form. */
async function atProvider(page: Visited): Promise<string> {
  if (page.location) return (await fetch(page.location)).text()
  const [onward] = linksOn(page.body)
  if (!page.body.includes('<form id="onward"')) return (await fetch(onward!)).text()
  const { action, fields } = formOn(page.body.slice(page.body.indexOf('<form id="onward"')))
  return sent(action, fields)
}

/** Signs out on our page. */
async function leave({ browser }: Pick<SignedIn, 'browser'>, query = ''): Promise<Visited> {
  const page = await browser.follow(`/oidc/session/end${query}`)
  return browser.follow('/oidc/session/end/confirm', { xsrf: /name="xsrf" value="([^"]+)"/.exec(page.body)![1]!, logout: 'yes' })
}

/** What the citizen does at the provider, as far as it leads. */
async function answerAt(at: Double, page: Visited, outcome: LogoutOutcome = 'ended'): Promise<Visited> {
  const { fields } = formOn(await atProvider(page))
  const sending = formOn(await sent(`${at.provider.entityId}/leave`, { ...fields, outcome }))
  return new Browser(api.origin).follow(sending.action, sending.fields)
}

/** Id of the request to which the page leads. */
function requestOn({ body }: Visited): string {
  const message = new URL(linksOn(body)[0]!).searchParams.get('SAMLRequest')!
  return / ID="([^"]+)"/.exec(inflateRawSync(Buffer.from(message, 'base64')).toString())![1]!
}

const refreshed = async ({ element, tokens }: SignedIn) => (await element.refresh(tokens.refresh_token)).status

describe('whoever signs out here', () => {
  test.each([
    ['HTTP-Redirect', () => main],
    ['HTTP-POST', () => posting],
  ])('with a session at the provider ends it there too, by %s', async (_name, at) => {
    const maria = await signedIn(at())
    const open = at().provider.sessions.size
    const page = await leave(maria)
    expect(page.body).toContain('Hai ancora un accesso aperto')
    // Ours has ended, whatever comes of the other.
    expect(await refreshed(maria)).toBe(400)
    const back = await answerAt(at(), page)
    expect(back).toMatchObject({ status: 200, body: expect.stringContaining('Sei uscito') as string })
    expect(back.url.pathname).toBe('/oidc/session/end/success')
    expect(at().provider.sessions.size).toBe(open - 1)
  })

  test.each(['substantial', 'high'])('at a level without a session is led to no provider: %s', async (needed) => {
    const maria = await signedIn(main, needed)
    const page = await leave(maria)
    expect(page.url.pathname).toBe('/oidc/session/end/success')
    expect(await refreshed(maria)).toBe(400)
  })

  test('after a step to a higher level ends what the lower one had opened', async () => {
    const maria = await signedIn()
    const open = main.provider.sessions.size
    await signedIn(main, 'substantial', maria.browser)
    await answerAt(main, await leave(maria))
    expect(main.provider.sessions.size).toBe(open - 1)
  })

  test('in one browser leaves the others as they are', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    const request = await leave(here)
    expect(await refreshed(there)).toBe(200)
    await answerAt(main, request)
    expect((await leave(there)).body).toContain('Hai ancora un accesso aperto')
  })

  test('by the elements’ button ends our session, and comes to no provider', async () => {
    const maria = await signedIn()
    const open = main.provider.sessions.size
    expect((await maria.element.revoke(maria.tokens.refresh_token)).status).toBe(200)
    expect(await refreshed(maria)).toBe(400)
    expect(main.provider.sessions.size).toBe(open)
  })

  test.each(['partly', 'failed'] as const)('is told when the provider has ended it %s', async (outcome) => {
    const maria = await signedIn()
    const back = await answerAt(main, await leave(maria), outcome)
    expect(back.body).toContain(words.stillOpen('SPID di prova').text)
    expect(linksOn(back.body)).toEqual([`${api.origin}/oidc/session/end/success`])
  })

  test('at an application’s wish goes back to it', async () => {
    const invitation = await api.app.identity.issueRegistrationToken(['participate'])
    const after = 'https://app.example/bye'
    const registration = await fetch(`${api.origin}/oidc/reg`, {
      method: 'POST',
      headers: { authorization: `Bearer ${invitation}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        client_name: 'Bari in tasca',
        redirect_uris: ['https://app.example/back'],
        post_logout_redirect_uris: [after],
        scope: 'openid participate',
      }),
    })
    const { client_id: id } = (await registration.json()) as { client_id: string }
    const maria = await signedIn()
    const query = `?${new URLSearchParams({ client_id: id, post_logout_redirect_uri: after })}`
    const asking = await maria.browser.visit(`/oidc/session/end${query}`)
    expect(asking.headers.get('content-security-policy')).toContain(`form-action 'self' https://app.example`)
    expect((await answerAt(main, await leave(maria, query))).location).toBe(after)
  })

  test('has nothing of the provider’s session kept in the clear', async () => {
    await signedIn()
    const rows = JSON.stringify(await api.database.rows(sql('saml_session').select('*')))
    for (const [index, { nameId }] of main.provider.sessions) {
      expect(rows).not.toContain(index)
      expect(rows).not.toContain(nameId)
    }
  })
})

const response = (requestId: string, { at = main, consumer = `${api.origin}/spid/logout`, now = api.now() } = {}) =>
  logoutAnswer({ provider: at.provider.entityId, requestId, consumer, at: now }, 'ended')

function byRedirect(xml: string, signer = main.signer): Promise<Visited> {
  const query = new URLSearchParams({
    SAMLResponse: deflateRawSync(xml).toString('base64'),
    SigAlg: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  }).toString()
  const signature = signBytes('sha256', Buffer.from(query), signer.privateKey).toString('base64')
  return new Browser(api.origin).visit(`/spid/logout?${query}&Signature=${encodeURIComponent(signature)}`)
}

const byPost = (xml: string, signer = main.signer) =>
  new Browser(api.origin).visit('/spid/logout', {
    SAMLResponse: Buffer.from(signElement(xml, '/*[local-name(.)="LogoutResponse"]', signer)).toString('base64'),
  })

describe('an answer', () => {
  const refused = (rule: string) => ({ status: 400, body: expect.stringContaining(rule) as string })

  test.each<[string, (id: string) => Promise<Visited>, string]>([
    ['by a stranger’s signature', (id) => byRedirect(response(id), stranger), 'logout.signature'],
    ['by a stranger’s signed document', (id) => byPost(response(id), stranger), 'logout.signature'],
    [
      'without signature',
      (id) => new Browser(api.origin).visit('/spid/logout', { SAMLResponse: Buffer.from(response(id)).toString('base64') }),
      'logout.signature',
    ],
    ['of another provider', (id) => byRedirect(response(id, { at: posting }), posting.signer), 'logout.in_response_to'],
    [
      'of a provider that is not known',
      (id) => byRedirect(response(id).replaceAll(main.provider.entityId, 'x')),
      'logout.issuer',
    ],
    ['to another request', () => byRedirect(response('_another')), 'logout.in_response_to'],
    ['sent elsewhere', (id) => byRedirect(response(id, { consumer: 'https://x.example' })), 'logout.destination'],
    ['of long ago', (id) => byRedirect(response(id, { now: new Date('2026-11-23T09:00:00Z') })), 'logout.issue_instant'],
    ['without status', (id) => byRedirect(response(id).replace(/<samlp:Status>.*<\/samlp:Status>/, '')), 'logout.status'],
  ])('%s is not taken for the provider’s', async (_what, answer, rule) => {
    const id = requestOn(await leave(await signedIn()))
    const page = await answer(id)
    expect(page).toMatchObject(refused(rule))
    expect(page.body).toContain(words.badLogoutAnswer.text)
    // A forged one uses up nothing.
    if (rule !== 'logout.status') expect((await byRedirect(response(id))).status).toBe(303)
  })

  test('counts once', async () => {
    const id = requestOn(await leave(await signedIn()))
    const xml = response(id)
    const answers = await Promise.all([byRedirect(xml), byRedirect(xml), byPost(xml)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400, 400])
  })

  test('is waited for an hour', async () => {
    const before = api.now()
    const id = requestOn(await leave(await signedIn()))
    api.setNow(new Date(before.getTime() + 61 * 60_000))
    expect(await byRedirect(response(id))).toMatchObject(refused('logout.in_response_to'))
    api.setNow(before)
  })
})
