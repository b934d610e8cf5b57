import { Problem } from '../http/problem.ts'
import type { Request } from '../http/handlers.ts'
import { requirePerson, type PersonId } from '../identity/person.ts'
import { isOperator } from './store.ts'

/**
 * Who runs the platform, signed in at its own page: that the token is one of it has been looked at before.
 *
 * @throws Problem 401 `identity.sign_in_needed`, 403 `identity.assurance_too_low`, `operator.role_needed`.
 */
export async function requireOperator({ person, db }: Pick<Request<'operator_towns_list'>, 'person' | 'db'>): Promise<PersonId> {
  const { id } = requirePerson(person, { assurance: 'substantial' }, '')
  if (!(await isOperator(db, id))) throw new Problem(403, 'operator.role_needed')
  return id
}
