import type { components } from '../../../../types/openapi.d.ts'
import { followQuotes } from '../../../kernel/comments/index.ts'
import type { TenantDb } from '../../../kernel/db/index.ts'
import type { Handler, Request } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { assertGeometry } from '../../../kernel/map/index.ts'
import type { DossierItem } from '../debate.ts'
import { presentItem } from '../present.ts'
import { readable } from '../quotable.ts'
import { tagsOf } from '../scene.ts'
import { changeDebate } from '../store/debates.ts'
import { deleteItem, dossierOf, orderItems, renameLayer, saveItem } from '../store/dossier.ts'
import { debateForOfficer } from './access.ts'

/** Most items of a dossier: who is to read more reads nothing. */
const most = 60

type Body = components['schemas']['NewDossierItem']

/** Passes when the item has what its kind needs, or had it before. @throws Problem 422 `debate.item_incomplete` {kind, field}. */
function assertComplete({ kind, url, media_id, layer }: Body, before: DossierItem | undefined): void {
  const needed = { document: 'media_id', link: 'url', layer: 'layer' } as const
  const given = { media_id, url, layer }
  const field = kind in needed ? needed[kind as keyof typeof needed] : undefined
  const drawn = kind === 'layer' && before?.kind === 'layer'
  if (field && !drawn && given[field] === undefined) throw new Problem(422, 'debate.item_incomplete', { kind, field })
  const foreign = (['media_id', 'layer'] as const).find((name) => name !== field && given[name] !== undefined)
  if (foreign) throw new Problem(422, 'debate.item_incomplete', { kind, field: foreign })
}

export const replaceItem: Handler<'debates_dossier_replace'> = async (request) => {
  const { path, body, db, tenant, media, now } = request
  const { debate, personId } = await debateForOfficer(request, path.debate_id)
  const { item: before, others } = await findAmong(db, debate.id, path.item_id)
  assertComplete(body, before)
  body.layer?.features.forEach(({ geometry }, place) => assertGeometry(geometry, `/layer/features/${place}/geometry`))
  if (others.length >= most) throw new Problem(409, 'debate.dossier_full', { max: most })
  const { kind, place, title, text = null, url = null, media_id = null } = body
  // What is attached already was somebody's of the staff: whoever writes the item now need not be them.
  const uploaded = media_id === null || before?.media === media_id ? [] : [{ id: media_id }]
  const attached = await media.attach(db, {
    service: 'debates',
    subject: debate.id,
    media: uploaded,
    person: personId,
    limits: { photos: 0, documents: most },
    now,
  })
  if (debate.state === 'published' && media_id) await media.publish(db, debate.id, [media_id])
  if (before?.media && before.media !== media_id) await hideUnlessShown(request, debate.id, before.media, others)
  const item: DossierItem = { id: path.item_id, kind, place, title, text, url, media: media_id }
  if (kind === 'layer' && !body.layer) await renameLayer(db, debate.id, item)
  else await saveItem(db, debate.id, item, body.layer ?? null)
  await followQuotes(request, debate.id, [...others, item].map(readable), changeOf(before, item))
  await changeDebate(db, debate.id, {})
  request.evict(...tagsOf(tenant, debate.id))
  return { status: 200, body: presentItem(item, debate.id, attached, request) }
}

export const order: Handler<'debates_dossier_order_replace'> = async (request) => {
  const { path, body, db, tenant } = request
  const { debate } = await debateForOfficer(request, path.debate_id)
  await orderItems(db, debate.id, body.item_ids)
  await changeDebate(db, debate.id, {})
  request.evict(...tagsOf(tenant, debate.id))
  return { status: 204 }
}

export const removeItem: Handler<'debates_dossier_delete'> = async (request) => {
  const { path, db, tenant } = request
  const { debate } = await debateForOfficer(request, path.debate_id)
  const { item: found, others } = await findAmong(db, debate.id, path.item_id)
  const item = orMissing(found)
  await deleteItem(db, debate.id, item.id)
  if (item.media) await hideUnlessShown(request, debate.id, item.media, others)
  await followQuotes(request, debate.id, others.map(readable), changeOf(item, undefined))
  await changeDebate(db, debate.id, {})
  request.evict(...tagsOf(tenant, debate.id))
  return { status: 204 }
}

/** Hides a document that an item has no more, unless another one has it. */
async function hideUnlessShown(
  { db, media }: Pick<Request<'debates_dossier_replace'>, 'db' | 'media'>,
  debate: string,
  id: string,
  others: readonly DossierItem[],
): Promise<void> {
  if (!others.some((item) => item.media === id)) await media.hide(db, debate, [id])
}

async function findAmong(db: TenantDb, debate: string, id: string): Promise<{ item?: DossierItem; others: DossierItem[] }> {
  const items = await dossierOf(db, debate)
  const item = items.find((one) => one.id === id)
  return { ...(item && { item }), others: items.filter((one) => one !== item) }
}

const changeOf = (before: DossierItem | undefined, after: DossierItem | undefined) => ({
  target: (after ?? before)!.id,
  before: before ? readable(before).text : '',
  after: after ? readable(after).text : '',
})
