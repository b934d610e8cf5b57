import type { OpenDataExport } from '../../kernel/service.ts'
import { told } from './rules.ts'
import type { RatingSettings } from './settings.ts'
import { monthsOfPages, nextPages } from './store/results.ts'

/** Pages whose months are read and written at a time. */
const pageSize = 500

const column = (name: string, description: string) => ({ name, description })

/** Ratings of every published page by month, without what anybody has written. */
export const monthlyRatings: OpenDataExport = {
  columns: [
    column('page', 'Address of the page'),
    column('kind', 'What was rated: page (clear information) or service (easy to use)'),
    column('month', 'Month (Europe/Rome)'),
    column('ratings', 'Ratings in that month'),
    column('mean', 'Mean of their stars, 1 to 5'),
  ],
  async page(db, { tenant }, after) {
    const { enough_ratings: enough } = tenant.settings.ratings as RatingSettings
    const { items, next } = await nextPages(db, enough, (after?.[0] as string | undefined) ?? null, pageSize)
    const months = await monthsOfPages(
      db,
      items.map(({ id }) => id),
    )
    const rows = items.flatMap(({ id, site, path, kind }) =>
      (months.get(id) ?? []).map(({ month, ratings, mean }) => ({ page: site + path, kind, month, ratings, mean: told(mean) })),
    )
    return { rows, next: next === null ? null : [next] }
  },
}
