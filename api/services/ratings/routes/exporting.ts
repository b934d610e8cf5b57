import { writeCsv, type CsvRow } from '../../../kernel/http/csv.ts'
import type { Handler } from '../../../kernel/http/handlers.ts'
import { inPages, Streamed } from '../../../kernel/http/streamed.ts'
import { summaryOf, told, type Tally } from '../rules.ts'
import { nextPages, talliesOf, type PageRow } from '../store/results.ts'

/** Rated pages that are read and written at a time. */
const pageSize = 500

export const exportResults: Handler<'ratings_results_export_read'> = async (request) => {
  const { database, tenant } = request
  await request.requireRole('officer', 'moderator')
  const answers = summaryOf([]).answers.map(({ question, answer }) => `${question}_${answer}`)
  const columns = ['page', 'kind', 'ratings', 'mean', 'stars_1', 'stars_2', 'stars_3', 'stars_4', 'stars_5', ...answers]
  const pages = () =>
    inPages<CsvRow, string>(database, tenant.id, async (db, after) => {
      const { items, next } = await nextPages(db, 1, after, pageSize)
      const tallies = await talliesOf(
        db,
        items.map(({ id }) => id),
      )
      return { rows: items.map((row) => rowOf(row, tallies.get(row.id)!)), next }
    })
  return { status: 200, body: new Streamed(() => writeCsv(columns, pages())) }
}

function rowOf({ site, path, kind, ratings, mean }: PageRow, tallies: readonly Tally[]): CsvRow {
  const { distribution, answers } = summaryOf(tallies)
  return {
    page: site + path,
    kind,
    ratings,
    mean: told(mean),
    ...Object.fromEntries(distribution.map((ratings, place) => [`stars_${place + 1}`, ratings])),
    ...Object.fromEntries(answers.map(({ question, answer, ratings }) => [`${question}_${answer}`, ratings])),
  }
}
