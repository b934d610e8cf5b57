import { record } from '../audit/index.ts'
import { announce } from '../events/outbox.ts'
import { Problem } from '../http/problem.ts'
import type { PersonId } from '../identity/person.ts'
import type { Doors, ModerationScene, Outcome } from './door.ts'
import { settingsOf } from './settings.ts'
import { answerAppeal, appealsAgainst, insertAppeal, type Appeal } from './store/appeals.ts'
import { decisionsInForce, findDecision, lockDecision, type Decision } from './store/decisions.ts'
import { changeItem, findItem } from './store/items.ts'

/** Until when its author may appeal against the decision. */
export const appealUntil = ({ tenant }: Pick<ModerationScene, 'tenant'>, { at }: Pick<Decision, 'at'>): Date =>
  new Date(at.getTime() + settingsOf(tenant).appeal_days * 86_400_000)

/** Outcomes that take something from an author. */
const against: readonly Outcome[] = ['hide', 'reject', 'stop']

/** Whether a decision takes something from its author: of such they are given a statement, and may appeal. */
export const takesAway = ({ outcome, undoneAt, appealOf }: Decision): boolean =>
  against.includes(outcome) && undoneAt === null && appealOf === null

/** What was stopped is not begun anew: who does not agree turns to the administration. */
export const mayAppeal = (decision: Decision): boolean => takesAway(decision) && decision.outcome !== 'stop'

/**
 * Lets another person than who decided look at it anew: its item waits again, for everybody but them. Locks as whoever decides and
 * undoes does: the content, its item, the decision.
 *
 * @throws Problem 404 when it is not a decision on what they wrote, 409 `moderation.appealed`, `moderation.appeal_late` {until},
 *   `moderation.changed` when the content is gone, or something has been decided since.
 */
export async function appeal(
  scene: ModerationScene,
  doors: Doors,
  person: PersonId,
  { decisionId, words }: Pick<Appeal, 'decisionId' | 'words'>,
): Promise<Decision> {
  const { db, now, newId, tenant } = scene
  const known = await findDecision(db, decisionId)
  if (!known || known.authorId !== person) throw new Problem(404, 'http.not_found')
  const [content] = await doors.get(known.kind)!.read(scene, [known.itemId], true)
  const item = (await findItem(db, known.itemId, true))!
  const decision = (await lockDecision(db, decisionId))!
  if (!mayAppeal(decision)) throw new Problem(404, 'http.not_found')
  if ((await appealsAgainst(db, [decisionId])).size > 0) throw new Problem(409, 'moderation.appealed')
  const until = appealUntil(scene, decision)
  if (now >= until) throw new Problem(409, 'moderation.appeal_late', { until: until.toISOString() })
  const inForce = (await decisionsInForce(db, [item.id])).get(item.id)
  // Gone, shown again in the meantime, or hidden anew by somebody else: nothing is left to be decided.
  if (content?.sight !== 'hidden' || inForce !== decisionId) throw new Problem(409, 'moderation.changed')
  const dueAt = new Date(now.getTime() + settingsOf(tenant).due_hours.appeal * 3_600_000)
  await insertAppeal(db, { decisionId, personId: person, words, at: now, dueAt, answerId: null })
  const excluded = decision.decidedBy ? [...new Set([...item.excluded, decision.decidedBy])] : item.excluded
  const waits = { waiting: true, why: 'appeal', urgency: 'high', enteredAt: now, dueAt, claim: null } as const
  await changeItem(db, item.id, { ...waits, excluded, appealOf: decisionId })
  const entry = { subject: item.id, action: 'moderation.appealed', actor: 'author', person, public: false } as const
  await record(db, { ...entry, params: { decision_id: decisionId } }, now, newId())
  const { service, kind, id: content_id, subject: subject_id } = item
  announce(
    db,
    { name: 'moderation.appealed', payload: { decision_id: decisionId, content_id, subject_id, service, kind }, actor: person },
    now,
    newId(),
  )
  return decision
}

/** Notes what was decided on an appeal, and tells it. */
export async function settleAppeal({ db, now, newId }: ModerationScene, decision: Decision): Promise<void> {
  const { appealOf, id, outcome, kind, service, itemId: content_id } = decision
  if (!appealOf || outcome === 'second_opinion') return
  await answerAppeal(db, appealOf, id)
  const payload = { decision_id: id, appeal_of: appealOf, reversed: outcome === 'keep', content_id, kind, service }
  announce(db, { name: 'moderation.appeal_decided', payload }, now, newId())
}
