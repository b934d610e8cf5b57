import { randomInt } from 'node:crypto'
import type { TenantDb } from '../db/index.ts'
import { announceTogether } from '../events/outbox.ts'
import { sharing, type Request } from '../http/handlers.ts'
import { keepable, onceTogether, type KeptAnswer, type SharingRequest } from '../http/idempotency.ts'
import { Problem } from '../http/problem.ts'
import { namesOf } from '../identity/names.ts'
import { requirePerson, type Person } from '../identity/person.ts'
import { admit, enter, type Admission } from '../moderation/index.ts'
import { openSubjects, type Outcome, type SharedWork } from '../participation/index.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { prose } from '../texts/readable.ts'
import { assertShown } from './access.ts'
import { newComment, type Comment, type NewComment, type Quote } from './comment.ts'
import { followOnMap } from './placing.ts'
import { presentNew, supportKind } from './present.ts'
import { placed, type QuotableReaders } from './quoting.ts'
import { findComments } from './store/comments.ts'
import { countWritten, insertComments, noteReply } from './store/posting.ts'
import { tagComments } from './store/tags.ts'
import { findThread, showCounts } from './store/threads.ts'
import { unlimited, votedOn } from './supporting.ts'
import { assertOpen, termsTag, threadTag, type KeptThread } from './thread.ts'
import { placeOf, requireStaff } from './writing.ts'

/** Slots in which a thread counts its comments. */
const slots = 16

/** A comment on its way into the shared transaction. */
interface Posting extends SharingRequest {
  readonly id: string
  readonly now: Date
  readonly tenant: Tenant
  readonly thread: KeptThread
  readonly author: Person
  /** Whether the author's name is shown. */
  readonly named: boolean
  readonly parentId: string | undefined
  /** Undefined when its words stand in no text of the subject. */
  readonly quote: Quote | null | undefined
  readonly written: Omit<NewComment, 'parent' | 'authorName' | 'quote'>
}

type NewRequest = Request<'comments_create'>

/** Writes a comment in a transaction shared with whoever writes in the town at the same moment. */
export const createWith = (readers: QuotableReaders) =>
  sharing<'comments_create'>(async (request) => {
    const { body, tenant, now, newId, participation } = request
    const thread = await remembered(request, body.subject)
    const staff = body.as_staff === true
    await request.mayWrite(thread.service)
    if (staff) await asStaff(request, thread)
    else assertOpen(thread.windows, now)
    const author = staff ? request.person! : requirePerson(request.person, thread.needs, tenant.slug)
    const { stance = null, sources = [], tags = [], parent_id: parentId } = body
    if (stance === 'fact' && sources.length === 0) throw new Problem(422, 'comment.source_needed')
    const unknown = tags.find((tag) => parentId !== undefined || !thread.tags.some(({ key }) => key === tag))
    if (unknown) throw new Problem(422, 'comment.tag_unknown', { tag: unknown })
    const geometry = body.geometry ? await placeOf(request, thread, body.geometry) : null
    const posting: Posting = {
      ...{ id: newId(), now, tenant, thread, author, parentId, keyed: request.keyed },
      named: !staff && body.public_name !== false,
      quote: body.quote ? await quoted(request, readers, thread, { ...body.quote, target: body.quote.target ?? null }) : null,
      written: {
        ...{ stance, sources, geometry, tags, text: prose(body.text, '/text', 1), language: body.language ?? 'it' },
        ...{ authorId: author.id, voice: staff ? 'staff' : 'citizen', office: staff ? (body.office ?? null) : null },
      },
    }
    return (await participation.together(tenant, post, posting)) as never
  })

/** The quote where it stands, when the thread's service knows. Read in a transaction that has ended, as what else writing needs to know. */
async function quoted(
  { database, tenant }: NewRequest,
  readers: QuotableReaders,
  thread: KeptThread,
  quote: Quote,
): Promise<Quote | undefined> {
  const read = readers.get(thread.service)
  return read ? placed(quote, thread, await database.forTenant(tenant.id, (db) => read(db, thread.subject))) : quote
}

/** @throws Problem 403 `staff.role_needed`. */
async function asStaff({ database, tenant, person }: NewRequest, thread: KeptThread): Promise<void> {
  await database.forTenant(tenant.id, (db) => requireStaff({ db, tenant, person }, thread))
}

/** What the thread allows, from this process's memory: writing costs no reading of it. */
async function remembered(request: NewRequest, subject: string): Promise<KeptThread> {
  const { database, tenant } = request
  const load = () => database.forTenant(tenant.id, (db) => findThread(db, subject))
  return assertShown(tenant, await request.remember(`thread ${subject}`, [termsTag(subject)], load))
}

/** Writes what several people have sent, each once. */
const post: SharedWork<Posting, KeptAnswer> = (db, sent, scene) =>
  onceTogether(db, sent, async (postings) => {
    const drafts = await drafted(db, postings)
    const ready = drafts.flatMap((draft) => ('result' in draft ? [draft.result] : []))
    const tags = new Set(ready.map(({ thread }) => threadTag(thread.subject)))
    await store(db, ready)
    const evict = (...more: string[]) => more.forEach((tag) => tags.add(tag))
    for (const { thread, comment } of ready)
      if (comment.geometry && comment.listed) await followOnMap({ db, evict }, thread, comment)
    announceTogether(
      db,
      ready.flatMap(({ thread, comment, now }) => (comment.listed ? [written(thread, comment, now, scene.newId())] : [])),
    )
    const veiled = new Set(ready.flatMap(({ thread }) => (thread.countsShown ? [] : [thread.subject])))
    const unveiled = new Set<string>()
    for (const subject of [...veiled].sort())
      if (await showCounts(db, subject)) {
        unveiled.add(subject)
        evict(termsTag(subject))
      }
    if (tags.size) scene.evict(db, [...tags])
    return drafts.map((draft) => ('result' in draft ? { result: answerTo(draft.result, unveiled) } : draft))
  })

/** A comment that can be stored. */
interface Ready extends Pick<Posting, 'thread' | 'author' | 'tenant' | 'now'> {
  readonly comment: Comment
  /** What becomes of it by the town's policy; undefined for the town's own voice, which nobody moderates. */
  readonly admission: Admission | undefined
}

/** What each becomes, with the author's name and the comment that it answers. */
async function drafted(db: TenantDb, postings: readonly Posting[]): Promise<Outcome<Ready>[]> {
  const answered = postings.flatMap(({ parentId }) => parentId ?? [])
  const named = postings.flatMap(({ named, author }) => (named ? [author.id] : []))
  const citizens = postings.filter(({ written }) => written.voice === 'citizen')
  const [parents, names, admissions] = await Promise.all([
    answered.length ? findComments(db, answered) : new Map<string, Comment>(),
    named.length ? namesOf(db, named) : undefined,
    admitted(db, citizens),
  ])
  return postings.map((posting) => {
    const { id, now, tenant, thread, author, parentId, quote, written } = posting
    const parent = parentId === undefined ? undefined : parents.get(parentId)
    if (parentId !== undefined && (parent?.subject !== thread.subject || parent.state !== 'visible'))
      return { refusal: new Problem(422, 'comment.parent_unknown') }
    // Said here, and not before: whoever asks again under their key is answered as the first time, whatever the text says by now.
    if (quote === undefined) return { refusal: new Problem(422, 'comment.passage_unknown') }
    const name = names?.get(author.id)
    // Whoever was erased a moment ago writes nothing more.
    if (posting.named && !name) return { refusal: new Problem(404, 'http.not_found') }
    const authorName = posting.named ? `${name!.givenName} ${name!.familyName}`.trim().slice(0, 200) || null : null
    const admission = admissions.get(id)
    const comment = newComment(thread.subject, { ...written, quote, authorName, parent }, id, now, admission?.held)
    return { result: { thread, author, tenant, now, comment, admission } }
  })
}

/** What becomes of what citizens write, by the comment's id. */
async function admitted(db: TenantDb, postings: readonly Posting[]): Promise<ReadonlyMap<string, Admission>> {
  const [first] = postings
  if (!first) return new Map()
  const contributions = postings.map(({ id, thread: { service, subject }, author, written: { text, language } }) => ({
    ...{ id, service, subject, kind: 'comment' as const, author: author.id, text, language },
  }))
  return new Map(
    (await admit({ db, tenant: first.tenant, now: first.now }, contributions)).map((admission) => [admission.id, admission]),
  )
}

/**
 * Stores comments and counts them. Rows that others change too are taken in one order: what is answered, then the tallies.
 *
 * @param ready An author who answers a comment against it twice at the same moment speaks against it once.
 */
async function store(db: TenantDb, ready: readonly Ready[]): Promise<void> {
  if (ready.length === 0) return
  const comments = ready.map(({ comment }) => comment)
  const listed = comments.filter((comment) => comment.listed)
  const { tenant, now } = ready[0]!
  const slot = randomInt(slots)
  const spoke = new Set<string>()
  for (const { parentId, authorId, stance } of listed.toSorted((a, b) => ((a.parentId ?? '') < (b.parentId ?? '') ? -1 : 1))) {
    if (parentId === null) continue
    const who = `${parentId} ${authorId}`
    noteReply(db, parentId, stance === 'against' && !spoke.has(who) ? authorId : null)
    if (stance === 'against') spoke.add(who)
  }
  insertComments(db, comments)
  countWritten(
    db,
    listed.map(({ subject }) => subject),
    slot,
  )
  tagComments(
    db,
    listed.flatMap(({ subject, id, tags }) => tags.map((tag) => ({ subject, id, tag }))),
    slot,
  )
  enter(
    db,
    tenant,
    ready.flatMap(({ admission }) => admission ?? []),
    now,
  )
  await openSubjects(
    db,
    ready.map(({ comment, thread }) => votedOn(comment, thread)),
    supportKind,
    unlimited,
  )
}

function answerTo({ thread, author, tenant: { slug }, comment, now }: Ready, unveiled: ReadonlySet<string>): KeptAnswer {
  const shown = thread.countsShown || unveiled.has(thread.subject)
  return keepable({
    status: 201,
    headers: { Location: `/v1/${slug}/comments/${comment.id}` },
    body: presentNew(comment, { ...thread, countsShown: shown }, author, now),
    version: String(comment.version),
  })
}

/** That somebody has written a comment which others can read. */
export const written = (
  { subject, service }: KeptThread,
  { id: comment_id, authorId: actor }: Comment,
  at: Date,
  id: string,
) => ({
  ...{ id, at, name: 'comment.written', actor },
  payload: { comment_id, subject_id: subject, service },
})
