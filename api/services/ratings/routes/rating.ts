import type { Handler } from '../../../kernel/http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../../kernel/http/paging.ts'
import { Problem } from '../../../kernel/http/problem.ts'
import { normalisePath, told } from '../rules.ts'
import type { RatingSettings } from '../settings.ts'
import { countRating } from '../store/rating.ts'
import { publishedPages } from '../store/results.ts'
import { insertText } from '../store/texts.ts'

export const create: Handler<'ratings_create'> = async (request) => {
  const { headers, body, tenant, db, now, newId } = request
  const { Origin: site } = headers
  // The API's own pages show elements too, and are none of the town's.
  if (!tenant.allowedOrigins.includes(site)) throw new Problem(403, 'tenant.origin_not_allowed', { origin: site })
  const { kind, value, answer } = body
  const page = { site, path: normalisePath(body.path), kind }
  const pageId = await countRating(db, newId(), page, { value, answer, at: now })
  const text = body.text?.trim()
  if (text) await insertText(db, pageId, { id: newId(), at: now, value, answer: answer ?? '', text })
  request.evict(`ratings:${tenant.id}`)
  // The answer is kept under the request's key: what was written must not be kept with it.
  return { status: 201, body: { page: page.site + page.path, kind, value } }
}

export const list: Handler<'ratings_list'> = async ({ db, query, tenant, settings }) => {
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const { enough_ratings: enough } = settings as RatingSettings
  const page = pageOf(await publishedPages(db, enough, { after, limit }), limit, ({ id }) => [id])
  const items = page.items.map(({ site, path, kind, ratings, mean }) => ({ page: site + path, kind, ratings, mean: told(mean) }))
  return { status: 200, body: { items, next_cursor: page.next_cursor }, cache: { tags: [`ratings:${tenant.id}`], seconds: 300 } }
}
