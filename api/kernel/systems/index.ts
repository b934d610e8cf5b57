import type { Database } from '../db/index.ts'
import type { HandlersOf } from '../http/handlers.ts'
import type { SystemClients } from '../identity/index.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { ClientRules } from './client-rules.ts'
import { systemClients } from './clients.ts'
import { systemHandlers } from './handlers.ts'
import { useHandlers } from './use-handlers.ts'
import { Uses } from './uses.ts'

export { oldUses } from './store/uses.ts'

/** Other systems that towns let speak for themselves, and what towns let clients do. */
export interface Systems {
  readonly handlers: HandlersOf<'systems'>
  /** As the OpenID provider knows them. */
  readonly clients: SystemClients
  readonly rules: ClientRules
  /** How often clients call. */
  readonly uses: Uses
}

interface Means {
  readonly database: Database
  /** With connections of its own: rules are asked while others wait for one. */
  readonly registry: Database
  readonly town: (slug: string) => Promise<Tenant | undefined>
  readonly outbound: Outbound
  readonly clock: () => Date
  readonly onFault: (fault: unknown) => void
}

export function createSystems({ database, registry, town, outbound, clock, onFault }: Means): Systems {
  const rules = new ClientRules(registry, town)
  return {
    handlers: { ...systemHandlers({ outbound, rules }), ...useHandlers({ rules }) },
    clients: systemClients({ database, town, outbound, clock }),
    rules,
    uses: new Uses(database, town, onFault),
  }
}
