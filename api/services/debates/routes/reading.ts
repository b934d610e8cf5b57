import type { Handler } from '../../../kernel/http/handlers.ts'
import { orMissing } from '../../../kernel/http/problem.ts'
import { decodeCursor, isId, isInstant, pageOf } from '../../../kernel/http/paging.ts'
import type { components } from '../../../../types/openapi.d.ts'
import type { Debate } from '../debate.ts'
import { presentDebate, presentQueueItem, presentSource, presentSummary } from '../present.ts'
import { nextPhaseAt } from '../rules.ts'
import { debateTag } from '../scene.ts'
import { listPublic } from '../store/debates.ts'
import { dossierOf, layerOf } from '../store/dossier.ts'
import { layerTag } from '../../../kernel/comments/index.ts'
import { hasPoints } from '../../../kernel/map/index.ts'
import { layerOf as mapLayerOf } from '../places/layer.ts'
import { countTasks, listQueue } from '../store/queue.ts'
import { visibleDebate } from './access.ts'

/** Seconds for which what shows these debates may be kept: until a phase begins, five minutes at most. */
function freshFor(debates: readonly Debate[], now: Date): number {
  const changes = debates.flatMap((debate) => nextPhaseAt(debate, now) ?? [])
  return Math.floor(Math.min(300, ...changes.map((at) => (at.getTime() - now.getTime()) / 1000)))
}

export const list: Handler<'debates_list'> = async (request) => {
  const { query, tenant, db, now } = request
  const { limit = 20, listed } = query
  const [since, id] = (decodeCursor(query.cursor, [isInstant, isId]) ?? []) as [string?, string?]
  const after = since === undefined ? undefined : ([new Date(since), id!] as const)
  const rows = await listPublic(db, { listed, after, limit, now })
  const page = pageOf(rows, limit, ({ id, publishedAt }) => [publishedAt!.toISOString(), id])
  const body = { items: page.items.map((debate) => presentSummary(debate, request)), next_cursor: page.next_cursor }
  return { status: 200, body, cache: { tags: [`debates:${tenant.id}`], seconds: freshFor(rows, now) } }
}

export const read: Handler<'debates_read'> = async (request) => {
  const { path, db, now, media } = request
  const debate = await visibleDebate(request, path.debate_id)
  const layer = mapLayerOf(debate)
  const [dossier, attached, hasPlaces] = await Promise.all([
    dossierOf(db, debate.id),
    media.ofSubjects(db, [debate.id]),
    hasPoints(db, layer),
  ])
  const body = { ...presentDebate(debate, dossier, attached.get(debate.id)!, request), has_places: hasPlaces }
  if (debate.state === 'draft') return { status: 200, body, version: String(debate.version) }
  return { status: 200, body, cache: { tags: [debateTag(debate.id), layerTag(layer)], seconds: freshFor([debate], now) } }
}

export const readLayer: Handler<'debates_layer_read'> = async (request) => {
  const { path, db } = request
  const debate = await visibleDebate(request, path.debate_id)
  const layer = orMissing(await layerOf(db, debate.id, path.item_id)) as components['schemas']['DossierLayer']
  if (debate.state === 'draft') return { status: 200, body: layer }
  return { status: 200, body: layer, cache: { tags: [debateTag(debate.id)], seconds: 300 } }
}

export const listDesk: Handler<'debates_desk_list'> = async (request) => {
  const { query, db, now } = request
  await request.requireRole('moderator', 'officer')
  const { limit = 20, task } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const [rows, tasks, roles] = await Promise.all([
    listQueue(db, { task, after, limit, now }),
    countTasks(db, now),
    request.roles(),
  ])
  const page = pageOf(rows, limit, ({ debate }) => [debate.id])
  const items = page.items.map((item) => presentQueueItem(item, request))
  return { status: 200, body: { items, next_cursor: page.next_cursor, tasks, roles: [...new Set(roles)] } }
}

export const readSource: Handler<'debates_source_read'> = async (request) => {
  const { path, db, now } = request
  await request.requireRole('moderator', 'officer')
  const debate = await visibleDebate(request, path.debate_id)
  return { status: 200, body: presentSource(debate, await dossierOf(db, debate.id), now), version: String(debate.version) }
}
