import { inflateRawSync } from 'node:zlib'
import { SpidSAML } from 'passport-spid/dist/saml.js'
import { ValidateInResponseTo } from '@node-saml/node-saml'
import { beforeAll, describe, expect, test } from 'vitest'
import { draft } from '../../../../demo/spid/answer.ts'
import { testCitizens } from '../../../../demo/spid/citizens.ts'
import { newId, type Signer } from '../../../../demo/spid/saml.ts'
import { makeSigner } from '../../../../demo/spid/signer.ts'
import { askedOfSpid } from './attributes.ts'
import { pemOf } from './testing/double.ts'
import { checks } from './testing/response-checks.ts'

// Another reading of AgID's checks, by passport-spid: the answers that are refused at our endpoint are refused by it too, and what is
// accepted is accepted. That the answers try what they say is so told by somebody else.

const [provider, service, consumer] = ['https://provider.example', 'https://service.example', 'https://service.example/back']
let [signer, stranger, ours]: Signer[] = []
beforeAll(async () => {
  ;[signer, stranger, ours] = await Promise.all(['provider', 'stranger', 'service'].map((name) => makeSigner(name)))
})

/** Whether passport-spid accepts the answer. */
async function accepts(answer: (typeof checks)[number]['answer']): Promise<boolean> {
  const requests = new Map<string, string>()
  const cache = {
    get: async (key: string) => requests.get(key) ?? null,
    set: async (key: string, value: string) => void requests.set(key, value),
    delete: async (key: string) => void requests.delete(key),
    expire: async () => {},
  }
  const saml = {
    ...{ callbackUrl: consumer, issuer: service, audience: service, entryPoint: `${provider}/sso`, idpIssuer: provider },
    ...{ idpCert: signer!.certificate, privateKey: pemOf(ours!), signatureAlgorithm: 'sha256', digestAlgorithm: 'sha256' },
    ...{ racComparison: 'minimum', attributeConsumingServiceIndex: '0', requestIdExpirationPeriodMs: 3_600_000 },
    ...{ validateInResponseTo: ValidateInResponseTo.always, wantAuthnResponseSigned: false, wantAssertionsSigned: true },
    ...{ acceptedClockSkewMs: 3000, authnContext: ['https://www.spid.gov.it/SpidL1'] },
  }
  const acs = [{ name: 'one', attributes: [...askedOfSpid] }]
  const spid = { authnContext: 1, serviceProvider: { entityId: service, certificate: ours!.certificate, acs } }
  const validator = new SpidSAML(saml as never, { saml, spid, cache } as never)
  const asked = new URL(await validator.getAuthorizeUrlAsync('', undefined, {})).searchParams.get('SAMLRequest')!
  const requestId = / ID="([^"]+)"/.exec(inflateRawSync(Buffer.from(asked, 'base64')).toString())![1]!
  const { attributes } = testCitizens[0]!
  // To the second, and not before the request.
  const at = new Date(Math.ceil(Date.now() / 1000) * 1000)
  const parts = { ...{ provider, audience: service, requestId, consumer, at, level: 1 }, attributes, nameId: newId() }
  const xml = answer(parts, { draft, signer: signer!, stranger: stranger! })
  const SAMLResponse = Buffer.from(xml).toString('base64')
  return validator.validatePostResponseAsync({ SAMLResponse }).then(
    ({ profile }) => profile !== null,
    () => false,
  )
}

/** Where the two differ, and why ours is right. */
const differs: Readonly<Record<string, string>> = {
  4: 'where the assertion’s signature holds it does not look at that of the whole, unless it asks for one always',
}

describe('passport-spid', () => {
  test.each(checks)('$id: $about ($ends)', async ({ id, answer, ends }) => {
    expect(await accepts(answer)).toBe(id in differs ? ends !== 'ok' : ends === 'ok')
  })
})
