import type { HandlersOf } from '../../http/handlers.ts'
import { requireModerator } from '../access.ts'
import { modelVersions } from '../triage/classifier/store.ts'
import { endFallBack, openFallBacks, type FallBack } from './store.ts'
import { tell } from './watching.ts'

/** Handlers of the operations on fall-backs, for the composition of the application. */
export const fallBackHandlers: HandlersOf<'fall'> = {
  async fall_backs_list(request) {
    await requireModerator(request)
    const items = (await openFallBacks(request.db)).map(present)
    return { status: 200, body: { items, next_cursor: null } }
  },
  async fall_backs_delete(request) {
    const { path, db, now } = request
    const { personId } = await request.requireRole('administrator')
    const open = (await openFallBacks(db)).find(({ id }) => id === path.fall_back_id)
    if (open && (await endFallBack(db, open.id, personId, now)))
      await tell(request, 'moderation.came_back', open.id, open, personId)
    return { status: 204 }
  },
}

const present = ({ id, service, level, since, errors, judged }: FallBack) => ({
  ...{ id, service, since: since.toISOString(), errors, judged },
  level: level as 0 | 1 | 2 | 3,
})

/** Handlers of the operations on the classifier. */
export const classifierHandlers: HandlersOf<'classifier'> = {
  async classifier_versions_list(request) {
    await requireModerator(request)
    const versions = await modelVersions(request.db)
    const items = versions.map(({ learnt_at, sound, base_rate: _, ...version }, place) => ({
      ...{ ...version, learnt_at: learnt_at.toISOString(), used: place === 0 && sound },
    }))
    return { status: 200, body: { items, next_cursor: null } }
  },
}
