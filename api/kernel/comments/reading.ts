import type { Handler, Request } from '../http/handlers.ts'
import { decodeCursor, encodeCursor, isId, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problem.ts'
import { isStaff, shownComment, shownThread } from './access.ts'
import type { Comment } from './comment.ts'
import { presentComment, presentComments, type Reader } from './present.ts'
import { versionsOf } from './store/comments.ts'
import { best, firstReplies, newest, replies, type After } from './store/listing.ts'
import { heldOf } from './store/moderation.ts'
import { commentsOf } from './store/places.ts'
import { countTags } from './store/tags.ts'
import { countComments } from './store/threads.ts'
import { isOpen, threadTag, type KeptThread } from './thread.ts'

/** Answers that are shown below a comment before they are asked for. */
const shownReplies = 3
/** Seconds for which a page may be kept: until somebody writes. */
const fresh = 60

/** What a page holds at most. */
const mostItems = 100

const isScore = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1
const isAbsent = (value: unknown) => value === null

interface Page {
  readonly items: readonly Comment[]
  readonly next_cursor: string | null
}

type ListRequest = Request<'comments_list'>

export const list: Handler<'comments_list'> = async (request) => {
  const { query, db, now, language } = request
  const thread = await shownThread(request, query.subject)
  const [page, count, tagged] = await Promise.all([
    pageFor(request, thread),
    countComments(db, thread.subject),
    thread.tags.length && thread.countsShown ? countTags(db, thread.subject) : undefined,
  ])
  const below = await firstReplies(
    db,
    page.items.flatMap(({ id, replyCount }) => (replyCount > 0 ? [id] : [])),
    shownReplies,
  )
  // Whoever wrote what waits for a moderator finds it above what everybody reads.
  const room = Math.max(0, mostItems - page.items.length)
  const waiting = request.person && !query.cursor ? await heldOf(db, thread.subject, request.person.id, Math.min(room, 20)) : []
  const shown = [...waiting, ...page.items]
  const together = shown.flatMap((comment) => [comment, ...(below.get(comment.id) ?? [])])
  const presented = new Map((await presentComments(request, thread, together)).map((comment) => [comment.id, comment]))
  const items = shown.map((comment) => ({
    comment: presented.get(comment.id)!,
    replies: (below.get(comment.id) ?? []).map(({ id }) => presented.get(id)!),
  }))
  const open = isOpen(thread.windows, now)
  const next = open ? undefined : thread.windows.find(({ from }) => from > now)
  const body = {
    items,
    next_cursor: page.next_cursor,
    comment_count: count,
    counts_shown: thread.countsShown,
    takes_places: thread.layer !== null,
    open,
    opens_at: next?.from.toISOString() ?? null,
    support_open: isOpen(thread.supportWindows, now),
    votes_against: thread.votesAgainst,
    tags: thread.tags.map(({ key, name }) => ({
      key,
      name: name[language] ?? name.it,
      count: tagged ? (tagged.get(key) ?? 0) : null,
    })),
  }
  const changes = [...thread.windows, ...thread.supportWindows].flatMap(({ from, to }) => [from, to]).filter((at) => at > now)
  const seconds = Math.floor(Math.min(fresh, ...changes.map((at) => (at.getTime() - now.getTime()) / 1000)))
  return { status: 200, body, cache: { tags: [threadTag(thread.subject)], seconds } }
}

/** While counts are not shown no order tells them. */
function pageFor(request: ListRequest, thread: KeptThread): Promise<Page> {
  const sort = thread.countsShown ? (request.query.sort ?? 'newest') : 'newest'
  return { newest: newestPage, supported: bestPage, both_sides: bothSides }[sort](request)
}

async function newestPage({ query, db }: ListRequest): Promise<Page> {
  const { subject, stance, tag, limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  return pageOf(await newest(db, subject, { after, stance, tag, limit }), limit, ({ id }) => [id])
}

async function bestPage({ query, db }: ListRequest): Promise<Page> {
  const { subject, stance, tag, limit = 20 } = query
  const after = decodeCursor(query.cursor, [isScore, isId]) as unknown as After | undefined
  return pageOf(await best(db, subject, { after, stance, tag, limit }), limit, ({ score, id }) => [score, id])
}

/** The best for beside the best against, in turn; when one side ends the other goes on. */
async function bothSides({ query, db }: ListRequest): Promise<Page> {
  const { subject, tag, limit = 20 } = query
  const each = Math.ceil(limit / 2)
  const shape = [isScore, isId, isScore, isId].map((fits) => (value: unknown) => fits(value) || isAbsent(value))
  const values = decodeCursor(query.cursor, shape)
  const after = (place: 0 | 2) =>
    values && values[place] !== null ? (values.slice(place, place + 2) as unknown as After) : undefined
  const ended = (place: 0 | 2) => values !== undefined && values[place] === null
  const side = async (stance: 'for' | 'against', place: 0 | 2) =>
    ended(place) ? [] : best(db, subject, { after: after(place), stance, tag, limit: each })
  const [pro, contra] = await Promise.all([side('for', 0), side('against', 2)])
  const items = Array.from({ length: each }, (_, place) => [pro[place], contra[place]]).flat()
  const end = (rows: readonly Comment[]) => (rows.length > each ? [rows[each - 1]!.score, rows[each - 1]!.id] : [null, null])
  const more = pro.length > each || contra.length > each
  return {
    items: items.filter((comment) => comment !== undefined),
    next_cursor: more ? encodeCursor([...end(pro), ...end(contra)]) : null,
  }
}

/** Comments of a thread by their ids, as the contract shows them, in no order. @throws Problem 404 when the thread is not shown. */
export async function readComments(request: Reader, subject: string, ids: readonly string[]) {
  const thread = await shownThread(request, subject)
  return presentComments(request, thread, await commentsOf(request.db, thread.subject, ids))
}

export const read: Handler<'comments_read'> = async (request) => {
  const { comment, thread } = await shownComment(request, request.path.comment_id)
  // What was never shown is there for its author and the staff alone.
  const unseen = !comment.listed && (comment.state === 'held' || comment.state === 'hidden')
  const theirs = comment.authorId !== null && comment.authorId === request.person?.id
  if (unseen && !theirs && !(await isStaff(request, thread))) throw new Problem(404, 'http.not_found')
  return { status: 200, body: await presentComment(request, thread, comment), version: String(comment.version) }
}

export const listReplies: Handler<'comments_replies_list'> = async (request) => {
  const { path, query, db } = request
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const { comment, thread } = await shownComment(request, path.comment_id)
  const page = pageOf(await replies(db, comment.root ?? comment.id, { after, limit }), limit, ({ id }) => [id])
  const body = { items: await presentComments(request, thread, page.items), next_cursor: page.next_cursor }
  return { status: 200, body, cache: { tags: [threadTag(thread.subject)], seconds: fresh } }
}

export const listVersions: Handler<'comments_versions_list'> = async (request) => {
  const { comment } = await shownComment(request, request.path.comment_id)
  const versions = comment.state === 'visible' ? await versionsOf(request.db, comment.id) : []
  const items = versions.map(({ text, geometry, written_at }) => ({ text, geometry, written_at: written_at.toISOString() }))
  return { status: 200, body: { items, next_cursor: null } }
}
