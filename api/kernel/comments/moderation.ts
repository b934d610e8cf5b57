import { record } from '../audit/index.ts'
import type { TenantDb } from '../db/index.ts'
import { announce, announceTogether } from '../events/outbox.ts'
import type { Acting, Content, ModerationDoor, ModerationScene, NewSight } from '../moderation/index.ts'
import type { Comment } from './comment.ts'
import { followOnMap } from './placing.ts'
import { written } from './posting.ts'
import { findComments, setState } from './store/comments.ts'
import { countWritten, noteReply } from './store/posting.ts'
import { tagComments } from './store/tags.ts'
import { findThread } from './store/threads.ts'
import { followTitle } from './supporting.ts'
import { threadTag, type KeptThread } from './thread.ts'

const states = { public: 'visible', held: 'held', hidden: 'hidden' } as const

/** How comments are moderated, of all threads. */
export const commentDoor: ModerationDoor = {
  compared: true,
  async read({ db }, ids, lock = false) {
    if (lock) await lockComments(db, ids)
    const comments = [...(await findComments(db, ids)).values()].filter(({ state }) => state !== 'withdrawn')
    const threads = await threadsOf(db, comments)
    const parents = await findComments(
      db,
      comments.flatMap(({ parentId }) => parentId ?? []),
    )
    return comments.map((comment) => contentOf(comment, threads.get(comment.subject)!, parents.get(comment.parentId ?? '')))
  },
  set: setSight,
}

/** With what they answer, whose answers are counted when they are shown; in the order in which whoever answers locks them. */
async function lockComments(db: TenantDb, ids: readonly string[]): Promise<void> {
  const answered = [...(await findComments(db, ids)).values()].flatMap(({ parentId }) => parentId ?? [])
  await findComments(db, [...new Set([...ids, ...answered])], true)
}

async function threadsOf(db: TenantDb, comments: readonly Comment[]): Promise<Map<string, KeptThread>> {
  const subjects = [...new Set(comments.map(({ subject }) => subject))]
  const threads = await Promise.all(subjects.map((subject) => findThread(db, subject)))
  return new Map(threads.map((thread) => [thread!.subject, thread!]))
}

function contentOf(comment: Comment, thread: KeptThread, parent: Comment | undefined): Content {
  const { id, text, language, authorId, authorName, voice, createdAt, version, state, hiddenReason, quote, sources } = comment
  const sight = state === 'hidden' || state === 'held' ? state : 'public'
  return {
    ...{ id, service: thread.service, title: null, text: [text, ...sources].join('\n\n'), language, authorId, authorName },
    ...{ byStaff: voice === 'staff', writtenAt: createdAt, version: String(version), sight, hiddenReason },
    ...{ subject: { id: thread.subject, title: thread.title }, answers: quote?.exact ?? parent?.text ?? null },
    page: { element: 'comments', id: thread.subject },
  }
}

/** What was held from the beginning is written, as far as others are concerned, when it is shown. */
async function setSight(scene: ModerationScene, content: Content, to: NewSight, acting: Acting): Promise<void> {
  const { db, now, newId } = scene
  const comment = (await findComments(db, [content.id])).get(content.id)!
  const thread = (await findThread(db, comment.subject))!
  const reason = to.sight === 'hidden' ? to.reason : null
  const after = {
    ...{ ...comment, state: states[to.sight], hiddenReason: reason },
    listed: comment.listed || to.sight === 'public',
  }
  if (after.listed && !comment.listed) {
    takePlace(scene, after)
    announceTogether(db, [written(thread, after, now, newId())])
  }
  await setState(db, after)
  await followTitle(scene, thread, after)
  if (comment.geometry) await followOnMap(scene, thread, after)
  await tell(scene, comment, acting, to.sight, reason)
  scene.evict(threadTag(thread.subject))
}

/** Counts it as one that was just written. */
function takePlace({ db }: ModerationScene, { id, subject, parentId, authorId, stance, tags }: Comment): void {
  if (parentId) noteReply(db, parentId, stance === 'against' ? authorId : null)
  countWritten(db, [subject], 0)
  tagComments(
    db,
    tags.map((tag) => ({ subject, id, tag })),
    0,
  )
}

/** Its entry in the timeline, and its fact. */
async function tell(
  { db, now, newId }: ModerationScene,
  { id, subject }: Comment,
  acting: Acting,
  sight: NewSight['sight'],
  reason: string | null,
): Promise<void> {
  const action = { public: 'comment.shown', held: 'comment.held', hidden: 'comment.hidden' }[sight]
  const { actor } = acting
  const entry = { subject: id, action, actor, person: actor === 'staff' ? acting.person : null, public: true }
  await record(db, { ...entry, params: { reason } }, now, newId())
  announce(db, { name: action, payload: { comment_id: id, subject_id: subject } }, now, newId())
}
