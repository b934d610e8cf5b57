import type { Service } from '../../kernel/service.ts'
import { monthlyRatings } from './open-data.ts'
import { create, list } from './routes/rating.ts'
import { exportResults } from './routes/exporting.ts'
import { listResults, listTexts, readResult } from './routes/results.ts'
import { settingsWords } from './settings-words.ts'
import { settingsSchema } from './settings.ts'
import { oldTexts } from './store/texts.ts'

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
  keeps: [
    {
      kind: 'ratings.texts',
      words: { it: 'Testi delle valutazioni', en: 'Words of ratings' },
      why: {
        it: 'Servono a migliorare le pagine; stelle e risposte restano contate.',
        en: 'They help to improve pages; stars and answers stay counted.',
      },
      days: { area: 'ratings', setting: 'keep_texts_days' },
      rows: oldTexts,
    },
  ],
  exports: { ratings: monthlyRatings },
  events: {},
  settings: settingsSchema,
  settingsWords,
}
