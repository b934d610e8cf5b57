import type { Handler } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { waitingInTowns } from './store/queue.ts'

/** Where somebody moderates, and how much waits there: what they are told of a town is what they could read in it. */
export const readTowns =
  (towns: () => Promise<readonly Tenant[]>): Handler<'moderation_towns_read'> =>
  async ({ person, database, now }) => {
    if (!person?.scopes.has('staff')) throw new Problem(403, 'identity.scope_missing', { required: ['staff'] })
    const all = new Map((await towns()).map((town) => [town.id, town]))
    const found = await waitingInTowns(database, person.id, [...all.values()], now)
    const items = found.map(({ town, oldest_due_at, ...waits }) => {
      const { slug, name } = all.get(town)!
      return { tenant: slug, name, ...waits, oldest_due_at: oldest_due_at?.toISOString() ?? null }
    })
    return { status: 200, body: { items } }
  }
