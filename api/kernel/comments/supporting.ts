import type { TenantDb } from '../db/index.ts'
import type { Handler, Request } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'
import { requirePerson, standingThatCounts } from '../identity/person.ts'
import type { Subject } from '../participation/index.ts'
import type { Fact, Occasion } from '../service.ts'
import { shownComment } from './access.ts'
import type { Comment } from './comment.ts'
import { againstKind, supportKind } from './present.ts'
import { findComment, setVotes } from './store/comments.ts'
import { assertOpen, threadTag, type KeptThread } from './thread.ts'

type Kind = typeof supportKind | typeof againstKind
type Casting = Request<'comments_own_support_replace'> | Request<'comments_own_vote_against_replace'>
type TakingBack = Request<'comments_own_support_delete'> | Request<'comments_own_vote_against_delete'>

/** Whether votes are cast on a comment is said by its thread, whose dates may move. */
export const unlimited = new Date('9999-12-31T00:00:00Z')

export const support: Handler<'comments_own_support_replace'> = (request) => cast(request, supportKind)
export const takeBackSupport: Handler<'comments_own_support_delete'> = (request) => takeBack(request, supportKind)
export const voteAgainst: Handler<'comments_own_vote_against_replace'> = (request) => cast(request, againstKind)
export const takeBackVoteAgainst: Handler<'comments_own_vote_against_delete'> = (request) => takeBack(request, againstKind)

/** Once per person, and one way: where votes against are taken, a vote stands in place of the other. */
async function cast(request: Casting, kind: Kind) {
  const { path, tenant, database, participation, now } = request
  // Read in a transaction that has ended: whoever waits for the shared writing holds no connection meanwhile.
  const { comment, thread, person } = await database.forTenant(tenant.id, async (db) => {
    const { comment, thread } = await shownComment({ db, tenant }, path.comment_id)
    if (kind === againstKind && !thread.votesAgainst) throw new Problem(409, 'comment.no_votes_against')
    if (comment.state !== 'visible') throw new Problem(409, 'comment.not_visible')
    assertOpen(thread.supportWindows, now)
    const person = requirePerson(request.person, thread.supportNeeds, tenant.slug)
    if (comment.authorId === person.id) throw new Problem(409, 'comment.own')
    // A comment takes votes against from the first one on.
    if (kind === againstKind && !(await participation.counts(db, [comment.id], againstKind)).has(comment.id))
      await participation.open(db, votedOn(comment, thread), againstKind, unlimited)
    return { comment, thread, person }
  })
  const standing = standingThatCounts(person, thread.supportNeeds.standing ?? [], tenant.slug) ?? null
  const other: Kind = kind === supportKind ? againstKind : supportKind
  const act = { subject: comment.id, kind, person, identified: false, standing, publicName: null, reason: null } as const
  const { count } = await participation.act(tenant, thread.votesAgainst ? { ...act, instead: other } : act, now)
  const others = thread.votesAgainst ? await database.forTenant(tenant.id, (db) => participation.count(db, comment.id, other)) : 0
  const [pro, contra] = kind === supportKind ? [count, others] : [others, count]
  return answer(comment, thread, { pro, contra }, kind)
}

/** What is voted on, as people find it among what they have done: what nobody reads any more only by the code of what it was about. */
export const votedOn = (
  { id, text, state }: Pick<Comment, 'id' | 'text' | 'state'>,
  { service, code }: Pick<KeptThread, 'service' | 'code'>,
): Subject => ({
  ...{ id, service, code, title: state === 'visible' ? text.slice(0, 100) : code, identified: false },
})

/** Lets whoever has voted on the comment find it by what it says now. */
export function followTitle(
  { db, participation }: Pick<TakingBack, 'db' | 'participation'>,
  thread: KeptThread,
  comment: Pick<Comment, 'id' | 'text' | 'state'>,
): Promise<void> {
  return participation.rename(db, comment.id, votedOn(comment, thread).title)
}

async function takeBack(request: TakingBack, kind: Kind) {
  const { path, db, participation, now } = request
  const { comment, thread } = await shownComment(request, path.comment_id)
  assertOpen(thread.supportWindows, now)
  const person = request.person!
  if (await participation.find(db, comment.id, kind, person, false))
    await participation.withdraw(db, comment.id, kind, person, false, now)
  const pro = await participation.count(db, comment.id, supportKind)
  const contra = thread.votesAgainst ? await participation.count(db, comment.id, againstKind) : 0
  return answer(comment, thread, { pro, contra }, undefined)
}

function answer({ id }: Comment, thread: KeptThread, { pro, contra }: { pro: number; contra: number }, mine: Kind | undefined) {
  return {
    status: 200 as const,
    body: {
      comment_id: id,
      supported: mine === supportKind,
      support_count: thread.countsShown ? pro : null,
      against: mine === againstKind,
      against_count: thread.countsShown && thread.votesAgainst ? contra : null,
    },
  }
}

/** Hears how many support a comment or have voted against it: the order and the counts of the lists follow. */
async function hearVotes(db: TenantDb, { payload }: Fact, { participation, evict }: Occasion): Promise<void> {
  const { kind } = payload
  if (kind !== supportKind && kind !== againstKind) return
  const id = payload['subject_id'] as string
  const comment = await findComment(db, id)
  if (!comment) return
  const count = await participation.count(db, id, kind)
  await setVotes(db, id, kind === supportKind ? { support: count } : { against: count })
  evict(db, [threadTag(comment.subject)])
}

/** What comments hear, for the composition of the application. */
export const commentListeners = { 'act.counted': hearVotes, 'act.withdrawn': hearVotes, 'act.invalidated': hearVotes }
