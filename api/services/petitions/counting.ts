import type { Fact } from '../../kernel/service.ts'
import type { Petition } from './petition.ts'
import { lockSettled, noteSponsors, tell } from './moving.ts'
import type { Scene } from './scene.ts'
import { changePetition, findCounting, noteCount, type Counting } from './store/petitions.ts'
import { answerDue, lose, reach, type ThresholdChange } from './thresholds.ts'

/** What participation announces about a petition. */
export interface CountFact {
  readonly subject_id: string
  readonly service: string
  readonly kind: string
  readonly count: number
}

/**
 * Draws the consequences of a new count: sponsors found, thresholds reached. What was reached stays reached when somebody withdraws
 * before this is heard. Once signatures have been invalidated an old fact may tell of some that were: from then on only what stands
 * now reaches anything.
 */
export async function hearCount(scene: Scene, fact: Fact): Promise<void> {
  const { subject_id: id, service, kind, count } = fact.payload as unknown as CountFact
  if (service !== 'petitions') return
  if (kind === 'sponsorship') {
    const petition = await lockSettled(scene, id)
    if (petition) await noteSponsors(scene, petition, count)
    return
  }
  const counting = await keepOrder(scene, id)
  if (!counting || !['open', 'closed', 'answered'].includes(counting.state)) return
  if (reach(counting.thresholds, count, fact.at).changed.length === 0) return
  const petition = (await lockSettled(scene, id))!
  const standing = petition.invalidatedAt ? await scene.participation.count(scene.db, id, 'signature') : count
  await record(scene, petition, 'reached', reach(petition.thresholds, standing, fact.at), standing)
}

/** Keeps the order of lists after withdrawals and invalidations. */
export async function hearLess(scene: Scene, fact: Fact): Promise<void> {
  const { subject_id: id, service, kind } = fact.payload as unknown as CountFact
  if (service === 'petitions' && kind === 'signature') await keepOrder(scene, id)
}

/** Facts may be heard out of order: the order of lists goes by what stands now. */
async function keepOrder({ db, participation }: Scene, id: string): Promise<Counting | undefined> {
  const [counting, count] = await Promise.all([findCounting(db, id), participation.count(db, id, 'signature')])
  if (counting) noteCount(db, id, counting, count)
  return counting
}

/** Takes back the thresholds that an invalidation undoes; the petition must be locked. */
export async function takeBack(scene: Scene, petition: Petition, before: number, after: number): Promise<void> {
  await record(scene, petition, 'lost', lose(petition.thresholds, before, after), after)
}

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
    await tell(scene, petition, name, { actor: 'system', person: null }, { public: true, params, told: { key } })
  }
}
