import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import type { Errand, FactListener, LanedErrand } from '../service.ts'
import { mayWriteIn } from './blocks/enforcing.ts'
import { blockHandlers } from './blocks/handlers.ts'
import type { Doors } from './door.ts'
import { flagHandlers } from './flags/handlers.ts'
import { outcomeListeners } from './outcomes/hearing.ts'
import { classifierHandlers, fallBackHandlers } from './sampling/handlers.ts'
import { triageHandlers } from './triage/checking.ts'
import { learnAnew } from './triage/classifier/learning.ts'
import { compareFresh } from './triage/comparing.ts'
import { askProviders } from './triage/providers/asking.ts'
import { trustHandlers } from './trust/handlers.ts'

/** What judges before and beside moderators, for the composition of the application. */
export const createMachines = (doors: Doors, memory: Parameters<typeof mayWriteIn>[0]) => ({
  mayWrite: mayWriteIn(memory),
  handlers: {
    ...triageHandlers,
    ...trustHandlers,
    ...flagHandlers(doors),
    ...blockHandlers,
    ...fallBackHandlers,
    ...classifierHandlers,
  },
  hears: outcomeListeners(doors) satisfies Readonly<Record<string, FactListener>>,
  errands: [compareFresh(doors), askProviders(doors), learnAnew] satisfies readonly (Errand | LanedErrand)[],
})

/** Erasure: what is known of the person in the town of `db`, whom they flagged, what was learnt of their words. Blocks end with them. */
export async function forgetRecord(db: TenantDb, person: PersonId): Promise<void> {
  const values = [db.tenantId, person]
  const run = (name: string, text: string) => db.run({ name: `moderation_forget_${name}`, text, values })
  await run('record', 'delete from moderation_record where tenant_id = $1 and person_id = $2')
  await run('flags', 'delete from moderation_flag where tenant_id = $1 and person_id = $2')
  await run('blocks', 'delete from moderation_block where tenant_id = $1 and person_id = $2')
  await run('outcomes', 'update moderation_outcome set author_id = null, stems = null where tenant_id = $1 and author_id = $2')
  await run('signatures', 'update moderation_signature set author_id = null where tenant_id = $1 and author_id = $2')
  await run('locks', 'update moderation_record set locked_by = null where tenant_id = $1 and locked_by = $2')
  await run('decided', 'update moderation_block set decided_by = null where tenant_id = $1 and decided_by = $2')
  await run('lifted', 'update moderation_block set lifted_by = null where tenant_id = $1 and lifted_by = $2')
  await run('answered', 'update moderation_block set appeal_answered_by = null where tenant_id = $1 and appeal_answered_by = $2')
  await run('ended', 'update moderation_fall_back set ended_by = null where tenant_id = $1 and ended_by = $2')
}
