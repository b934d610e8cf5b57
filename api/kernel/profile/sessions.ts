import type { HandlersOf } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { consentsOf, endSessions, historyOf, note, sessionsOf, tenantOf, withdrawConsent } from '../identity/index.ts'
import type { Means } from './means.ts'
import { own } from './own.ts'

type SessionOperation =
  | 'profile_sessions_list'
  | 'profile_sessions_delete'
  | 'profile_sessions_delete_others'
  | 'profile_consents_list'
  | 'profile_consents_delete'
  | 'profile_history_list'

/** Where the person is signed in, what they have allowed others, and what was done with their account. */
export function sessionHandlers({ tenants }: Means): Pick<HandlersOf<'profile'>, SessionOperation> {
  /** Names of the towns of audiences; undefined when one of them is the whole API. */
  async function townsOf(audiences: readonly string[], origin: string): Promise<string[] | undefined> {
    if (audiences.includes(origin)) return undefined
    const slugs = audiences.flatMap((audience) => tenantOf(audience, origin) ?? [])
    const towns = await Promise.all(slugs.map((slug) => tenants.bySlug(slug)))
    return towns.flatMap((town) => (town ? [town.name] : [])).sort((a, b) => a.localeCompare(b, 'it'))
  }

  return {
    async profile_sessions_list({ person, db, origin }) {
      const { id, grant } = own(person)
      const sessions = await sessionsOf(db, id, grant)
      const items = await Promise.all(
        sessions.map(async ({ id, source, browser, system, begunAt, usedAt, endsAt, audiences, current }) => ({
          ...{ id, source, browser, system, current },
          begun_at: begunAt.toISOString(),
          used_at: usedAt.toISOString(),
          ends_at: endsAt.toISOString(),
          towns: (await townsOf(audiences, origin)) ?? [],
        })),
      )
      return { status: 200, body: { items, next_cursor: null } }
    },
    async profile_sessions_delete({ path, person, db, now, newId }) {
      const { id } = own(person)
      if ((await endSessions(db, id, [path.session_id], now)) === 0) throw new Problem(404, 'http.not_found')
      await note(db, id, { id: newId(), at: now, kind: 'session_ended', what: '' })
      return { status: 204 }
    },
    async profile_sessions_delete_others({ person, db, now, newId }) {
      const { id, grant } = own(person)
      // As many as are listed at a time, until there are none.
      const endSome = async () => {
        const others = (await sessionsOf(db, id, grant)).filter(({ current }) => !current)
        return endSessions(
          db,
          id,
          others.map((session) => session.id),
          now,
        )
      }
      if ((await endSome()) > 0) {
        while ((await endSome()) > 0);
        await note(db, id, { id: newId(), at: now, kind: 'others_ended', what: '' })
      }
      return { status: 204 }
    },
    async profile_consents_list({ person, db, origin }) {
      const consents = await consentsOf(db, own(person).id)
      const items = await Promise.all(
        consents.map(async ({ client, name, resources, since, endsAt }) => ({
          client_id: client,
          name,
          scopes: [...new Set(resources.flatMap(({ scopes }) => scopes))],
          towns:
            (await townsOf(
              resources.map(({ audience }) => audience),
              origin,
            )) ?? null,
          since: since.toISOString(),
          ends_at: endsAt.toISOString(),
        })),
      )
      return { status: 200, body: { items, next_cursor: null } }
    },
    async profile_consents_delete({ path, person, db, now, newId }) {
      const { id } = own(person)
      const { name } = orMissing((await consentsOf(db, id)).find(({ client }) => client === path.client_id))
      await withdrawConsent(db, id, path.client_id, now)
      await note(db, id, { id: newId(), at: now, kind: 'consent_withdrawn', what: name })
      return { status: 204 }
    },
    async profile_history_list({ person, query, db }) {
      const [after] = decodeCursor(query.cursor, [isId]) ?? []
      const limit = query.limit!
      const changes = await historyOf(db, own(person).id, { ...(after && { after: after as string }), limit: limit + 1 })
      const page = pageOf(changes, limit, ({ id }) => [id])
      return { status: 200, body: { ...page, items: page.items.map((change) => ({ ...change, at: change.at.toISOString() })) } }
    },
  }
}
