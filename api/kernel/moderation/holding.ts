import { record } from '../audit/index.ts'
import { announce } from '../events/outbox.ts'
import type { Content, ModerationDoor, ModerationScene } from './door.ts'
import { settingsOf } from './settings.ts'
import { changeItem, type Item } from './store/items.ts'

/** Why a machine asks for a moderator. */
export interface Asked {
  readonly why: 'triage' | 'flagged'
  /** Whether nobody else sees it until a moderator has decided. */
  readonly hold: boolean
}

/**
 * Lets something that everybody sees wait for a moderator, unseen where that is asked: pending a decision, never for good. What waits
 * for an appeal or a second opinion goes on doing so. Moderators are told at once of what becomes urgent. Content and item are locked by the caller, in that order.
 */
export async function holdUnseen(
  scene: ModerationScene,
  door: ModerationDoor,
  content: Content,
  item: Item,
  { why, hold }: Asked,
): Promise<void> {
  const { db, tenant, now, newId } = scene
  const due = new Date(now.getTime() + settingsOf(tenant).due_hours[why] * 3_600_000)
  const settled = item.waiting && (item.why === 'appeal' || item.why === 'second_opinion')
  const wasUrgent = item.waiting && item.urgency === 'urgent'
  const urgency = hold || wasUrgent ? 'urgent' : 'high'
  await changeItem(db, item.id, {
    ...{ urgency, waiting: true, why: settled ? item.why : why, held: item.held || hold },
    ...(item.waiting ? { dueAt: item.dueAt < due ? item.dueAt : due } : { enteredAt: now, dueAt: due, claim: null }),
  })
  if (urgency === 'urgent' && !wasUrgent)
    announce(db, { name: 'moderation.urgent', payload: { service: item.service, content_id: item.id } }, now, newId())
  if (!hold || content.sight !== 'public') return
  await door.set(scene, content, { sight: 'held' }, { actor: 'system' })
  const entry = { subject: item.id, action: 'moderation.held', actor: 'system', person: null, public: false } as const
  await record(db, { ...entry, params: { why, kind: item.kind } }, now, newId())
}
