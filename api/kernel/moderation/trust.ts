import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import type { Level, ModerationSettings } from './settings.ts'
import { trustBy } from './trust/level.ts'
import { recordsOf } from './trust/store.ts'

/** How much each of the people is trusted in the town of `db`: as an administrator has fixed it, or as it is computed. */
export async function trustOf(
  db: TenantDb,
  people: readonly PersonId[],
  { trust: rules }: Pick<ModerationSettings, 'trust'>,
  now: Date,
): Promise<ReadonlyMap<PersonId, Level>> {
  const records = await recordsOf(db, people, now)
  return new Map([...records].map(([person, record]) => [person, record.locked?.level ?? trustBy(record, rules).level]))
}
