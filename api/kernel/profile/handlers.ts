import type { HandlersOf } from '../http/handlers.ts'
import { findPerson } from '../identity/index.ts'
import { Problem } from '../http/problem.ts'
import { actHandlers } from './acts.ts'
import type { Means } from './means.ts'
import { own } from './own.ts'
import { sessionHandlers } from './sessions.ts'
import { wayHandlers } from './ways.ts'

/** Handlers of a person's own place: that the token is one of its page has been looked at before. */
export function profileHandlers(means: Means): HandlersOf<'profile'> {
  return {
    async profile_read({ person, db }) {
      const { id, assurance } = own(person)
      const known = await findPerson(db, id)
      if (!known) throw new Problem(401, 'identity.token_invalid')
      return {
        status: 200,
        body: {
          id,
          given_name: known.givenName,
          family_name: known.familyName,
          birth_date: known.birthDate ?? null,
          told_by: known.told?.by ?? null,
          told_at: known.told?.at.toISOString() ?? null,
          since: known.since.toISOString(),
          assurance,
        },
      }
    },
    ...wayHandlers(means),
    ...sessionHandlers(means),
    ...actHandlers(means),
  }
}
