import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readService } from '../../../../demo/spid/request.ts'
import { makeSigner } from '../../../../demo/spid/signer.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { Keys } from './keys.ts'
import { cie, spid } from './profile.ts'
import { samlSource } from './source.ts'
import { pemOf, startDouble, type Double } from './testing/double.ts'
import { begin } from './testing/flow.ts'

let api: TestApi
let double: Double
beforeAll(async () => {
  double = await startDouble({ clock: () => api.now() })
  const [next, own] = await Promise.all([makeSigner('next'), makeSigner('own')])
  await writeFile(join(double.folder, 'next.pem'), pemOf(next))
  await mkdir(join(double.folder, 'noci'))
  await writeFile(join(double.folder, 'noci', 'own.pem'), pemOf(own))
  const place = { ...double.place, keys: new Keys(double.folder) }
  api = await startApi({ sources: [samlSource(spid, place), samlSource(cie, place)] })
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await double.stop()
})

const metadata = async (source: string, town: string) => {
  const answer = await fetch(`${api.origin}/${source}/${town}/metadata`)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
const bare = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '')

describe('a town’s metadata', () => {
  test('say for SPID who aggregates and who is aggregated, signed by a key of the town', async () => {
    const { type, text } = await metadata('spid', 'bari')
    expect(type).toContain('samlmetadata+xml')
    const service = readService(text)
    expect(service).toMatchObject({
      entityId: `${api.origin}/spid/pub-ag-full/c_a662`,
      name: 'Comune di Bari',
      consumer: `${api.origin}/signin/from/spid`,
      sets: {
        0: ['spidCode', 'name', 'familyName', 'fiscalNumber', 'dateOfBirth'],
        99: ['spidCode', 'name', 'familyName', 'dateOfBirth'],
        100: ['spidCode', 'name', 'familyName', 'dateOfBirth', 'placeOfBirth', 'address', 'gender'],
      },
    })
    for (const part of [
      'AuthnRequestsSigned="true" WantAssertionsSigned="true"',
      'contactType="other" spid:entityType="spid:aggregator"',
      '<spid:VATNumber>IT00000000000</spid:VATNumber><spid:FiscalCode>00000000000</spid:FiscalCode><spid:PublicServicesFullAggregator/>',
      'contactType="other" spid:entityType="spid:aggregated"',
      '<spid:IPACode>c_a662</spid:IPACode><spid:Public/>',
      '<md:ServiceName xml:lang="it">eIDAS Natural Person Minimum Attribute Set</md:ServiceName>',
      'index="0" isDefault="true"',
    ])
      expect(text).toContain(part)
  })

  test('say for CIE where the town lies', async () => {
    await api.operator.setSettings('bari', 'identity', { province: 'BA', organization: 'Città di Bari & dintorni' })
    const { text } = await metadata('cie', 'bari')
    expect(readService(text)).toMatchObject({
      entityId: `${api.origin}/cie/c_a662`,
      name: 'Città di Bari & dintorni',
      consumer: `${api.origin}/signin/from/cie`,
      sets: { 0: ['name', 'familyName', 'dateOfBirth', 'fiscalNumber'] },
    })
    expect(text).toContain('xmlns:cie="https://www.cartaidentita.interno.gov.it/saml-extensions"')
    expect(text).toContain(
      '<cie:Public/><cie:IPACode>c_a662</cie:IPACode><cie:Municipality>A662</cie:Municipality><cie:Province>BA</cie:Province>',
    )
    await api.operator.setSettings('bari', 'identity', {})
  })

  test('are of towns alone', async () => {
    expect((await metadata('spid', 'atlantide')).status).toBe(404)
  })

  test('publish the next key beside the one that signs; a town may have its own', async () => {
    const files = ['first', 'next', 'noci/own']
    const [first, next, own] = files.map((file) =>
      bare(
        new Keys(double.folder)
          .all()
          .find(({ name }) => file.endsWith(name))!
          .certificate.toString(),
      ),
    )
    const shared = readService((await metadata('spid', 'altamura')).text).certificates.map(bare)
    expect(shared).toEqual([first, next])
    expect(readService((await metadata('spid', 'noci')).text).certificates.map(bare)).toEqual([own])
  })
})

test('a request is what the rules want, signed, and says nothing of whom it is for', async () => {
  const { asked } = await begin(api.origin, double, api.now(), { needed: 'high' })
  expect(asked).toMatchObject({ issuer: `${api.origin}/spid/pub-ag-full/c_a662`, level: 3, set: '0' })
  expect(asked.xml).toMatch(/ ID="_[0-9a-f]{40}" Version="2\.0" IssueInstant="2026-11-23T10:00:00Z"/)
  expect(asked.xml).toContain(' ForceAuthn="true" AssertionConsumerServiceIndex="0"')
  expect(asked.xml).toContain(
    `<saml:Issuer Format="urn:oasis:names:tc:SAML:2.0:nameid-format:entity" NameQualifier="${asked.issuer}">`,
  )
  expect(asked.xml).toContain('<samlp:NameIDPolicy Format="urn:oasis:names:tc:SAML:2.0:nameid-format:transient"/>')
  expect(asked.xml).not.toMatch(/IsPassive|AllowCreate|Scoping/)
  expect(asked.relayState).toMatch(/^[A-Za-z0-9_-]{43}$/)
  const other = await begin(api.origin, double, api.now())
  expect(other.asked.relayState).not.toBe(asked.relayState)
})
