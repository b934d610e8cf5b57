import { record } from '../../audit/index.ts'
import { announce } from '../../events/outbox.ts'
import type { ModerationScene } from '../door.ts'
import { judgedBy, type Verdict } from '../outcomes/store.ts'
import { settingsOf } from '../settings.ts'
import { mayComeBack, mustFallBack } from './falling-back.ts'
import { endFallBack, fallBack, lastEnd, openFallBack } from './store.ts'

/**
 * Looks, after a decision on what chance or the fall-back itself had brought before a moderator, whether authors of that level fall
 * back to moderation before publication in that service, or come back from it. Written into the audit, and announced.
 */
export async function watchSamples(scene: ModerationScene, { service, level, way, held }: Verdict): Promise<void> {
  const { db, tenant, now, newId } = scene
  const { sampling: rules } = settingsOf(tenant)
  const open = await openFallBack(db, service, level)
  if (open) {
    if (way !== 'new' || !held) return
    const judged = await judgedBy(db, { service, level, way, since: open.since, window: rules.window })
    if (mayComeBack(judged, rules) && (await endFallBack(db, open.id, null, now)))
      await tell(scene, 'moderation.came_back', open.id, { service, level, ...judged })
    return
  }
  if (way !== 'sampled') return
  const since = await lastEnd(db, service, level)
  const judged = await judgedBy(db, { service, level, way, since, window: rules.window })
  if (!mustFallBack(judged, rules)) return
  const id = newId()
  if (await fallBack(db, { id, service, level, since: now, ...judged }))
    await tell(scene, 'moderation.fell_back', id, { service, level, ...judged })
}

/** What a fall-back is about, for the audit and for whoever hears of it. */
interface Told {
  readonly service: string
  readonly level: number
  readonly errors: number
  readonly judged: number
}

export async function tell(
  { db, tenant, now, newId }: ModerationScene,
  name: 'moderation.fell_back' | 'moderation.came_back',
  id: string,
  { service, level, errors, judged }: Told,
  person: string | null = null,
): Promise<void> {
  const params = { service, level, errors, judged }
  const actor = person ? ('staff' as const) : ('system' as const)
  await record(db, { subject: tenant.id, action: name, actor, person, public: false, params }, now, newId())
  announce(db, { name, payload: { fall_back_id: id, ...params } }, now, newId())
}
