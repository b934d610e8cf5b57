import { announce } from '../../events/outbox.ts'
import type { TenantDb } from '../../db/index.ts'
import type { Fact, FactListener, Occasion } from '../../service.ts'
import type { Doors, ModerationScene } from '../door.ts'
import { answerFlags } from '../flags/store.ts'
import { watchSamples } from '../sampling/watching.ts'
import { settingsOf } from '../settings.ts'
import { stemsOf } from '../triage/classifier/stems.ts'
import { noteVerdict, verdictOn, type Verdict } from './store.ts'

/** Where moderators' work is done, of what hearers and timed work are given. */
export function sceneOf(db: TenantDb, { tenant, now, newId, participation, media, evict }: Occasion): ModerationScene {
  return { db, tenant, now, newId, participation, media, evict: (...tags) => evict(db, tags) }
}

/**
 * After each decision, and after one was undone, what was decided in the end is noted anew: for its author's record, for whoever flagged
 * it, for the samples of its service, and for what the classifier learns. Hearing it again changes nothing.
 */
export const outcomeListeners = (doors: Doors): Readonly<Record<string, FactListener>> => {
  const hear: FactListener = (db, fact, occasion) => hearDecision(doors, sceneOf(db, occasion), fact)
  return { 'moderation.decided': hear, 'moderation.undone': hear }
}

async function hearDecision(doors: Doors, scene: ModerationScene, { payload }: Fact): Promise<void> {
  const { db, now, newId } = scene
  const verdict = await verdictOn(db, payload['content_id'] as string)
  if (!verdict) return
  await noteVerdict(db, verdict, await learntOf(doors, scene, verdict))
  const answered = await answerFlags(db, verdict.id, verdict.hidden, verdict.at)
  if (verdict.hidden !== undefined) await watchSamples(scene, verdict)
  if (answered === 0 || verdict.hidden === undefined) return
  const { id: content_id, service, kind, hidden } = verdict
  announce(db, { name: 'moderation.flags_answered', payload: { content_id, service, kind, followed: hidden } }, now, newId())
}

/** What the classifier learns of the content, while it can be read; null when that was noted before, or there is no classifier. */
async function learntOf(doors: Doors, scene: ModerationScene, { id, kind, hidden, noted }: Verdict) {
  const { triage, classifier } = settingsOf(scene.tenant)
  if (noted || hidden === undefined || !classifier.on) return null
  const [content] = (await doors.get(kind)?.read(scene, [id])) ?? []
  return content && !content.byStaff ? stemsOf([content.title, content.text].filter(Boolean).join('\n'), triage) : null
}
