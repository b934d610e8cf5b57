import type { Fact } from '../../kernel/service.ts'
import type { Petition } from './petition.ts'
import { lockSettled, noteSponsors, tell } from './moving.ts'
import type { Scene } from './scene.ts'
import { changePetition, findPetition, noteCount } from './store/petitions.ts'
import { answerDue, lose, reach, type ThresholdChange } from './thresholds.ts'

/** What participation announces about a petition. */
export interface CountFact {
  readonly subject_id: string
  readonly service: string
  readonly kind: string
  readonly count: number
}

/**
 * Draws the consequences of a new count: sponsors found, thresholds reached. A fact that is older than the last invalidation tells of
 * signatures that may no longer count, and reaches nothing.
 */
export async function hearCount(scene: Scene, fact: Fact): Promise<void> {
  const { subject_id: id, service, kind, count } = fact.payload as unknown as CountFact
  if (service !== 'petitions') return
  if (kind === 'sponsorship') {
    const petition = await lockSettled(scene, id)
    if (petition) await noteSponsors(scene, petition, count)
    return
  }
  await noteCount(scene.db, id, count)
  const seen = await findPetition(scene.db, id, 'it')
  if (!seen || stale(seen, fact.at) || reach(seen.thresholds, count, fact.at).changed.length === 0) return
  const petition = await lockSettled(scene, id)
  if (petition && !stale(petition, fact.at))
    await record(scene, petition, 'reached', reach(petition.thresholds, count, fact.at), count)
}

/** Keeps the order of lists after withdrawals and invalidations. */
export async function hearLess(scene: Scene, fact: Fact): Promise<void> {
  const { subject_id: id, service, kind, count } = fact.payload as unknown as CountFact
  if (service === 'petitions' && kind === 'signature') await noteCount(scene.db, id, count)
}

/** Settles the thresholds after an invalidation; the petition must be locked. */
export async function recount(scene: Scene, petition: Petition, before: number, after: number): Promise<void> {
  const lost = lose(petition.thresholds, before, after)
  // What was reached but not heard of yet must not wait for a fact that will be taken for stale.
  const found = reach(lost.thresholds, after, scene.now)
  await record(scene, petition, 'lost', { thresholds: found.thresholds, changed: lost.changed }, after)
  await record(scene, petition, 'reached', found, after)
}

const stale = ({ invalidatedAt }: Petition, at: Date) => invalidatedAt !== null && at <= invalidatedAt

async function record(
  scene: Scene,
  petition: Petition,
  what: 'reached' | 'lost',
  change: ThresholdChange,
  count: number,
): Promise<void> {
  if (change.changed.length === 0) return
  const { thresholds } = change
  const answerDueAt = answerDue(thresholds)
  const sameDay = answerDueAt?.getTime() === petition.answerDueAt?.getTime()
  const overdueRecordedAt = sameDay ? petition.overdueRecordedAt : null
  await changePetition(scene.db, petition.id, { thresholds, answerDueAt, overdueRecordedAt }, scene.now)
  for (const { key, signatures, consequence, answerDueAt } of change.changed) {
    const params = {
      key,
      signatures,
      signature_count: count,
      consequence_it: consequence.it,
      consequence_en: consequence.en ?? consequence.it,
      answer_due_at: answerDueAt,
    }
    const name = { entry: `threshold_${what}`, fact: `petition.threshold_${what}` }
    await tell(scene, petition, name, { actor: 'system', person: null }, { public: true, params })
  }
}
