import type { Request, HandlersOf } from '../http/handlers.ts'
import { orMissing } from '../http/problem.ts'
import { assertRemovable, endSessions, lockWays, note, removeWay, sessionsOf, waysOf } from '../identity/index.ts'
import { allRolesOf } from '../tenancy/index.ts'
import { requireRecent } from '../identity/person.ts'
import { isOperator } from '../operator/store.ts'
import { own } from './own.ts'
import type { Means } from './means.ts'

type WayOperation = 'profile_ways_list' | 'profile_ways_delete'

/** Ways of signing in. */
export function wayHandlers({ tenants }: Means): Pick<HandlersOf<'profile'>, WayOperation> {
  /** Whether the person works for a town, or runs the platform. Asked of each town, before the request's own transaction begins. */
  async function works({ database }: Request<'profile_ways_delete'>, person: string): Promise<boolean> {
    if (await database.transaction((db) => isOperator(db, person))) return true
    for (const tenant of await tenants.all())
      if ((await database.forTenant(tenant.id, (db) => allRolesOf(db, person))).length > 0) return true
    return false
  }

  return {
    async profile_ways_list({ person, db }) {
      const ways = await waysOf(db, own(person).id)
      const items = ways.map(({ id, source, assurance, since, usedAt }) => ({
        ...{ id, source, assurance },
        since: since.toISOString(),
        used_at: usedAt.toISOString(),
      }))
      return { status: 200, body: { items, next_cursor: null } }
    },
    async profile_ways_delete(request) {
      const { path, query, now, newId, db } = request
      const { id, assurance: acr, grant } = requireRecent(own(request.person), now)
      const working = await works(request, id)
      await lockWays(db, id)
      const ways = await waysOf(db, id)
      const way = orMissing(ways.find((known) => known.id === path.way_id))
      assertRemovable(way, ways, { acr, works: working, knowing: query.despite_roles === true })
      await removeWay(db, id, way.id)
      // Whoever had that way, and perhaps still has, is out.
      const others = (await sessionsOf(db, id, grant)).filter(({ source, current }) => source === way.source && !current)
      const ids = others.map((session) => session.id)
      await endSessions(db, id, ids, now)
      await note(db, id, { id: newId(), at: now, kind: 'way_removed', what: way.source })
      return { status: 204 }
    },
  }
}
