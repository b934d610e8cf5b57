import type { OpenDataExport } from '../../kernel/service.ts'
import { told } from './rules.ts'
import type { RatingSettings } from './settings.ts'
import { monthsOfPublished } from './store/results.ts'

/** Most records of a data set, as the contract says. */
const most = 10_000

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
  async rows(db, { tenant }) {
    const { enough_ratings: enough } = tenant.settings.ratings as RatingSettings
    const rows = await monthsOfPublished(db, enough, most)
    return rows.map(({ site, path, kind, month, ratings, mean }) => ({
      page: site + path,
      kind,
      month,
      ratings,
      mean: told(mean),
    }))
  },
}
