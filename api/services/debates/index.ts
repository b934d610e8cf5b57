import type { Service } from '../../kernel/service.ts'
import { adopts } from './adopting.ts'
import { events } from './events.ts'
import { keepTime } from './keeping-time.ts'
import { debateFeed, debateRecords } from './open-data.ts'
import { notifies, participants } from './notifying.ts'
import { findGroups, forgetStatementAuthor, opinionHandlers, statementDoor } from './opinions/index.ts'
import { layerFamily, placeHandlers } from './places/index.ts'
import { amendmentDoor, forgetAuthor, proposalDoor, proposalHandlers, proposalNews, proposalNotices } from './proposals/index.ts'
import { quotable } from './quotable.ts'
import { order, removeItem, replaceItem } from './routes/dossier.ts'
import { list, listDesk, read, readLayer, readSource } from './routes/reading.ts'
import { create, replaceOutcome, replaceSource, transition } from './routes/writing.ts'
import { tells } from './rights.ts'
import { settingsWords } from './settings-words.ts'
import { settingsSchema } from './settings.ts'

/** For those who measure the debate's map. */
export { newestInZone, zoneOf } from './places/index.ts'

/** Informed debates: from the dossier through positions and proposals to the outcome. */
export const debates: Service<'debates'> = {
  name: 'debates',
  handlers: {
    debates_list: list,
    debates_create: create,
    debates_desk_list: listDesk,
    debates_read: read,
    debates_source_read: readSource,
    debates_source_replace: replaceSource,
    debates_transitions_create: transition,
    debates_dossier_replace: replaceItem,
    debates_dossier_delete: removeItem,
    debates_dossier_order_replace: order,
    debates_layer_read: readLayer,
    debates_outcome_replace: replaceOutcome,
    ...placeHandlers,
    ...opinionHandlers,
    ...proposalHandlers,
  },
  notifies: { ...notifies, ...proposalNotices },
  audiences: { 'debate.participants': participants },
  everyMinute: keepTime,
  errands: [findGroups],
  async forgets(db, person) {
    await forgetAuthor(db, person)
    await forgetStatementAuthor(db, person)
  },
  tells,
  adopts,
  live: { writing: proposalNews },
  exports: { debates: debateRecords },
  feeds: { debates: debateFeed },
  quotable,
  layerFamily,
  moderates: { proposal: proposalDoor, amendment: amendmentDoor, statement: statementDoor },
  events,
  settings: settingsSchema,
  settingsWords,
}
