import type { Handler } from '../../../kernel/http/handlers.ts'
import { decodeCursor, isId, isInstant, pageOf } from '../../../kernel/http/paging.ts'
import { orMissing } from '../../../kernel/http/problem.ts'
import { summaryOf, told, type Tally } from '../rules.ts'
import type { RatingSettings } from '../settings.ts'
import { findPage, latestPages, monthsOf, talliesOf, worstPages, type PageRow } from '../store/results.ts'
import { textsOf } from '../store/texts.ts'

/** Most months of a page, as the contract says. */
const mostMonths = 240

const isMean = (value: unknown): boolean => typeof value === 'number' && value >= 1 && value <= 5

export const listResults: Handler<'ratings_results_list'> = async (request) => {
  const { db, query } = request
  await request.requireRole('officer', 'moderator')
  const { limit = 20, sort = 'worst' } = query
  const { enough_ratings: enough } = request.settings as RatingSettings
  const [last, id] = (decodeCursor(query.cursor, [sort === 'worst' ? isMean : isInstant, isId]) ?? []) as [
    (number | string)?,
    string?,
  ]
  const rows =
    sort === 'worst'
      ? await worstPages(db, enough, { after: id === undefined ? undefined : [last as number, id], limit })
      : await latestPages(db, { after: id === undefined ? undefined : [new Date(last!), id], limit })
  const page = pageOf(rows, limit, (row) => [sort === 'worst' ? row.mean : row.last_at.toISOString(), row.id])
  const tallies = await talliesOf(
    db,
    page.items.map((row) => row.id),
  )
  return {
    status: 200,
    body: {
      items: page.items.map((row) => present(row, tallies.get(row.id)!)),
      next_cursor: page.next_cursor,
      enough_ratings: enough,
    },
  }
}

export const readResult: Handler<'ratings_results_read'> = async (request) => {
  const { db, path } = request
  await request.requireRole('officer', 'moderator')
  const row = orMissing(await findPage(db, path.page_id))
  const [tallies, months] = await Promise.all([talliesOf(db, [row.id]), monthsOf(db, row.id, mostMonths)])
  const body = {
    ...present(row, tallies.get(row.id)!),
    months: months.map(({ month, ratings, mean }) => ({ month, ratings, mean: told(mean) })),
  }
  return { status: 200, body }
}

export const listTexts: Handler<'ratings_texts_list'> = async (request) => {
  const { db, path, query } = request
  await request.requireRole('officer', 'moderator')
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const { id } = orMissing(await findPage(db, path.page_id))
  const page = pageOf(await textsOf(db, id, { after, limit }), limit, (row) => [row.id])
  const items = page.items.map(({ id, at, value, answer, text }) => ({
    id,
    at: at.toISOString(),
    value,
    answer: answer || null,
    text,
  }))
  return { status: 200, body: { items, next_cursor: page.next_cursor } }
}

function present({ id, site, path, kind, ratings, mean, last_at: lastAt }: PageRow, tallies: readonly Tally[]) {
  const { distribution, answers } = summaryOf(tallies)
  return {
    id,
    page: site + path,
    kind,
    ratings,
    mean: told(mean),
    distribution: [...distribution],
    answers: [...answers],
    last_rated_at: lastAt.toISOString(),
  }
}
