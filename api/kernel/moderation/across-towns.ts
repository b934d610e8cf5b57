import type { Handler } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'
import { allRolesOf } from '../tenancy/staff.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { waitingIn } from './store/queue.ts'

/** Where somebody moderates, and how much waits there: what they are told of a town is what they could read in it. */
export const readTowns =
  (towns: () => Promise<readonly Tenant[]>): Handler<'moderation_towns_read'> =>
  async ({ person, database, now }) => {
    if (!person?.scopes.has('staff')) throw new Problem(403, 'identity.scope_missing', { required: ['staff'] })
    const items = []
    for (const { id, slug, name, services } of await towns()) {
      const waits = await database.forTenant(id, async (db) => {
        const roles = await allRolesOf(db, person.id)
        const own = [...services].filter((service) => roles.some((role) => role.service === null || role.service === service))
        return own.length ? waitingIn(db, own, now) : undefined
      })
      if (waits) items.push({ tenant: slug, name, ...waits, oldest_due_at: waits.oldest_due_at?.toISOString() ?? null })
    }
    return { status: 200, body: { items } }
  }
