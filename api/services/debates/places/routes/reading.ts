import { layerTag, readComments, threadTag } from '../../../../kernel/comments/index.ts'
import type { Handler, Request } from '../../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../../kernel/http/problem.ts'
import { decodeCursor, encodeCursor, isId } from '../../../../kernel/http/paging.ts'
import { look, presentView, readBox } from '../../../../kernel/map/index.ts'
import type { components } from '../../../../../types/openapi.d.ts'
import { presentSummary } from '../../proposals/routes/presenting.ts'
import { publicByIds } from '../../proposals/store/proposals.ts'
import { publicDebate } from '../../routes/access.ts'
import { debateTag } from '../../scene.ts'
import { layerOf as geoJsonOf } from '../../store/dossier.ts'
import { layerOf } from '../layer.ts'
import { newestInZone } from '../listing.ts'
import { everywhere, zoneOf, zoneOfBox, type Zone } from '../zone.ts'

/** Seconds for which what is shown may be kept: any change drops it before. */
const fresh = 60

export const readMap: Handler<'debates_map_read'> = async (request) => {
  const { path, query, db } = request
  const debate = await publicDebate(request, path.debate_id)
  const { bbox, zoom, side: categories } = query
  const layer = layerOf(debate)
  const view = await look(db, { layer, bbox: readBox(bbox), zoom, categories })
  return { status: 200, body: presentView(view), cache: { tags: [layerTag(layer), debateTag(debate.id)], seconds: fresh } }
}

export const listContributions: Handler<'debates_contributions_list'> = async (request) => {
  const { path, query, db } = request
  const debate = await publicDebate(request, path.debate_id)
  const { side: categories, limit = 20 } = query
  const layer = layerOf(debate)
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const { points, next } = await newestInZone(db, await zoneFor(request), { layer, categories, after, limit })
  const comments = new Map((await readComments(request, debate.id, idsOf(points, 'comment'))).map((one) => [one.id, one]))
  const proposals = await summaries(request, debate.id, idsOf(points, 'proposal'))
  const items = points.map(({ id, position: [lon, lat] }) => ({
    id,
    position: [lon, lat],
    comment: comments.get(id) ?? null,
    proposal: proposals.get(id) ?? null,
  }))
  const tags = [layerTag(layer), threadTag(debate.id), debateTag(debate.id)]
  return { status: 200, body: { items, next_cursor: next && encodeCursor([next]) }, cache: { tags, seconds: fresh } }
}

const idsOf = (points: readonly { id: string; state: string }[], state: string) =>
  points.filter((point) => point.state === state).map(({ id }) => id)

async function summaries({ db, participation }: Request<'debates_contributions_list'>, debate: string, ids: string[]) {
  if (!ids.length) return new Map<string, ReturnType<typeof presentSummary>>()
  const [found, counts] = await Promise.all([publicByIds(db, debate, ids), participation.counts(db, ids, 'support')])
  return new Map(found.map((proposal) => [proposal.id, presentSummary(proposal, counts.get(proposal.id))]))
}

/** @throws Problem 400 when a box and an item are asked for together; 404 when there is no such feature. */
async function zoneFor({ path, query, db }: Request<'debates_contributions_list'>): Promise<Zone> {
  const { bbox, item, feature = 0 } = query
  if (bbox && item) throw new Problem(400, 'http.invalid_request', { in: 'query', at: '/item', rule: 'not' })
  if (bbox) return zoneOfBox(readBox(bbox))
  if (!item) return everywhere
  const layer = orMissing(await geoJsonOf(db, path.debate_id, item)) as components['schemas']['DossierLayer']
  return zoneOf(orMissing(layer.features[feature]).geometry)
}
