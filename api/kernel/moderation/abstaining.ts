import { record } from '../audit/index.ts'
import type { Handler } from '../http/handlers.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { prose } from '../texts/readable.ts'
import { requireModerator, type Moderator } from './access.ts'
import { deleteAbstention, insertAbstention } from './store/abstentions.ts'
import { changeItem, findItem, type Item } from './store/items.ts'

type Path = { readonly path: { readonly content_id: string } }

/** The item, locked, of a service for which they work. @throws Problem 404. */
async function itemFor(request: Parameters<typeof requireModerator>[0] & Path, moderator: Moderator): Promise<Item> {
  const item = orMissing(await findItem(request.db, request.path.content_id, true))
  if (!moderator.services.includes(item.service)) throw new Problem(404, 'http.not_found')
  return item
}

/** Declares a conflict of interest: they give the item back, and are given nothing that is written about its subject. */
export const abstain: Handler<'moderation_abstentions_replace'> = async (request) => {
  const { db, body, now, newId } = request
  const moderator = await requireModerator(request)
  const item = await itemFor(request, moderator)
  const reason = prose(body.reason, '/reason', 5)
  await insertAbstention(db, { person: moderator.id, subject: item.subject, reason, at: now })
  if (item.claim?.by === moderator.id) await changeItem(db, item.id, { claim: null })
  const entry = { subject: item.subject, action: 'moderation.abstained', actor: 'staff', person: moderator.id } as const
  await record(db, { ...entry, public: false, params: { content_id: item.id } }, now, newId())
  return { status: 200, body: { subject_id: item.subject, reason } }
}

/** Takes the declaration back. */
export const abstainNoMore: Handler<'moderation_abstentions_delete'> = async (request) => {
  const { db, now, newId } = request
  const moderator = await requireModerator(request)
  const item = await itemFor(request, moderator)
  if (await deleteAbstention(db, moderator.id, item.subject)) {
    const entry = { subject: item.subject, action: 'moderation.abstained_no_more', actor: 'staff', person: moderator.id } as const
    await record(db, { ...entry, public: false, params: { content_id: item.id } }, now, newId())
  }
  return { status: 204 }
}
