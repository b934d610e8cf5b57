import type { Counted } from '../../../kernel/events/count-watch.ts'
import type { HandlersOf } from '../../../kernel/http/handlers.ts'
import { amend, decide, listOf, takeBack } from './routes/amending.ts'
import { create, list, listOwnOnes, listSimilar, read, readMine } from './routes/drafting.ts'
import { listTimeline } from './routes/happening.ts'
import { accept, join, leave } from './routes/joining.ts'
import { listHiddenOnes, setAmendmentVisibility, setVisibility } from './routes/hiding.ts'
import { answer, merge, transition } from './routes/life.ts'
import { replacePlace } from './routes/placing.ts'
import { moveSupport, support, withdrawSupport } from './routes/supporting.ts'
import { readUpdates, writeTogether } from './routes/together.ts'
import { arrange, replaceTitle } from './routes/arranging.ts'
import { channelTag } from './scene.ts'
import { changesOf } from './store/proposals.ts'
import { compare, listAllVersions, readVersion, removeSection, replaceSection } from './routes/writing.ts'

export { amendmentDoor, proposalDoor } from './moderation.ts'
export { adoptAuthor, forgetAuthor } from './store/authors.ts'

/** Changes of a proposal, for its authors while they write. */
export const proposalNews: Counted = { tag: channelTag, read: changesOf }

/** Proposals written together: from the draft to the answer. */
export const proposalHandlers: HandlersOf<'debates_proposals'> = {
  debates_proposals_list: list,
  debates_proposals_create: create,
  debates_proposals_similar_list: listSimilar,
  debates_proposals_own_list: listOwnOnes,
  debates_proposals_hidden_list: listHiddenOnes,
  debates_proposals_read: read,
  debates_proposals_mine_read: readMine,
  debates_proposals_timeline_list: listTimeline,
  debates_proposals_place_replace: replacePlace,
  debates_proposals_title_replace: replaceTitle,
  debates_proposals_order_replace: arrange,
  debates_proposals_sections_replace: replaceSection,
  debates_proposals_sections_delete: removeSection,
  debates_proposals_updates_list: readUpdates,
  debates_proposals_updates_create: writeTogether,
  debates_proposals_versions_list: listAllVersions,
  debates_proposals_versions_read: readVersion,
  debates_proposals_comparison_read: compare,
  debates_proposals_authors_create: join,
  debates_proposals_authors_replace: accept,
  debates_proposals_authors_delete: leave,
  debates_proposals_amendments_list: listOf,
  debates_proposals_amendments_create: amend,
  debates_proposals_amendments_delete: takeBack,
  debates_proposals_amendments_visibility_replace: setAmendmentVisibility,
  debates_proposals_decisions_replace: decide,
  debates_proposals_visibility_replace: setVisibility,
  debates_proposals_transitions_create: transition,
  debates_proposals_answers_create: answer,
  debates_proposals_merge_replace: merge,
  debates_proposals_supports_create: support,
  debates_proposals_own_support_delete: withdrawSupport,
  debates_proposals_moved_supports_create: moveSupport,
}

export { proposalNotices } from './notifying.ts'
export { proposersOf } from './store/authors.ts'
