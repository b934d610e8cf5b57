import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyKinds } from '../../api/kernel/identity/federation/keys.ts'

/** Where a key of each kind lies in the folder. */
export const keyFiles = (folder: string, name: string): string[] => keyKinds.map((kind) => join(folder, kind, `${name}.pem`))

/** Writes a new key of each kind (RSA) for its owner alone, over one of that name. */
export function writeFederationKeys(folder: string, name: string, bits: number): void {
  for (const kind of keyKinds) mkdirSync(join(folder, kind), { recursive: true, mode: 0o700 })
  for (const file of keyFiles(folder, name)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: bits })
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
}
