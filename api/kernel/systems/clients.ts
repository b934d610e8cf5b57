import type { Database } from '../db/index.ts'
import { systemNamed, type SystemClients } from '../identity/index.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { findSystem, keysOf, noteKeyUse } from './store/systems.ts'

interface Means {
  readonly database: Database
  readonly town: (slug: string) => Promise<Tenant | undefined>
  readonly outbound: Outbound
  readonly clock: () => Date
}

/** The towns' systems as clients of the OpenID provider. */
export function systemClients({ database, town, outbound, clock }: Means): SystemClients {
  return {
    async find(clientId) {
      const named = systemNamed(clientId)
      const tenant = named && (await town(named.tenant))
      if (!tenant) return undefined
      const found = await database.forTenant(tenant.id, async (db) => {
        const system = await findSystem(db, named.id)
        return system && { system, keys: await keysOf(db, [system.id]) }
      })
      if (!found || found.system.suspendedAt) return undefined
      const { system, keys } = found
      const now = clock()
      const holding = keys.filter(({ endsAt }) => endsAt === null || endsAt > now).flatMap(({ jwk }) => (jwk ? [{ ...jwk }] : []))
      return {
        client_id: clientId,
        client_name: system.name,
        token_endpoint_auth_method: 'private_key_jwt',
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        scope: system.scopes.join(' '),
        dpop_bound_access_tokens: true,
        ...(system.keysUrl === null ? { jwks: { keys: holding } } : { jwks_uri: system.keysUrl }),
      }
    },
    async noteUse(clientId, keyId) {
      const named = systemNamed(clientId)
      const tenant = named && (await town(named.tenant))
      if (tenant) await database.forTenant(tenant.id, (db) => noteKeyUse(db, named.id, keyId, clock()))
    },
    async fetch(address) {
      const { status, text } = await outbound.ask(address, { headers: { Accept: 'application/json' } })
      // Thrown, and not handed on: the library would take it for what holds for a minute.
      if (status !== 200) throw new Error(`the keys’ address answered ${status}`)
      return new Response(text)
    },
  }
}
