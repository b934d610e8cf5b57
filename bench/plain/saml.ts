import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml'
import { getVerifiedXml, parseDomFromString } from '@node-saml/node-saml/lib/xml.js'
import { exportJWK, generateKeyPair } from 'jose'
import { v7 } from 'uuid'
import { connect } from '../../api/kernel/db/index.ts'
import { createIdentity, samlSource, spid, type LoginVisit, type SourceMeans } from '../../api/kernel/identity/index.ts'
import { Keys } from '../../api/kernel/identity/saml/keys.ts'
import { Networks } from '../../api/kernel/outbound/networks.ts'
import { Outbound } from '../../api/kernel/outbound/outbound.ts'
import { createTenants } from '../../api/kernel/tenancy/index.ts'
import { services } from '../../api/services/index.ts'
import { draft, sign } from '../../demo/spid/answer.ts'
import { testProvider } from '../../demo/spid/provider.ts'
import { readRequest } from '../../demo/spid/request.ts'
import { newId, type Signer } from '../../demo/spid/saml.ts'
import { makeSigner } from '../../demo/spid/signer.ts'

// How many sign-ins with SPID one core can take: `node saml.ts ours|node-saml|bare DATABASE_URL FLOWS`. `ours`: the request is made, kept and
// logged; the answer is validated and logged, the person recorded. `node-saml`: its request and its validation, ids in memory, nobody recorded.
// `bare`: the two signatures of the answer are verified, nothing else. What the provider does is not counted. Prints flows per second.
const [how, databaseUrl, amount] = process.argv.slice(2) as [string, string, string]
const flows = Number(amount)
const folder = mkdtempSync(join(tmpdir(), 'cdc-bench-saml-'))
const issuer = 'https://api.example'
const origin = 'https://provider.example'
const [ours, theirs] = await Promise.all([makeSigner('service'), makeSigner('provider')])
const pem = (signer: Signer) => signer.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

/** Someone new each time: an invented name and tax code. */
const person = () => {
  const letters = [...randomBytes(7)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('')
  const digits = String(randomBytes(2).readUInt16BE() % 1000).padStart(3, '0')
  const fiscalNumber = `TINIT-${letters.slice(0, 6)}80A01A${digits}${letters[6]}`
  return { spidCode: letters, name: 'Prova', familyName: letters, dateOfBirth: '1980-01-01', fiscalNumber }
}
const answerTo = (asked: { id: string; issuer: string }, consumer: string) =>
  sign(
    draft({
      ...{ provider: origin, audience: asked.issuer, requestId: asked.id, consumer, at: new Date(), level: 2 },
      ...{ attributes: person(), nameId: newId() },
    }),
    theirs,
  )

/** Seconds that doing it for each takes, sixteen at a time. */
async function timed<T, R>(
  items: readonly T[],
  work: (item: T, place: number) => Promise<R>,
): Promise<{ results: R[]; seconds: number }> {
  const results: R[] = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let place = next++; place < items.length; place = next++) results[place] = await work(items[place]!, place)
    }),
  )
  return { results, seconds: (performance.now() - began) / 1000 }
}

/** Each measure goes the way once before it counts. */
const measures: Record<string, (count: number) => Promise<number>> = {
  async ours(count) {
    writeFileSync(join(folder, 'ours.pem'), `${pem(ours)}${ours.certificate}\n`)
    writeFileSync(join(folder, 'providers.xml'), testProvider({ name: 'Prova', origin, signer: theirs, services: [] }).metadata)
    const database = connect(databaseUrl)
    const tenants = createTenants({ database, services })
    const town = (slug: string) => tenants.bySlug(slug)
    const subjectKey = randomBytes(32)
    const place = {
      keys: new Keys(folder),
      providers: { from: join(folder, 'providers.xml'), authority: [], secure: true },
      aggregator: { name: 'Prova', vatNumber: 'IT00000000000', fiscalCode: '00000000000', email: 'spid@example.org' },
      logKey: await exportJWK((await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })).publicKey),
    }
    const fault = (error: unknown): never => {
      throw error instanceof Error ? error : new Error(JSON.stringify(error))
    }
    const means: SourceMeans = {
      ...{ database, issuer, clock: () => new Date(), newId: v7, subjectKey, town, outbound: new Outbound(new Networks([])) },
      ...{
        towns: async () => [],
        townName: async () => undefined,
        mails: { of: () => fault('no letter is sent') },
        onFault: fault,
      },
    }
    const source = samlSource(spid, place)(means)
    const secrets = { subjectKey, accessTokenKeys: [randomBytes(32)] as const, cookieKeys: ['x'], jwks: { keys: [] } }
    const standingIn = async (slug: string) => (await town(slug))?.settings.standing
    const identity = createIdentity({ ...means, secrets, sources: [], tenants: { bySlug: town }, standingIn, production: false })
    const visit = (place: number, step: string, like: Partial<LoginVisit> = {}): LoginVisit => ({
      ...{ language: 'it', method: 'GET', step, query: new URLSearchParams({ idp: origin }), form: new URLSearchParams() },
      ...{
        pathOf: (own) => `/signin/uid-${place}/spid/${own}`,
        needed: 'substantial',
        tenant: 'bari',
        host: undefined,
        network: '',
        kept: undefined,
        now: new Date(),
      },
      ...like,
    })
    const asking = await timed(Array.from({ length: count }), async (_, place) => {
      const step = await source.visit(visit(place, 'to'))
      return 'redirect' in step ? new URL(step.redirect).searchParams : fault(step)
    })
    const answers = asking.results.map((fields) => {
      const asked = readRequest(fields, 'redirect')
      const xml = answerTo(asked, `${issuer}/signin/from/spid`)
      return new URLSearchParams({ SAMLResponse: Buffer.from(xml).toString('base64'), RelayState: asked.relayState! })
    })
    const answering = await timed(answers, async (form, place) => {
      const arrived = await source.arrive!({ query: new URLSearchParams(), form })
      const step = await source.visit(visit(place, 'arrived', { kept: arrived!.keep }))
      if (!('login' in step)) return fault(step)
      await source.recorded!(await identity.enroll('spid', step.login), `uid-${place}`, step.record)
    })
    await database.close()
    return asking.seconds + answering.seconds
  },

  async 'node-saml'(count) {
    const saml = new SAML({
      ...{ callbackUrl: `${issuer}/signin/from/spid`, issuer: `${issuer}/spid/pub-ag-full/c_a662`, entryPoint: `${origin}/sso` },
      ...{ idpCert: theirs.certificate, privateKey: pem(ours), signatureAlgorithm: 'sha256', digestAlgorithm: 'sha256' },
      ...{ validateInResponseTo: ValidateInResponseTo.always, wantAuthnResponseSigned: true, wantAssertionsSigned: true },
    })
    const asking = await timed(Array.from({ length: count }), async () => {
      const address = new URL(await saml.getAuthorizeUrlAsync('', undefined, {}))
      return address.searchParams.get('SAMLRequest')!
    })
    const { inflateRawSync } = await import('node:zlib')
    const answers = asking.results.map((request) => {
      const id = / ID="([^"]+)"/.exec(inflateRawSync(Buffer.from(request, 'base64')).toString())![1]!
      const xml = answerTo({ id, issuer: `${issuer}/spid/pub-ag-full/c_a662` }, `${issuer}/signin/from/spid`)
      return Buffer.from(xml).toString('base64')
    })
    const answering = await timed(answers, (SAMLResponse) => saml.validatePostResponseAsync({ SAMLResponse }))
    return asking.seconds + answering.seconds
  },

  async bare(count) {
    const answers = Array.from({ length: count }, () => answerTo({ id: '_x', issuer }, issuer))
    const { seconds } = await timed(answers, async (xml) => {
      const { documentElement: root } = await parseDomFromString(xml)
      const assertion = Array.from(root.childNodes).find((node) => node.nodeName === 'saml:Assertion') as Element
      for (const element of [root, assertion])
        if (!getVerifiedXml(xml, element, [theirs.certificate])) throw new Error('not signed')
    })
    return seconds
  },
}

const measure = measures[how]
if (!measure) throw new Error(`there is no measure ${how}`)
await measure(Math.ceil(flows / 4))
process.stdout.write(String(flows / (await measure(flows))))
rmSync(folder, { recursive: true })
