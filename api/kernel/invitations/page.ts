import { Problem } from '../http/problem.ts'
import type { Tenant } from '../tenancy/tenant.ts'

/** The API's own page with the town's desk: there for towns that have none on their site yet. */
export const ownDesk = (origin: string, { slug }: Pick<Tenant, 'slug'>): string => `${origin}/embed/${slug}/desk`

/** Most letters of a page's address as it is kept. */
const longest = 500

/**
 * The page to which a letter leads, without what stands behind its `#`.
 *
 * @throws Problem 422 `invitation.page_refused` {origin} when it is on no site of the town: the letter must not lend the town's name;
 *   400 `http.invalid_request` when its address is too long.
 */
export function assertPage(page: string, origin: string, { allowedOrigins }: Tenant): string {
  const url = URL.parse(page)
  const known = url && !url.username && !url.password && [origin, ...allowedOrigins].includes(url.origin)
  if (!known) throw new Problem(422, 'invitation.page_refused', { origin: url?.origin ?? '' })
  url.hash = ''
  // Letters beyond ASCII are written with up to nine in an address.
  if (url.href.length > longest) throw new Problem(400, 'http.invalid_request', { in: 'body', at: '/page', rule: 'maxLength' })
  return url.href
}
