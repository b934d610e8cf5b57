import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draft, sign, signAssertion } from '../../../../demo/spid/answer.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { sql } from '../../db/index.ts'
import { Browser } from '../testing/browser.ts'
import { cie, spid } from './profile.ts'
import { samlSource } from './source.ts'
import { startDouble, type Double } from './testing/double.ts'
import { swap, type Edit } from './testing/editing.ts'
import { begin, rightAnswer, type Flow } from './testing/flow.ts'

let api: TestApi
let double: Double
let other: Double
beforeAll(async () => {
  const clock = () => api.now()
  double = await startDouble({ clock })
  other = await startDouble({ clock, name: 'Altro SPID di prova' })
  const both = join(double.folder, 'providers.xml')
  const space = 'urn:oasis:names:tc:SAML:2.0:metadata'
  await writeFile(
    both,
    `<EntitiesDescriptor xmlns="${space}">${double.provider.metadata}${other.provider.metadata}</EntitiesDescriptor>`,
  )
  const place = { ...double.place, providers: { from: both, authority: [], secure: false } }
  api = await startApi({ sources: [samlSource(spid, place), samlSource(cie, place)] })
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await double.stop()
  await other.stop()
})

const start = (options: Parameters<typeof begin>[3] = {}) => begin(api.origin, double, api.now(), options)
const sent = async (make: (flow: Flow) => string, options = {}) => {
  const flow = await start(options)
  return flow.answer(make(flow))
}
const refusedFor = (rule: string) => expect.stringContaining(`riferisci: ${rule}.`) as string
const entered = { status: 200, body: expect.stringContaining('Accesso effettuato') as string }
const expired = { status: 400, body: expect.stringContaining('L’accesso è scaduto') as string }

describe('an answer that is not as XML should be', () => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`
  const within = (text: string): Edit => swap('<samlp:Status>', `${text}<samlp:Status>`)
  test.each<[string, Edit, string]>([
    ['declares entities', (xml) => bomb + xml, 'xml.declaration'],
    [
      'declares a file as an entity',
      (xml) => `<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]>${xml}`,
      'xml.declaration',
    ],
    ['hides text in CDATA', within('<x><![CDATA[<]]></x>'), 'xml.declaration'],
    ['steers its reader', (xml) => `<?xml-stylesheet href="http://127.0.0.1/"?>${xml}`, 'xml.instruction'],
    ['is deep', within('<x>'.repeat(40) + '</x>'.repeat(40)), 'xml.depth'],
    ['has many elements', within('<x/>'.repeat(5000)), 'xml.tags'],
    ['is large', within(`<x>${'x'.repeat(130_000)}</x>`), 'xml.size'],
    ['is cut off', (xml) => xml.slice(0, -20), 'xml.malformed'],
  ])('%s: is refused', async (_what, edit, rule) => {
    expect(await sent((flow) => edit(rightAnswer(flow, double)))).toMatchObject({ status: 403, body: refusedFor(rule) })
  })

  test('is no base64, or no text: is refused', async () => {
    const flow = await start()
    const fields = { SAMLResponse: '%%%', RelayState: flow.asked.relayState! }
    expect(await flow.browser.follow('/signin/from/spid', fields)).toMatchObject({
      status: 403,
      body: refusedFor('xml.encoding'),
    })
    const second = await start()
    const bytes = { SAMLResponse: Buffer.from([0xff, 0xfe, 0x3c]).toString('base64'), RelayState: second.asked.relayState! }
    expect(await second.browser.follow('/signin/from/spid', bytes)).toMatchObject({
      status: 403,
      body: refusedFor('xml.encoding'),
    })
  })
})

describe('a signature', () => {
  test('of an old algorithm or with transforms of its own is refused', async () => {
    const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
    const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'
    for (const form of [
      { algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' },
      { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' },
      { transforms: [enveloped, 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'] },
      { transforms: [exclusive, enveloped] },
    ]) {
      const page = await sent(({ parts }) => signAssertion(draft(parts), double.signer, form))
      expect(page, JSON.stringify(form)).toMatchObject({ status: 403, body: refusedFor('assertion.signature') })
    }
  })

  test('that is empty is none', async () => {
    const empty = swap(/<ds:Signature [\s\S]*?<\/ds:Signature>/, '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>')
    const page = await sent(({ parts }) => empty(signAssertion(draft(parts), double.signer)))
    expect(page).toMatchObject({ status: 403, body: refusedFor('assertion.signature') })
  })

  test('covers what is read: a comment in a value, which it does not cover, cuts nothing off', async () => {
    const page = await sent((flow) =>
      swap(
        'TINIT-CSSMRA84E52A662T',
        'TINIT-CSS<!-- -->MRA84E52A662T',
      )(swap('>Cassano<', '>Cas<!--x-->sano<')(rightAnswer(flow, double))),
    )
    expect(page).toMatchObject(entered)
    const people = await api.database.rows(sql('person').select('family_name').where({ given_name: 'Maria' }))
    expect(people).toEqual([{ family_name: 'Cassano' }])
  })
})

describe('an answer that nobody waits for', () => {
  test('is refused: without state, with a state of nobody, at the other source', async () => {
    const flow = await start()
    const SAMLResponse = Buffer.from(rightAnswer(flow, double)).toString('base64')
    const at = (path: string, fields: Record<string, string>) => flow.browser.follow(path, fields)
    expect(await at('/signin/from/spid', { SAMLResponse })).toMatchObject(expired)
    expect(await at('/signin/from/spid', { SAMLResponse, RelayState: 'x'.repeat(43) })).toMatchObject(expired)
    expect(await at('/signin/from/cie', { SAMLResponse, RelayState: flow.asked.relayState! })).toMatchObject(expired)
    expect(await flow.answer(rightAnswer(flow, double))).toMatchObject(entered)
  })

  test('is refused the second time, in another process too', async () => {
    const second = await api.another()
    try {
      const flow = await start()
      const answer = rightAnswer(flow, double)
      expect(await flow.answer(answer)).toMatchObject(entered)
      expect(await flow.answer(answer)).toMatchObject(expired)
      expect(await flow.answer(answer, new Browser(second.origin), second.origin)).toMatchObject(expired)
    } finally {
      await second.stop()
    }
  })

  test('of several at once one is taken', async () => {
    const flow = await start()
    const fields = { SAMLResponse: Buffer.from(rightAnswer(flow, double)).toString('base64'), RelayState: flow.asked.relayState! }
    const sending = Array.from({ length: 6 }, () => new Browser(api.origin).visit('/signin/from/spid', fields))
    const statuses = (await Promise.all(sending)).map(({ status }) => status).sort()
    expect(statuses).toEqual([303, 400, 400, 400, 400, 400])
  })

  test('is refused once the request has expired', async () => {
    const [flow, then] = [await start(), api.now()]
    try {
      api.setNow(new Date(then.getTime() + 61 * 60_000))
      expect(await flow.answer(rightAnswer(flow, double, { at: api.now() }))).toMatchObject(expired)
    } finally {
      api.setNow(then)
    }
  })
})

describe('an answer for somebody else', () => {
  test('another town’s: logs nobody in', async () => {
    const [bari, altamura] = [await start(), await start({ town: 'altamura' })]
    expect(bari.parts.audience).not.toBe(altamura.parts.audience)
    const audience = rightAnswer(bari, double, { audience: altamura.parts.audience })
    expect(await bari.answer(audience)).toMatchObject({ status: 403, body: refusedFor('assertion.audience') })
    const whole = rightAnswer(altamura, double)
    const again = await start()
    expect(await again.answer(whole)).toMatchObject({ status: 403, body: refusedFor('response.in_response_to') })
  })

  test('another provider’s: logs nobody in, whomever it names', async () => {
    const mixed = await sent((flow) => rightAnswer(flow, other, { provider: other.provider.entityId }))
    expect(mixed).toMatchObject({ status: 403, body: refusedFor('response.signature') })
    const forged = await sent((flow) => rightAnswer(flow, other))
    expect(forged).toMatchObject({ status: 403, body: refusedFor('response.signature') })
  })

  test('another browser’s: logs nobody in', async () => {
    const flow = await start()
    const victim = new Browser(api.origin)
    expect(await flow.answer(rightAnswer(flow, double), victim)).toMatchObject(expired)
    expect(victim.cookiesFor('/oidc')).toBe('')
    // Who began the sign-in and sent the provider's address to the victim does not come back as the victim.
    const uid = flow.choice.url.pathname.split('/')[2]!
    const back = await flow.browser.follow(`/signin/${uid}/spid/arrived`)
    expect(back.url.pathname).toBe(`/signin/${uid}/spid`)
    expect(flow.browser.cookiesFor('/oidc')).not.toContain('cdc_session=')
  })

  test('a lower level than was asked for: is refused, and says what to do', async () => {
    const page = await sent((flow) => rightAnswer(flow, double, { level: 1 }), { needed: 'substantial' })
    expect(page).toMatchObject({ status: 403, body: expect.stringContaining('Serve un livello più alto') as string })
    expect(await sent((flow) => rightAnswer(flow, double, { level: 3 }), { needed: 'substantial' })).toMatchObject(entered)
  })
})

test('clocks may be off by a minute, no more', async () => {
  const at = (flow: Flow, seconds: number) => new Date(flow.parts.at.getTime() + seconds * 1000)
  expect(await sent((flow) => rightAnswer(flow, double, { at: at(flow, 55) }))).toMatchObject(entered)
  expect(await sent((flow) => rightAnswer(flow, double, { at: at(flow, -55) }))).toMatchObject(entered)
  const early = await sent((flow) => rightAnswer(flow, double, { at: at(flow, 65) }))
  expect(early).toMatchObject({ status: 403, body: refusedFor('response.issue_instant') })
  const end = swap(/ NotOnOrAfter="[^"]*"/, ` NotOnOrAfter="2026-11-23T09:58:59Z"`)
  const late = await sent((flow) => sign(end(draft(flow.parts)), double.signer))
  expect(late).toMatchObject({ status: 403, body: refusedFor('assertion.confirmation_end') })
})
