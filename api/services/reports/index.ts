import type { Service } from '../../kernel/service.ts'
import { events } from './events.ts'
import { open311 } from './open311/index.ts'
import { dealWithSeveral } from './routes/bulk.ts'
import { keepTime } from './keeping-time.ts'
import { showsMedia } from './showing-media.ts'
import { notifies } from './notifying.ts'
import { layer } from './placing.ts'
import { messageDoor, reportDoor } from './moderation.ts'
import { listDeliveries, retryDelivery } from './routes/deliveries.ts'
import { listWork, readCase, readDesk } from './routes/desk.ts'
import { contest, transition } from './routes/life.ts'
import { readMap } from './routes/mapping.ts'
import { merge, unmerge } from './routes/merging.ts'
import { appeal, readModeration } from './routes/moderation.ts'
import { addMessage, listAllMessages } from './routes/messaging.ts'
import { publishMedia } from './routes/publishing.ts'
import { list, listAreas, listCategories, listMine, listNearby, listTimeline, read } from './routes/reading.ts'
import { listColleagues, sort } from './routes/sorting.ts'
import { readReceipt } from './routes/receipt.ts'
import { readStatistics } from './routes/statistics.ts'
import { readMine, startFollowing, stopFollowing, support, takeBackSupport } from './routes/supporting.ts'
import { readTerritory } from './routes/territory.ts'
import { create } from './routes/writing.ts'
import { reportFeed, reportRecords } from './open-data.ts'
import { assertSound } from './settings-rules.ts'
import { tells } from './rights.ts'
import { settingsWords } from './settings-words.ts'
import { settingsSchema } from './settings.ts'
import { followElsewhere } from './sending/following.ts'
import { sendDeliveries } from './sending/sending.ts'
import { countWaiting } from './store/work.ts'
import { listFollowers } from './store/following.ts'
import { adoptReports, forgetPerson } from './store/forgetting.ts'
import { reportPoints } from './store/points.ts'

/** What citizens report on the map, from the phone to the closed case. */
export const reports: Service<'reports'> = {
  name: 'reports',
  handlers: {
    reports_areas_list: listAreas,
    reports_categories_list: listCategories,
    reports_list: list,
    reports_create: create,
    reports_map_read: readMap,
    reports_own_list: listMine,
    reports_nearby_list: listNearby,
    reports_territory_read: readTerritory,
    reports_statistics_read: readStatistics,
    reports_desk_read: readDesk,
    reports_colleagues_list: listColleagues,
    reports_batches_create: dealWithSeveral,
    reports_queue_list: listWork,
    reports_deliveries_list: listDeliveries,
    reports_deliveries_retries_create: retryDelivery,
    reports_read: read,
    reports_update: sort,
    reports_mine_read: readMine,
    reports_receipt_read: readReceipt,
    reports_moderation_read: readModeration,
    reports_appeals_create: appeal,
    reports_case_read: readCase,
    reports_transitions_create: transition,
    reports_contests_create: contest,
    reports_merge_replace: merge,
    reports_merge_delete: unmerge,
    reports_own_support_replace: support,
    reports_own_support_delete: takeBackSupport,
    reports_own_following_replace: startFollowing,
    reports_own_following_delete: stopFollowing,
    reports_messages_list: listAllMessages,
    reports_messages_create: addMessage,
    reports_timeline_list: listTimeline,
    reports_media_publication_replace: publishMedia,
  },
  notifies,
  audiences: { 'report.followers': listFollowers },
  everyMinute: keepTime,
  errands: [sendDeliveries, followElsewhere],
  forgets: forgetPerson,
  tells,
  adopts: adoptReports,
  exports: { reports: reportRecords },
  feeds: { reports: reportFeed },
  layers: { [layer]: reportPoints },
  protocols: [open311],
  showsMedia,
  moderates: { report: reportDoor, report_message: messageDoor },
  events,
  work: countWaiting,
  settings: settingsSchema,
  settingsWords,
  assertSound,
}
