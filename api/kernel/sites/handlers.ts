import type { HandlersOf } from '../http/handlers.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { checkSite } from './checking.ts'

/** Handlers of the check of a site, for the composition of the application. */
export function siteHandlers({ outbound }: { readonly outbound: Outbound }): HandlersOf<'sites'> {
  return {
    async sites_check(request) {
      const { database, tenant } = request
      // In a transaction that ends: while the other site is waited for none is held.
      await database.forTenant(tenant.id, (db) => request.requireRoleIn(db, 'administrator'))
      const { address, origin, findings } = await checkSite(request.body.address, tenant, request.origin, outbound)
      return { status: 200, body: { address: address.slice(0, 1000), origin, findings: [...findings] } }
    },
  }
}
