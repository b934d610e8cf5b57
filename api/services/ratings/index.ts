import type { Service } from '../../kernel/service.ts'
import { keepTime } from './keeping-time.ts'
import { monthlyRatings } from './open-data.ts'
import { create, list } from './routes/rating.ts'
import { exportResults } from './routes/exporting.ts'
import { listResults, listTexts, readResult } from './routes/results.ts'
import { settingsWords } from './settings-words.ts'
import { settingsSchema } from './settings.ts'

/** How clear a page of the town's sites is, and how easy a service: said by whoever uses them, without a name. */
export const ratings: Service<'ratings'> = {
  name: 'ratings',
  handlers: {
    ratings_list: list,
    ratings_create: create,
    ratings_results_list: listResults,
    ratings_results_export_read: exportResults,
    ratings_results_read: readResult,
    ratings_texts_list: listTexts,
  },
  everyMinute: keepTime,
  exports: { ratings: monthlyRatings },
  events: {},
  settings: settingsSchema,
  settingsWords,
}
