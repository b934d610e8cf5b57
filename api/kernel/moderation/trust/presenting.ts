import type { components } from '../../../../types/openapi.d.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ModerationScene } from '../door.ts'
import { settingsOf } from '../settings.ts'
import { trustBy } from './level.ts'
import { recordsOf, type KeptRecord } from './store.ts'

type Trust = components['schemas']['Trust']

/**
 * By how much the person is trusted in this town, with what holds the level and what the next one asks.
 *
 * @param known What is known better than what was kept: the assurance of who asks.
 */
export async function trustIn(
  { db, tenant, now }: Pick<ModerationScene, 'db' | 'tenant' | 'now'>,
  person: PersonId,
  known?: Partial<KeptRecord>,
): Promise<Trust> {
  const kept = (await recordsOf(db, [person], now)).get(person)!
  const { level, reasons, next } = trustBy({ ...kept, ...known }, settingsOf(tenant).trust)
  const { locked } = kept
  return {
    level: locked?.level ?? level,
    reasons: reasons.map((reason) => ({ ...reason })),
    next: next.map((reason) => ({ ...reason })),
    lock: locked && { at: locked.at.toISOString(), words: locked.words },
  }
}
