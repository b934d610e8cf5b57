import { record } from '../audit/index.ts'
import { announce } from '../events/outbox.ts'
import { Problem } from '../http/problem.ts'
import type { PersonId } from '../identity/person.ts'
import type { Content, Doors, ModerationScene, Outcome } from './door.ts'
import { outcomeOn } from './judged-words.ts'
import { settingsOf } from './settings.ts'
import { answerAppeal, appealsAgainst, insertAppeal, type Appeal } from './store/appeals.ts'
import { decisionsInForce, findDecision, lockDecision, type Decision } from './store/decisions.ts'
import { changeItem, findItem, type Item } from './store/items.ts'

/** Until when one may appeal against the decision. */
export const appealUntil = ({ tenant }: Pick<ModerationScene, 'tenant'>, { at }: Pick<Decision, 'at'>): Date =>
  new Date(at.getTime() + settingsOf(tenant).appeal_days * 86_400_000)

/** Outcomes that take something from an author. */
const against: readonly Outcome[] = ['hide', 'reject', 'stop']

/**
 * Whether a decision takes something from its author: of such they are given a statement, and may appeal. What an appeal of theirs has
 * left hidden took nothing more; what it has hidden because somebody else appealed does.
 */
export const takesAway = ({ outcome, undoneAt, appealOf, before }: Decision): boolean =>
  against.includes(outcome) && undoneAt === null && (appealOf === null || before.sight !== 'hidden')

/** Whether who flagged may appeal: a person has kept it. What was kept on an appeal was looked at by two, and stays so. */
export const leaves = ({ outcome, undoneAt, appealOf }: Decision): boolean =>
  outcome === 'keep' && undoneAt === null && appealOf === null

/** Whether the content is still as the decision has left it, so that there is something to decide anew. */
const holds = (decision: Pick<Decision, 'outcome'>, content: Content | undefined): content is Content =>
  content !== undefined && (decision.outcome === 'keep') === (content.sight !== 'hidden')

/**
 * Lets another person than who decided look at it anew: its item waits again, for everybody but them. Several who are concerned by one
 * decision each say why, and one decision answers them. Locks as whoever decides and undoes does: the content, its item, the decision.
 *
 * @param person Who does not agree: concerned by the decision, as the caller has made sure. Null: who is not signed in.
 * @throws Problem 404 when nobody may appeal against it, 409 `moderation.appealed`, `moderation.appeal_late` {until},
 *   `moderation.changed` when the content is gone, says something else, or something has been decided since.
 */
export async function appeal(
  scene: ModerationScene,
  doors: Doors,
  person: PersonId | null,
  { decisionId, words }: Pick<Appeal, 'decisionId' | 'words'>,
): Promise<void> {
  const { db, now, newId } = scene
  const known = (await findDecision(db, decisionId))!
  const [content] = await doors.get(known.kind)!.read(scene, [known.itemId], true)
  const item = (await findItem(db, known.itemId, true))!
  const decision = (await lockDecision(db, decisionId))!
  if (!takesAway(decision) && !leaves(decision)) throw new Problem(404, 'http.not_found')
  const others = await appealsAgainst(db, [decisionId])
  if (others.some(({ personId }) => personId === person)) throw new Problem(409, 'moderation.appealed')
  const until = appealUntil(scene, decision)
  if (now >= until) throw new Problem(409, 'moderation.appeal_late', { until: until.toISOString() })
  const inForce = (await decisionsInForce(db, [item.id])).get(item.id)
  // Gone, shown or hidden in the meantime, or decided anew by somebody else: nothing is left to be decided.
  if (inForce !== decisionId || !holds(decision, content)) throw new Problem(409, 'moderation.changed')
  // What was kept says something else by now: that nobody has looked at, and it can be flagged.
  if (leaves(decision) && (await outcomeOn(db, content)) !== 'keep') throw new Problem(409, 'moderation.changed')
  const dueAt = others[0]?.dueAt ?? new Date(now.getTime() + settingsOf(scene.tenant).due_hours.appeal * 3_600_000)
  await insertAppeal(db, { id: newId(), decisionId, personId: person, words, at: now, dueAt, answerId: null })
  await letWait(scene, item, { decision, dueAt, person, first: others.length === 0 })
  const { service, kind, id: content_id, subject: subject_id } = item
  const by = leaves(decision) ? ('citizen' as const) : ('author' as const)
  const entry = { subject: item.id, action: 'moderation.appealed', actor: by, person, public: false } as const
  await record(db, { ...entry, params: { decision_id: decisionId } }, now, newId())
  announce(
    db,
    { name: 'moderation.appealed', payload: { decision_id: decisionId, content_id, subject_id, service, kind }, actor: person },
    now,
    newId(),
  )
}

/** Neither who decided nor who appeals decides on it; whoever decided for those who now appeal may do so again. */
async function letWait(
  { db, now }: ModerationScene,
  item: Item,
  { decision, dueAt, person, first }: { decision: Decision; dueAt: Date; person: PersonId | null; first: boolean },
): Promise<void> {
  const before = first && decision.appealOf !== null ? [] : item.excluded
  const excluded = [...new Set([...before, decision.decidedBy, person].filter((id) => id !== null))]
  const waits = { waiting: true, why: 'appeal', urgency: 'high', enteredAt: now, dueAt, claim: null } as const
  await changeItem(db, item.id, first ? { ...waits, excluded, appealOf: decision.id } : { excluded })
}

/** Whether the answer is another one than what was appealed against. */
export const reverses = (answer: Pick<Decision, 'outcome'>, appealed: Pick<Decision, 'outcome'>): boolean =>
  (answer.outcome === 'keep') !== (appealed.outcome === 'keep')

/** Notes what was decided on the appeals, and tells it. */
export async function settleAppeal({ db, now, newId }: ModerationScene, decision: Decision): Promise<void> {
  const { appealOf, id, outcome, kind, service, itemId: content_id } = decision
  if (!appealOf || outcome === 'second_opinion') return
  await answerAppeal(db, appealOf, id)
  const reversed = reverses(decision, (await findDecision(db, appealOf))!)
  const payload = { decision_id: id, appeal_of: appealOf, reversed, content_id, kind, service }
  announce(db, { name: 'moderation.appeal_decided', payload }, now, newId())
}
