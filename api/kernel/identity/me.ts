import type { components } from '../../../types/openapi.d.ts'
import type { TenantDb } from '../db/index.ts'
import type { HandlersOf } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'
import type { PersonId } from './person.ts'
import { findPerson } from './store.ts'

/** A person's roles on the staff of the town of `db`; given by tenancy, which keeps them. */
export type RolesOf = (db: TenantDb, person: PersonId) => Promise<components['schemas']['Me']['roles']>

/** Handlers of identity's operations. */
export function identityHandlers(rolesOf: RolesOf): HandlersOf<'identity'> {
  return {
    /** The name comes from the database, the rest is what the token states: what the other operations will go by. */
    async identity_me_read({ person, tenant, db }) {
      if (!person) throw new Problem(401, 'identity.sign_in_needed')
      const known = await findPerson(db, person.id)
      if (!known) throw new Problem(401, 'identity.token_invalid')
      return {
        status: 200,
        body: {
          id: person.id,
          given_name: known.givenName,
          family_name: known.familyName,
          assurance: person.assurance,
          age: person.age ?? null,
          standing: [...(person.standing[tenant.slug] ?? [])],
          roles: await rolesOf(db, person.id),
        },
      }
    },
  }
}
