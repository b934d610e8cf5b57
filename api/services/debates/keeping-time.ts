import { record } from '../../kernel/audit/index.ts'
import type { TenantDb } from '../../kernel/db/index.ts'
import { announce } from '../../kernel/events/outbox.ts'
import type { Occasion } from '../../kernel/service.ts'
import { nextPhaseAt, phaseAt } from './rules.ts'
import { tagsOf } from './scene.ts'
import { changeDebate, takeDue } from './store/debates.ts'

/** Debates of one town that are taken in one transaction; the rest has its turn a minute later. */
const batch = 100

/**
 * Tells that a phase has begun: in the timeline, and as a fact. Nothing waits for it: what is possible follows from the time itself.
 * Each phase once, whoever else is doing the same.
 */
export async function keepTime(db: TenantDb, { tenant, now, newId, evict }: Occasion): Promise<void> {
  for (const debate of await takeDue(db, now, batch)) {
    const phase = phaseAt(debate, now)
    await changeDebate(db, debate.id, { clock: { phase, next: nextPhaseAt(debate, now) } })
    const entry = {
      subject: debate.id,
      action: 'phase_begun',
      actor: 'system',
      person: null,
      public: true,
      params: { phase },
    } as const
    await record(db, entry, now, newId())
    announce(db, { name: 'debate.phase_begun', payload: { debate_id: debate.id, code: debate.code, phase } }, now, newId())
    evict(db, tagsOf(tenant, debate.id))
  }
}
