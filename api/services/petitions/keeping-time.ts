import type { TenantDb } from '../../kernel/db/index.ts'
import type { Fact, Occasion } from '../../kernel/service.ts'
import { hearCount, hearLess } from './counting.ts'
import { lockSettled, tell } from './moving.ts'
import type { Scene } from './scene.ts'
import { takeClosing, takeOverdue } from './store/desk.ts'
import { changePetition } from './store/petitions.ts'

/** Petitions of one town that are settled in one transaction; the rest has its turn a minute later. */
const batch = 200

/** Does `work` in the transaction of `db` and drops from memory what it changed. */
async function onOccasion(db: TenantDb, occasion: Occasion, work: (scene: Scene) => Promise<void>): Promise<void> {
  const tags = new Set<string>()
  await work({ ...occasion, db, evict: (...changed) => changed.forEach((tag) => tags.add(tag)) })
  if (tags.size) occasion.evict(db, [...tags])
}

/** Closes what is due and records answers that are late: each once, whoever else is doing the same. */
export function keepTime(db: TenantDb, occasion: Occasion): Promise<void> {
  return onOccasion(db, occasion, async (scene) => {
    for (const { id } of await takeClosing(db, scene.now, batch)) await lockSettled(scene, id)
    for (const { id, answer_due_at: due } of await takeOverdue(db, scene.now, batch)) {
      const petition = (await lockSettled(scene, id))!
      await changePetition(db, id, { overdueRecordedAt: scene.now }, scene.now)
      const params = { answer_due_at: due.toISOString() }
      const name = { entry: 'answer_overdue', fact: 'petition.answer_overdue' }
      await tell(scene, petition, name, { actor: 'system', person: null }, { public: true, params })
    }
  })
}

/** Hears of new acts. */
export const onCounted = (db: TenantDb, fact: Fact, occasion: Occasion): Promise<void> =>
  onOccasion(db, occasion, (scene) => hearCount(scene, fact))

/** Hears of acts that count no more. */
export const onUncounted = (db: TenantDb, fact: Fact, occasion: Occasion): Promise<void> =>
  onOccasion(db, occasion, (scene) => hearLess(scene, fact))
