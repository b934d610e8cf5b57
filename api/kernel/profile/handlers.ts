import type { HandlersOf } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'
import { findPerson } from '../identity/index.ts'

/** Handlers of a person's own place: that the token is one of its page has been looked at before. */
export function profileHandlers(): HandlersOf<'profile'> {
  return {
    async profile_read({ person, db }) {
      if (!person) throw new Problem(401, 'identity.sign_in_needed')
      const known = await findPerson(db, person.id)
      if (!known) throw new Problem(401, 'identity.token_invalid')
      return {
        status: 200,
        body: {
          id: known.id,
          given_name: known.givenName,
          family_name: known.familyName,
          birth_date: known.birthDate ?? null,
          since: known.since.toISOString(),
          assurance: person.assurance,
        },
      }
    },
  }
}
