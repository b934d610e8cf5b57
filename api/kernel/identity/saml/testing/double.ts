import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { testProvider, type ProviderOptions, type TestProvider } from '../../../../../demo/spid/provider.ts'
import type { Signer } from '../../../../../demo/spid/saml.ts'
import { makeSigner } from '../../../../../demo/spid/signer.ts'
import { Keys } from '../keys.ts'
import type { SamlPlace } from '../place.ts'

/** An identity provider on a port, and the place of a profile that knows it alone. */
export interface Double {
  readonly provider: TestProvider
  readonly signer: Signer
  readonly place: SamlPlace
  /** Opens the log. */
  readonly auditor: JWK
  /** Folder of our keys. */
  readonly folder: string
  /** Addresses of services that may ask: to be filled once they are known. */
  readonly services: string[]
  stop(): Promise<void>
}

const testAggregator = { name: 'Ente di prova', vatNumber: 'IT00000000000', fiscalCode: '00000000000', email: 'spid@example.org' }

/** A key with a certificate, as its file holds them. */
export const pemOf = ({ privateKey, certificate }: Signer) =>
  `${privateKey.export({ type: 'pkcs8', format: 'pem' }) as string}${certificate}\n`

/** Starts it. @param options Of the provider; its name, bindings, citizens, clock. */
export async function startDouble(options: Partial<ProviderOptions> = {}): Promise<Double> {
  const [signer, ours, pair] = await Promise.all([
    makeSigner('provider'),
    makeSigner('service'),
    generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true }),
  ])
  const folder = await mkdtemp(join(tmpdir(), 'cdc-test-saml-'))
  await writeFile(join(folder, 'first.pem'), pemOf(ours))
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  const origin = `http://127.0.0.1:${port}`
  const services: string[] = []
  const provider = testProvider({ name: 'SPID di prova', ...options, origin, signer, services })
  provider.server.listen(port, '127.0.0.1')
  await once(provider.server, 'listening')
  return {
    provider,
    signer,
    folder,
    auditor: await exportJWK(pair.privateKey),
    services,
    place: {
      keys: new Keys(folder),
      providers: { from: `${origin}/metadata`, authority: [signer.certificate], secure: false },
      aggregator: testAggregator,
      logKey: await exportJWK(pair.publicKey),
    },
    async stop() {
      provider.server.closeAllConnections()
      provider.server.close()
      await once(provider.server, 'close')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
