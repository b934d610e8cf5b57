import type { TenantDb } from '../db/index.ts'
import type { Handler } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'
import { requirePerson, standingThatCounts } from '../identity/person.ts'
import type { Fact, Occasion } from '../service.ts'
import { shownComment } from './access.ts'
import { supportKind } from './present.ts'
import { findComment, setSupport } from './store/comments.ts'
import { assertOpen, threadTag, type KeptThread } from './thread.ts'

const shownCount = ({ countsShown }: KeptThread, count: number) => (countsShown ? count : null)

export const support: Handler<'comments_own_support_replace'> = async (request) => {
  const { path, tenant, database, participation, now } = request
  // Read in a transaction that has ended: whoever waits for the shared writing holds no connection meanwhile.
  const { comment, thread } = await database.forTenant(tenant.id, (db) => shownComment({ db, tenant }, path.comment_id))
  if (comment.state !== 'visible') throw new Problem(409, 'comment.not_visible')
  assertOpen(thread.supportWindows, now)
  const person = requirePerson(request.person, thread.supportNeeds, tenant.slug)
  if (comment.authorId === person.id) throw new Problem(409, 'comment.own')
  const standing = standingThatCounts(person, thread.supportNeeds.standing ?? [], tenant.slug) ?? null
  const act = {
    subject: comment.id,
    kind: supportKind,
    person,
    identified: false,
    standing,
    publicName: null,
    reason: null,
  } as const
  const { count } = await participation.act(tenant, act, now)
  return { status: 200, body: { comment_id: comment.id, supported: true, support_count: shownCount(thread, count) } }
}

export const takeBackSupport: Handler<'comments_own_support_delete'> = async (request) => {
  const { path, db, participation, now } = request
  const { comment, thread } = await shownComment(request, path.comment_id)
  assertOpen(thread.supportWindows, now)
  const person = request.person!
  const act = await participation.find(db, comment.id, supportKind, person, false)
  const count = act
    ? (await participation.withdraw(db, comment.id, supportKind, person, false, now)).count
    : await participation.count(db, comment.id, supportKind)
  return { status: 200, body: { comment_id: comment.id, supported: false, support_count: shownCount(thread, count) } }
}

/** Hears how many support a comment: the order and the counts of the lists follow. */
async function hearSupport(db: TenantDb, { payload }: Fact, { participation, evict }: Occasion): Promise<void> {
  if (payload['kind'] !== supportKind) return
  const id = payload['subject_id'] as string
  const comment = await findComment(db, id)
  if (!comment) return
  await setSupport(db, id, await participation.count(db, id, supportKind))
  evict(db, [threadTag(comment.subject)])
}

/** What comments hear, for the composition of the application. */
export const commentListeners = { 'act.counted': hearSupport, 'act.withdrawn': hearSupport, 'act.invalidated': hearSupport }
