import type { Handler, Request } from '../http/handlers.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { placeIn, type Place } from '../map/index.ts'
import { admit, decideDirectly, enter, isSuspected, leave } from '../moderation/index.ts'
import { prose } from '../texts/readable.ts'
import { isStaff, shownComment } from './access.ts'
import type { Comment } from './comment.ts'
import { commentDoor } from './moderation.ts'
import { followOnMap } from './placing.ts'
import { presentComment, tracedFrom } from './present.ts'
import { findComment, rewriteComment, withdrawComment } from './store/comments.ts'
import { findThread } from './store/threads.ts'
import { followTitle } from './supporting.ts'
import { assertOpen, threadTag, type KeptThread } from './thread.ts'

/** The place that a comment names. @throws Problem 422 `comment.place_not_taken`, and what `placeIn` says. */
export async function placeOf(
  request: Request<'comments_create'> | Request<'comments_update'>,
  { layer }: KeptThread,
  geometry: Place,
): Promise<Place> {
  if (layer === null) throw new Problem(422, 'comment.place_not_taken')
  return (await placeIn(request, geometry, '/geometry')).geometry
}

/** @throws Problem 403 `staff.role_needed`. */
export async function requireStaff(request: Parameters<typeof isStaff>[0], thread: KeptThread): Promise<void> {
  if (!request.person) throw new Problem(401, 'identity.sign_in_needed')
  if (!(await isStaff(request, thread))) {
    throw new Problem(403, 'staff.role_needed', { roles: ['moderator', 'officer', 'administrator'] })
  }
}

/** The comment as it is now, to whoever changed it. */
async function answer(request: Parameters<typeof presentComment>[0], id: string) {
  const comment = orMissing(await findComment(request.db, id))
  const thread = orMissing(await findThread(request.db, comment.subject))
  return { body: await presentComment(request, thread, comment), version: String(comment.version) }
}

/** The comment, locked, for its author. @throws Problem 403 `comment.author_only`, 409 `comment.not_visible`. */
async function ownComment(request: Request<'comments_update'> | Request<'comments_delete'>) {
  const { comment, thread } = await shownComment(request, request.path.comment_id, true)
  if (!request.person || comment.authorId !== request.person.id) throw new Problem(403, 'comment.author_only')
  if (comment.state !== 'visible' && comment.state !== 'held') throw new Problem(409, 'comment.not_visible')
  return { comment, thread }
}

export const update: Handler<'comments_update'> = async (request) => {
  const { body, db, now } = request
  const { comment, thread } = await ownComment(request)
  request.assertMatch(String(comment.version))
  if (comment.voice === 'citizen') assertOpen(thread.windows, now)
  // What nobody else has seen leaves no trace: a moderator reads the last words only.
  const traced = comment.state === 'visible' && now >= tracedFrom(comment, thread)
  // Words that moderators were asked about are judged by nobody once others stand in their place: nobody reads them either.
  const kept = traced ? { since: comment.editedAt ?? comment.createdAt, withheld: await isSuspected(db, comment.id) } : null
  const text = body.text === undefined ? comment.text : prose(body.text, '/text', 1)
  const geometry = body.geometry ? await placeOf(request, thread, body.geometry) : body.geometry
  const changed = { text, geometry: geometry === undefined ? comment.geometry : geometry }
  await rewriteComment(db, comment, changed, now, kept)
  await followTitle(request, thread, { ...comment, text })
  if (geometry !== undefined) await followOnMap(request, thread, { ...comment, ...changed })
  if (text !== comment.text && comment.voice === 'citizen') await admitAgain(request, thread, comment, text)
  request.evict(threadTag(thread.subject))
  return { status: 200, ...(await answer(request, comment.id)) }
}

/** What says something else now waits for moderators again: where the town reads first, nobody else sees it until then. */
async function admitAgain(
  request: Request<'comments_update'>,
  { service, subject }: KeptThread,
  { id, authorId: author, language, state }: Comment,
  text: string,
): Promise<void> {
  const { db, tenant, now } = request
  const [admission] = await admit(request, [{ id, service, subject, kind: 'comment', author, text, language }])
  enter(db, tenant, [admission!], now)
  if (!admission!.held || state !== 'visible') return
  const [content] = await commentDoor.read(request, [id], true)
  await commentDoor.set(request, content!, { sight: 'held' }, { actor: 'system' })
}

export const remove: Handler<'comments_delete'> = async (request) => {
  const { comment, thread } = await ownComment(request)
  await withdrawComment(request.db, comment.id)
  leave(request.db, [comment.id])
  await followTitle(request, thread, { ...comment, state: 'withdrawn' })
  if (comment.geometry) await followOnMap(request, thread, { ...comment, state: 'withdrawn', geometry: null })
  request.evict(threadTag(thread.subject))
  return { status: 204 }
}

export const setVisibility: Handler<'comments_visibility_replace'> = async (request) => {
  const { path, body } = request
  const { comment, thread } = await shownComment(request, path.comment_id, true)
  await requireStaff(request, thread)
  if (comment.state === 'withdrawn') throw new Problem(409, 'comment.not_visible')
  if (body.hidden && !body.reason) throw new Problem(422, 'comment.reason_needed')
  await decideDirectly(request, commentDoor, { kind: 'comment', id: comment.id }, body.hidden ? body.reason! : null)
  return { status: 200, ...(await answer(request, comment.id)) }
}
