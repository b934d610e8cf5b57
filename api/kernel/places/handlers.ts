import type { HandlersOf } from '../http/handlers.ts'
import { findStreets } from './searching.ts'

/** Seconds for which what was found may be kept: streets change seldom. */
const age = 60

/** Handlers of the operations on places. */
export const placesHandlers: HandlersOf<'places'> = {
  async places_list({ query, db }) {
    const found = await findStreets(db, query.q, query.limit ?? 5)
    const items = found.map(({ name, position }) => ({
      name,
      kind: 'street' as const,
      position: { type: 'Point' as const, coordinates: [...position] },
    }))
    return { status: 200, body: { items, next_cursor: null }, cache: { tags: [], seconds: age } }
  },
}
