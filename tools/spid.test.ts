import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../api/testing/database.ts'
import { readKeys } from '../api/kernel/identity/federation/keys.ts'
import { keyFrom } from '../api/kernel/identity/saml/keys.ts'
import { spidCommand } from './spid/commands.ts'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await createTestDatabase()
  process.env.DATABASE_OWNER_URL = database.ownerUrl
  folder = mkdtempSync(join(tmpdir(), 'cdc-spid-'))
})
afterAll(async () => {
  delete process.env.DATABASE_OWNER_URL
  rmSync(folder, { recursive: true })
  await database.drop()
})

test('makes a key and a certificate of a town as avviso 29 wants it, for its owner’s eyes', async () => {
  const out = join(folder, '2026.pem')
  const words = ['certificate', '--town', 'bari', '--origin', 'https://api.example', '--out', out, '--days', '730']
  expect(await spidCommand(words)).toContain('https://api.example/spid/pub-ag-full/c_a662')
  expect(statSync(out).mode & 0o077).toBe(0)
  const { certificate, privateKey } = keyFrom(readFileSync(out, 'utf8'), '2026')
  expect(privateKey.asymmetricKeyDetails?.modulusLength).toBe(3072)
  expect(certificate.subject.split('\n')).toEqual([
    'CN=Comune di Bari',
    'O=Comune di Bari',
    expect.stringMatching(/^(2\.5\.4\.83|uri)=https:\/\/api\.example\/spid\/pub-ag-full\/c_a662$/),
    expect.stringMatching(/^(2\.5\.4\.97|organizationIdentifier)=PA:IT-c_a662$/),
    'C=IT',
    'L=Bari',
  ])
  expect(certificate.ca).toBe(false)
  expect(Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)).toBe(730 * 86_400_000)
  // The policies' identifiers, as DER writes them.
  expect(certificate.raw.includes(Buffer.from('06062b4c10040201', 'hex'))).toBe(true)
  expect(certificate.raw.includes(Buffer.from('06042b4c1006', 'hex'))).toBe(true)
  expect(new X509Certificate(certificate.raw).verify(certificate.publicKey)).toBe(true)
  expect(await spidCommand(['keys', folder])).toMatch(/^2026 {2}until .* 2028/)
  await expect(spidCommand(words)).rejects.toThrow('not written over')
})

test('makes a key of each kind for OpenID Federation, and prints what others learn of them', async () => {
  const out = join(folder, 'oidc')
  const words = ['federation-keys', '--out', out, '--name', '1', '--bits', '2048']
  const { keys } = JSON.parse(await spidCommand(words)) as { keys: Record<string, string>[] }
  expect(keys).toEqual([expect.objectContaining({ kty: 'RSA', use: 'sig', alg: 'RS256' })])
  expect(keys[0]).not.toHaveProperty('d')
  for (const kind of ['federation', 'signing', 'encryption']) expect(statSync(join(out, kind, '1.pem')).mode & 0o077).toBe(0)
  await expect(spidCommand(words)).rejects.toThrow('not written over')
  await spidCommand([...words.slice(0, -3), '2', '--bits', '2048'])
  expect((await readKeys(out)).signing).toHaveLength(2)
})

test('says what is missing, by its exit code too', async () => {
  await expect(spidCommand(['certificate', '--town', 'bari'])).rejects.toThrow('--out is missing')
  await expect(spidCommand(['log', '--tax-code', 'X'])).rejects.toThrow('--key is missing')
  const run = spawnSync(process.execPath, ['tools/spid.ts', 'certificate', '--what'], { encoding: 'utf8' })
  expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('npm run spid') as string })
})
