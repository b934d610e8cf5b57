import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { readKeys } from '../../api/kernel/identity/federation/keys.ts'
import { federationServer, register } from '../../demo/openid/federation.ts'
import { openIdProvider } from '../../demo/openid/provider.ts'
import { writeFederationKeys } from '../spid/federation-keys.ts'

/** "CIE di prova" and what the API needs to know of its federation. */
export interface DemoOpenId {
  readonly server: Server
  readonly env: Readonly<Record<string, string>>
}

/**
 * Makes the demo's OpenID provider with its trust anchor, which has taken the API in as an aggregator: both on one port. Keys are new at each start.
 */
export async function openOpenId(folder: string, api: string, origin: string): Promise<DemoOpenId> {
  const keys = join(folder, 'oidc')
  writeFederationKeys(keys, 'demo', 2048)
  const federation = await federationServer(origin)
  const { anchor } = federation
  const provider = await openIdProvider({ name: 'CIE di prova', origin, anchor })
  for (const { jwk } of (await readKeys(keys)).federation) register(anchor, api, jwk)
  const known = join(folder, 'anchor.json')
  writeFileSync(known, JSON.stringify({ id: anchor.id, jwks: { keys: [anchor.key.jwk] } }))
  const server = createServer((request, response) => {
    const of = request.url?.startsWith('/anchor/') ? federation : provider
    of.server.emit('request', request, response)
  })
  return {
    server,
    // Its chain is asked for on this machine.
    env: { CDC_OIDC_KEYS: keys, CDC_CIE_OIDC_ANCHOR: known },
  }
}
