import type { TenantDb } from '../db/index.ts'
import type { HandlersOf } from '../http/handlers.ts'
import { adoptColumns } from '../identity/linking/adopting.ts'
import type { PersonId } from '../identity/person.ts'
import type { Adopts } from '../service.ts'
import { listDesk } from './moderating.ts'
import { list, listReplies, listVersions, read } from './reading.ts'
import { listSimilar } from './similar.ts'
import { forgetAuthor } from './store/comments.ts'
import { support, takeBackSupport, takeBackVoteAgainst, voteAgainst } from './supporting.ts'
import { saveThread } from './store/threads.ts'
import { termsTag, threadTag, type Thread } from './thread.ts'
import { createWith } from './posting.ts'
import type { QuotableReaders } from './quoting.ts'
import { remove, setVisibility, update } from './writing.ts'

export { followQuotes } from './following.ts'
export { commentDoor } from './moderation.ts'
export { commentNotices } from './notifying.ts'
export { commentersOf } from './store/comments.ts'
export { countShown, renameThread } from './store/threads.ts'
export { commentListeners } from './supporting.ts'
export type { QuotableText, ReadsQuotable } from './quoting.ts'
export { readComments } from './reading.ts'
export { commentPoints } from './store/places.ts'
export { layerTag, threadTag, type Tag, type Thread, type Window } from './thread.ts'

/** Handlers of the operations on comments, for the composition of the application. */
export const commentHandlers = (readers: QuotableReaders): HandlersOf<'comments'> => ({
  comments_list: list,
  comments_desk_list: listDesk,
  comments_create: createWith(readers),
  comments_read: read,
  comments_update: update,
  comments_delete: remove,
  comments_replies_list: listReplies,
  comments_versions_list: listVersions,
  comments_own_support_replace: support,
  comments_own_support_delete: takeBackSupport,
  comments_own_vote_against_replace: voteAgainst,
  comments_own_vote_against_delete: takeBackVoteAgainst,
  comments_similar_find: listSimilar,
  comments_visibility_replace: setVisibility,
})

/** Opens a thread, or lets it follow what its service says now; in the transaction in which that becomes true. */
export async function openThread(
  scene: { readonly db: TenantDb; readonly evict: (...tags: string[]) => void },
  thread: Thread,
): Promise<void> {
  await saveThread(scene.db, thread)
  scene.evict(threadTag(thread.subject), termsTag(thread.subject))
}

/** What the merged account wrote in the town of `db` is the kept one's. */
export const adoptComments: Adopts = (db, joining) => adoptColumns(db, joining, { comment: ['author_id'] })

/** Forgets who wrote what in the town of `db`. @returns tags of what showed the name. */
export async function forgetComments(db: TenantDb, person: PersonId): Promise<string[]> {
  return (await forgetAuthor(db, person)).map(threadTag)
}
