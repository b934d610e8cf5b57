import { randomInt } from 'node:crypto'
import { record } from '../audit/index.ts'
import { announce } from '../events/outbox.ts'
import type { Handler, Request } from '../http/handlers.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { requirePerson, type Person } from '../identity/person.ts'
import { placeIn, type Place } from '../map/index.ts'
import { prose } from '../texts/readable.ts'
import { assertShown, isStaff, shownComment } from './access.ts'
import type { Comment } from './comment.ts'
import { followOnMap } from './placing.ts'
import { presentComment, presentNew, supportKind, tracedFrom } from './present.ts'
import { unlimited, votedOn } from './supporting.ts'
import { findComment, insertComment, rewriteComment, setHidden, withdrawComment } from './store/comments.ts'
import { findThread, showCounts } from './store/threads.ts'
import { assertOpen, termsTag, threadTag, type KeptThread } from './thread.ts'

/** Slots in which a thread counts its comments. */
const slots = 16

type NewRequest = Request<'comments_create'>

export const create: Handler<'comments_create'> = async (request) => {
  const { body, db, tenant, now, newId, participation } = request
  const thread = await remembered(request, body.subject)
  const staff = body.as_staff === true
  if (staff) await requireStaff(request, thread)
  else assertOpen(thread.windows, now)
  const author = staff ? request.person! : requirePerson(request.person, thread.needs, tenant.slug)
  const { stance = null, sources = [], quote = null, tags = [] } = body
  if (stance === 'fact' && sources.length === 0) throw new Problem(422, 'comment.source_needed')
  const unknown = tags.find((tag) => body.parent_id !== undefined || !thread.tags.some(({ key }) => key === tag))
  if (unknown) throw new Problem(422, 'comment.tag_unknown', { tag: unknown })
  const geometry = body.geometry ? await placeOf(request, thread, body.geometry) : null
  const parent = body.parent_id === undefined ? undefined : await parentOf(request, body.parent_id)
  const id = newId()
  const text = prose(body.text, '/text')
  const comment = await insertComment(
    db,
    thread.subject,
    {
      ...{ parent, stance, sources, geometry, text, tags, language: body.language ?? 'it' },
      quote: quote && { ...quote, target: quote.target ?? null },
      ...(await voiceOf(request, author, staff)),
    },
    { id, at: now, slot: randomInt(slots) },
  )
  if (geometry) await followOnMap(request, thread, comment)
  const opened = participation.open(db, votedOn(comment, thread), supportKind, unlimited)
  const written = { comment_id: id, subject_id: thread.subject, service: thread.service }
  announce(db, { name: 'comment.written', payload: written }, now, newId())
  request.evict(threadTag(thread.subject))
  await opened
  const shown = thread.countsShown || (await countsShown(request, thread))
  return {
    status: 201,
    headers: { Location: `/v1/${tenant.slug}/comments/${id}` },
    body: presentNew(comment, { ...thread, countsShown: shown }, author, now),
    version: String(comment.version),
  }
}

/** The place that a comment names. @throws Problem 422 `comment.place_not_taken`, and what `placeIn` says. */
async function placeOf(request: NewRequest | Request<'comments_update'>, { layer }: KeptThread, geometry: Place): Promise<Place> {
  if (layer === null) throw new Problem(422, 'comment.place_not_taken')
  return (await placeIn(request, geometry, '/geometry')).geometry
}

/** What the thread allows, from this process's memory: writing costs no reading of it. */
async function remembered(request: NewRequest, subject: string): Promise<KeptThread> {
  const load = () => findThread(request.db, subject)
  return assertShown(request.tenant, await request.remember(`thread ${subject}`, [termsTag(subject)], load))
}

/** Whether counts are shown, now that one more person may have written. */
async function countsShown(request: NewRequest, { subject }: KeptThread): Promise<boolean> {
  const shown = await showCounts(request.db, subject)
  if (shown) request.evict(termsTag(subject))
  return shown
}

/** As whom the comment is written. */
async function voiceOf(request: NewRequest, { id }: Person, staff: boolean) {
  if (staff) return { voice: 'staff' as const, office: request.body.office ?? null, authorId: id, authorName: null }
  const shown = request.body.public_name !== false
  const { givenName, familyName } = shown ? await request.personName() : { givenName: '', familyName: '' }
  const authorName = `${givenName} ${familyName}`.trim().slice(0, 200) || null
  return { voice: 'citizen' as const, office: null, authorId: id, authorName }
}

/** The comment that is answered. @throws Problem 422 `comment.parent_unknown`. */
async function parentOf({ db, body }: NewRequest, id: string): Promise<Comment> {
  const parent = await findComment(db, id)
  if (!parent || parent.subject !== body.subject || parent.state !== 'visible') throw new Problem(422, 'comment.parent_unknown')
  return parent
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
  if (comment.state !== 'visible') throw new Problem(409, 'comment.not_visible')
  return { comment, thread }
}

export const update: Handler<'comments_update'> = async (request) => {
  const { body, db, now } = request
  const { comment, thread } = await ownComment(request)
  request.assertMatch(String(comment.version))
  if (comment.voice === 'citizen') assertOpen(thread.windows, now)
  const traced = now >= tracedFrom(comment, thread)
  const text = body.text === undefined ? comment.text : prose(body.text, '/text')
  const geometry = body.geometry ? await placeOf(request, thread, body.geometry) : body.geometry
  const changed = { text, geometry: geometry === undefined ? comment.geometry : geometry }
  await rewriteComment(db, comment, changed, now, traced ? { since: comment.editedAt ?? comment.createdAt } : null)
  if (geometry !== undefined) await followOnMap(request, thread, { ...comment, ...changed })
  request.evict(threadTag(thread.subject))
  return { status: 200, ...(await answer(request, comment.id)) }
}

export const remove: Handler<'comments_delete'> = async (request) => {
  const { comment, thread } = await ownComment(request)
  await withdrawComment(request.db, comment.id)
  if (comment.geometry) await followOnMap(request, thread, { ...comment, state: 'withdrawn', geometry: null })
  request.evict(threadTag(thread.subject))
  return { status: 204 }
}

export const setVisibility: Handler<'comments_visibility_replace'> = async (request) => {
  const { path, body, db, now, newId } = request
  const { comment, thread } = await shownComment(request, path.comment_id, true)
  await requireStaff(request, thread)
  if (comment.state === 'withdrawn') throw new Problem(409, 'comment.not_visible')
  if (body.hidden && !body.reason) throw new Problem(422, 'comment.reason_needed')
  await setHidden(db, comment.id, body.hidden ? body.reason! : null)
  if (comment.geometry) await followOnMap(request, thread, { ...comment, state: body.hidden ? 'hidden' : 'visible' })
  const action = body.hidden ? 'comment.hidden' : 'comment.shown'
  const entry = { subject: comment.id, action, actor: 'staff', person: request.person!.id, public: true } as const
  await record(db, { ...entry, params: { reason: body.reason ?? null } }, now, newId())
  announce(db, { name: action, payload: { comment_id: comment.id, subject_id: thread.subject } }, now, newId())
  request.evict(threadTag(thread.subject))
  return { status: 200, ...(await answer(request, comment.id)) }
}
