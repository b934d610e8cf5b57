import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { keyKinds, readKeys } from './keys.ts'
import { cieOidc } from './profile.ts'
import { federationSource } from './source.ts'
import { newPem, startFederation, type FederationDouble } from './testing/double.ts'

let api: TestApi
let double: FederationDouble
/** What Bari was given, as the anchor signs it: for us it is text. */
const mark = { id: 'https://registry.example/openid_relying_party/public/', trust_mark: 'e30.e30.x' }
beforeAll(async () => {
  double = await startFederation()
  // A second key of each kind is to be learnt by the others before it signs.
  for (const kind of keyKinds) await writeFile(join(double.folder, kind, '2.pem'), newPem())
  const keys = await readKeys(double.folder)
  const trustMarks: Record<string, (typeof mark)[]> = {}
  api = await startApi({ start: new Date(), sources: [federationSource(cieOidc, { ...double.place, keys, trustMarks })] })
  trustMarks[`${api.origin}/c_a662/`] = [mark]
  double.enter(api.origin)
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await double.stop()
})

const bari = () => `${api.origin}/c_a662/`
const ask = (path: string) => fetch(`${api.origin}${path}`)
const text = async (path: string) => (await ask(path)).text()

async function checked(token: string, jwks: JSONWebKeySet, iss: string, sub = iss) {
  const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), { issuer: iss, subject: sub, typ: 'entity-statement+jwt' })
  return payload
}
const keysIn = (token: string) => decodeJwt<{ jwks: JSONWebKeySet }>(token).jwks

describe('what we say in the federation', () => {
  test('of the platform: an intermediate below the anchor, with two keys', async () => {
    const answer = await ask('/.well-known/openid-federation')
    expect(answer.headers.get('content-type')).toBe('application/entity-statement+jwt')
    const token = await answer.text()
    expect(await checked(token, keysIn(token), api.origin)).toMatchObject({
      authority_hints: [double.federation.anchor.id],
      metadata: {
        federation_entity: {
          organization_name: 'Ente di prova',
          federation_fetch_endpoint: `${api.origin}/federation/fetch`,
          federation_list_endpoint: `${api.origin}/federation/list`,
          federation_resolve_endpoint: `${api.origin}/federation/resolve`,
        },
      },
    })
    expect(keysIn(token).keys).toHaveLength(2)
    expect(JSON.stringify(keysIn(token))).not.toMatch(/"(d|p|q|dp|dq|qi)":/)
  })

  test('of a town: a relying party below the platform, as the national rules want it', async () => {
    await api.operator.setSettings('bari', 'identity', {
      site: 'https://www.comune.bari.example',
      policy_url: 'https://www.comune.bari.example/privacy',
      logo_url: 'https://www.comune.bari.example/stemma.svg',
      contact_email: 'pec@comune.bari.example',
    })
    const token = await text('/c_a662/.well-known/openid-federation')
    const told = await checked(token, keysIn(token), bari())
    expect(told).toMatchObject({ authority_hints: [api.origin], trust_marks: [mark] })
    const { openid_relying_party: party, federation_entity: entity } = told['metadata'] as Record<string, Record<string, unknown>>
    expect(entity).toMatchObject({
      organization_name: 'Comune di Bari',
      homepage_uri: 'https://www.comune.bari.example',
      policy_uri: 'https://www.comune.bari.example/privacy',
      logo_uri: 'https://www.comune.bari.example/stemma.svg',
      contacts: ['pec@comune.bari.example'],
      federation_resolve_endpoint: `${api.origin}/federation/resolve`,
    })
    expect(party).toMatchObject({
      client_id: bari(),
      client_registration_types: ['automatic'],
      redirect_uris: ['spid-oidc', 'cie-oidc'].map((source) => `${api.origin}/signin/from/${source}`),
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'private_key_jwt',
      id_token_signed_response_alg: 'RS256',
      userinfo_signed_response_alg: 'RS256',
      userinfo_encrypted_response_alg: 'RSA-OAEP-256',
      userinfo_encrypted_response_enc: 'A256CBC-HS512',
    })
    const { keys } = party!['jwks'] as JSONWebKeySet
    expect(keys.map(({ use }) => use)).toEqual(['sig', 'sig', 'enc', 'enc'])
    // Keys that speak in the federation do nothing else.
    const federation = keysIn(token).keys.map(({ kid }) => kid)
    expect(keys.filter(({ kid }) => federation.includes(kid))).toEqual([])
    await api.operator.setSettings('bari', 'identity', {})
  })

  test('of a town by the platform: its keys, and that nobody is below it', async () => {
    const own = keysIn(await text('/.well-known/openid-federation'))
    const token = await text(`/federation/fetch?${new URLSearchParams({ sub: bari() })}`)
    const told = await checked(token, own, api.origin, bari())
    expect(told).toMatchObject({
      constraints: { max_path_length: 0 },
      jwks: keysIn(await text('/c_a662/.well-known/openid-federation')),
    })
    const { metadata } = decodeJwt<{ metadata: Record<string, { jwks: unknown }> }>(
      await text('/c_a662/.well-known/openid-federation'),
    )
    expect(told['metadata_policy']).toEqual({ openid_relying_party: { jwks: { value: metadata['openid_relying_party']!.jwks } } })
  })

  test('which towns there are', async () => {
    const listed = (await (await ask('/federation/list')).json()) as string[]
    expect(listed).toContain(bari())
    expect(listed.length).toBeGreaterThan(40)
    expect(await (await ask('/federation/list?entity_type=openid_provider')).json()).toEqual([])
  })

  test('what we have found out about a provider', async () => {
    const query = { sub: double.provider.entity.id, trust_anchor: double.federation.anchor.id }
    const answer = await ask(`/federation/resolve?${new URLSearchParams(query)}`)
    expect(answer.headers.get('content-type')).toBe('application/resolve-response+jwt')
    const own = keysIn(await text('/.well-known/openid-federation'))
    const { payload } = await jwtVerify(await answer.text(), createLocalJWKSet(own), { typ: 'resolve-response+jwt' })
    expect(payload).toMatchObject({ iss: api.origin, sub: query.sub, metadata: { openid_provider: { issuer: query.sub } } })
    expect(payload['trust_chain']).toHaveLength(3)
  })

  test.each([
    ['/federation/fetch', 400],
    ['/federation/fetch?sub=https://other.example', 404],
    ['/federation/resolve?sub=https://other.example&trust_anchor=https://other.example', 404],
    ['/c_x999/.well-known/openid-federation', 404],
  ])('nothing of who is not there: %s', async (path, status) => {
    expect((await ask(path)).status).toBe(status)
  })
})

test('a key of two kinds, a short one and none are refused in one sentence', async () => {
  const saying = (part: string) => ({ message: expect.stringContaining(part) as string })
  await writeFile(join(double.folder, 'signing', '1.pem'), newPem(1024))
  await expect(readKeys(double.folder)).rejects.toMatchObject(saying('2048 bits'))
  const pem = newPem()
  for (const kind of ['signing', 'federation']) await writeFile(join(double.folder, kind, '1.pem'), pem)
  await expect(readKeys(double.folder)).rejects.toMatchObject(saying('a key twice'))
  await expect(readKeys(join(double.folder, 'signing'))).rejects.toMatchObject(saying('federation-keys'))
})
