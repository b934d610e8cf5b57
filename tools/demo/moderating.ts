import type { UnrulyComment } from '../../demo/content/index.ts'
import type { Cast } from './cast.ts'
import type { PastApi } from './past-api.ts'
import type { Scene } from './telling.ts'

const hour = 60 * 60 * 1000
const week = 7 * 24 * hour
/** Weeks in which moderators have looked at whatever had come. */
const weeks = 26
/** Most decisions of one request. */
const most = 100

/** Everything that happens to one comment that moderators look at. */
export function tellUnruly(story: UnrulyComment, api: PastApi, cast: Cast, today: Date): Scene[] {
  const { tenant, under, by, text, flags = [], decision, appeal } = story
  const path = { tenant }
  const at = (ago: number) => new Date(today.getTime() - ago * hour)
  let id = ''
  let decided = ''
  const scenes: Scene[] = [
    {
      at: at(story.ago),
      async play() {
        const author = api.as(await cast.of(by, tenant))
        const { data: debates } = await author.GET('/v1/{tenant}/debates', { params: { path, query: { limit: 100 } } })
        const { id: subject } = debates!.items.find(({ question }) => question.startsWith(under))!
        const body = { subject, text, public_name: true, as_staff: false }
        const { data } = await author.POST('/v1/{tenant}/comments', { params: { path, header: api.key() }, body })
        id = data!.id
      },
    },
  ]
  for (const [place, { by: reader, reason, words }] of flags.entries())
    scenes.push({
      at: at(story.ago - 0.5 - place / 10),
      async play() {
        const params = { path: { ...path, kind: 'comment' as const, content_id: id } }
        const body = { reason, ...(words && { words }) }
        await api.as(await cast.of(reader, tenant)).PUT('/v1/{tenant}/moderation/flags/{kind}/{content_id}', { params, body })
      },
    })
  if (decision)
    scenes.push({
      at: at(decision.ago),
      async play() {
        const { outcome, reason, words } = decision
        const moderator = api.as(cast.staff(tenant, 'moderator'))
        const item = { path: { ...path, content_id: id } }
        const { data } = await moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params: item })
        const body = { outcome, version: data!.content.version, ...(reason && { reason }), ...(words && { words }) }
        const params = { ...item, header: api.key() }
        decided = (await moderator.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', { params, body })).data!.id
      },
    })
  if (appeal)
    scenes.push({
      at: at(appeal.ago),
      async play() {
        const params = { path: { ...path, decision_id: decided }, header: api.key() }
        const { words } = appeal
        const author = api.as(await cast.of(by, tenant))
        await author.POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', { params, body: { words } })
      },
    })
  return scenes
}

/** Week by week the moderators leave whatever has come: only what is new waits at the desk. */
export function tellWeeklyModeration(tenant: string, api: PastApi, cast: Cast, today: Date): Scene[] {
  return Array.from({ length: weeks }, (_, ago) => ({
    at: new Date(today.getTime() - (ago + 0.5) * week),
    async play() {
      const moderator = api.as(cast.staff(tenant, 'administrator'))
      const path = { tenant }
      const { data } = await moderator.GET('/v1/{tenant}/moderation/items', { params: { path, query: { limit: most } } })
      const ordinary = data!.items.filter(({ kind }) => kind !== 'petition')
      if (!ordinary.length) return
      const decisions = ordinary.map(({ id, version }) => ({ content_id: id, outcome: 'keep' as const, version }))
      await moderator.POST('/v1/{tenant}/moderation/decisions', { params: { path, header: api.key() }, body: { decisions } })
    },
  }))
}
