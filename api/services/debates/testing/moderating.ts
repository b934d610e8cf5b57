import { dataOf } from '../../../testing/lively-town.ts'
import type { Caller, Citizen } from '../../../testing/caller.ts'
import type { components } from '../../../../types/openapi.d.ts'
import { startDebateTown, type DebateTown } from './town.ts'

type Schemas = components['schemas']
type Mode = 'pre' | 'post' | 'sampled'

const path = { tenant: 'bari' }

/** A town in which people discuss, with moderators: what the tests of moderation share. */
export interface ModeratedTown extends DebateTown {
  /** Whoever writes. */
  readonly author: Citizen
  readonly moderator: Caller
  readonly colleague: Caller
  /** A debate that is discussed now. */
  readonly debate: string
  /** What becomes of what people write, however much they are trusted; and other settings. */
  moderate(mode: Mode, more?: Record<string, unknown>): Promise<void>
  write(text?: string, who?: Citizen, like?: Partial<Schemas['NewComment']>): Promise<Schemas['Comment']>
  next(who?: Caller, filters?: Partial<Schemas['ModerationFilters']>): Promise<Schemas['ModerationCase'] | null>
  decide(who: Caller, id: string, body: Partial<Schemas['NewModerationDecision']>): ReturnType<typeof decideBy>
  comment(id: string, who?: Caller): Promise<Schemas['Comment'] | undefined>
}

const decideBy = (who: Caller, content_id: string, key: { 'Idempotency-Key': string }, body: Schemas['NewModerationDecision']) =>
  who.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', {
    params: { path: { ...path, content_id }, header: key },
    body,
  })

/** @param options As the API takes them. */
export async function startModeratedTown(options: Parameters<typeof startDebateTown>[0] = {}): Promise<ModeratedTown> {
  const town = await startDebateTown(options)
  const { api } = town
  const { id: debate } = await town.published({ counts_from: 0 })
  town.during('discuss')
  const [author, moderator, colleague] = [
    await api.citizen({ givenName: 'Maria', familyName: 'Esempio' }),
    await api.staff('moderator'),
    await api.staff('moderator'),
  ]
  return {
    ...town,
    ...{ author, moderator, colleague, debate },
    async moderate(mode, more = {}) {
      const levels = { level_0: mode, level_1: mode, level_2: mode, level_3: mode }
      const policy = { petitions: levels, reports: levels, debates: levels, ratings: levels }
      // Only what the test asks for: no beginning in which everything is looked at, nothing by chance.
      const quiet = { disposing: { until_learnt: 'sampled' }, sampling: { rates: [0, 0, 0, 0] } }
      await api.operator.setSettings('bari', 'moderation', { policy, ...quiet, ...more })
    },
    async write(text = 'La ciclabile serve fino al porto.', who = author, like = {}) {
      const body = { subject: debate, text, public_name: true, as_staff: false, ...like }
      return dataOf(await api.as(who).POST('/v1/{tenant}/comments', { params: { path, header: api.key() }, body }))
    },
    async next(who = moderator, filters = {}) {
      const body = { overdue: false, ...filters }
      return dataOf(await who.POST('/v1/{tenant}/moderation/claims', { params: { path, header: api.key() }, body })).item
    },
    decide: (who, id, body) => decideBy(who, id, api.key(), { outcome: 'keep', version: '1', ...body }),
    async comment(comment_id, who = api.anonymous) {
      return (await who.GET('/v1/{tenant}/comments/{comment_id}', { params: { path: { ...path, comment_id } } })).data
    },
  }
}
