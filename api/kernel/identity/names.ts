import type { Db } from '../db/index.ts'
import type { PersonId } from './person.ts'

/** A person's names as their login source tells them. */
export interface PersonName {
  readonly givenName: string
  readonly familyName: string
}

/** Names of those of the persons who have not been erased, in one query. For lists that the law has an office receive. */
export async function namesOf(db: Db, persons: readonly PersonId[]): Promise<Map<PersonId, PersonName>> {
  const rows = await db.rows<{ id: PersonId; given_name: string; family_name: string }>({
    name: 'person_names',
    text: 'select id, given_name, family_name from person where id = any($1::uuid[]) and erased_at is null',
    values: [persons],
  })
  return new Map(rows.map((row) => [row.id, { givenName: row.given_name, familyName: row.family_name }]))
}
