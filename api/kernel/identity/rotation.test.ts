import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose'
import { connect, type Database } from '../db/index.ts'
import { createTestDatabase } from '../../testing/database.ts'
import { loadSecrets, prepareRotation, rotateKept, turnRotation } from './index.ts'
import { signAccessToken, verifyAccessToken, verifyingKeys } from './access-token.ts'
import { Browser } from './testing/browser.ts'
import { ElementClient, type Tokens } from './testing/element.ts'
import { pageOfBari, startIdentity, type IdentityServer } from './testing/server.ts'

let api: IdentityServer
let owner: Database
beforeAll(async () => {
  api = await startIdentity()
  owner = connect(api.ownerUrl, 1)
})
afterAll(async () => {
  await owner.close()
  await api.stop()
})

const published = async () => (await (await fetch(`${api.issuer}/oidc/jwks`)).json()) as JSONWebKeySet
const idOf = (token: string) => decodeProtectedHeader(token).kid

async function signedIn() {
  const client = new ElementClient(api.issuer, { origin: pageOfBari })
  const tokens = (await client.tokensOf(new Browser(api.issuer), 'maria')) as Tokens & { id_token: string }
  return { ...tokens, holds: async () => (await client.call('/v1/bari/me', tokens.access_token)).status === 200, client }
}

test('keys are replaced while what they have signed is in use: first known, then signing, then gone', async () => {
  const first = await signedIn()
  await rotateKept(owner, prepareRotation)
  await api.restart()
  const prepared = await signedIn()
  expect([idOf(prepared.access_token), idOf(prepared.id_token)]).toEqual([idOf(first.access_token), idOf(first.id_token)])
  const announced = (await published()).keys.map(({ kid }) => kid)
  expect(announced).toHaveLength(2)

  await rotateKept(owner, turnRotation)
  await api.restart()
  const turned = await signedIn()
  expect(idOf(turned.access_token)).not.toBe(idOf(first.access_token))
  expect(idOf(turned.id_token)).toBe(announced[1])
  // Tokens signed by the old key are in flight, and the session that it signed goes on.
  for (const one of [first, prepared, turned]) expect(await one.holds()).toBe(true)
  const keys = createLocalJWKSet(await published())
  for (const { id_token } of [first, turned]) await jwtVerify(id_token, keys, { issuer: api.issuer })
  expect((await first.client.refresh(first.refresh_token)).status).toBe(200)

  await rotateKept(owner, prepareRotation)
  await api.restart()
  expect([await first.holds(), await turned.holds()]).toEqual([false, true])
})

test('a token is verified by the key that its head names, and by no other', async () => {
  const database = await createTestDatabase()
  const connection = connect(database.appUrl, 1)
  const { accessTokenKeys } = await loadSecrets(connection, {}, false)
  await connection.close()
  await database.drop()
  const [issuer, now, key] = ['https://api.example', new Date(), accessTokenKeys[0]]
  const claims = {
    sub: 'x',
    scope: 'participate',
    client_id: 'y',
    acr: 'low',
    standing: {},
    jti: 'z',
    cnf: { jkt: 'k' },
  } as const
  const other = Buffer.alloc(32, 7)
  const keys = verifyingKeys([key, other])
  const [own, others] = [key, other].map((one) => signAccessToken(claims, { key: one, issuer, now })) as [string, string]
  for (const token of [own, others]) expect(verifyAccessToken(token, { keys, issuer, now }).jkt).toBe('k')
  const [head, body] = own.split('.') as [string, string]
  const mixed = `${head}.${body}.${createHmac('sha256', other).update(`${head}.${body}`).digest('base64url')}`
  expect(() => verifyAccessToken(mixed, { keys, issuer, now })).toThrow('identity.token_invalid')
  expect(() => verifyAccessToken(others, { keys: verifyingKeys([key]), issuer, now })).toThrow('identity.token_invalid')
})
