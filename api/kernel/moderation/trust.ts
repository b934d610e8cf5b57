import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import type { Level } from './settings.ts'

/** How much each of the people is trusted in the town of `db`; who is missing, as somebody who is neither new nor known (1). */
export function trustOf(_db: TenantDb, _people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Level>> {
  return Promise.resolve(new Map())
}
