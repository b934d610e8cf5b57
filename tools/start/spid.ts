import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { testProvider } from '../../demo/spid/provider.ts'
import { makeSigner } from '../../demo/spid/signer.ts'

/** "SPID di prova" and what the API needs to know of it. */
export interface DemoSpid {
  readonly server: Server
  readonly env: Readonly<Record<string, string>>
}

const aggregator = { name: 'Ente di prova', vatNumber: 'IT00000000000', fiscalCode: '00000000000', email: 'spid@example.org' }

/**
 * Makes the demo's identity provider, which the API then asks as it asks real ones. Keys are new at each start, but for the one that opens
 * the log: `auditor.json` in the folder, for `npm run spid -- log`.
 */
export async function openSpid(folder: string, api: string, origin: string, towns: readonly string[]): Promise<DemoSpid> {
  const keys = join(folder, 'keys')
  mkdirSync(keys, { recursive: true })
  const [ours, theirs] = await Promise.all([makeSigner('Casa del Cittadino, prova'), makeSigner('SPID di prova')])
  const pem = ours.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  writeFileSync(join(keys, 'demo.pem'), `${pem}${ours.certificate}\n`, { mode: 0o600 })
  const services = towns.map((town) => `${api}/spid/${town}/metadata`)
  const { server, metadata } = testProvider({ name: 'SPID di prova', origin, signer: theirs, services })
  const providers = join(folder, 'providers.xml')
  writeFileSync(providers, metadata)
  return {
    server,
    env: {
      CDC_SPID_KEYS: keys,
      CDC_SPID_PROVIDERS: providers,
      CDC_SPID_AGGREGATOR: JSON.stringify(aggregator),
      CDC_SPID_LOG_KEY: JSON.stringify(await logKey(join(folder, 'auditor.json'))),
      CDC_SPID_TOWN: 'bari',
    },
  }
}

/** The public half of the auditor's key, which is made at the first start. */
async function logKey(file: string): Promise<object> {
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })
    writeFileSync(file, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 })
  }
  const { kty, crv, x, y } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return { kty, crv, x, y }
}
