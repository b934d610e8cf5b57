import type { Service } from '../../kernel/service.ts'
import { events } from './events.ts'
import { petitionDoor, updateDoor } from './moderation.ts'
import { keepTime, onCounted, onUncounted } from './keeping-time.ts'
import { newsFeed, overdueFeed, petitionCounts, petitionFeed, petitionRecords } from './open-data.ts'
import { notifies } from './notifying.ts'
import { answer, invalidate, listTasks } from './routes/desk.ts'
import { exportSignatures } from './routes/exporting.ts'
import { transition } from './routes/life.ts'
import {
  list,
  listBatches,
  listNews,
  listSignatures,
  listSimilar,
  listTimeline,
  listTypes,
  read,
  readCounts,
} from './routes/reading.ts'
import { readOwn, sign, sponsor, withdrawSignature } from './routes/signing.ts'
import { readTranslation, translate } from './routes/translating.ts'
import {
  nameGoals,
  create,
  listFollowed,
  listMine,
  readMine,
  remove,
  startFollowing,
  stopFollowing,
  tellNews,
  update,
} from './routes/writing.ts'
import { tells } from './rights.ts'
import { settingsWords } from './settings-words.ts'
import { settingsSchema } from './settings.ts'
import { adoptPetitions, forgetPerson, listFollowers } from './store/following.ts'
import { countWaiting } from './store/desk.ts'

/** Petitions to the administration, from the draft to the answer. */
export const petitions: Service<'petitions'> = {
  name: 'petitions',
  handlers: {
    petitions_types_list: listTypes,
    petitions_list: list,
    petitions_create: create,
    petitions_own_list: listMine,
    petitions_followed_list: listFollowed,
    petitions_similar_list: listSimilar,
    petitions_queue_list: listTasks,
    petitions_read: read,
    petitions_update: update,
    petitions_delete: remove,
    petitions_mine_read: readMine,
    petitions_transitions_create: transition,
    petitions_sponsors_create: sponsor,
    petitions_signatures_list: listSignatures,
    petitions_signatures_create: sign,
    petitions_own_signature_read: readOwn,
    petitions_own_signature_delete: withdrawSignature,
    petitions_signatures_export_read: exportSignatures,
    petitions_counts_read: readCounts,
    petitions_timeline_list: listTimeline,
    petitions_updates_list: listNews,
    petitions_updates_create: tellNews,
    petitions_own_following_replace: startFollowing,
    petitions_own_following_delete: stopFollowing,
    petitions_answers_create: answer,
    petitions_sdgs_replace: nameGoals,
    petitions_translations_read: readTranslation,
    petitions_translations_replace: translate,
    petitions_invalidations_list: listBatches,
    petitions_invalidations_create: invalidate,
  },
  hears: { 'act.counted': onCounted, 'act.withdrawn': onUncounted, 'act.invalidated': onUncounted },
  notifies,
  audiences: { 'petition.followers': listFollowers },
  everyMinute: keepTime,
  forgets: forgetPerson,
  tells,
  adopts: adoptPetitions,
  exports: { petitions: petitionRecords, 'petition-counts': petitionCounts },
  feeds: { petitions: petitionFeed, 'overdue-answers': overdueFeed, 'petition-updates': newsFeed },
  moderates: { petition: petitionDoor, petition_update: updateDoor },
  events,
  work: countWaiting,
  settings: settingsSchema,
  settingsWords,
}
