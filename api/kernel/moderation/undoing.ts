import { record } from '../audit/index.ts'
import { announce } from '../events/outbox.ts'
import { Problem } from '../http/problem.ts'
import type { Moderator } from './access.ts'
import type { Doors, ModerationScene, NewSight } from './door.ts'
import { settingsOf } from './settings.ts'
import { answerAppeal, appealsAgainst } from './store/appeals.ts'
import { decisionsOn, findDecisions, lockDecision, noteUndone, type Before } from './store/decisions.ts'
import { changeItem, findItem } from './store/items.ts'

/** Until when whoever has taken a decision can undo it. */
export const undoUntil = ({ tenant }: Pick<ModerationScene, 'tenant'>, at: Date): Date =>
  new Date(at.getTime() + settingsOf(tenant).undo_minutes * 60_000)

/**
 * Undoes a decision: the content is seen as before, and the item waits as it did.
 *
 * @throws Problem 404, 403 `moderation.not_yours` {why: others}, 409 `moderation.undo_late` {until} when it is too late, its author
 *   has appealed, or something has been decided since.
 */
export async function undo(scene: ModerationScene, doors: Doors, moderator: Moderator, decisionId: string): Promise<void> {
  const { db, now, newId } = scene
  const known = (await findDecisions(db, [decisionId])).get(decisionId)
  if (!known || !moderator.services.includes(known.service)) throw new Problem(404, 'http.not_found')
  const door = doors.get(known.kind)!
  const [content] = await door.read(scene, [known.itemId], true)
  const item = (await findItem(db, known.itemId, true))!
  const decision = (await lockDecision(db, decisionId))!
  if (decision.decidedBy !== moderator.id) throw new Problem(403, 'moderation.not_yours', { why: 'others' })
  if (decision.undoneAt) return
  const until = undoUntil(scene, decision.at)
  const [newest] = await decisionsOn(db, item.id)
  const appealed = (await appealsAgainst(db, [decisionId])).length > 0
  const late = new Problem(409, 'moderation.undo_late', { until: until.toISOString() })
  if (now >= until || newest?.id !== decisionId || appealed) throw late
  const { before } = decision
  // What a service has carried out in its own way is not taken back: it is decided anew.
  if (door.decide && content?.sight !== before.sight) throw late
  const sight = sightBefore(before)
  if (content && content.sight !== sight.sight) await door.set(scene, content, sight, { actor: 'staff', person: moderator.id })
  await noteUndone(db, decisionId, now)
  if (decision.appealOf) await answerAppeal(db, decision.appealOf, null)
  const { why, held, urgency, waiting, excluded, appealOf } = before
  await changeItem(db, item.id, {
    ...{ why, held, urgency, waiting: waiting && content !== undefined, excluded, appealOf, claim: null },
    ...{ enteredAt: new Date(before.enteredAt), dueAt: new Date(before.dueAt) },
  })
  const params = { decision_id: decisionId, kind: decision.kind }
  const entry = { subject: item.id, action: 'moderation.undone', actor: 'staff', person: moderator.id, public: false } as const
  await record(db, { ...entry, params }, now, newId())
  const payload = { ...params, content_id: item.id, service: item.service, subject_id: item.subject }
  announce(db, { name: 'moderation.undone', payload }, now, newId())
}

const sightBefore = ({ sight, hiddenReason }: Before): NewSight =>
  sight === 'hidden' ? { sight, reason: hiddenReason ?? '' } : { sight }
