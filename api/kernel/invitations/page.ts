import { Problem } from '../http/problem.ts'
import type { Tenant } from '../tenancy/tenant.ts'

/** The API's own page with the town's desk: there for towns that have none on their site yet. */
export const ownDesk = (origin: string, { slug }: Pick<Tenant, 'slug'>): string => `${origin}/embed/${slug}/desk`

/**
 * The page to which a letter leads, without what stands behind its `#`.
 *
 * @throws Problem 422 `invitation.page_refused` {origin} when it is on no site of the town: the letter must not lend the town's name.
 */
export function assertPage(page: string, origin: string, { allowedOrigins }: Tenant): string {
  const url = URL.parse(page)
  const known = url && !url.username && !url.password && [origin, ...allowedOrigins].includes(url.origin)
  if (!known) throw new Problem(422, 'invitation.page_refused', { origin: url?.origin ?? '' })
  url.hash = ''
  return url.href
}
