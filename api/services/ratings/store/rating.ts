import type { TenantDb } from '../../../kernel/db/index.ts'
import type { RatingAnswer, RatingKind } from '../rules.ts'

/** A page of one of the town's sites, as it is known by. */
export interface PageAddress {
  /** The site's origin. */
  readonly site: string
  /** In its one form. */
  readonly path: string
  readonly kind: RatingKind
}

/** What somebody has said of a page. */
export interface GivenRating {
  readonly value: number
  readonly answer: RatingAnswer | undefined
  readonly at: Date
}

/**
 * Counts a rating and gives the page's id: one statement, which locks the page's row, so that its count, its mean and its tallies
 * agree. Nothing is left of the single rating.
 *
 * @param id For a page that nobody has rated before.
 */
export async function countRating(
  db: TenantDb,
  id: string,
  page: PageAddress,
  { value, answer, at }: GivenRating,
): Promise<string> {
  const row = await db.row<{ page_id: string }>({
    name: 'count_rating',
    text: `
      with page as (
        insert into rated_page (tenant_id, id, site, path, kind, ratings, total, last_at)
        values ($1, $2, $3, $4, $5, 1, $6, $8)
        on conflict (tenant_id, site, path, kind) do update
          set ratings = rated_page.ratings + 1, total = rated_page.total + excluded.total,
            last_at = greatest(rated_page.last_at, excluded.last_at)
        returning id
      )
      insert into rating_tally (tenant_id, page_id, month, value, answer, ratings)
      select $1, id, date_trunc('month', $8::timestamptz at time zone 'Europe/Rome')::date, $6, $7, 1 from page
      on conflict (tenant_id, page_id, month, value, answer) do update set ratings = rating_tally.ratings + 1
      returning page_id`,
    values: [db.tenantId, id, page.site, page.path, page.kind, value, answer ?? '', at],
  })
  return row!.page_id
}
