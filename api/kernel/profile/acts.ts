import type { HandlersOf } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { presentAct, type OwnAct } from '../participation/index.ts'
import type { Tenant } from '../tenancy/index.ts'
import type { Means } from './means.ts'
import { own } from './own.ts'

/** What a person did in every town. */
export function actHandlers({ tenants }: Means): Pick<HandlersOf<'profile'>, 'profile_acts_list'> {
  return {
    /**
     * Each town is asked in a transaction of its own, which sees it alone, one after the other; what is newest of all is kept. Ids are in the order
     * of time, whatever the town.
     */
    async profile_acts_list({ person, query, participation, database }) {
      const { id } = own(person)
      const [after] = decodeCursor(query.cursor, [isId]) ?? []
      const limit = query.limit!
      const page = { ...(after && { after: after as string }), limit: limit + 1 }
      let newest: { tenant: Tenant; act: OwnAct }[] = []
      for (const tenant of await tenants.all()) {
        const acts = await database.forTenant(tenant.id, (db) => participation.ofPerson(db, id, page))
        newest = [...newest, ...acts.map((act) => ({ tenant, act }))]
          .sort((a, b) => (a.act.id < b.act.id ? 1 : -1))
          .slice(0, page.limit)
      }
      const found = pageOf(newest, limit, ({ act }) => [act.id])
      const items = found.items.map(({ tenant, act }) => ({ town: tenant.slug, town_name: tenant.name, act: presentAct(act) }))
      return { status: 200, body: { ...found, items } }
    },
  }
}
