import { once } from 'node:events'
import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { federationServer, register, type FederationServer } from '../../../../../demo/openid/federation.ts'
import { openIdProvider, type OpenIdTestProvider } from '../../../../../demo/openid/provider.ts'
import { keyKinds, readKeys } from '../keys.ts'
import type { FederationPlace } from '../place.ts'

/** A federation on ports of its own, with one provider, and the place of a profile that follows its anchor. */
export interface FederationDouble {
  readonly federation: FederationServer
  readonly provider: OpenIdTestProvider
  readonly place: FederationPlace
  /** Opens the log. */
  readonly auditor: JWK
  /** Folder of our keys. */
  readonly folder: string
  /** Takes our aggregator in below the anchor. @param issuer Our origin. */
  enter(issuer: string): void
  stop(): Promise<void>
}

const aggregator = { name: 'Ente di prova', vatNumber: 'IT00000000000', fiscalCode: '00000000000', email: 'spid@example.org' }

/** A new private key. */
export const newPem = (bits = 2048) =>
  generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

/** A port that is open before anybody knows what answers there. */
export async function openPort() {
  const outer = createServer()
  outer.listen(0, '127.0.0.1')
  await once(outer, 'listening')
  return {
    origin: `http://127.0.0.1:${(outer.address() as AddressInfo).port}`,
    serve: (inner: Server) => outer.on('request', (request, response) => inner.emit('request', request, response)),
    async close(): Promise<void> {
      outer.closeAllConnections()
      outer.close()
      await once(outer, 'close')
    },
  }
}

export async function startFederation(name = 'CIE di prova'): Promise<FederationDouble> {
  const ports = await Promise.all([openPort(), openPort()])
  const [above, below] = ports
  const federation = await federationServer(above.origin)
  const { anchor } = federation
  const provider = await openIdProvider({ name, origin: below.origin, anchor })
  above.serve(federation.server)
  below.serve(provider.server)
  const folder = await mkdtemp(join(tmpdir(), 'cdc-test-oidc-'))
  for (const kind of keyKinds) {
    await mkdir(join(folder, kind))
    await writeFile(join(folder, kind, '1.pem'), newPem())
  }
  const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })
  const keys = await readKeys(folder)
  return {
    ...{ federation, provider, folder },
    auditor: await exportJWK(pair.privateKey),
    enter: (issuer) => register(anchor, issuer, keys.federation[0]!.jwk),
    place: {
      ...{ keys, aggregator, secure: false, trustMarks: {}, superiors: [anchor.id] },
      anchor: { id: anchor.id, keys: [anchor.key.jwk] },
      logKey: await exportJWK(pair.publicKey),
    },
    async stop() {
      await Promise.all(ports.map((port) => port.close()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
